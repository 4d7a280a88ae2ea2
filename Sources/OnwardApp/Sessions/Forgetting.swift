import OnwardContent
import OnwardCore
import OnwardStore

/// Deleting what is kept of sessions, for good.
struct Forgetting {
  /// A session with the copies that lie beside its note.
  struct Item: Hashable {
    var summary: SessionSummary
    var copies: [String]
  }

  /// What is to be deleted.
  struct Plan: Hashable {
    var items: [Item]
    /// Copies whose note is gone.
    var strayCopies: [String] = []
    /// What also lies among the notes and cannot be told to be ours.
    var leftAlone: [String] = []
    /// Bookmarks, reading places, the lists' cache and the sign that the welcome was seen.
    var includesMemory = false
  }

  let places: Places

  private var notes: NoteFolder { NoteFolder(places.sessions) }

  func plan(for summary: SessionSummary, among listings: [Listing]) -> Plan {
    Plan(items: [item(summary, listings.map(\.file))])
  }

  func planForAll(_ listings: [Listing]) -> Plan {
    let files = listings.map(\.file)
    var plan = Plan(items: [], includesMemory: true)
    for case .session(let summary) in listings { plan.items.append(item(summary, files)) }
    let known = Set(plan.items.flatMap(\.copies))
    for case .problem(let file, let problem) in listings where !known.contains(file) {
      if problem == .copy { plan.strayCopies.append(file) } else { plan.leftAlone.append(file) }
    }
    return plan
  }

  private func item(_ summary: SessionSummary, _ files: [String]) -> Item {
    Item(summary: summary, copies: files.filter { isCopy($0, of: summary.file) })
  }

  /// Deletes it all, and returns what could not be; nothing is deleted where a window has one of the sessions open.
  ///
  /// Throws `inUseElsewhere`.
  func carryOut(_ plan: Plan) throws(Failure) -> [Remaining] {
    var locks: [Lock] = []
    defer { withExtendedLifetime(locks) {} }
    var remaining: [Remaining] = []
    for item in plan.items {
      switch Lock.take(item.summary.id, in: places.locks) {
      case .held(let lock): locks.append(lock)
      case .busy: throw .inUseElsewhere(file: item.summary.file)
      // Where nobody can lock, nobody works on it either.
      case .failed: break
      }
    }
    let isAnyOpen = anyOtherOpen(than: Set(plan.items.map(\.summary.id)))
    if isAnyOpen, plan.includesMemory { throw .inUseElsewhere(file: places.sessions.path) }
    // It holds something of every note, and is made again from those that stay.
    remaining += deleteFiles(in: places.cache)
    for item in plan.items { remaining += delete(item) }
    for copy in plan.strayCopies {
      remaining += tried(copy) { () throws(StoreError) in try notes.delete(copy) }
    }
    if isAnyOpen {
      remaining += leftDrafts.isEmpty ? [] : [Remaining(path: places.drafts.path, errno: nil)]
    } else {
      remaining += deleteDrafts()
    }
    if plan.includesMemory { remaining += deleteMemory() }
    return remaining
  }

  /// Something that is still there, and why; no number where another window may need it.
  struct Remaining: Hashable {
    var path: String
    var errno: Int32?
  }

  private func delete(_ item: Item) -> [Remaining] {
    var remaining: [Remaining] = []
    for file in [item.summary.file] + item.copies {
      remaining += tried(file) { () throws(StoreError) in try notes.delete(file) }
    }
    if remaining.isEmpty {
      remaining += tried(item.summary.id) { () throws(StoreError) in
        try SmallFiles(places.locks).delete(item.summary.id)
      }
    }
    return remaining
  }

  private var leftDrafts: [Draft] { (try? Drafts(places.drafts).left()) ?? [] }

  /// Whose words a draft holds cannot be seen, so all go; there are some only after a crash.
  private func deleteDrafts() -> [Remaining] {
    leftDrafts.flatMap { draft in
      tried(draft.path) { () throws(StoreError) in try Drafts(places.drafts).remove(draft) }
    }
  }

  private func deleteMemory() -> [Remaining] {
    [places.state, places.locks].flatMap(deleteFiles)
  }

  private func deleteFiles(in folder: OwnFolder) -> [Remaining] {
    tried(folder.path) { () throws(StoreError) in try SmallFiles(folder).deleteAll() }
  }

  /// A lock's file stays when its window is gone, so each is tried.
  private func anyOtherOpen(than ids: Set<String>) -> Bool {
    let names = (try? SmallFiles(places.locks).names()) ?? []
    return names.contains { name in
      guard !ids.contains(name) else { return false }
      if case .busy = Lock.take(name, in: places.locks) { return true }
      return false
    }
  }

  private func tried(
    _ path: String, _ body: () throws(StoreError) -> Void
  ) -> [Remaining] {
    do {
      try body()
      return []
    } catch {
      if error.cause == .notFound { return [] }
      return [Remaining(path: path, errno: error.errno)]
    }
  }
}
