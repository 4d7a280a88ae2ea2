import OnwardContent
import OnwardCore
import OnwardStore

/// Takes notes in that were exported; nothing that stands among the notes is lost by it.
struct Importing {
  /// What happens to one note that comes in.
  enum Change: Hashable {
    case added
    /// The same bytes are there, as the note or as a copy beside it.
    case skipped
    /// It was touched later than the note that is there, takes its place, and that one is kept beside it.
    case replaces
    /// The note that is there was touched later or at the same time and stays; this one is put beside it.
    case beside
  }

  struct Item {
    var note: CarriedNote
    /// The name of the note that it is, or will be.
    var file: String
    var change: Change
  }

  /// What was written, in the order of the plan.
  struct Written: Hashable {
    var file: String
    var change: Change
    /// The name of the copy that was made beside it.
    var copy: String?
  }

  var places: Places

  private var list: NoteList { NoteList(places) }

  /// What would happen; nothing is written.
  func plan(_ notes: [CarriedNote]) -> [Item] {
    let listings = list.listings()
    var taken = Set(listings.map(\.file))
    var known: [String: [SessionSummary]] = [:]
    let copies = listings.compactMap { listing in
      if case .problem(let file, .copy) = listing { file } else { nil }
    }
    for case .session(let summary) in listings { known[summary.id, default: []].append(summary) }
    return notes.map { note in
      guard let there = known[note.session.id], let first = there.first else {
        let file = Self.file(for: note, besides: taken)
        taken.insert(file)
        return Item(note: note, file: file, change: .added)
      }
      if let same = there.first(where: { holds($0.file, note, copies) }) {
        return Item(note: note, file: same.file, change: .skipped)
      }
      return Item(note: note, file: first.file, change: change(from: first, to: note))
    }
  }

  private func holds(_ file: String, _ note: CarriedNote, _ copies: [String]) -> Bool {
    ([file] + copies.filter { isCopy($0, of: file) }).contains {
      (try? list.bytes($0)) == note.bytes
    }
  }

  private func change(from old: SessionSummary, to new: CarriedNote) -> Change {
    let isOfLaterVersion = (try? list.header(of: old.file).get().isReadOnly) ?? true
    if isOfLaterVersion, !new.isReadOnly { return .beside }
    return new.session.updated > old.updated ? .replaces : .beside
  }

  /// The name that it had, if it is such a name as notes have, or else the one that a new note gets.
  private static func file(for note: CarriedNote, besides taken: Set<String>) -> String {
    let session = note.session
    let usual = SessionName.file(
      id: session.id, company: session.company, started: session.started)
    let whole = "\(usual.dropLast(3))-\(session.id).md"
    let old = note.file.flatMap { SessionName.isUsual($0, id: session.id) ? $0 : nil }
    return [old, usual].compactMap(\.self).first { !taken.contains($0) } ?? whole
  }

  /// Writes what the plan says, and returns it; nothing is written where a window has one of the sessions open.
  ///
  /// Throws `inUse` or `stopped`; what was there is kept in any case.
  func carryOut(_ plan: [Item], at now: Moment) throws(Failure) -> [Written] {
    let items = plan.filter { $0.change != .skipped }
    var locks: [Lock] = []
    defer { withExtendedLifetime(locks) {} }
    var busy: [String] = []
    // Of a session that is not there no window can have the note open.
    for item in items where item.change != .added {
      switch Lock.take(item.note.session.id, in: places.locks) {
      case .held(let lock): locks.append(lock)
      case .busy: busy.append(item.file)
      case .failed(let error): throw .cannotCreate(path: places.locks.path, error)
      }
    }
    if !busy.isEmpty { throw .exchange(.inUse(busy)) }
    var written: [Written] = []
    for item in items {
      do throws(StoreError) {
        let copy = try write(item, Int64(now.seconds))
        written.append(Written(file: item.file, change: item.change, copy: copy))
      } catch {
        let path = error.path.isEmpty ? places.sessions.path : error.path
        let problem = SaveProblem(errno: error.errno, path: path)
        throw .exchange(.stopped(done: written.count, of: items.count, problem))
      }
    }
    return written
  }

  /// The name of the copy that was made of what was there, or of what came in.
  private func write(_ item: Item, _ seconds: Int64) throws(StoreError) -> String? {
    let folder = list.folder
    if item.change == .beside {
      return try folder.keep(item.note.bytes, beside: item.file, seconds: seconds)
    }
    // Expecting nothing, so that whatever is there is kept.
    switch folder.save(item.note.bytes, as: item.file, expecting: nil, seconds: seconds) {
    case .saved: return nil
    case .savedBesideConflict(let kept): return kept
    case .notSaved(let error): throw error
    }
  }
}

extension SessionName {
  /// Whether a name from outside is one that a note of that session may have: `2026-11-21T1003-acme-abcdef.md`.
  static func isUsual(_ name: String, id: String) -> Bool {
    let ending = "-\(id.prefix(shown)).md"
    guard name.hasSuffix(ending), name.utf8.count <= 150, name.utf8.count > ending.utf8.count + 15,
      Day(iso: name.prefix(10)) != nil
    else { return false }
    return name.dropLast(3).unicodeScalars.allSatisfy {
      $0 == "-" || $0.properties.isAlphabetic || $0.properties.numericType == .decimal
    }
  }
}
