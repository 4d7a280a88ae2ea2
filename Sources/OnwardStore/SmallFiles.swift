/// Small private files by name in one folder of ours: bookmarks, reading places, the lists' cache.
public struct SmallFiles: Sendable {
  /// Bytes; a larger file is not read.
  public static let largest = 4 << 20

  public let folder: OwnFolder
  let system: Syscalls

  public init(_ folder: OwnFolder) {
    self.init(folder, system: .direct)
  }

  init(_ folder: OwnFolder, system: Syscalls) {
    self.folder = folder
    self.system = system
  }

  /// The file's bytes, nil where there is no such file.
  public func read(_ name: String) throws(StoreError) -> [UInt8]? {
    try FileName.check(name)
    return try system.unlessMissing(folder) { (open) throws(StoreError) in
      try system.readOwn(name, in: open, .whole(Self.largest)).bytes
    }
  }

  /// Writes the file whole or not at all, 0600 whatever the umask, in place of what was there.
  public func write(_ name: String, _ bytes: [UInt8]) throws(StoreError) {
    try FileName.check(name, longest: FileName.longestWritten)
    try system.with(folder, making: true) { (open) throws(StoreError) in
      try system.replace(name, bytes, in: open)
    }
  }

  /// Deletes the file; one that is not there is no failure.
  public func delete(_ name: String) throws(StoreError) {
    try FileName.check(name)
    _ = try system.unlessMissing(folder) { (open) throws(StoreError) in
      try system.unlink(name, in: open.descriptor, path: open.path(of: name))
    }
  }

  /// The names of the files there, temporary ones of interrupted writes included, sorted.
  public func names() throws(StoreError) -> [String] {
    let names = try system.unlessMissing(folder) { (open) throws(StoreError) in
      var names: [String] = []
      for case .text(let name) in try system.entries(open.descriptor, path: open.path)
      where try system.status(of: name, in: open.descriptor, path: open.path(of: name)).kind
        == .file
      {
        names.append(name)
      }
      return names
    }
    return (names ?? []).sorted()
  }

  /// Deletes every file there; folders and what is in them stay.
  public func deleteAll() throws(StoreError) {
    for name in try names() {
      _ = try system.unlessMissing(folder) { (open) throws(StoreError) in
        try system.unlink(name, in: open.descriptor, path: open.path(of: name))
      }
    }
  }
}
