/// The person's file of settings, which may be a symbolic link to one that they keep elsewhere.
public struct SettingsFile: Sendable {
  /// Absolute.
  public let path: String
  let system: Syscalls

  public init(_ path: String) {
    self.init(path, system: .direct)
  }

  init(_ path: String, system: Syscalls) {
    self.path = path
    self.system = system
  }

  /// Its bytes, also through symbolic links, nil where there is none.
  ///
  /// Throws `tooLarge` above `limit` bytes, `notAFile` for a folder, FIFO or device, or `system`.
  public func read(limit: Int = Files.largestContent) throws(StoreError) -> [UInt8]? {
    try unlessMissing { () throws(StoreError) in try system.readAny(path, .whole(limit)).bytes }
  }

  /// Writes it whole or not at all, 0600 whatever the umask; its folder is made 0700 where it is missing.
  ///
  /// A symbolic link stays, and the file that it leads to is replaced. Throws `notAFile` or `notOurs` where something
  /// else than a file of this user stands there, and `system`, with ENOENT for a link that leads nowhere.
  public func write(_ bytes: [UInt8]) throws(StoreError) {
    try system.makeAll(folderAndName(of: path).folder)
    let real = isLink ? try system.resolve(path) : path
    try system.withFolder(of: real) { (open, name) throws(StoreError) in
      if let status = try? system.status(of: name, in: open.descriptor, path: real) {
        guard status.kind == .file else { throw .notAFile(real) }
        guard status.owner == Syscalls.user else { throw .notOurs(real) }
      }
      try system.replace(name, bytes, in: open)
    }
  }

  private var isLink: Bool {
    (try? system.status(of: path, path: path).kind) == .symlink
  }
}
