import OnwardStore

/// onward under a prefix: put there, brought up to date, and taken away.
struct Installation {
  struct Part: Hashable {
    var name: String
    var bytes: [UInt8]
    var mode: UInt32
  }

  /// What installing or uninstalling came to.
  struct Outcome: Hashable {
    /// How many files were written, and how many stood there already as they should.
    var written = 0
    var unchanged = 0
    /// Files, and folders with a slash at their end.
    var removed: [String] = []
    /// Files that onward put there and somebody changed since, which is why they were left.
    var kept: [String] = []
  }

  var prefix: Prefix

  /// Bytes; more than any program or file of ours has.
  static let largest = 512 << 20

  /// Writes all parts, and takes away what only an earlier version had; nothing where something of another's is in
  /// the way.
  ///
  /// Throws `inTheWay`, `changedSince` or `notInstalled`.
  func install(_ parts: [Part]) throws(Failure) -> Outcome {
    try telling { try carryOut(parts) }
  }

  /// Deletes what the list of the installation names, and the folders that it had to make and that are empty now.
  ///
  /// Returns nil where nothing of ours is installed. Throws `notInstalled` with what could not be deleted.
  func uninstall() throws(Failure) -> Outcome? {
    try telling {
      guard let manifest = try manifest() else { return nil }
      var outcome = Outcome()
      for name in manifest.names { try remove(name, manifest, &outcome) }
      if try prefix.remove(Manifest.name) { outcome.removed.append(Manifest.name) }
      for name in manifest.folders.reversed() where try prefix.removeFolder(name) {
        outcome.removed.append(name + "/")
      }
      return outcome
    }
  }

  private func telling<Result>(_ body: () throws -> Result) throws(Failure) -> Result {
    do {
      return try body()
    } catch let failure as Failure {
      throw failure
    } catch let error as StoreError {
      throw .notInstalled(path: error.path.isEmpty ? prefix.path : error.path, error)
    } catch {
      throw .outputRefused
    }
  }

  private func carryOut(_ parts: [Part]) throws -> Outcome {
    let before = try manifest() ?? Manifest()
    var outcome = Outcome()
    var changed: [Part] = []
    for part in parts {
      if try stands(part, before) { outcome.unchanged += 1 } else { changed.append(part) }
    }
    let new = parts.map { Manifest.File(name: $0.name, fingerprint: Fingerprint(of: $0.bytes)) }
    let folders = try folders(parts, before)
    let old = before.names.filter { name in !parts.contains { $0.name == name } }
    // The list first, with both: whatever ends us half-way can be taken away by it.
    let both = new + before.files.filter { !new.contains($0) }
    try write(Manifest(files: both, folders: folders))
    for part in changed {
      try prefix.write(part.name, part.bytes, mode: part.mode)
      outcome.written += 1
    }
    for name in old { try remove(name, before, &outcome) }
    if both != new { try write(Manifest(files: new, folders: folders)) }
    return outcome
  }

  /// Whether the part is there as it should be; what is there must be ours, and as we left it.
  private func stands(_ part: Part, _ before: Manifest) throws -> Bool {
    guard let kind = try prefix.kind(part.name) else { return false }
    let path = prefix.path + "/" + part.name
    let isListed = before.names.contains(part.name)
    guard kind == .file, isListed else { throw Failure.inTheWay(path: path) }
    let bytes = try prefix.read(part.name, limit: Self.largest) ?? []
    if bytes == part.bytes { return true }
    guard before.holds(part.name, bytes) else { throw Failure.changedSince(path: path) }
    return false
  }

  private func remove(_ name: String, _ manifest: Manifest, _ outcome: inout Outcome) throws {
    guard let kind = try prefix.kind(name) else { return }
    if kind == .file, let bytes = try prefix.read(name, limit: Self.largest),
      manifest.holds(name, bytes)
    {
      if try prefix.remove(name) { outcome.removed.append(name) }
    } else {
      outcome.kept.append(name)
    }
  }

  private func write(_ manifest: Manifest) throws {
    try prefix.write(Manifest.name, Array(manifest.text.utf8), mode: 0o644)
  }

  /// Folders that this installation or an earlier one made.
  private func folders(_ parts: [Part], _ before: Manifest) throws -> [String] {
    var folders = before.folders
    for name in parts.map(\.name) + [Manifest.name] {
      for folder in try prefix.missingFolders(above: name) where !folders.contains(folder) {
        folders.append(folder)
      }
    }
    return folders
  }

  private func manifest() throws -> Manifest? {
    guard let bytes = try prefix.read(Manifest.name, limit: Files.largestContent) else {
      return nil
    }
    guard let manifest = Manifest(String(decoding: bytes, as: UTF8.self)) else {
      throw Failure.inTheWay(path: prefix.path + "/" + Manifest.name)
    }
    return manifest
  }
}
