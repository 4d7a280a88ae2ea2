/// Files and folders that the person names, or that come with the program: content, settings.
public struct Files: Sendable {
  /// Bytes: the most that a content file or the settings may have.
  public static let largestContent = 64 << 10

  let system: Syscalls

  public init() {
    self.init(system: .direct)
  }

  init(system: Syscalls) {
    self.system = system
  }

  /// A regular file's bytes, also through symbolic links; a FIFO does not hang it.
  ///
  /// Throws `tooLarge`, `notAFile` or `system` (ENOENT, EACCES).
  public func read(
    _ path: String, limit: Int = Files.largestContent
  ) throws(StoreError) -> [UInt8] {
    try system.readAny(path, .whole(limit)).bytes
  }

  /// The names in a folder, sorted by their bytes, without `.` and `..`.
  public func list(_ path: String) throws(StoreError) -> [String] {
    let descriptor = try system.open(path, .folderThroughLinks, path: path)
    defer { system.close(descriptor) }
    let names = try system.entries(descriptor, path: path).map { entry in
      switch entry {
      case .text(let name), .notUTF8(let name): name
      }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// What a path stands for, through symbolic links; nil where it cannot be told.
  public func kind(_ path: String) -> FileKind? {
    try? system.status(of: path, following: true, path: path).kind
  }

  /// The absolute path of the running program, nil where /proc does not tell it.
  public func executable() -> String? {
    try? system.target(of: "/proc/self/exe")
  }

  /// Makes a new file of mode 0600 whatever the umask; EEXIST where there is one.
  public func create(_ path: String, _ bytes: [UInt8]) throws(StoreError) {
    _ = try system.create(path, bytes, in: Syscalls.workingFolder, path: path)
  }
}

/// Bytes that nobody can foresee, from the kernel.
public func randomBytes(_ count: Int) throws(StoreError) -> [UInt8] {
  try Syscalls.direct.randomBytes(count)
}
