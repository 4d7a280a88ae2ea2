import OnwardCore

extension Shape {
  static let document = Shape(
    Member("version", .number(exchangeVersion...exchangeVersion)),
    Member("sessions", .items(session.schema)))

  static let session = Shape(
    sessionMembers + [
      Member("schema", .number(1...maximumSchema)),
      Member("file", .anyText, isOptional: true),
      Member("layout", .items(NoteLayout.schema), isOptional: true),
    ])

  /// What the session itself holds.
  private static let sessionMembers = [
    Member("id", .text(like: "^[a-z0-9]{4,40}$")), Member("language", .anyText),
    Member("started", .momentText), Member("updated", .momentText), Member("company", .anyText),
    Member("role", .anyText), Member("state", standing),
    Member("outcome", .orNull(.oneWord(of: Outcome.allCases.map(\.rawValue)))),
    Member("position", .orNull(.anyText)), Member("wasOfferedHelp", .flag),
    Member("followUps", .items(followUp.schema)), Member("answers", .items(answer.schema)),
  ]

  static let standing = JSON.oneWord(of: StandingWord.allCases.map(\.rawValue))

  static let followUp = Shape(
    Member("id", .anyText), Member("due", .anyOf([.dayText, .momentText])),
    Member("text", .anyText),
    Member("state", .oneWord(of: FollowUp.Progress.allCases.map(\.rawValue))))

  static let answer = Shape(
    Member("key", .text(like: answerKeyPattern)),
    Member("progress", .oneWord(of: Answer.Progress.allCases.map(\.rawValue))),
    Member("offPath", .flag), Member("value", .orNull(ValueKind.schema)))

  static let answerKeyPattern = #"^[^.@]+\.[^.@]+(@(today|later))?$"#
  /// No note has a form of so high a number.
  static let maximumSchema = 1_000_000
}

/// A session as the export has it: its values, and which answers are marked as off the path.
struct SessionValues {
  var session: Session
  /// The order in which the answers are listed.
  var order: [AnswerKey]
  var offPath: Set<AnswerKey>

  /// Everything but the answers and how the note is laid out.
  var members: [JSON.Member] {
    let (state, outcome) = session.standing.words
    return [
      .init("id", .string(session.id)), .init("language", .string(session.language)),
      .init("started", .string(session.started.description)),
      .init("updated", .string(session.updated.description)),
      .init("company", .string(session.company)), .init("role", .string(session.role)),
      .init("state", .string(state.rawValue)),
      .init("outcome", outcome.map { .string($0.rawValue) } ?? .null),
      .init("position", session.position.name.map { .string($0) } ?? .null),
      .init("wasOfferedHelp", .bool(session.wasOfferedHelp)),
      .init("followUps", .list(session.followUps.map(\.json))),
    ]
  }

  /// An answer as the export has it; nothing where there is none.
  func bytes(of key: AnswerKey) -> [UInt8] {
    guard let answer = session.answers[key] else { return [] }
    var bytes = Array("{\"key\":".utf8)
    bytes.append(.string(key.description))
    bytes += ",\"progress\":\"\(answer.progress.rawValue)\",".utf8
    bytes += "\"offPath\":\(offPath.contains(key)),\"value\":".utf8
    if let value = answer.value { bytes.append(value) } else { bytes.append(.null) }
    return bytes + "}".utf8
  }

  init(session: Session, order: [AnswerKey], offPath: Set<AnswerKey>) {
    self.session = session
    self.order = order
    self.offPath = offPath
  }

  init(_ members: JSONNode.Shaped) throws(JSONNode.Problem) {
    let id = try members["id"].parsed(.sessionID) { isSessionID($0) ? $0 : nil }
    session = Session(
      id: id, language: try members["language"].words(),
      started: try members["started"].moment(), updated: try members["updated"].moment(),
      company: try members["company"].words(), role: try members["role"].words(),
      standing: try Standing(members), position: try members["position"].position(),
      wasOfferedHelp: try members["wasOfferedHelp"].flag(),
      followUps: try members["followUps"].list(most: NoteLimits.followUps, FollowUp.init))
    order = []
    offPath = []
    let answers = try members["answers"].list(most: NoteLimits.count, SessionValues.answer)
    for (key, answer, isOff) in answers {
      guard session.answers.updateValue(answer, forKey: key) == nil else {
        throw members["answers"].problem(.twice(key.description))
      }
      order.append(key)
      if isOff { offPath.insert(key) }
    }
  }

  private static func answer(
    _ node: JSONNode
  ) throws(JSONNode.Problem) -> (AnswerKey, Answer, isOff: Bool) {
    let members = try node.members(of: .answer)
    let key = try members["key"].parsed(.answerKey) { AnswerKey(parsing: $0) }
    let value = try members["value"].orNull(AnswerValue.init)
    if let value, value.leastBytes > NoteLimits.answer {
      throw members["value"].problem(.answerTooLong(limit: NoteLimits.answer))
    }
    let progress = try members["progress"].word(of: Answer.Progress.self)
    return (key, Answer(value, progress), isOff: try members["offPath"].flag())
  }
}

/// Whether an id from outside can name a session, its file and its lock.
func isSessionID(_ text: String) -> Bool {
  (4...40).contains(text.utf8.count)
    && text.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
}

extension JSONNode {
  fileprivate func moment() throws(Problem) -> Moment { try parsed(.moment) { Moment(iso: $0) } }

  fileprivate func position() throws(Problem) -> Position {
    let position = try orNull { node throws(Problem) in
      try node.parsed(.position) { Position(name: $0) }
    }
    return position ?? .end
  }
}

extension Standing {
  fileprivate init(_ members: JSONNode.Shaped) throws(JSONNode.Problem) {
    let outcome = try members["outcome"].orNull { node throws(JSONNode.Problem) in
      try node.word(of: Outcome.self)
    }
    switch try members["state"].word(of: StandingWord.self) {
    case .open: self = .open
    case .paused: self = .paused
    case .done: self = .done
    case .closed: self = .closed(outcome ?? .closed)
    }
    if case .closed = self { return }
    if outcome != nil { throw members["outcome"].problem(.outcomeOfOpen) }
  }
}

extension FollowUp {
  fileprivate var json: JSON {
    .object([
      .init("id", .string(id)), .init("due", .string(due.text)), .init("text", .string(text)),
      .init("state", .string(progress.rawValue)),
    ])
  }

  fileprivate init(_ node: JSONNode) throws(JSONNode.Problem) {
    let members = try node.members(of: .followUp)
    self.init(
      id: try members["id"].words(),
      due: try members["due"].parsed(.dayOrMoment) { Due(text: $0) },
      text: try members["text"].words(),
      progress: try members["state"].word(of: FollowUp.Progress.self))
  }
}
