/// A system call of this module, by the name of its C function.
public enum SystemCall: String, Hashable, Sendable {
  case open = "openat"
  case read
  case write
  case synchronise = "fsync"
  case status = "fstat"
  case statusOfName = "fstatat"
  case setMode = "fchmod"
  case setModeOfName = "fchmodat"
  case makeFolder = "mkdirat"
  case unlink = "unlinkat"
  case rename = "renameat"
  case exchange = "renameat2(RENAME_EXCHANGE)"
  case renameAsNew = "renameat2(RENAME_NOREPLACE)"
  case link = "linkat"
  case openList = "fdopendir"
  case nextEntry = "readdir"
  case lock = "flock"
  case random = "getentropy"
  case readLink = "readlink"
  case resolve = "realpath"
  case fileSystem = "fstatvfs"
  case access = "faccessat"
  case pipe
  case startThread = "pthread_create"
}

/// One system call that failed, as a fact without words.
public struct SystemError: Hashable, Sendable, Error {
  public var call: SystemCall
  /// The file or folder that was meant; empty where the call has none.
  public var path: String
  /// `errno`, see errno(3).
  public var number: Int32

  public init(call: SystemCall, path: String, number: Int32) {
    self.call = call
    self.path = path
    self.number = number
  }
}

/// Why the store did not do what it was asked.
public enum StoreError: Hashable, Sendable, Error {
  /// `HOME` is needed, and is unset, empty or relative.
  case noHome
  /// A name with a slash, a NUL or a leading dot, or one that is too long for a note.
  case badName(String)
  /// A symbolic link stands where a file or folder of ours should be.
  case symlink(String)
  case notAFolder(String)
  /// Something other than a regular file.
  case notAFile(String)
  /// It belongs to another user.
  case notOurs(String)
  case tooLarge(path: String, bytes: Int, limit: Int)
  /// Every new name that was tried is taken.
  case noFreeName(String)
  case system(SystemError)

  /// `errno` where a system call failed, else nil.
  public var number: Int32? {
    if case .system(let error) = self { error.number } else { nil }
  }
}

/// What kind of trouble an error is, so that the app can pick a sentence and an exit code.
public enum Cause: Hashable, Sendable {
  case notFound
  /// Modes or ownership forbid it.
  case denied
  case readOnly
  /// The disk, the quota or the size limit of a file is used up.
  case full
  case notUsable
  case other
}
