/// One answer to "how strong is it now".
public struct Intensity: Hashable, Sendable {
  /// Where it was asked.
  public var visit: Visit
  /// 0 to 100.
  public var value: Int

  public init(_ visit: Visit, _ value: Int) {
    self.visit = visit
    self.value = value
  }
}

/// What lists, plots and patterns use of a session's answers: only those that are done and on the path.
///
/// How far a thought is believed is no intensity, and what went badly is not counted.
public struct SessionFigures: Hashable, Sendable {
  /// In the order of the path.
  public var intensities: [Intensity] = []
  /// How the news came.
  public var news: ChoiceID?
  /// How far the application went.
  public var howFar: ChoiceID?
  /// How much the person wanted it.
  public var wanted: ChoiceID?
  /// What had come from them when the person looked in the later part: feedback, an answer, or nothing.
  public var heard: ChoiceID?
  /// Letters with at least one word in them.
  public var letters = 0
  /// Whether the question for feedback is to stand in the reply.
  public var asksInReply = false
  /// Other explanations that the person found.
  public var otherReasons = 0
  /// Plans for what to do when something comes.
  public var plans = 0

  public init() {}

  /// The figures of answers in the order of the path.
  public init(_ answers: SettledAnswers) {
    for key in answers.keys {
      guard let value = answers[key] else { continue }
      add(key, value)
    }
    news = answers.choice(Asked.news)
    howFar = answers.choice(Asked.howFar)
    wanted = answers.choice(Asked.wanted)
    heard = answers.choice(Asked.returnNews)
    asksInReply = answers.choice(Asked.ask) == "now"
  }

  public init(_ session: Session, on path: Path) {
    self.init(settledAnswers(session, path))
  }

  /// Whether the answer counts towards a figure, so that others need not be read.
  public static func reads(_ key: AnswerKey) -> Bool {
    isDistress(key) || read.contains(AnswerKey(key.visit.step, key.prompt))
  }

  private static let reasons = AnswerKey("not-personal", "others")
  private static let intentions: Set<AnswerKey> = [
    AnswerKey("pause", "practice"), AnswerKey("pause", "small"), AnswerKey("improve", "plan"),
    AnswerKey("onward", "plan"),
  ]
  private static let drafts: Set<AnswerKey> = [
    Asked.replyLetter, Asked.nudgeLetter, Asked.feedbackLetter, AnswerKey("feedback", "thanks"),
  ]
  private static let read: Set<AnswerKey> =
    intentions.union(drafts).union([
      Asked.news, Asked.howFar, Asked.wanted, Asked.returnNews, Asked.ask, reasons,
    ])
  /// Prompts that figures count answers of, besides those that signals read.
  static let counted = intentions.union(drafts).union([reasons])

  private mutating func add(_ key: AnswerKey, _ value: AnswerValue) {
    let named = AnswerKey(key.visit.step, key.prompt)
    switch value {
    case .intensity(let number) where isDistress(key):
      intensities.append(Intensity(key.visit, number))
    case .letter(let letter) where Self.drafts.contains(named) && letter.text.saysSomething:
      letters += 1
    case .items(let items) where named == Self.reasons:
      otherReasons += items.count { $0.text.saysSomething }
    case .text(let text) where Self.intentions.contains(named) && text.saysSomething:
      plans += 1
    default: break
    }
  }
}

extension String {
  fileprivate var saysSomething: Bool { contains { !$0.isWhitespace } }
}
