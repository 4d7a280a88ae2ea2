import OnwardContent
import OnwardCore
import OnwardScreen

/// What is due and what comes next, over all sessions, for the command line.
struct FollowUpTable {
  var listings: [Listing]
  var now: Moment
  /// Whether to show what is done and what was let go as well.
  var showsAll = false

  /// The widest that a column gets, in columns of the screen.
  private static let widest = 60

  /// How many are due now; nothing else is looked at.
  var dueCount: Int {
    var count = 0
    for case .session(let summary) in listings {
      count += summary.waiting.count { $0.due.isDue(at: now) }
    }
    return count
  }

  var items: [SessionFollowUp] {
    waitingFollowUps(in: listings).dueFirst(at: now)
      + (showsAll ? settledFollowUps(in: listings) : [])
  }

  /// A heading for each group, and below it a line for each: its name, its day, and what is to be done.
  var lines: [String] {
    let items = items
    guard !items.isEmpty else { return ["Nothing waits."] }
    let rows = aligned(items.map(row), widest: Self.widest)
    var lines: [String] = []
    var group: FollowUpGroup?
    for (item, row) in zip(items, rows) {
      let own = FollowUpGroup(item, now: now)
      if own != group {
        lines += (group == nil ? [] : [""]) + [own.heading]
        group = own
      }
      lines.append("  " + row)
    }
    return lines
  }

  private func row(_ item: SessionFollowUp) -> [String] {
    let words = FollowUpWords(item, today: now.day)
    return [FollowUpName.shown(item), words.day, words.text]
  }

  var json: JSON {
    .document(.init("followUps", .list(items.map(json))))
  }

  private func json(_ item: SessionFollowUp) -> JSON {
    .object([
      .init("id", .string(FollowUpName.whole(item))),
      .init("session", .string(item.summary.id)), .init("name", .string(item.followUp.id)),
      .init("text", .string(item.followUp.text)), .init("due", .string(item.followUp.due.text)),
      .init("isDue", .bool(item.isDue(at: now))),
      .init("state", .string(item.followUp.progress.rawValue)),
      .init("company", .string(item.summary.company)), .init("role", .string(item.summary.role)),
    ])
  }
}
