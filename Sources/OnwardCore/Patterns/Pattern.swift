/// Something that most of a person's applications have in common; it is put as a question, never as a verdict.
public enum PatternID: String, Hashable, Sendable, CaseIterable {
  case beforeInterview = "before-interview"
  case afterInterview = "after-interview"
  case finalRound = "final-round"
  case silence
  case noFeedback = "no-feedback"
  case wantedLittle = "wanted-little"

  /// The page of advice that it leads to.
  public var topic: TopicID {
    switch self {
    case .beforeInterview: "no-before-an-interview"
    case .afterInterview: "before-the-next-interview"
    case .finalRound: "after-a-final-round"
    case .silence: "after-silence"
    case .noFeedback: "asking-for-feedback"
    case .wantedLittle: "fewer-and-better"
    }
  }

  /// Whether it holds for an application; nil where the person did not say.
  func holds(for figures: SessionFigures) -> Bool? {
    switch self {
    case .beforeInterview: figures.howFar.map { $0 == "before" }
    case .afterInterview: figures.howFar.map { $0 == "after" }
    case .finalRound: figures.howFar.map { $0 == "final" }
    // What came later was an answer all the same.
    case .silence: figures.news.map { $0 == "silence" && !figures.hasHeard }
    case .noFeedback: figures.heard.map { $0 != "feedback" }
    case .wantedLittle: figures.wanted.map { $0 == "little" }
    }
  }
}

extension SessionFigures {
  fileprivate var hasHeard: Bool { heard == "feedback" || heard == "answer" }
}

/// A pattern, with how many of how many applications it holds for.
public struct Pattern: Hashable, Sendable {
  public var id: PatternID
  public var count: Int
  /// The applications of which it is known.
  public var known: Int

  public init(_ id: PatternID, count: Int, of known: Int) {
    self.id = id
    self.count = count
    self.known = known
  }

  /// Fewer applications than these show nothing. Source: issue 5, "only from five on".
  public static let fewest = 5

  /// Whether so few applications are known that it may be chance; below ten, a choice of our own.
  ///
  /// What the person wanted is never chance.
  public var mayBeChance: Bool { known < 10 && id != .wantedLittle }
}

/// The patterns in a person's sessions, the one with the greatest share first; equal ones in the order of the rules.
///
/// Each holds for three of five applications at least, a choice of our own. An application that ended in an offer, or
/// that the person withdrew, is not looked at.
public func patterns(in sessions: some Sequence<SessionSummary>) -> [Pattern] {
  let figures = sessions.filter(\.isPatternMaterial).map(\.figures)
  guard figures.count >= Pattern.fewest else { return [] }
  let found = PatternID.allCases.enumerated().compactMap { place, id -> (Int, Pattern)? in
    let known = figures.compactMap(id.holds)
    let count = known.count(where: \.self)
    guard known.count >= Pattern.fewest, count * 5 >= known.count * 3 else { return nil }
    return (place, Pattern(id, count: count, of: known.count))
  }
  return found.sorted { left, right in
    let (ours, theirs) = (left.1.count * right.1.known, right.1.count * left.1.known)
    return ours == theirs ? left.0 < right.0 : ours > theirs
  }.map(\.1)
}

/// Whether to ask about patterns at all: not within two days of a new no, nor while the last answer was a strong one.
///
/// A choice of our own, after content-guide.md: on high distress nothing that digs.
public func isTimeForPatterns(in sessions: some Sequence<SessionSummary>, today: Day) -> Bool {
  guard let latest = sessions.max(by: { $0.started < $1.started }) else { return false }
  let last = latest.figures.intensities.last?.value ?? 0
  return last < Threshold.high && latest.started.day.adding(days: 2) <= today
}

extension SessionSummary {
  fileprivate var isPatternMaterial: Bool {
    switch standing {
    case .closed(.offer), .closed(.withdrawn): false
    case .open, .paused, .done, .closed(.closed): true
    }
  }
}
