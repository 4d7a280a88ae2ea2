import OnwardContent
import OnwardCore

/// The list of sessions for other programs; `sessionsSchema` describes it.
extension SessionTable {
  var json: JSON {
    var sessions: [JSON] = []
    var problems: [JSON] = []
    for listing in listings.sorted(by: { $0.isListed(before: $1) }) {
      switch listing {
      case .session(let summary): sessions.append(json(of: summary))
      case .problem(let file, let problem):
        problems.append(
          .object([.init("file", .string(file)), .init("reason", .string(reason(problem)))]))
      }
    }
    return .document(.init("sessions", .list(sessions)), .init("notOpened", .list(problems)))
  }

  private func json(of summary: SessionSummary) -> JSON {
    let outcome: JSON =
      if case .closed(let outcome) = summary.standing { .string(outcome.rawValue) } else { .null }
    let due = summary.waiting.map(\.due.day).min()
    return .object([
      .init("id", .string(summary.id)), .init("file", .string(summary.file)),
      .init("started", .string(summary.started.description)),
      .init("updated", .string(summary.updated.description)),
      .init("company", .string(summary.company)), .init("role", .string(summary.role)),
      .init("state", .string(summary.standing.name)), .init("outcome", outcome),
      .init("due", due.map { .string($0.description) } ?? .null),
      .init("isDue", .bool(summary.isDue(at: now))),
    ])
  }
}
