public import OnwardCore

/// A plot with its labels and what they mean, as lines.
public enum HistoryPlot {
  /// How strong it was in one session, a bar each time it was asked.
  ///
  /// `height` is in rows for 0 to 100; nothing is drawn where nothing was asked.
  public static func lines(
    of summary: SessionSummary, columns: Int, height: Int, _ ink: BarInk
  ) -> [[Cell]] {
    let values = summary.figures.intensities
    guard !values.isEmpty else { return [] }
    var chart = BarChart(groups: [], width: 1, ink: ink, isNumbered: true)
    chart.groups = values.map { .init(bars: [$0.value], label: HistoryWords.label($0.occasion)) }
    if chart.groupWidth(in: columns) <= 6 {
      // Words would run into each other; the lines below are numbered alike.
      chart.groups = values.enumerated().map { .init(bars: [$1.value], label: "\($0 + 1)") }
    }
    return chart.lines(columns: columns, height: height)
  }

  /// How strong it was across sessions, a pair of bars each.
  public static func lines(
    of sessions: some Sequence<SessionSummary>, columns: Int, height: Int, _ ink: BarInk
  ) -> [[Cell]] {
    let plot = IntensityPlot(sessions, most: slots(in: columns))
    let days = plot.slots.compactMap { $0?.days }
    guard let first = days.first?.lowerBound, let last = days.last?.upperBound else { return [] }
    var chart = BarChart(groups: [], width: 2, ink: ink)
    chart.groups = plot.slots.map { slot in slot.map { .init(bars: [$0.first, $0.last]) } }
    chart.ends = (first.description, first == last ? "" : last.description)
    let what = plot.isOfSingles ? "session" : "stretch of time, on average"
    let legend =
      "Up: how strong, of 100. Along: the days on which sessions began. A pair of bars is one "
      + "\(what): on the left when first asked, on the right when last asked."
    return chart.lines(columns: columns, height: height)
      + wrapped(legend, width: columns, style: .dim)
  }

  /// Pairs of bars that have room.
  static func slots(in columns: Int) -> Int { max(1, (columns - BarChart.axisWidth) / 3) }
}

/// The page with a plot, and below it the same in words.
func plotLines(_ state: State, ofAll: Bool, width: Int) -> [[Cell]] {
  let height = max(3, min(10, PageArea(size: state.size).height - 6))
  let ink = BarInk(state)
  if !ofAll, case .session(let summary)? = state.chosenListing {
    return HistoryPlot.lines(of: summary, columns: width, height: height, ink) + [[]]
      + HistoryWords.lines(of: summary).flatMap { wrapped($0, width: width) }
  }
  let sessions = Array(state.pastSessions)
  let facts = IntensityFacts(sessions)
  guard facts.asked > 0 else { return wrapped(HistoryWords.nothing, width: width) }
  let acts = Words.acts(state.past.acts).map { [$0] } ?? []
  let words = HistoryWords.summary(facts) + acts
  let plot = IntensityPlot(sessions, most: HistoryPlot.slots(in: width))
  return HistoryPlot.lines(of: sessions, columns: width, height: height, ink) + [[]]
    + words.flatMap { wrapped($0, width: width) } + [[]]
    + HistoryWords.table(of: plot).flatMap { wrapped($0, width: width) }
}
