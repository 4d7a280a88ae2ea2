/// A command of the list of follow-ups.
public enum FollowUpCommand: Hashable, Sendable {
  case done, move, drop
  /// Takes the last change back.
  case undo
  case reopen
  /// Shows what is done and what was let go as well, or no longer.
  case all
}

/// The list of what waits to be done, over all sessions.
public struct DueList: Hashable, Sendable {
  /// By date.
  public private(set) var waiting: [SessionFollowUp] = []
  /// What is done or was let go; only while it is shown.
  private var settled: [SessionFollowUp] = []
  public internal(set) var cursor = 0
  public internal(set) var showsAll = false
  /// Follow-ups as they were before they were changed here, the last change last.
  var before: [SessionFollowUp] = []
  /// Whether a session is being opened to change a follow-up of it.
  var isChanging = false
  /// Where the cursor goes once the list is loaded.
  private var awaited: SessionFollowUp?

  /// What the list shows, in order: what is due, what comes next, and what is settled.
  public func items(at now: Moment) -> [SessionFollowUp] { waiting.dueFirst(at: now) + settled }

  func chosen(at now: Moment) -> SessionFollowUp? {
    let items = items(at: now)
    return items.indices.contains(cursor) ? items[cursor] : nil
  }

  /// Takes the follow-ups anew; the cursor stays with what it was on, or else where it was.
  mutating func load(_ listings: [Listing], at now: Moment) {
    let chosen = awaited ?? chosen(at: now)
    awaited = nil
    waiting = waitingFollowUps(in: listings)
    settled = showsAll ? settledFollowUps(in: listings) : []
    if let chosen, !place(cursorOn: chosen, at: now) {
      cursor = min(cursor, max(0, items(at: now).count - 1))
    }
  }

  /// Places the cursor on a follow-up, now or when the list is loaded.
  mutating func stand(on wanted: SessionFollowUp, at now: Moment) {
    if !place(cursorOn: wanted, at: now) { awaited = wanted }
  }

  /// Places the cursor on a follow-up; false where the list does not have it.
  @discardableResult
  mutating func place(cursorOn wanted: SessionFollowUp, at now: Moment) -> Bool {
    guard let place = items(at: now).firstIndex(where: { $0.isSame(as: wanted) }) else {
      return false
    }
    cursor = place
    return true
  }
}

/// Another day that is being chosen for a follow-up.
public struct FollowUpMove: Sendable, Equatable {
  public let item: SessionFollowUp
  public internal(set) var field: DateField
  /// What was typed and is no day.
  public internal(set) var notUnderstood: String?

  init(_ item: SessionFollowUp, today: Day) {
    self.item = item
    field = DateField(
      preset: "tomorrow", none: "Leave it on \(item.followUp.due.day.inWords)", value: nil,
      today: today)
  }
}
