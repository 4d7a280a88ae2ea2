extension Work {
  init(file: String, session: Session, isReadOnly: Bool, _ guide: Guide) {
    self.file = file
    self.session = session
    self.isReadOnly = isReadOnly
    path = Path(guide: guide, session: session)
  }

  /// Follows the guide anew, and the follow-ups with it; answers off the path stay in the session.
  mutating func recompute(_ guide: Guide, now: Moment) {
    path = Path(guide: guide, session: session, aside: aside)
    session.followUps = followUps(of: session, on: path, now: now)
  }

  /// Puts a step on the way for this once, though no route leads there.
  mutating func goAside(to step: StepID, _ guide: Guide, now: Moment) {
    beforeAside = session.answers.isEmpty ? nil : session.position
    aside = step
    recompute(guide, now: now)
  }

  /// Takes the step that was put on the way off it again; its answers stay.
  /// Returns where the person stood before, if the way still passes it.
  mutating func comeBackFromAside(_ guide: Guide, now: Moment) -> (Stop, PromptID?)? {
    aside = nil
    recompute(guide, now: now)
    guard case .at(let visit, let prompt)? = beforeAside, let stop = path.stop(visit) else {
      return nil
    }
    return (stop, prompt.flatMap { stop.prompts.contains($0) ? $0 : nil } ?? stop.prompts.first)
  }

  /// Takes the focus from the control; timed writing that is not over waits for the person to come back.
  mutating func unfocus() {
    if case .timer(let timer)? = field, let focused {
      waitingTimers[focused] = timer.isOver ? nil : timer.waiting
    }
    if case .feelings(let feelings)? = field, let focused {
      feelingsSetAside[focused] = feelings.setAside
    }
    field = nil
    focused = nil
    untouched = nil
    startsEmpty = false
  }

  /// Makes the control of the prompt where the person stands.
  ///
  /// `startsEmpty` shows nothing of the answer that is there, which stays until another is given.
  mutating func focus(
    _ guide: Guide, today: Day, reducedMotion: Bool, startsEmpty: Bool = false
  ) {
    unfocus()
    guard let stop, let promptID,
      let prompt = guide.step(stop.visit.step)?.prompt(promptID)
    else { return }
    focused = key
    self.startsEmpty = startsEmpty
    var session = session
    if startsEmpty, let key { session.answers[key] = nil }
    let context = Field.Context(
      guide: guide, session: session, path: path, stop: stop, today: today,
      reducedMotion: reducedMotion)
    var field = Field(prompt, in: context)
    if case .timer = field, !startsEmpty, let waiting = key.flatMap({ waitingTimers[$0] }) {
      field = .timer(waiting)
    }
    if case .feelings(var feelings) = field, let words = key.flatMap({ feelingsSetAside[$0] }) {
      feelings.setAside = words
      field = .feelings(feelings)
    }
    untouched = field.value
    self.field = field
  }

  /// The steps that can be gone to: those of today, and once the later part has begun those of both.
  public var reachable: [Stop] {
    hasBegunLater ? path.stops : path.stops(in: .today)
  }

  /// Whether the later part was begun, wherever the person stands now.
  var hasBegunLater: Bool {
    if session.position == .end { return true }
    if stop?.part == .later, session.standing != .paused { return true }
    let cameBack = session.followUps.contains {
      $0.id == FollowUp.comeBack && $0.progress == .done
    }
    return cameBack
      || path.stops(in: .later).contains { $0.keys.contains { session.answers[$0] != nil } }
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
    guard let fills = guide.header(filledBy: key) else { return }
    let text = answer.settled.text ?? ""
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
  mutating func recordNotSafe(at clock: ClockReading, _ guide: Guide) {
    guard !isReadOnly, let key, case .intensity(let control)? = field else { return }
    if control.number == nil {
      session.answers[key] = Answer(.notSafe, .done)
      recompute(guide, now: clock.wall)
    }
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

extension Guide {
  /// The field of the note's header that the answer fills, if it fills one.
  func header(filledBy key: AnswerKey) -> HeaderField? {
    guard case .text(_, let fills)? = step(key.visit.step)?.prompt(key.prompt)?.kind else {
      return nil
    }
    return fills
  }
}

extension Session {
  /// The header and the answers that filled it say the same from then on.
  mutating func correct(_ field: HeaderField, _ words: String, _ guide: Guide) {
    guard field.words(of: self) != words else { return }
    switch field {
    case .company: company = words
    case .role: role = words
    }
    guard !words.isEmpty else { return }
    for (key, answer) in answers
    where answer.progress == .done && guide.header(filledBy: key) == field {
      answers[key] = Answer(.text(words))
    }
  }

  mutating func finish(followUp id: String) {
    for place in followUps.indices where followUps[place].id == id {
      followUps[place].progress = .done
    }
  }
}
