import OnwardCore
import OnwardScreen

/// The list of sessions as plain columns, newest first, and below them what is no session.
struct SessionTable {
  var listings: [Listing]
  var now: Moment

  /// The widest that a column of free words gets, in columns of the screen.
  static let widest = 24

  var lines: [String] {
    var rows: [[String]] = []
    var problems: [String] = []
    for listing in listings.sorted(by: { $0.isListed(before: $1) }) {
      switch listing {
      case .session(let summary): rows.append(row(summary))
      case .problem(let file, let problem):
        problems.append("not opened: \(file): \(reason(problem))")
      }
    }
    if rows.isEmpty {
      return ["No sessions yet. Begin one with `onward start`."] + problems.map(plain)
    }
    let table = [["ID", "BEGUN", "COMPANY", "ROLE", "STATE", "DUE"]] + rows
    return aligned(table, widest: Self.widest) + problems.map(plain)
  }

  private func row(_ summary: SessionSummary) -> [String] {
    let due = summary.waiting.min { $0.due.day < $1.due.day }
    return [
      String(summary.id.prefix(SessionName.shown)), summary.started.day.description,
      summary.company, summary.role, words(of: summary.standing),
      due.map { "\($0.due.day)\($0.due.isDue(at: now) ? " now" : "")" } ?? "",
    ]
  }
}
