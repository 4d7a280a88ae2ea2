/// What the answers ask to be done on a date, and what becomes of earlier follow-ups.
///
/// An open follow-up follows its answers; one that is done, moved or dropped keeps what the person made of it.
public func followUps(of session: Session, on path: Path, now: Moment) -> [FollowUp] {
  let wanted = answered(session, path) + promised(session, path, now)
  let isDrafted = path.keys.contains { key in
    let named = AnswerKey(key.visit.step, key.prompt)
    return (named == Asked.replyWho || named == Asked.nudgeWho) && session.settled(key) != nil
  }
  var result: [FollowUp] = []
  for var old in session.followUps {
    let new = wanted.first { $0.id == old.id }
    if old.id == FollowUp.draftReply, old.isWaiting, isDrafted { old.progress = .done }
    if old.progress == .moved { old.follow(new, session, path) }
    if old.progress != .open || old.id == FollowUp.comeBack {
      result.append(old)
    } else if let new {
      result.append(lasting.contains(old.id) ? old : new)
    }
  }
  for new in wanted where !session.followUps.contains(where: { $0.id == new.id }) {
    result.append(new)
  }
  return result
}

/// Adds or renews the follow-up to come back for the later part, as the answers of `pause` say; 24 hours when skipped.
public func addingComeBack(
  to followUps: [FollowUp], session: Session, path: Path, now: Moment
) -> [FollowUp] {
  if followUps.contains(where: { $0.id == FollowUp.comeBack && $0.progress == .moved }) {
    return followUps
  }
  let settled = settledAnswers(session, path)
  let days =
    switch settled.choice(Asked.back) {
    case "two-days": 2
    case "three-days": 3
    default: 1
    }
  var due = Due.moment(now.adding(seconds: days * 86_400))
  if settled.choice(Asked.back) == "date", let day = settled.day(Asked.backDate) {
    due = .day(day)
  }
  let comeBack = FollowUp(
    id: FollowUp.comeBack, due: due, text: "Come back for the later part")
  return followUps.filter { $0.id != FollowUp.comeBack } + [comeBack]
}

extension FollowUp {
  /// The name of the follow-up that the pause makes.
  public static let comeBack = "come-back"
  /// The name of the follow-up for looking back on another day.
  public static let lookBack = "look-back"
  /// The name of the follow-up for a reply that was put off.
  public static let draftReply = "draft-reply"
  static let sendReply = "send-reply"
  static let askFeedback = "ask-feedback"
  static let sendNudge = "send-nudge"
  static let close = "close"
  static let advice = "advice"
  static let sendQuestion = "send-question"
  static let lookAgain = "look-again"
}

extension Session {
  /// Looking back has come due: if it is put off once more, it waits as long again.
  mutating func postponeLookingBack(from now: Moment) {
    for place in followUps.indices where followUps[place].id == FollowUp.lookBack {
      followUps[place].due = .day(now.day.adding(days: lookBackDays))
    }
  }
}

extension FollowUp {
  /// One that was moved keeps its date, says what the answers say, and is done once they show that it is.
  fileprivate mutating func follow(_ new: FollowUp?, _ session: Session, _ path: Path) {
    if let new { text = new.text }
    let settled = settledAnswers(session, path)
    switch id {
    case FollowUp.askFeedback where settled.latest(Asked.feedbackLetter) != nil: progress = .done
    case FollowUp.lookBack where new == nil && settled.number(Asked.returnIntensity) != nil:
      progress = .done
    default: break
    }
  }
}

/// Follow-ups whose date is counted from when they were made, so that a later look must not move them.
private let lasting: Set<String> = [FollowUp.lookBack, FollowUp.draftReply]

/// Looking back is put off for so many days. A choice of our own.
private let lookBackDays = 2

/// The done answers of the path, in its order.
func settledAnswers(_ session: Session, _ path: Path) -> SettledAnswers {
  var settled = SettledAnswers()
  for key in path.keys { settled.add(key, session.answers[key]) }
  return settled
}

private func promised(_ session: Session, _ path: Path, _ now: Moment) -> [FollowUp] {
  var result: [FollowUp] = []
  let tomorrow = now.day.adding(days: 1)
  let pause = path.stop(Visit("pause"))
  let isKnown = session.followUps.contains { $0.id == FollowUp.draftReply }
  if let pause, pause.signals.contains(.replyOwed),
    isKnown || session.standing != .open || isPast(pause, session, path)
  {
    let letter = pause.signals.contains(.ghosted) ? "your one question to them" : "the reply"
    result.append(
      FollowUp(
        id: FollowUp.draftReply, due: .day(tomorrow), text: "Draft \(letter), in your session"))
  }
  if path.stops.last?.signals.contains(.gently) == true {
    result.append(
      FollowUp(
        id: FollowUp.lookBack, due: .day(now.day.adding(days: lookBackDays)),
        text: "Look back, and choose one thing to practise"))
  }
  return result
}

private func isPast(_ stop: Stop, _ session: Session, _ path: Path) -> Bool {
  guard case .at(let visit, _) = session.position else { return true }
  guard let here = path.index(of: visit), let there = path.index(of: stop.visit) else {
    return false
  }
  return here > there
}

private func answered(_ session: Session, _ path: Path) -> [FollowUp] {
  let settled = settledAnswers(session, path)
  let to = session.company.isEmpty ? "" : " to \(session.company)"
  var result: [FollowUp] = []
  func add(_ id: String, _ day: Day?, _ text: String) {
    if let day { result.append(FollowUp(id: id, due: .day(day), text: text)) }
  }
  if settled.latest(Asked.replyLetter) != nil {
    add(FollowUp.sendReply, settled.day(Asked.send), "Send your reply\(to)")
  }
  if settled.choice(Asked.ask) == "later", settled.latest(Asked.feedbackLetter) == nil {
    add(
      FollowUp.askFeedback, session.started.day.adding(days: 2), "Ask for feedback, in your session"
    )
  }
  if settled.latest(Asked.nudgeLetter) != nil {
    let earliest = session.started.day.adding(days: 1)
    let heard = settled.day(Asked.lastHeard) ?? session.started.day
    add(
      FollowUp.sendNudge, max(heard.adding(days: nudgeDays), earliest),
      "Send your one question\(to)")
  }
  add(FollowUp.close, settled.day(Asked.closing), "Close this application yourself")
  add(FollowUp.advice, settled.day(Asked.askBy), "Ask for advice about what was unfair")
  if settled.latest(Asked.feedbackLetter) != nil {
    add(
      FollowUp.sendQuestion, settled.day(Asked.feedbackSend), "Send your question for feedback\(to)"
    )
  }
  add(FollowUp.lookAgain, settled.day(Asked.lookAgain), "Look for their answer, once")
  for key in path.keys where key.visit.step == "network" {
    guard case .items(let items)? = settled[key] else { continue }
    for (place, item) in items.enumerated() {
      add("\(key.prompt)-\(place + 1)", item.day, "Write to \(item.text)")
    }
  }
  return result
}

/// A nudge is held for so many days after they were last heard from. Source: content-guide.md, 7 to 10.
private let nudgeDays = 8
