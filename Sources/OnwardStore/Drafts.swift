/// The texts that are handed to an editor: `<folder>/<random>/text.md`, 0600 in folders of 0700.
///
/// Each has a folder of its own, so that what an editor puts beside it (a swap file, a backup
/// with the same words) goes with it.
public struct Drafts: Sendable {
  static let fileName = "text.md"

  public let folder: OwnFolder
  let system: Syscalls

  public init(_ folder: OwnFolder) {
    self.init(folder, system: .direct)
  }

  init(_ folder: OwnFolder, system: Syscalls) {
    self.folder = folder
    self.system = system
  }

  /// A private file with these bytes, for an editor.
  public func make(_ bytes: [UInt8]) throws(StoreError) -> Draft {
    let draft = Draft(folder: folder.inside(try FileName.random(system)))
    do throws(StoreError) {
      try system.with(draft.folder, making: true) { (open) throws(StoreError) in
        _ = try system.create(Self.fileName, bytes, in: open)
      }
    } catch {
      try? remove(draft)
      throw error
    }
    return draft
  }

  /// What the editor left, at most 32 MiB; ENOENT where it removed the file.
  public func read(_ draft: Draft) throws(StoreError) -> [UInt8] {
    try system.with(draft.folder, making: false) { (open) throws(StoreError) in
      try system.readOwn(Self.fileName, in: open, .whole(NoteFolder.largestNote)).bytes
    }
  }

  /// Whether the editor left a file, be it too large to be read.
  public func isThere(_ draft: Draft) -> Bool {
    do throws(StoreError) {
      _ = try read(draft)
      return true
    } catch {
      return !error.isMissing
    }
  }

  /// Whether nothing but these bytes is there: no other text, and nothing beside it, such as a swap file.
  public func holdsOnly(_ bytes: [UInt8], _ draft: Draft) -> Bool {
    let found = try? system.with(draft.folder, making: false) { (open) throws(StoreError) in
      let names = try system.entries(open.descriptor, path: open.path)
      guard names == [.text(Self.fileName)] else { return false }
      return try system.readOwn(Self.fileName, in: open, .head(bytes.count + 1)).bytes == bytes
    }
    return found ?? false
  }

  /// Deletes the draft and everything that was put beside it.
  public func remove(_ draft: Draft) throws(StoreError) {
    try system.with(draft.folder, making: false) { (open) throws(StoreError) in
      for case .text(let name) in try system.entries(open.descriptor, path: open.path) {
        try system.unlink(name, in: open.descriptor, path: open.path(of: name))
      }
    }
    try system.with(folder, making: false) { (open) throws(StoreError) in
      let name = draft.name
      try system.unlink(
        name, in: open.descriptor, asFolder: true, path: open.path(of: name))
    }
  }

  /// Drafts that are still there, such as after a crash while the editor was open, sorted.
  public func left() throws(StoreError) -> [Draft] {
    let names = try system.unlessMissing(folder) { (open) throws(StoreError) in
      try system.entries(open.descriptor, path: open.path)
    }
    return (names ?? []).compactMap { name in
      if case .text(let name) = name { name } else { nil }
    }.sorted().map { Draft(folder: folder.inside($0)) }
  }
}

/// One text in an editor's hands.
public struct Draft: Hashable, Sendable {
  let folder: OwnFolder

  /// The absolute path of the file, for the editor.
  public var path: String { folder.path + "/" + Drafts.fileName }

  var name: String { folder.names.last ?? "" }
}
