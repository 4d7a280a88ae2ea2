import OnwardStore

/// onward under a prefix: put there, brought up to date, and taken away.
struct Installation {
  struct Part: Hashable {
    var name: String
    var bytes: [UInt8]
    var mode: UInt32
  }

  /// What installing came to.
  struct Outcome: Hashable {
    /// How many files were written, and how many stood there already as they should.
    var written = 0
    var unchanged = 0
    /// What an earlier version had put there and this one has not.
    var removed: [String] = []
  }

  var prefix: Prefix

  /// Bytes; more than any program or file of ours has.
  static let largest = 512 << 20

  /// Writes all parts, and takes away what only an earlier version had; nothing where something of another's is in
  /// the way.
  ///
  /// Throws `inTheWay` or `notInstalled`.
  func install(_ parts: [Part]) throws(Failure) -> Outcome {
    do {
      return try carryOut(parts)
    } catch let failure as Failure {
      throw failure
    } catch let error as StoreError {
      throw .notInstalled(path: error.path.isEmpty ? prefix.path : error.path, error)
    } catch {
      throw .outputRefused
    }
  }

  /// Deletes what the list of the installation names, and the folders that it had to make and that are empty now.
  ///
  /// Returns the names that were deleted, nil where nothing of ours is installed. Throws `notInstalled` with what
  /// could not be deleted.
  func uninstall() throws(Failure) -> [String]? {
    do {
      guard let manifest = try manifest() else { return nil }
      var removed: [String] = []
      for name in manifest.files where try prefix.remove(name) { removed.append(name) }
      if try prefix.remove(Manifest.name) { removed.append(Manifest.name) }
      for name in manifest.folders.reversed() where try prefix.removeFolder(name) {
        removed.append(name + "/")
      }
      return removed
    } catch let error as Failure {
      throw error
    } catch let error as StoreError {
      throw .notInstalled(path: error.path, error)
    } catch {
      throw .outputRefused
    }
  }

  private func carryOut(_ parts: [Part]) throws -> Outcome {
    let before = try manifest() ?? Manifest()
    var outcome = Outcome()
    var changed: [Part] = []
    for part in parts {
      let kind = try prefix.kind(part.name)
      if kind != nil, kind != .file || !before.files.contains(part.name) {
        throw Failure.inTheWay(path: prefix.path + "/" + part.name)
      }
      let isSame = try kind == .file && prefix.read(part.name, limit: Self.largest) == part.bytes
      if isSame { outcome.unchanged += 1 } else { changed.append(part) }
    }
    let old = before.files.filter { name in !parts.contains { $0.name == name } }
    // The list first: whatever ends us half-way can be taken away by it.
    try write(Manifest(files: parts.map(\.name) + old, folders: try folders(parts, before)))
    for part in changed {
      try prefix.write(part.name, part.bytes, mode: part.mode)
      outcome.written += 1
    }
    for name in old where try prefix.remove(name) { outcome.removed.append(name) }
    if !old.isEmpty {
      try write(Manifest(files: parts.map(\.name), folders: try folders(parts, before)))
    }
    return outcome
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
