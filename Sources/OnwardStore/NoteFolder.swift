/// What stands under a name among the notes.
public enum NoteKind: Hashable, Sendable {
  case note
  /// A copy that a synchroniser or a conflict left, by its name.
  case copy
  case symlink
  /// A folder, a FIFO, a socket or a device.
  case notAFile
  /// It belongs to another user.
  case notOurs
  /// The name is not UTF-8, and is shown with U+FFFD.
  case nameNotUTF8
  /// It could not be looked at: an `errno`.
  case unreadable(Int32)
}

/// One `.md` name among the notes, before it was looked at.
public struct NoteName: Hashable, Sendable {
  /// With U+FFFD where it is not UTF-8.
  public let text: String
  let isUTF8: Bool

  init(_ name: EntryName) {
    switch name {
    case .text(let name): (text, isUTF8) = (name, true)
    case .notUTF8(let shown): (text, isUTF8) = (shown, false)
    }
  }
}

/// One `.md` name among the notes.
public struct NoteEntry: Hashable, Sendable {
  public var name: String
  public var kind: NoteKind
  /// Nil where there is nothing to read.
  public var identity: FileIdentity?

  public init(name: String, kind: NoteKind, identity: FileIdentity?) {
    self.name = name
    self.kind = kind
    self.identity = identity
  }
}

/// The folder of the notes: one Markdown file a session, 0600 in a folder of 0700.
public struct NoteFolder: Sendable {
  /// Bytes; a larger note is not opened.
  public static let largestNote = 32 << 20

  public let folder: OwnFolder
  let system: Syscalls

  public init(_ folder: OwnFolder) {
    self.init(folder, system: .direct)
  }

  init(_ folder: OwnFolder, system: Syscalls) {
    self.folder = folder
    self.system = system
  }

  /// Every `.md` name that is not hidden, sorted by its bytes; a folder that is not there has none.
  public func entries() throws(StoreError) -> [NoteEntry] {
    try entries(names().sorted { FileName.precedes($0.text, $1.text) }[...])
  }

  /// The names of all notes in no order, without a look at any.
  public func names() throws(StoreError) -> [NoteName] {
    let found = try system.unlessMissing(folder) { (open) throws(StoreError) in
      try system.entries(open.descriptor, path: open.path)
    }
    return (found ?? []).map(NoteName.init).filter { FileName.isNote($0.text) }
  }

  /// What stands under some of the names now.
  public func entries(_ names: ArraySlice<NoteName>) throws(StoreError) -> [NoteEntry] {
    try system.unlessMissing(folder) { (open) throws(StoreError) in
      names.map { name in
        name.isUTF8
          ? entry(name.text, in: open)
          : NoteEntry(name: name.text, kind: .nameNotUTF8, identity: nil)
      }
    } ?? []
  }

  private func entry(_ name: String, in open: OpenFolder) -> NoteEntry {
    do throws(StoreError) {
      let status = try system.status(
        of: name, in: open.descriptor, path: open.path(of: name))
      let kind: NoteKind =
        switch status.kind {
        case .symlink: .symlink
        case .folder, .other: .notAFile
        case .file where status.owner != Syscalls.user: .notOurs
        case .file: FileName.isCopy(name) ? .copy : .note
        }
      return NoteEntry(
        name: name, kind: kind, identity: status.kind == .file ? status.identity : nil)
    } catch {
      return NoteEntry(name: name, kind: .unreadable(error.number ?? 0), identity: nil)
    }
  }

  /// The whole note, at most 32 MiB.
  ///
  /// Throws `badName`, `symlink`, `notAFile`, `notOurs`, `tooLarge` or `system`.
  public func read(_ name: String) throws(StoreError) -> FileBytes {
    try read(name, .whole(Self.largestNote))
  }

  /// The beginning of a note, at most `maxBytes`, for lists.
  public func readHead(_ name: String, maxBytes: Int) throws(StoreError) -> FileBytes {
    try read(name, .head(maxBytes))
  }

  private func read(_ name: String, _ limit: ReadLimit) throws(StoreError) -> FileBytes {
    try FileName.checkNote(name)
    return try system.with(folder, making: false) { (open) throws(StoreError) in
      try system.readOwn(name, in: open, limit)
    }
  }

  /// Deletes a note and what an interrupted save of it left behind, for good.
  ///
  /// Only a regular file of this user is deleted. Throws `badName`, `symlink`, `notAFile`,
  /// `notOurs` or `system`.
  public func delete(_ name: String) throws(StoreError) {
    try FileName.checkNote(name)
    try system.with(folder, making: false) { (open) throws(StoreError) in
      let path = open.path(of: name)
      let status = try system.status(of: name, in: open.descriptor, path: path)
      if status.kind == .symlink { throw .symlink(path) }
      if status.kind != .file { throw .notAFile(path) }
      if status.owner != Syscalls.user { throw .notOurs(path) }
      try system.unlink(name, in: open.descriptor, path: path)
      for case .text(let other) in try system.entries(open.descriptor, path: open.path)
      where FileName.owner(ofTemporary: other) == name {
        try system.unlink(other, in: open.descriptor, path: open.path(of: other))
      }
      try system.synchroniseFolder(open)
    }
  }
}
