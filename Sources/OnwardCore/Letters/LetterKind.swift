/// The letters that there are, by the names that commands take.
public enum LetterKind: String, Hashable, Sendable, CaseIterable {
  case reply, feedback, nudge, thanks

  public var template: TemplateID {
    switch self {
    case .reply: "reply"
    case .feedback: "feedback-request"
    case .nudge: "nudge"
    case .thanks: "thanks-for-feedback"
    }
  }

  public init?(template: TemplateID) {
    guard let kind = Self.allCases.first(where: { $0.template == template }) else { return nil }
    self = kind
  }
}

/// A letter on its way out of onward, by the person's own hand.
public struct OutgoingLetter: Hashable, Sendable {
  public var text: String
  /// What a mail with it is about; empty where nothing is to be said.
  public var subject: String
  public var template: TemplateID
  /// The session's id.
  public var session: String
  /// What its checks found.
  public var marks: [LetterMark]

  /// Whether its last line ends with a comma, as a greeting does that waits for a name.
  public var lacksName: Bool {
    text.last { !$0.isWhitespace } == ","
  }

  public var mailLink: String { OnwardCore.mailLink(subject: subject, body: text) }
}

extension Session {
  /// The letter of that kind as it stands; one on the path comes first, then the later one.
  ///
  /// Nil where none was begun or it was skipped.
  public func letter(_ kind: LetterKind, _ guide: Guide) -> OutgoingLetter? {
    let path = Path(guide: guide, session: self)
    var settled = SettledAnswers()
    for key in path.keys { settled.add(key, answers[key]) }
    let onPath = Set(path.keys)
    let others = answers.keys.filter { !onPath.contains($0) }.sorted()
    for key in (others + path.keys).reversed() {
      guard let answer = answers[key], answer.progress != .skipped,
        case .letter(let letter)? = answer.value, letter.template == kind.template
      else { continue }
      let template = guide.template(letter.template)
      let checker = LetterChecker(
        guide.letterChecks, maxWords: template?.maxWords ?? .max, names: [company, role])
      return OutgoingLetter(
        text: letter.text,
        subject: template?.subject(answers: settled, session: self) ?? "",
        template: letter.template, session: id, marks: checker.marks(in: letter.text))
    }
    return nil
  }

  /// The kinds that it has a letter of.
  public func letterKinds(_ guide: Guide) -> [LetterKind] {
    LetterKind.allCases.filter { letter($0, guide) != nil }
  }
}
