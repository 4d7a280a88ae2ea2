/// What a person did about it, counted; what was lost is not.
public struct Acts: Hashable, Sendable {
  /// Letters written, sent or not.
  public var letters = 0
  /// Letters that the person marked as sent.
  public var sent = 0
  /// Times they asked to be told why, in a letter that went out.
  public var asked = 0
  /// People of their network that they wrote to.
  public var people = 0
  /// Other explanations found.
  public var otherReasons = 0
  /// Plans made.
  public var plans = 0
  /// Sessions whose later part they came back for.
  public var cameBack = 0

  public init() {}

  public init(_ sessions: some Sequence<SessionSummary>) {
    for session in sessions { add(session) }
  }

  private mutating func add(_ session: SessionSummary) {
    let figures = session.figures
    let done = Set(session.followUps.filter { $0.progress == .done }.map(\.id))
    letters += figures.letters
    sent += FollowUp.sendings.intersection(done).count
    let askedInReply = figures.asksInReply && done.contains(FollowUp.sendReply)
    asked += (askedInReply ? 1 : 0) + (done.contains(FollowUp.sendQuestion) ? 1 : 0)
    people += done.count(where: FollowUp.isNetwork)
    otherReasons += figures.otherReasons
    plans += figures.plans
    cameBack += session.reached >= .later ? 1 : 0
  }
}

/// How far a session got.
public enum PartReached: Int, Hashable, Comparable, Sendable, CaseIterable {
  case today
  /// Today's part is finished.
  case pause
  case later
  /// The last step is finished.
  case end

  public static func < (left: PartReached, right: PartReached) -> Bool {
    left.rawValue < right.rawValue
  }
}

extension SessionSummary {
  /// How far the session got, wherever the person stands in it now.
  public var reached: PartReached {
    if standing == .done || position == .end { return .end }
    let comeBack = followUps.first { $0.id == FollowUp.comeBack }
    if comeBack?.progress == .done || figures.intensities.contains(where: \.isLater) {
      return .later
    }
    return standing == .paused || comeBack != nil ? .pause : .today
  }

  /// The first intensity and the last; nil without any.
  public var change: (before: Int, after: Int)? {
    guard let first = figures.intensities.first, let last = figures.intensities.last else {
      return nil
    }
    return (first.value, last.value)
  }
}

extension Intensity {
  /// Whether the later part asked for it.
  var isLater: Bool {
    visit.borrowedBy == .later
      || [Asked.returnIntensity, Asked.lastIntensity].contains { $0.visit == visit }
  }
}

extension FollowUp {
  static let sendings: Set<String> = [sendReply, sendNudge, sendQuestion]

  /// Whether it is to write to somebody of the network: `colleague-1`, `interviewer-2`.
  static func isNetwork(_ id: String) -> Bool {
    ["colleague-", "interviewer-", "stranger-"].contains { id.hasPrefix($0) }
  }
}
