/// The prompts that signals read; content must hold each of them.
enum Asked {
  static let intensity = AnswerKey("arrive", "intensity")
  static let news = AnswerKey("arrive", "news")
  static let time = AnswerKey("arrive", "time")
  static let calmWay = AnswerKey("calm", "way")
  static let calmIntensity = AnswerKey("calm", "intensity")
  static let calmIntensityLater = AnswerKey(Visit("calm", borrowedBy: .later), "intensity")
  static let stop = AnswerKey("calm", "stop")
  static let pace = AnswerKey("calm", "pace")
  static let wanted = AnswerKey("feel", "wanted")
  static let writingWay = AnswerKey("feel", "how")
  static let nextInterview = AnswerKey("feel", "next-interview")
  static let unfair = AnswerKey("fair", "unfair")
  static let askBy = AnswerKey("facts", "ask-by")
  static let howFar = AnswerKey("step-back", "how-far")
  static let lastHeard = AnswerKey("nudge", "last-heard")
  static let nudgeWho = AnswerKey("nudge", "who")
  static let nudgeLetter = AnswerKey("nudge", "letter")
  static let closing = AnswerKey("nudge", "closing")
  static let replyWho = AnswerKey("reply", "who")
  static let ask = AnswerKey("reply", "ask")
  static let replyLetter = AnswerKey("reply", "letter")
  static let send = AnswerKey("reply", "send")
  static let pauseIntensity = AnswerKey("pause", "intensity")
  static let pauseWorse = AnswerKey("pause", "worse")
  static let back = AnswerKey("pause", "back")
  static let backDate = AnswerKey("pause", "back-date")
  static let returnIntensity = AnswerKey("return", "intensity")
  static let returnNews = AnswerKey("return", "news")
  static let feedbackLetter = AnswerKey("feedback", "request")
  static let feedbackSend = AnswerKey("feedback", "send")
  static let lookAgain = AnswerKey("feedback", "look-again")
  static let lastIntensity = AnswerKey("onward", "intensity")
  static let onwardWorse = AnswerKey("onward", "worse")
}

/// A prompt that the state machine reads by name, with the choices that it tells apart.
public struct RequiredPrompt: Hashable, Sendable {
  public var key: AnswerKey
  /// A kind's name, as `PromptKind.name` gives it.
  public var kind: String
  public var choices: [ChoiceID]

  /// All of them; a guide that lacks one could never take the ways that hang on it.
  public static let all: [RequiredPrompt] = [
    RequiredPrompt(key: Asked.intensity, kind: "intensity"),
    RequiredPrompt(key: Asked.news, kind: "choice", choices: ["silence"]),
    RequiredPrompt(key: Asked.time, kind: "choice", choices: ["five"]),
    RequiredPrompt(key: Asked.calmWay, kind: "choice", choices: ["breathe", "look"]),
    RequiredPrompt(key: Asked.calmIntensity, kind: "intensity"),
    RequiredPrompt(key: Asked.stop, kind: "choice", choices: ["stop"]),
    RequiredPrompt(key: Asked.pace, kind: "choice", choices: ["today"]),
    RequiredPrompt(key: Asked.wanted, kind: "choice", choices: ["little", "much"]),
    RequiredPrompt(key: Asked.writingWay, kind: "choice", choices: ["write", "unkept"]),
    RequiredPrompt(key: Asked.nextInterview, kind: "date"),
    RequiredPrompt(key: Asked.unfair, kind: "choice", choices: ["yes-unfair"]),
    RequiredPrompt(key: Asked.askBy, kind: "date"),
    RequiredPrompt(key: Asked.howFar, kind: "choice", choices: ["before", "final", "inside"]),
    RequiredPrompt(key: Asked.lastHeard, kind: "date"),
    RequiredPrompt(key: Asked.nudgeWho, kind: "choice", choices: ["recruiter", "nobody"]),
    RequiredPrompt(key: Asked.nudgeLetter, kind: "draft"),
    RequiredPrompt(key: Asked.closing, kind: "date"),
    RequiredPrompt(key: Asked.replyWho, kind: "choice", choices: ["recruiter", "nobody"]),
    RequiredPrompt(key: Asked.ask, kind: "choice", choices: ["now", "later", "never"]),
    RequiredPrompt(key: Asked.replyLetter, kind: "draft"),
    RequiredPrompt(key: Asked.send, kind: "date"),
    RequiredPrompt(key: Asked.pauseIntensity, kind: "intensity"),
    RequiredPrompt(key: Asked.pauseWorse, kind: "choice", choices: ["breathe", "someone"]),
    RequiredPrompt(
      key: Asked.back, kind: "choice", choices: ["tomorrow", "two-days", "three-days", "date"]),
    RequiredPrompt(key: Asked.backDate, kind: "date"),
    RequiredPrompt(key: Asked.returnIntensity, kind: "intensity"),
    RequiredPrompt(key: Asked.returnNews, kind: "choice", choices: ["feedback", "answer"]),
    RequiredPrompt(key: Asked.feedbackLetter, kind: "draft"),
    RequiredPrompt(key: Asked.feedbackSend, kind: "date"),
    RequiredPrompt(key: Asked.lookAgain, kind: "date"),
    RequiredPrompt(key: Asked.lastIntensity, kind: "intensity"),
    RequiredPrompt(key: Asked.onwardWorse, kind: "choice", choices: ["breathe", "someone"]),
  ]

  public init(key: AnswerKey, kind: String, choices: [ChoiceID] = []) {
    self.key = key
    self.kind = kind
    self.choices = choices
  }
}

/// Thresholds of our own, not clinical limits. Source: content-guide.md, "Signals and routes".
public enum Threshold {
  public static let high = 70
  public static let veryHigh = 80
  public static let worse = 20
  /// 72 hours, counted in days because a date has no hour.
  public static let soonDays = 3
}

/// The signals that hold after these answers of the path, while standing in `part` of a session that began on `started`.
///
/// Total and pure: a signal whose answer is missing or skipped is false, and nothing is latched.
public func signals(
  after answers: SettledAnswers, in part: Part, startedOn started: Day
) -> Set<Signal> {
  var signals = distressSignals(answers, part)
  func hold(_ signal: Signal, _ condition: Bool) {
    if condition { signals.insert(signal) }
  }
  hold(.later, part == .later)
  hold(.breathing, answers.choice(Asked.calmWay) == "breathe")
  hold(.lookingAround, answers.choice(Asked.calmWay) == "look")
  hold(.stopToday, answers.choice(Asked.stop) == "stop")
  hold(.unfair, answers.choice(Asked.unfair) == "yes-unfair")
  hold(.wantedLittle, answers.choice(Asked.wanted) == "little")
  hold(.wantedMuch, answers.choice(Asked.wanted) == "much")
  hold(.shortOfTime, answers.choice(Asked.time) == "five")
  hold(.express, signals.contains(.wantedLittle) || signals.contains(.shortOfTime))
  hold(.writing, answers.choice(Asked.writingWay) == "write")
  hold(.writingUnkept, answers.choice(Asked.writingWay) == "unkept")
  hold(.ghosted, answers.choice(Asked.news) == "silence")
  let away = answers.day(Asked.nextInterview).map { $0.daysSince1970 - started.daysSince1970 }
  hold(.interviewSoon, away.map { (0...Threshold.soonDays).contains($0) } ?? false)
  let who = [Asked.replyWho, Asked.nudgeWho].compactMap(answers.choice)
  hold(.noContact, who.contains("nobody"))
  hold(.recruiter, who.contains("recruiter"))
  hold(.beforeInterview, answers.choice(Asked.howFar) == "before")
  hold(.finalRound, answers.choice(Asked.howFar) == "final")
  hold(.internal, answers.choice(Asked.howFar) == "inside")
  hold(.asksNow, answers.choice(Asked.ask) == "now")
  let isSent = answers.latest(Asked.replyLetter) != nil && answers.latest(Asked.send) != .day(nil)
  hold(.feedbackAsked, signals.contains(.asksNow) && isSent)
  hold(.asksLater, answers.choice(Asked.ask) == "later")
  hold(.noAsking, answers.choice(Asked.ask) == "never")
  hold(.feedbackReceived, answers.choice(Asked.returnNews) == "feedback")
  hold(.answerCame, answers.choice(Asked.returnNews) == "answer")
  let worseChoice = answers.choice(part == .later ? Asked.onwardWorse : Asked.pauseWorse)
  hold(.wantsCalm, worseChoice == "breathe")
  hold(.wantsSomeone, worseChoice == "someone")
  hold(.ownDate, answers.choice(Asked.back) == "date")
  let todayWasHigh = (todaysDistress(answers).last ?? 0) >= Threshold.high
  let drafted = [Asked.replyWho, Asked.nudgeWho].contains { answers.latest($0) != nil }
  hold(.replyOwed, !drafted && (todayWasHigh || signals.contains(.interviewSoon)))
  return signals
}

private func distressSignals(_ answers: SettledAnswers, _ part: Part) -> Set<Signal> {
  var signals: Set<Signal> = []
  let entry =
    part == .today
    ? todaysDistress(answers)
    : [Asked.returnIntensity, Asked.calmIntensityLater].compactMap(answers.number)
  let parting = answers.number(part == .today ? Asked.pauseIntensity : Asked.lastIntensity)
  let numbers = entry + [parting].compactMap(\.self)
  if let first = entry.first {
    if (entry.last ?? first) >= Threshold.high { signals.insert(.intensityHigh) }
    if first >= Threshold.high { signals.insert(part == .today ? .beganHigh : .returnedHigh) }
  }
  if let last = numbers.last {
    if last >= Threshold.veryHigh { signals.insert(.intensityVeryHigh) }
    if last - (numbers.first ?? last) >= Threshold.worse { signals.insert(.worse) }
  }
  if part == .later {
    if let first = answers.number(Asked.intensity), first >= Threshold.high {
      signals.insert(.beganHigh)
    }
    let goesOn = answers.choice(Asked.pace) == "today"
    if signals.contains(.intensityHigh) || (signals.contains(.returnedHigh) && !goesOn) {
      signals.insert(.gently)
    }
  }
  if let last = answers.keys.last(where: isDistress), answers[last] == .notSafe {
    signals.insert(.notSafe)
  }
  return signals
}

private func todaysDistress(_ answers: SettledAnswers) -> [Int] {
  [Asked.intensity, Asked.calmIntensity].compactMap(answers.number)
}

/// Whether the answer says how strong the distress is; not-personal's intensities say how far a thought is believed.
public func isDistress(_ key: AnswerKey) -> Bool {
  let named = AnswerKey(key.visit.step, key.prompt)
  return [
    Asked.intensity, Asked.calmIntensity, Asked.pauseIntensity, Asked.returnIntensity,
    Asked.lastIntensity,
  ].contains(named)
}
