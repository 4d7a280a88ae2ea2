/// How a save of a note ended.
public enum SaveOutcome: Hashable, Sendable {
  /// The bytes are on the disk under the note's name.
  case saved
  /// They are, and what another program had written there is kept under the name `kept`.
  case savedBesideConflict(kept: String)
  /// They may not be on the disk; what was there before is whole, or the new bytes are.
  case notSaved(StoreError)
}

/// How a save ended, and what the next save of the note has to know.
struct SaveReport: Equatable {
  /// Nil where the bytes are on the disk.
  var error: StoreError?
  /// Whether the note's name stands for the new bytes now, be they on the disk or not.
  var isPlaced: Bool
  /// The name that a conflicting note is kept under.
  var kept: String?

  var outcome: SaveOutcome {
    if let error { return .notSaved(error) }
    return kept.map { .savedBesideConflict(kept: $0) } ?? .saved
  }
}

extension NoteFolder {
  /// Saves a note: whole or not at all, and never over what somebody else wrote.
  ///
  /// A folder that is gone is made again. `expecting` is what was read or last written under the
  /// name, nil for a new note; anything else that is found there is kept beside it as
  /// `<name> (conflict <seconds>-<random>).md`, with `seconds` of the wall clock since 1970.
  /// A name has at most 200 bytes.
  public func save(
    _ bytes: [UInt8], as name: String, expecting: [UInt8]?, seconds: Int64
  ) -> SaveOutcome {
    report(saving: bytes, as: name, expecting: expecting, seconds: seconds).outcome
  }

  func report(
    saving bytes: [UInt8], as name: String, expecting: [UInt8]?, seconds: Int64
  ) -> SaveReport {
    var save = Save(
      system: system, name: name, bytes: bytes, expecting: expecting, seconds: seconds)
    do throws(StoreError) {
      try FileName.checkNote(name, longest: FileName.longestWritten)
      // What is written could not be read again.
      if bytes.count > Self.largestNote {
        throw .tooLarge(path: folder.path + "/" + name, bytes: bytes.count, limit: Self.largestNote)
      }
      do throws(StoreError) {
        try attempt(&save)
      } catch {
        // The folder may have been removed after it was opened.
        guard error.isMissing, !save.isPlaced else { throw error }
        try attempt(&save)
      }
      return SaveReport(error: nil, isPlaced: save.isPlaced, kept: save.kept)
    } catch {
      return SaveReport(error: error, isPlaced: save.isPlaced, kept: save.kept)
    }
  }

  private func attempt(_ save: inout Save) throws(StoreError) {
    try system.with(folder, making: true) { (open) throws(StoreError) in
      try save.run(in: open)
    }
  }
}

/// One save under way.
private struct Save {
  let system: Syscalls
  let name: String
  let bytes: [UInt8]
  let expecting: [UInt8]?
  let seconds: Int64
  var isPlaced = false
  var kept: String?

  mutating func run(in folder: OpenFolder) throws(StoreError) {
    let file = try system.writeNew(bytes, for: name, in: folder)
    do throws(StoreError) {
      try place(file, in: folder)
    } catch {
      system.discard(file, in: folder)
      throw error
    }
    try system.synchroniseFolder(folder)
  }

  private mutating func place(_ file: NewFile, in folder: OpenFolder) throws(StoreError) {
    for _ in 0..<Syscalls.tries {
      do throws(StoreError) {
        let isTaken = try isThere(in: folder)
        do throws(StoreError) {
          try rename(file, isTaken ? .exchanging : .asNew, in: folder)
          if isTaken { settle(file, in: folder) }
        } catch {
          guard error.isUnsupported else { throw error }
          if isTaken {
            try compareAndReplace(file, in: folder)
          } else {
            try linkOrRename(file, in: folder)
          }
        }
        return
      } catch {
        // The note came or went between the look and the rename: look again, unless it is the
        // new file that went, with its folder.
        guard error.isTaken || error.isMissing, system.holds(file.temporaryName, file, in: folder)
        else { throw error }
      }
    }
    throw .noFreeName(folder.path(of: name))
  }

  private func isThere(in folder: OpenFolder) throws(StoreError) -> Bool {
    let path = folder.path(of: name)
    let status: FileStatus
    do throws(StoreError) {
      status = try system.status(of: name, in: folder.descriptor, path: path)
    } catch {
      if error.isMissing { return false }
      throw error
    }
    switch status.kind {
    case .symlink: throw .symlink(path)
    case .folder, .other: throw .notAFile(path)
    case .file: break
    }
    if status.owner != Syscalls.user { throw .notOurs(path) }
    return true
  }

  /// Gives the new file the note's name.
  private mutating func rename(
    _ file: NewFile, _ way: RenameWay, in folder: OpenFolder
  ) throws(StoreError) {
    do throws(StoreError) {
      try system.rename(
        file.temporaryName, name, in: folder.descriptor, way, path: folder.path(of: name))
    } catch {
      // On a network a rename can be done although its answer is a failure.
      guard !error.isUnsupported, system.holds(name, file, in: folder) else { throw error }
    }
    isPlaced = true
  }

  /// Removes what came back from the exchange where it was expected, and else keeps it.
  private mutating func settle(_ file: NewFile, in folder: OpenFolder) {
    let before = file.temporaryName
    let path = folder.path(of: before)
    let found = try? system.readOwn(before, in: folder, .whole(NoteFolder.largestNote)).bytes
    if let found, isKnown(found) {
      try? system.unlink(before, in: folder.descriptor, path: path)
      return
    }
    for _ in 0..<Syscalls.tries {
      guard let random = try? FileName.random(system) else { break }
      let copy = FileName.conflict(of: name, seconds: seconds, random: random)
      do throws(StoreError) {
        try system.rename(before, copy, in: folder.descriptor, .asNew, path: path)
        kept = copy
        return
      } catch {
        if error.isTaken { continue }
        // Where it did not happen all the same, `recover` makes it visible later.
        let isRenamed = (try? system.status(of: copy, in: folder.descriptor, path: path)) != nil
        kept = isRenamed ? copy : before
        return
      }
    }
    kept = before
  }

  /// The way of a file system that cannot exchange: what is written there between the comparison
  /// and the rename is lost.
  private mutating func compareAndReplace(
    _ file: NewFile, in folder: OpenFolder
  ) throws(StoreError) {
    let found = try system.readOwn(name, in: folder, .whole(NoteFolder.largestNote)).bytes
    var copy: String?
    if !isKnown(found) {
      copy = try system.createCopy(found, of: name, seconds: seconds, in: folder)
    }
    do throws(StoreError) {
      // The rename ends the note that was there, so its copy has to be on the disk before.
      if copy != nil { try system.synchroniseFolder(folder) }
      try rename(file, .replacing, in: folder)
      kept = copy
    } catch {
      // The note is still there, and each try would leave one more copy of it.
      if let copy {
        try? system.unlink(copy, in: folder.descriptor, path: folder.path(of: copy))
      }
      throw error
    }
  }

  /// The way of a file system that cannot rename with care, for a new note: a hard link takes no
  /// name that is in use, and where there are none only the look before remains.
  private mutating func linkOrRename(_ file: NewFile, in folder: OpenFolder) throws(StoreError) {
    do throws(StoreError) {
      try rename(file, .linking, in: folder)
      system.discard(file, in: folder)
    } catch {
      guard error.isUnsupported || error.cause == .denied else { throw error }
      try rename(file, .replacing, in: folder)
    }
  }

  private func isKnown(_ found: [UInt8]) -> Bool {
    found == expecting || found == bytes
  }
}
