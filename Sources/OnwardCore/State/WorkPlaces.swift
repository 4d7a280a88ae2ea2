extension Work {
  init(file: String, session: Session, isReadOnly: Bool, _ guide: Guide) {
    self.file = file
    self.session = session
    self.isReadOnly = isReadOnly
    path = Path(guide: guide, session: session)
  }

  /// Follows the guide anew, and the follow-ups with it; answers off the path stay in the session.
  mutating func recompute(_ guide: Guide, now: Moment) {
    path = Path(guide: guide, session: session)
    session.followUps = followUps(of: session, on: path, now: now)
  }

  /// Makes the control of the prompt where the person stands.
  mutating func focus(_ guide: Guide, today: Day, reducedMotion: Bool) {
    field = nil
    guard let stop, let promptID,
      let prompt = guide.step(stop.visit.step)?.prompt(promptID)
    else { return }
    let context = Field.Context(
      guide: guide, session: session, path: path, stop: stop, today: today,
      reducedMotion: reducedMotion)
    field = Field(prompt, in: context)
  }

  /// The steps that can be gone to: those of today, and once the later part has begun those of both.
  public var reachable: [Stop] {
    stop?.part == .later || session.position == .end ? path.stops : path.stops(in: .today)
  }

  /// Where the person stands among them.
  public var placeAmongReachable: Int? {
    guard case .at(let visit, _) = session.position else { return nil }
    return reachable.firstIndex { $0.visit == visit }
  }

  /// Whether every prompt of the stop was answered or skipped.
  public func isAnswered(_ stop: Stop) -> Bool {
    stop.keys.allSatisfy { key in
      guard let answer = session.answers[key] else { return false }
      return answer.progress != .draft
    }
  }

  var firstUnanswered: Stop? {
    path.stops.first { !$0.prompts.isEmpty && !isAnswered($0) }
  }

  func firstUnansweredPrompt(of stop: Stop) -> PromptID? {
    stop.prompts.first { prompt in
      let answer = session.answers[AnswerKey(stop.visit, prompt)]
      return answer == nil || answer?.progress == .draft
    } ?? stop.prompts.first
  }

  /// A move is saved too, so that coming back stands where it was; a session without a word in it makes no note.
  mutating func noteMove(at clock: ClockReading) {
    if !session.answers.isEmpty { noteChange(at: clock) }
  }

  mutating func fillHeader(from key: AnswerKey, _ answer: Answer, _ guide: Guide) {
    guard case .text(let text)? = answer.settled,
      case .text(_, let fills?)? = guide.step(key.visit.step)?.prompt(key.prompt)?.kind
    else { return }
    switch fills {
    case .company: session.company = text
    case .role: session.role = text
    }
  }

  /// The signals at the end of the part where the person stands.
  var distressSignals: Set<Signal> {
    let part = stop?.part ?? .today
    let last = path.stops.last { $0.part == part }
    return last?.signals.intersection([.intensityVeryHigh, .worse]) ?? []
  }

  /// The one line with the help key, once a session, when it is very strong or went up much.
  mutating func offerHelpOnce(before: Set<Signal>) {
    guard !session.wasOfferedHelp, !distressSignals.subtracting(before).isEmpty else { return }
    offersHelp = true
    session.wasOfferedHelp = true
  }

  /// "I do not feel safe right now" needs no number; a number that was given before stays.
  mutating func recordNotSafe(at clock: ClockReading) {
    guard let key, case .intensity(let control)? = field else { return }
    if control.number == nil { session.answers[key] = Answer(.notSafe, .done) }
    noteChange(at: clock)
  }

  /// Puts text from the person's own editor into the control; false when the focus is elsewhere now.
  mutating func replaceText(with text: String) -> Bool {
    switch field {
    case .text(var control)?:
      control.replaceText(with: text)
      field = .text(control)
    case .draft(var control)?:
      control.replaceText(with: text)
      field = .draft(control)
    case .timer(var control)?:
      control.replaceText(with: text)
      field = .timer(control)
    default: return false
    }
    return true
  }
}

extension Session {
  mutating func finish(followUp id: String) {
    for place in followUps.indices where followUps[place].id == id {
      followUps[place].progress = .done
    }
  }
}
