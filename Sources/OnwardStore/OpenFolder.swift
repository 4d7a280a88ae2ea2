/// A folder of ours, open, closed again by `with`.
struct OpenFolder {
  var descriptor: Int32
  var path: String

  func path(of name: String) -> String { path + "/" + name }
}

extension Syscalls {
  /// Makes what is missing of a folder of ours and opens it for the length of `body`.
  ///
  /// Throws `symlink`, `notAFolder` or `notOurs` where one of its own names is not a folder of
  /// this user, and `system` with ENOENT where it is missing and `making` is false.
  func with<Result>(
    _ folder: OwnFolder, making: Bool,
    _ body: (OpenFolder) throws(StoreError) -> Result
  ) throws(StoreError) -> Result {
    var narrowed: [String] = []
    let open = try openOwn(folder, making: making, narrowed: &narrowed)
    defer { close(open.descriptor) }
    return try body(open)
  }

  /// The same in a folder that need not be there: nil where it, or what is sought in it, is missing.
  func unlessMissing<Result>(
    _ folder: OwnFolder, _ body: (OpenFolder) throws(StoreError) -> Result
  ) throws(StoreError) -> Result? {
    try OnwardStore.unlessMissing { () throws(StoreError) in
      try with(folder, making: false, body)
    }
  }

  /// Opens a folder of ours; own folders that others could enter are narrowed to 0700 and named
  /// in `narrowed`. The caller closes the descriptor.
  func openOwn(
    _ folder: OwnFolder, making: Bool, narrowed: inout [String]
  ) throws(StoreError) -> OpenFolder {
    let base = folder.base.isEmpty ? "/" : folder.base
    if making { try makeAll(base) }
    var current = OpenFolder(
      descriptor: try open(base, .folderThroughLinks, path: base), path: folder.base)
    for name in folder.names {
      let next: OpenFolder
      do throws(StoreError) {
        next = try enter(name, of: current, making: making, narrowed: &narrowed)
      } catch {
        close(current.descriptor)
        throw error
      }
      close(current.descriptor)
      current = next
    }
    return current
  }

  private func enter(
    _ name: String, of parent: OpenFolder, making: Bool, narrowed: inout [String]
  ) throws(StoreError) -> OpenFolder {
    let path = parent.path(of: name)
    if making, try makeFolder(name, in: parent.descriptor, path: path) {
      try synchroniseFolder(parent)
    }
    let status = try status(of: name, in: parent.descriptor, path: path)
    if status.kind == .symlink { throw .symlink(path) }
    if status.kind != .folder { throw .notAFolder(path) }
    if status.owner != Self.user { throw .notOurs(path) }
    if status.mode & 0o077 != 0 {
      do throws(StoreError) {
        try setMode(of: name, in: parent.descriptor, status.mode & 0o700, path: path)
        narrowed.append(path)
      } catch {
        // A read-only file system still lets a person read.
        if making { throw error }
      }
    }
    return OpenFolder(
      descriptor: try open(name, in: parent.descriptor, .folder, path: path), path: path)
  }

  /// `fsync` of a folder; a file system that has no such thing is not a failure.
  func synchroniseFolder(_ folder: OpenFolder) throws(StoreError) {
    do throws(StoreError) {
      try synchronise(folder.descriptor, path: folder.path)
    } catch {
      guard error.isUnsupported else { throw error }
    }
  }

  /// Opens the folder of a file that the person names, for the length of `body`, which gets the file's own name.
  func withFolder<Result>(
    of path: String, _ body: (OpenFolder, _ name: String) throws(StoreError) -> Result
  ) throws(StoreError) -> Result {
    let (folder, name) = folderAndName(of: path)
    let open = OpenFolder(
      descriptor: try open(folder, .folderThroughLinks, path: folder), path: folder)
    defer { close(open.descriptor) }
    return try body(open, name)
  }

  /// Makes a folder that the environment or the person names, and its parents; 0700 is what the specification says.
  func makeAll(_ path: String, mode: UInt32 = 0o700) throws(StoreError) {
    do throws(StoreError) {
      _ = try status(of: path, following: true, path: path)
      return
    } catch {
      guard error.isMissing else { throw error }
    }
    if let slash = path.lastIndex(of: "/"), slash != path.startIndex {
      try makeAll(String(path[..<slash]), mode: mode)
    }
    _ = try makeFolder(path, mode: mode, path: path)
  }
}

extension OwnFolder {
  /// Makes the folder where it is missing, 0700 whatever the umask.
  ///
  /// Returns the paths of own folders that others could enter and that are narrowed now, to be
  /// told once. Throws `symlink`, `notAFolder`, `notOurs` or `system`.
  public func prepare() throws(StoreError) -> [String] {
    try prepare(with: .direct)
  }

  func prepare(with system: Syscalls) throws(StoreError) -> [String] {
    var narrowed: [String] = []
    let open = try system.openOwn(self, making: true, narrowed: &narrowed)
    system.close(open.descriptor)
    return narrowed
  }
}

/// A path's folder, which is `.` where none is named, and what stands behind the last slash.
func folderAndName(of path: String) -> (folder: String, name: String) {
  guard let slash = path.lastIndex(of: "/") else { return (".", path) }
  let folder = slash == path.startIndex ? "/" : String(path[..<slash])
  return (folder, String(path[path.index(after: slash)...]))
}

/// Nil where what is sought is missing.
func unlessMissing<Result>(
  _ body: () throws(StoreError) -> Result
) throws(StoreError) -> Result? {
  do throws(StoreError) {
    return try body()
  } catch {
    if error.isMissing { return nil }
    throw error
  }
}
