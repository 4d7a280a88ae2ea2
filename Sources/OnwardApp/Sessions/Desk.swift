import OnwardContent
import OnwardCore
import OnwardStore

/// The notes as the program works on them: the one that is open with its lock, and the saver.
final class Desk {
  /// The note that is open.
  private struct Open {
    var file: String
    var id: String
    /// Nil while another window has the lock and this one only reads.
    var lock: Lock
    /// Nil until the note is first written.
    var source: NoteSource?
    var baseline: Baseline
  }

  private let places: Places
  private let list: NoteList
  private let catalogue: NoteCatalogue
  private let saver: Saver
  private let guide: Guide
  private var chance: Chance
  private var open: Open?
  /// Whether a note was written or deleted that the catalogue has not seen since.
  private var hasChanged = false

  /// Throws `system` where the saver's thread cannot be started.
  init(
    places: Places, guide: Guide, chance: Chance, catalogue: NoteCatalogue? = nil
  ) throws(StoreError) {
    self.places = places
    self.guide = guide
    self.chance = chance
    list = NoteList(places)
    self.catalogue = catalogue ?? NoteCatalogue(list)
    saver = try Saver(list.folder)
  }

  /// Begins to look at the notes; what there is of them to show meanwhile, or all of them where they are few.
  func lookForNotes() -> [Action] {
    hasChanged = false
    return catalogue.begin().actions
  }

  /// Looks at some more of them.
  func goOnLooking() -> [Action] { catalogue.goOn().actions }

  /// Keeps what is known of the notes for the next time.
  func keepCatalogue() {
    if hasChanged { _ = catalogue.listings() }
    catalogue.keep()
  }

  /// Makes the id and the file name of a new session, and locks it.
  func begin(at now: Moment) -> Action {
    var problem = OpenProblem.inUse
    // An id that is taken is as good as impossible, save for a seed that was used before.
    for _ in 0..<100 {
      do {
        _ = try places.sessions.prepare()
        let id = SessionName.id(from: try chance.bytes(SessionName.length))
        let file = SessionName.file(id: id, company: "", started: now)
        switch Lock.take(id, in: places.locks) {
        case .held(let lock):
          guard try !isTaken(file) else { continue }
          open = Open(file: file, id: id, lock: lock, source: nil, baseline: .nothing)
          return .sessionBegun(id: id, file: file)
        case .busy: continue
        case .failed(let error): problem = .cannotLock(errno: error.errno)
        }
      } catch {
        problem = .cannotLock(errno: error.errno)
      }
      break
    }
    return .sessionNotOpened(file: places.sessions.path, problem)
  }

  private func isTaken(_ file: String) throws(StoreError) -> Bool {
    try list.folder.names().contains { $0.text == file }
  }

  /// Reads a session; for anything but reading it is locked first, so that what is read is what will be replaced.
  func open(_ file: String, for purpose: OpenPurpose) -> Action {
    switch list.header(of: file) {
    case .failure(let problem): return .sessionNotOpened(file: file, .note(problem))
    case .success(let header):
      guard purpose != .reading, !header.isReadOnly else { return read(file, for: purpose, nil) }
      switch Lock.take(header.session.id, in: places.locks) {
      case .held(let lock): return read(file, for: purpose, lock)
      case .busy: return .sessionNotOpened(file: file, .inUse)
      case .failed(let error):
        return .sessionNotOpened(file: file, .cannotLock(errno: error.errno))
      }
    }
  }

  private func read(_ file: String, for purpose: OpenPurpose, _ lock: Lock?) -> Action {
    let bytes: [UInt8]
    do {
      bytes = try list.folder.read(file).bytes
    } catch {
      return .sessionNotOpened(file: file, .note(error.noteProblem))
    }
    switch decodeNote(bytes, guide: guide) {
    case .failure(let problem): return .sessionNotOpened(file: file, .note(problem))
    case .success(let note):
      if let lock {
        open = Open(
          file: file, id: note.session.id, lock: lock, source: note.source, baseline: .bytes(bytes))
      }
      return .sessionOpened(
        OpenedSession(
          file: file, session: note.session, isReadOnly: note.isReadOnly, purpose: purpose))
    }
  }

  /// Lets go of the open note's lock.
  func close(id: String) {
    if open?.id == id { open = nil }
  }

  /// Hands a note to the saver; the result comes by `results`.
  func save(_ order: SaveOrder, at now: Moment) {
    guard var open, open.file == order.file else { return }
    let note = encoded(order, at: now, open.source)
    saver.submit(
      SaveRequest(
        sequence: order.revision, name: order.file, bytes: note.bytes, baseline: open.baseline,
        seconds: Int64(now.seconds)))
    hasChanged = true
    open.source = note.source
    open.baseline = .lastSave
    self.open = open
  }

  private func encoded(_ order: SaveOrder, at now: Moment, _ source: NoteSource?) -> (
    bytes: [UInt8], source: NoteSource
  ) {
    var session = order.session
    session.updated = now
    let path = NotePath(
      order: order.path, offPath: Set(session.answers.keys).subtracting(order.path))
    return encodeNote(session, guide: guide, path: path, previous: source)
  }

  /// Writes a note to a new file in the first of these folders that takes it, and never over another.
  func copy(_ order: SaveOrder, at now: Moment, to folders: [String]) -> Action {
    var problem = SaveProblem(errno: ErrorNumber.missing, path: folders.first ?? "")
    guard let open, open.file == order.file else { return .noteNotCopied(problem) }
    let bytes = encoded(order, at: now, open.source).bytes
    let stem = order.file.dropLast(3)
    for folder in folders {
      for number in 1...Self.copyNames {
        let name = number == 1 ? "onward-\(stem).md" : "onward-\(stem)-\(number).md"
        let path = folder + "/" + name
        do {
          try Files().create(path, bytes)
          return .noteCopied(revision: order.revision, path: path)
        } catch {
          problem = SaveProblem(errno: error.errno, path: path)
          if error.errno != ErrorNumber.taken { break }
        }
      }
    }
    return .noteNotCopied(problem)
  }

  /// Names that are tried for a copy.
  private static let copyNames = 20

  /// Can be read when there are results.
  var descriptor: Int32 { saver.descriptor }

  /// What the saver did since the last call, oldest first.
  func results() -> [Action] {
    saver.drain().filter { $0.name == open?.file }.map(action)
  }

  private func action(for result: SaveResult) -> Action {
    switch result.outcome {
    case .saved: .noteSaved(revision: result.sequence)
    case .savedBesideConflict(let kept):
      .noteKeptBeside(revision: result.sequence, file: kept)
    case .notSaved(let error):
      .noteNotSaved(
        revision: result.sequence, SaveProblem(errno: error.errno, path: path(of: error)))
    }
  }

  private func path(of error: StoreError) -> String {
    error.path.isEmpty ? places.sessions.path : error.path
  }

  /// Waits until nothing is being saved; false where that takes longer.
  func waitForSaver(milliseconds: Int) -> Bool {
    saver.waitUntilIdle(timeoutMilliseconds: milliseconds)
  }

  /// Deletes a note with its copies and its lock's file; false where another window has it open, or it cannot be deleted.
  func delete(_ file: String, id: String) -> Bool {
    guard case .held(let lock) = Lock.take(id, in: places.locks) else { return false }
    return withExtendedLifetime(lock) {
      saver.forget(file)
      guard waitForSaver(milliseconds: 5000) else { return false }
      do {
        hasChanged = true
        catalogue.forget()
        for copy in try list.folder.names() where isCopy(copy.text, of: file) {
          try list.folder.delete(copy.text)
        }
        try list.folder.delete(file)
        try SmallFiles(places.locks).delete(id)
        return true
      } catch {
        return false
      }
    }
  }

  /// Keeps what interrupted saves left, as copies beside their notes; the names of the copies.
  func recover(now: Moment) -> [String] {
    (try? list.folder.recover(now: Int64(now.seconds))) ?? []
  }
}
