import OnwardCore

/// The words of the list of past sessions.
extension Words {
  static let pastTitle = "Past sessions"
  static let begunHeading = "Begun"
  static let nameHeading = "Company, role"
  static let partHeading = "Part reached"
  static func strengthHeading(_ ink: BarInk) -> String { "How strong, first \(ink.arrow) last" }
  static let pastFilterHint = "a company, a role or a date"
  static let notNamed = "no company named"
  static let notSaid = "no number"

  /// A row as a sentence.
  static func row(_ listing: Listing, now: Moment) -> String {
    switch listing {
    case .problem(let file, let problem): return note(file, problem)
    case .session(let summary):
      let numbers = numbers(summary).map { " · how strong: \($0)" } ?? ""
      return "\(summary.started.day)  \(name(summary))  · \(part(summary, now: now))\(numbers)"
    }
  }

  static func pastName(_ summary: SessionSummary) -> String {
    summary.company.isEmpty && summary.role.isEmpty ? notNamed : name(summary)
  }

  /// How far it got, or how it was closed, and whether something of it is due.
  static func part(_ summary: SessionSummary, now: Moment) -> String {
    partReached(summary) + (summary.isDue(at: now) ? " · due" : "")
  }

  static func partReached(_ summary: SessionSummary) -> String {
    switch summary.standing {
    case .closed(.offer): "an offer came"
    case .closed(.withdrawn): "withdrawn"
    case .closed(.closed): "closed"
    case .open, .paused, .done:
      switch summary.reached {
      case .today: "today's part"
      case .pause: "today done"
      case .later: "later part"
      case .end: "done"
      }
    }
  }

  /// `78, then 35`, the first number and the last; nil without any.
  static func numbers(_ summary: SessionSummary) -> String? {
    guard let change = summary.change else { return nil }
    return summary.figures.intensities.count == 1
      ? "\(change.before)" : "\(change.before), then \(change.after)"
  }

  /// `78 ███▏ →  35 █▍`, the first number and the last with a bar each; nil without any.
  static func bars(_ summary: SessionSummary, _ ink: BarInk) -> String? {
    guard let change = summary.change else { return nil }
    let before = bar(change.before, ink)
    guard summary.figures.intensities.count > 1 else { return before }
    return "\(before) \(ink.arrow) \(bar(change.after, ink))"
  }

  /// Cells of a bar in a row of the list.
  static let barWidth = 4

  private static func bar(_ value: Int, _ ink: BarInk) -> String {
    let number = String(value)
    let bar = ink.bar(value, width: barWidth)
    return String(repeating: " ", count: 3 - number.count) + number + " " + bar
      + String(repeating: " ", count: barWidth - bar.count)
  }
}
