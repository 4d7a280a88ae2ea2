/// What an interrupted save leaves behind: a hidden `.onward-<random>-<name>.tmp`.
///
/// It holds either the newer words that did not take the note's name, or, after the exchange,
/// what was there before, which may be another program's. Which of the two cannot be seen, so
/// nothing that is not in the note too is thrown away.
extension NoteFolder {
  /// Seconds; a younger file may belong to a save that is under way.
  static let recoverAfter: Int64 = 3600

  /// Clears away what interrupted saves left more than an hour ago; `now` is the wall clock.
  ///
  /// What the note begins with is deleted, anything else is kept as a copy beside it. Returns
  /// the names of these copies, to be told. Files of other users are left alone.
  public func recover(now: Int64) throws(StoreError) -> [String] {
    do throws(StoreError) {
      return try system.with(folder, making: false) { (open) throws(StoreError) in
        var kept: [String] = []
        for case .text(let name) in try system.entries(open.descriptor, path: open.path) {
          if let copy = try recover(name, in: open, now: now) { kept.append(copy) }
        }
        return kept.sorted()
      }
    } catch {
      if error.isMissing { return [] }
      throw error
    }
  }

  private func recover(
    _ name: String, in open: OpenFolder, now: Int64
  ) throws(StoreError) -> String? {
    guard let note = FileName.owner(ofTemporary: name), FileName.isNote(note) else { return nil }
    let status = try system.status(of: name, in: open.descriptor, path: open.path(of: name))
    guard status.kind == .file, status.owner == Syscalls.user,
      status.changed < now - Self.recoverAfter
    else { return nil }
    let bytes = try system.readOwn(name, in: open, .whole(Self.largestNote)).bytes
    var copy: String?
    if !isBeginning(bytes, of: note, in: open) {
      copy = try system.createCopy(bytes, of: note, seconds: status.changed, in: open)
      try system.synchroniseFolder(open)
    }
    try system.unlink(name, in: open.descriptor, path: open.path(of: name))
    return copy
  }

  private func isBeginning(_ bytes: [UInt8], of note: String, in open: OpenFolder) -> Bool {
    if bytes.isEmpty { return true }
    let whole = try? system.readOwn(note, in: open, .whole(Self.largestNote)).bytes
    return whole?.starts(with: bytes) ?? false
  }
}

extension SmallFiles {
  /// Deletes what interrupted writes left more than an hour ago; `now` is the wall clock.
  public func sweep(now: Int64) throws(StoreError) {
    _ = try system.unlessMissing(folder) { (open) throws(StoreError) in
      for case .text(let name) in try system.entries(open.descriptor, path: open.path)
      where FileName.owner(ofTemporary: name) != nil {
        let path = open.path(of: name)
        let status = try system.status(of: name, in: open.descriptor, path: path)
        if status.kind == .file, status.changed < now - NoteFolder.recoverAfter {
          try system.unlink(name, in: open.descriptor, path: path)
        }
      }
    }
  }
}
