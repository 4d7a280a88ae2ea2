/// A line of the home menu.
public enum HomeItem: Hashable, Sendable {
  /// A follow-up that is due, and leads to where it is done.
  case due(SessionFollowUp)
  case resume(SessionSummary)
  /// The list of all that waits to be done, with how many there are.
  case waiting(Int)
  case start
  case browse
  case past
  /// What several applications have in common, as a question.
  case pattern(Pattern)
  case helpNow
  case quit
}

extension State {
  /// What home offers: what is due first, then open sessions, the one due or touched last at the top.
  public var homeItems: [HomeItem] {
    let sorted = resumable.first(at: clock.wall)
    let unsaved = unsavedSummary
    let first = [unsaved].compactMap(\.self) + sorted.filter { $0.file != unsaved?.file }
    let due = Array(due.waiting.lazy.filter { $0.isDue(at: clock.wall) }.prefix(3))
    // One line is enough where what is due is to go on with the session.
    let led = Set(due.filter(\.followUp.leadsToSession).map(\.summary.file))
    let resumed = first.filter { !led.contains($0.file) || $0.file == unsaved?.file }
    let waiting = self.due.waiting.isEmpty ? [] : [HomeItem.waiting(self.due.waiting.count)]
    return due.map(HomeItem.due) + resumed.prefix(max(1, 3 - due.count)).map(HomeItem.resume)
      + waiting + [.start, .browse, .past]
      + (pattern.map { [.pattern($0)] } ?? []) + [.helpNow, .quit]
  }

  /// The session whose last words could not be put on disk: a list read from the disk may not know it.
  private var unsavedSummary: SessionSummary? {
    guard let work, work.saving.problem != nil, work.session.standing.isGoingOn else { return nil }
    return SessionSummary(
      file: work.file, session: work.session,
      figures: SessionFigures(work.session, on: work.path))
  }

  mutating func receiveHome(_ action: Action, _ guide: Guide) -> [Effect] {
    let items = homeItems
    switch action {
    case .moved(let direction):
      homeCursor = direction.index(from: homeCursor, count: items.count)
    case .picked(let index) where items.indices.contains(index):
      homeCursor = index
      return choose(items[index], guide)
    case .typed(let text):
      if let index = menuIndex(text), items.indices.contains(index) { homeCursor = index }
    case .accepted, .toggled:
      return choose(items[min(homeCursor, items.count - 1)], guide)
    case .openedHome: return leave(signal: nil)
    default: break
    }
    return []
  }

  private mutating func choose(_ item: HomeItem, _ guide: Guide) -> [Effect] {
    pendingStep = nil
    switch item {
    case .due(let item): return open(item)
    case .resume(let summary) where summary.file == work?.file:
      screen = .session
      if work?.field == nil, work?.stage == .prompting { return resume(guide) }
    case .resume(let summary): return [.openSession(file: summary.file, .goingOn)]
    case .start: return [.beginSession]
    case .waiting:
      screen = .due
      due.cursor = 0
      return [.loadNotes]
    case .browse: return openBrowser(nil, guide)
    case .past:
      return openPast()
    case .pattern(let pattern): return show(.question(Question(subject: .pattern(pattern))))
    case .helpNow: return show(.helpNow)
    case .quit: return leave(signal: nil)
    }
    return []
  }

  /// What was found out about the notes.
  mutating func takeNotes(_ action: Action) -> [Effect] {
    switch action {
    case .notesGlimpsed(let glimpse):
      isLookingForNotes = true
      if listings == nil {
        self.glimpse = glimpse
        resumable = ResumeList(glimpse?.listings ?? [])
      }
    case .notesRecalled(let listings): return load(listings)
    case .notesLoaded(let listings):
      isLookingForNotes = false
      return load(listings)
    default: isLookingForNotes = false
    }
    return []
  }

  /// Puts the list in its order: newest first, what cannot be opened last.
  mutating func load(_ listings: [Listing]) -> [Effect] {
    let chosen = chosenListing?.file
    self.listings = listings.sorted { $0.isListed(before: $1) }
    resumable = ResumeList(self.listings ?? [])
    loadPast(standingOn: chosen)
    due.load(self.listings ?? [], at: clock.wall)
    let effects = choosePattern()
    homeCursor = min(homeCursor, homeItems.count - 1)
    return effects
  }
}

extension Listing {
  /// Newest first, what cannot be opened last.
  public func isListed(before other: Listing) -> Bool {
    switch (self, other) {
    case (.session(let left), .session(let right)):
      (left.started, left.file) > (right.started, right.file)
    case (.session, .problem): true
    case (.problem, .session): false
    case (.problem(let left, _), .problem(let right, _)): left < right
    }
  }

  /// The note's file name.
  public var file: String {
    switch self {
    case .session(let summary): summary.file
    case .problem(let file, _): file
    }
  }
}

extension SessionSummary {
  /// Whether a follow-up of the session is due; one that the person closed asks for nothing more.
  public func isDue(at now: Moment) -> Bool {
    waiting.contains { $0.due.isDue(at: now) }
  }

  /// What still waits to be done; nothing of a session that the person closed.
  public var waiting: [FollowUp] {
    if case .closed = standing { return [] }
    return followUps.filter(\.isWaiting)
  }

  /// Whether it is open, or looking back at it was put off and its day has come.
  public func canBeGoneOnWith(at now: Moment) -> Bool {
    if standing.isGoingOn { return true }
    return standing == .done
      && followUps.contains { $0.id == FollowUp.lookBack && $0.isWaiting && $0.due.isDue(at: now) }
  }
}
