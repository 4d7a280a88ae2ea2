/// The bytes of a file, and what tells this version of it from others.
public struct FileBytes: Hashable, Sendable {
  public var bytes: [UInt8]
  public var identity: FileIdentity

  public init(bytes: [UInt8], identity: FileIdentity) {
    self.bytes = bytes
    self.identity = identity
  }
}

/// How much of a file is wanted.
enum ReadLimit {
  /// All of it; `tooLarge` where it has more bytes.
  case whole(Int)
  /// The beginning, at most this many bytes.
  case head(Int)
}

extension Syscalls {
  /// Reads a regular file of this user, never through a symbolic link.
  func readOwn(
    _ name: String, in folder: OpenFolder, _ limit: ReadLimit
  ) throws(StoreError) -> FileBytes {
    let path = folder.path(of: name)
    let descriptor: Int32
    do throws(StoreError) {
      descriptor = try open(name, in: folder.descriptor, .reading, path: path)
    } catch {
      // O_NOFOLLOW tells of a link by ELOOP, which a loop of links among the parents gives too.
      let kind = try? status(of: name, in: folder.descriptor, path: path).kind
      switch kind {
      case .symlink: throw .symlink(path)
      case .other: throw .notAFile(path)
      default: throw error
      }
    }
    defer { close(descriptor) }
    let status = try status(descriptor, path: path)
    guard status.owner == Self.user else { throw .notOurs(path) }
    return try read(descriptor, status, limit, path: path)
  }

  /// Reads a regular file, through symbolic links.
  func readAny(_ path: String, _ limit: ReadLimit) throws(StoreError) -> FileBytes {
    let descriptor = try open(path, .readingThroughLinks, path: path)
    defer { close(descriptor) }
    return try read(descriptor, try status(descriptor, path: path), limit, path: path)
  }

  private func read(
    _ descriptor: Int32, _ status: FileStatus, _ limit: ReadLimit, path: String
  ) throws(StoreError) -> FileBytes {
    guard status.kind == .file else { throw .notAFile(path) }
    let bytes: [UInt8]
    switch limit {
    case .head(let most):
      bytes = try readAll(descriptor, limit: most, expected: status.identity.size, path: path)
    case .whole(let most):
      if status.identity.size > most {
        throw .tooLarge(path: path, bytes: status.identity.size, limit: most)
      }
      // One byte more, because a file may grow meanwhile and some tell no size.
      bytes = try readAll(
        descriptor, limit: most + 1, expected: status.identity.size, path: path)
      if bytes.count > most {
        throw .tooLarge(path: path, bytes: bytes.count, limit: most)
      }
    }
    return FileBytes(bytes: bytes, identity: status.identity)
  }
}
