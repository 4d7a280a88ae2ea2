/// A folder that programs are installed under, such as `/usr/local`.
///
/// It may be reached through symbolic links; below it every name is opened without following one, so that nothing
/// is written or removed elsewhere. Names are relative, such as `share/man/man1/onward.1`.
public struct Prefix: Sendable {
  public let path: String
  let system: Syscalls

  public init(_ path: String) {
    self.init(path, system: .direct)
  }

  init(_ path: String, system: Syscalls) {
    self.path = path
    self.system = system
  }

  /// What stands under the name; nil where nothing does.
  public func kind(_ name: String) throws(StoreError) -> FileKind? {
    try unlessMissing { () throws(StoreError) in
      try with(name) { (folder, last) throws(StoreError) in
        try system.status(of: last, in: folder.descriptor, path: folder.path(of: last)).kind
      }
    }
  }

  /// A regular file's bytes; nil where there is none.
  public func read(_ name: String, limit: Int) throws(StoreError) -> [UInt8]? {
    try unlessMissing { () throws(StoreError) in
      try with(name) { (folder, last) throws(StoreError) in
        let path = folder.path(of: last)
        let descriptor = try system.open(last, in: folder.descriptor, .reading, path: path)
        defer { system.close(descriptor) }
        let status = try system.status(descriptor, path: path)
        guard status.kind == .file else { throw .notAFile(path) }
        return try system.readAll(descriptor, limit: limit, path: path)
      }
    }
  }

  /// Writes a file whole or not at all, with this mode whatever the umask, and makes the folders above it (0755).
  public func write(
    _ name: String, _ bytes: [UInt8], mode: UInt32
  ) throws(StoreError) {
    try system.makeAll(path, mode: Self.folderMode)
    try with(name, making: true) { (folder, last) throws(StoreError) in
      try system.replace(last, bytes, in: folder, mode: mode)
    }
  }

  /// The folders above the name that are not there yet, the outermost first.
  public func missingFolders(above name: String) throws(StoreError) -> [String] {
    var missing: [String] = []
    var folder = ""
    for part in try parts(of: name).dropLast() {
      folder += folder.isEmpty ? part : "/" + part
      switch try kind(folder) {
      case nil: missing.append(folder)
      case .folder?: break
      case .symlink?: throw .symlink(path + "/" + folder)
      default: throw .notAFolder(path + "/" + folder)
      }
    }
    return missing
  }

  /// Deletes a regular file; false where there is none. Throws `notAFile` for anything else.
  public func remove(_ name: String) throws(StoreError) -> Bool {
    switch try kind(name) {
    case nil: return false
    case .file?: break
    case .symlink?: throw .symlink(path + "/" + name)
    default: throw .notAFile(path + "/" + name)
    }
    try with(name) { (folder, last) throws(StoreError) in
      try system.unlink(last, in: folder.descriptor, path: folder.path(of: last))
    }
    return true
  }

  /// Deletes a folder; false where it is missing or something is in it.
  public func removeFolder(_ name: String) throws(StoreError) -> Bool {
    guard try kind(name) == .folder else { return false }
    return try with(name) { (folder, last) throws(StoreError) in
      let path = folder.path(of: last)
      let own = try system.open(last, in: folder.descriptor, .folder, path: path)
      defer { system.close(own) }
      guard try system.entries(own, path: path).isEmpty else { return false }
      try system.unlink(last, in: folder.descriptor, asFolder: true, path: path)
      return true
    }
  }

  private static let folderMode: UInt32 = 0o755

  private func parts(of name: String) throws(StoreError) -> [String] {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard !parts.contains(where: { ["", ".", ".."].contains($0) || $0.contains("\0") }) else {
      throw .badName(name)
    }
    return parts
  }

  private func with<Result>(
    _ name: String, making: Bool = false,
    _ body: (OpenFolder, _ last: String) throws(StoreError) -> Result
  ) throws(StoreError) -> Result {
    var parts = try parts(of: name)
    let last = parts.removeLast()
    var current = OpenFolder(
      descriptor: try system.open(path, .folderThroughLinks, path: path), path: path)
    defer { system.close(current.descriptor) }
    for part in parts {
      let path = current.path(of: part)
      if making {
        _ = try system.makeFolder(part, in: current.descriptor, mode: Self.folderMode, path: path)
      }
      let descriptor: Int32
      do throws(StoreError) {
        descriptor = try system.open(part, in: current.descriptor, .folder, path: path)
      } catch {
        let kind = try? system.status(of: part, in: current.descriptor, path: path).kind
        if kind == .symlink { throw .symlink(path) }
        throw error
      }
      system.close(current.descriptor)
      current = OpenFolder(descriptor: descriptor, path: path)
    }
    return try body(current, last)
  }
}
