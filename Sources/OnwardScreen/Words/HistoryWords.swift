public import OnwardCore

/// How strong it was, in words: all that the plots show, for those who do not look at them.
public enum HistoryWords {
  static let title = "How strong it was"
  static let nothing =
    "No numbers yet. When you have said in a session how strong it is, it is drawn here."

  /// One session: a line for each time it was asked, and what became of it.
  public static func lines(of summary: SessionSummary) -> [String] {
    let values = summary.figures.intensities
    guard let change = summary.change else { return [head(of: summary), nothing] }
    let lines = values.enumerated().map { "\($0 + 1)  \(words($1.occasion)): \($1.value)" }
    let end =
      values.count == 1
      ? "It was asked once so far." : "From \(change.before) at first to \(change.after) at last."
    return [head(of: summary)] + lines + [end]
  }

  /// All of these sessions: what they have in common, and then each, or each stretch of time.
  public static func lines(
    of sessions: some Sequence<SessionSummary>, most: Int = 40
  ) -> [String] {
    let facts = IntensityFacts(sessions)
    guard facts.asked > 0 else { return [nothing] }
    return summary(facts) + table(of: IntensityPlot(sessions, most: most))
  }

  /// What a person did, as a sentence; nil where nothing is counted.
  public static func acts(_ acts: Acts) -> String? { Words.acts(acts) }

  /// The facts across sessions, a sentence a line.
  static func summary(_ facts: IntensityFacts) -> [String] {
    var lines: [String] = []
    if let days = facts.days {
      lines.append("\(count(facts.asked, "session", "sessions")) with a number, \(period(days)).")
    }
    if facts.unasked > 0 {
      lines.append("\(count(facts.unasked, "session has", "sessions have")) none.")
    }
    if let first = facts.first { lines.append("When first asked: \(words(first)).") }
    if let last = facts.last {
      lines.append("When last asked, where it was asked again: \(words(last)).")
    }
    if facts.eased > 0 {
      lines.append(
        "It had eased by then in \(facts.eased) of the \(facts.askedTwice) that asked again.")
    }
    return lines
  }

  /// The same as the plot across sessions, a line a pair of bars, the oldest first.
  static func table(of plot: IntensityPlot) -> [String] {
    plot.slots.compactMap { slot in
      guard let slot else { return nil }
      let numbers = slot.last.map { "\(slot.first), then \($0)" } ?? "\(slot.first)"
      guard let summary = slot.summary else {
        return "\(period(slot.days)), \(count(slot.count, "session", "sessions")): \(numbers)"
      }
      return "\(summary.started.day.inWords), \(Words.pastName(summary)): \(numbers)"
    }
  }

  static func words(_ occasion: Occasion?) -> String {
    switch occasion {
    case .start?: "at the start"
    case .calmed?: "after calming down"
    case .pause?: "at the end of today's part"
    case .back?: "on coming back"
    case .calmedLater?: "after calming down, in the later part"
    case .end?: "at the end"
    case nil: "in an earlier version"
    }
  }

  /// The same in at most 6 columns, for below a bar.
  static func label(_ occasion: Occasion?) -> String {
    switch occasion {
    case .start?: "start"
    case .calmed?, .calmedLater?: "calmed"
    case .pause?: "pause"
    case .back?: "back"
    case .end?: "end"
    case nil: ""
    }
  }

  private static func head(of summary: SessionSummary) -> String {
    "\(Words.pastName(summary)), begun \(summary.started.day.inWords), "
      + "\(Words.partReached(summary))."
  }

  private static func words(_ spread: IntensityFacts.Spread) -> String {
    spread.range.lowerBound == spread.range.upperBound
      ? "\(spread.mean) of 100"
      : "\(spread.mean) of 100 on average, from \(spread.range.lowerBound) to \(spread.range.upperBound)"
  }

  private static func period(_ days: ClosedRange<Day>) -> String {
    days.lowerBound == days.upperBound
      ? days.lowerBound.inWords : "\(days.lowerBound.inWords) to \(days.upperBound.inWords)"
  }

  private static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }
}
