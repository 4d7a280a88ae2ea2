import Glibc

/// What tells one version of a file from another without reading it.
public struct FileIdentity: Hashable, Sendable {
  public var inode: UInt64
  /// Bytes.
  public var size: Int
  /// The last change of the content: seconds since 1970, and nanoseconds within the second.
  public var seconds: Int64
  public var nanoseconds: Int64

  public init(inode: UInt64, size: Int, seconds: Int64, nanoseconds: Int64) {
    self.inode = inode
    self.size = size
    self.seconds = seconds
    self.nanoseconds = nanoseconds
  }
}

/// What a name in a folder stands for.
public enum FileKind: Hashable, Sendable {
  case file, folder, symlink, other
}

/// A name in a folder.
enum EntryName: Hashable {
  case text(String)
  /// Made readable with U+FFFD; no file can be opened by it.
  case notUTF8(shown: String)
}

/// The part of `struct stat` that the store looks at.
struct FileStatus {
  var kind: FileKind
  var identity: FileIdentity
  var owner: UInt32
  /// The permission bits.
  var mode: UInt32
  var device: UInt64
  /// The last change of the inode, a renaming included: seconds since 1970.
  var changed: Int64

  init(_ raw: stat) {
    kind =
      switch raw.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .symlink
      default: .other
      }
    identity = FileIdentity(
      inode: UInt64(raw.st_ino), size: Int(raw.st_size), seconds: Int64(raw.st_mtim.tv_sec),
      nanoseconds: Int64(raw.st_mtim.tv_nsec))
    owner = raw.st_uid
    mode = raw.st_mode & 0o7777
    device = UInt64(raw.st_dev)
    changed = Int64(raw.st_ctim.tv_sec)
  }

  func isSameFile(as other: FileStatus) -> Bool {
    identity.inode == other.identity.inode && device == other.device
  }
}

/// How a file or folder is opened.
enum OpenMode {
  /// A regular file that is read; a FIFO does not hang it, a symbolic link is refused.
  case reading
  /// As `reading`, through symbolic links.
  case readingThroughLinks
  /// A new file, which must not exist.
  case creating
  /// A file to lock, made where it is missing.
  case locking
  /// A folder; a symbolic link is refused.
  case folder
  case folderThroughLinks

  var flags: Int32 {
    switch self {
    case .reading: O_RDONLY | O_NONBLOCK | O_NOFOLLOW
    case .readingThroughLinks: O_RDONLY | O_NONBLOCK
    case .creating: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW
    case .locking: O_RDWR | O_CREAT | O_NONBLOCK | O_NOFOLLOW
    case .folder: O_RDONLY | O_DIRECTORY | O_NOFOLLOW
    case .folderThroughLinks: O_RDONLY | O_DIRECTORY
    }
  }
}

/// The ways to give a file another name.
enum RenameWay {
  case replacing, exchanging, asNew
  /// The old name stays too.
  case linking
}

extension StoreError {
  /// The kind of trouble, for the sentence that the app shows.
  public var cause: Cause {
    guard let number else { return .notUsable }
    return switch number {
    case ENOENT: .notFound
    case EACCES, EPERM: .denied
    case EROFS: .readOnly
    case ENOSPC, EDQUOT, EFBIG: .full
    default: .other
    }
  }

  var isMissing: Bool { number == ENOENT }
  var isTaken: Bool { number == EEXIST }

  /// The file system does not know the way of renaming, rather than refusing this one.
  var isUnsupported: Bool {
    number == EINVAL || number == ENOSYS || number == EOPNOTSUPP
  }
}
