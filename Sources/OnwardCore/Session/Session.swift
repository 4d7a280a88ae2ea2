/// How a session that the person closed came out.
public enum Outcome: String, Hashable, Sendable, CaseIterable {
  case offer
  case withdrawn
  case closed
}

/// How far a session got as a whole.
public enum Standing: Hashable, Sendable {
  case open
  /// Today's part is finished and the later part not yet begun.
  case paused
  /// The last step is finished.
  case done
  case closed(Outcome)

  /// Whether the session can be gone on with without reopening it.
  public var isGoingOn: Bool { self == .open || self == .paused }
}

/// Where in a session the person stands.
public enum Position: Hashable, Sendable {
  /// At a prompt of a visit; nil when the step asks nothing.
  case at(Visit, PromptID?)
  /// Past the last step.
  case end
}

/// The working through of one rejection: what its note holds.
public struct Session: Hashable, Sendable {
  /// 12 random characters of lower-case base32.
  public var id: String
  public var language: String
  public var started: Moment
  public var updated: Moment
  public var company: String
  public var role: String
  public var standing: Standing
  public var position: Position
  /// Whether the one line that offers help was shown; content-guide.md: once a session.
  public var wasOfferedHelp: Bool
  public var followUps: [FollowUp]
  public var answers: [AnswerKey: Answer]

  public init(
    id: String, language: String, started: Moment, updated: Moment? = nil, company: String = "",
    role: String = "", standing: Standing = .open, position: Position, wasOfferedHelp: Bool = false,
    followUps: [FollowUp] = [], answers: [AnswerKey: Answer] = [:]
  ) {
    self.id = id
    self.language = language
    self.started = started
    self.updated = updated ?? started
    self.company = company
    self.role = role
    self.standing = standing
    self.position = position
    self.wasOfferedHelp = wasOfferedHelp
    self.followUps = followUps
    self.answers = answers
  }

  /// The answer's value when it is done.
  public func settled(_ key: AnswerKey) -> AnswerValue? { answers[key]?.settled }
}
