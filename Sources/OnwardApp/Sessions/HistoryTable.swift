import OnwardContent
import OnwardCore
import OnwardScreen

/// How strong it was, in one session or in all, for the command line.
struct HistoryTable {
  /// The one session, or all.
  var sessions: [SessionSummary]
  var isOfOne: Bool
  var ink: BarInk

  /// Columns of the drawing.
  private static let columns = 72
  /// Rows of it for 0 to 100.
  private static let height = 10

  init(listings: [Listing], session: SessionSummary?, ink: BarInk) {
    isOfOne = session != nil
    sessions = session.map { [$0] } ?? listings.sessions
    self.ink = ink
  }

  var lines: [String] {
    if isOfOne, let session = sessions.first { return HistoryWords.lines(of: session).map(plain) }
    let acts = HistoryWords.acts(Acts(sessions)).map { [$0] } ?? []
    return (acts + HistoryWords.lines(of: sessions)).map(plain)
  }

  /// The drawing; nothing where there is no number.
  var plot: [String] {
    let cells =
      if isOfOne, let session = sessions.first {
        HistoryPlot.lines(
          of: session, columns: Self.columns, height: Self.height, ink)
      } else {
        HistoryPlot.lines(
          of: sessions, columns: Self.columns, height: Self.height, ink)
      }
    return cells.map { plain($0) }
  }

  var json: JSON {
    let oldestFirst = sessions.sorted { ($0.started, $0.file) < ($1.started, $1.file) }
    return .document(
      .init("sessions", .list(oldestFirst.map(json))),
      .init("acts", .object(Acts(sessions).named.map { .init($0.key, .number($0.value)) })))
  }

  private func json(_ summary: SessionSummary) -> JSON {
    let numbers = summary.figures.intensities.map { intensity in
      JSON.object([
        .init("when", intensity.occasion.map { .string($0.rawValue) } ?? .null),
        .init("value", .number(intensity.value)),
      ])
    }
    return .object([
      .init("id", .string(summary.id)), .init("started", .string(summary.started.description)),
      .init("company", .string(summary.company)), .init("role", .string(summary.role)),
      .init("reached", .string(summary.reached.name)), .init("intensities", .list(numbers)),
    ])
  }
}
