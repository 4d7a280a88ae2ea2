import OnwardCore
import Testing

private let started = Day(year: 2026, month: 11, day: 21) ?? Day(daysSince1970: 0)

private func choice(_ id: ChoiceID) -> AnswerValue { .choice(Choice(id: id, words: "")) }

private func inDays(_ days: Int) -> AnswerValue { .day(started.adding(days: days)) }

private func found(
  _ answers: KeyValuePairs<String, AnswerValue>, part: Part, progress: Answer.Progress = .done
) -> Set<Signal> {
  var settled = SettledAnswers()
  for (name, value) in answers {
    guard let key = AnswerKey(parsing: name) else {
      Issue.record("no key \(name)")
      continue
    }
    settled.add(key, Answer(value, progress))
  }
  return signals(after: settled, in: part, startedOn: started)
}

/// What makes a signal true, in the order of the path.
struct SignalCase: CustomTestStringConvertible, Sendable {
  var signal: Signal
  var answers: KeyValuePairs<String, AnswerValue>
  var part = Part.today

  init(_ signal: Signal, _ answers: KeyValuePairs<String, AnswerValue>, _ part: Part = .today) {
    self.signal = signal
    self.answers = answers
    self.part = part
  }

  var testDescription: String { "\(signal) from \(answers.map(\.key))" }

  static let all: [SignalCase] = [
    SignalCase(.notSafe, ["arrive.intensity": .notSafe]),
    SignalCase(.notSafe, ["arrive.intensity": .intensity(10), "calm.intensity": .notSafe]),
    SignalCase(.intensityVeryHigh, ["arrive.intensity": .intensity(80)]),
    SignalCase(.intensityVeryHigh, ["pause.intensity": .intensity(80)]),
    SignalCase(.intensityVeryHigh, ["onward.intensity": .intensity(80)], .later),
    SignalCase(.intensityHigh, ["arrive.intensity": .intensity(70)]),
    SignalCase(
      .intensityHigh, ["arrive.intensity": .intensity(20), "calm.intensity": .intensity(70)]),
    SignalCase(.intensityHigh, ["return.intensity": .intensity(70)], .later),
    SignalCase(.beganHigh, ["arrive.intensity": .intensity(70)]),
    SignalCase(.returnedHigh, ["return.intensity": .intensity(70)], .later),
    SignalCase(.gently, ["return.intensity": .intensity(70)], .later),
    SignalCase(
      .worse, ["arrive.intensity": .intensity(30), "pause.intensity": .intensity(50)]),
    SignalCase(
      .worse, ["return.intensity": .intensity(30), "onward.intensity": .intensity(50)], .later),
    SignalCase(.unfair, ["fair.unfair": choice("yes-unfair")]),
    SignalCase(.unfair, ["fair.unfair@later": choice("yes-unfair")], .later),
    SignalCase(.interviewSoon, ["feel.next-interview": inDays(0)]),
    SignalCase(.interviewSoon, ["feel.next-interview": inDays(3)]),
    SignalCase(.wantedLittle, ["feel.wanted": choice("little")]),
    SignalCase(.wantedMuch, ["feel.wanted": choice("much")]),
    SignalCase(.shortOfTime, ["arrive.time": choice("five")]),
    SignalCase(.express, ["arrive.time": choice("five")]),
    SignalCase(.express, ["feel.wanted": choice("little")]),
    SignalCase(.ghosted, ["arrive.news": choice("silence")]),
    SignalCase(.noContact, ["reply.who": choice("nobody")]),
    SignalCase(.noContact, ["nudge.who": choice("nobody")]),
    SignalCase(.noContact, ["reply.who@later": choice("nobody")], .later),
    SignalCase(.recruiter, ["reply.who": choice("recruiter")]),
    SignalCase(.recruiter, ["nudge.who": choice("recruiter")]),
    SignalCase(.internal, ["step-back.how-far": choice("inside")]),
    SignalCase(.beforeInterview, ["step-back.how-far": choice("before")]),
    SignalCase(.finalRound, ["step-back.how-far": choice("final")]),
    SignalCase(.asksNow, ["reply.ask": choice("now")]),
    SignalCase(
      .feedbackAsked, ["reply.ask": choice("now"), "reply.letter": .text("Thank you.")]),
    SignalCase(.asksLater, ["reply.ask": choice("later")]),
    SignalCase(.noAsking, ["reply.ask": choice("never")]),
    SignalCase(.feedbackReceived, ["return.news": choice("feedback")], .later),
    SignalCase(.answerCame, ["return.news": choice("answer")], .later),
    SignalCase(.breathing, ["calm.way": choice("breathe")]),
    SignalCase(.lookingAround, ["calm.way": choice("look")]),
    SignalCase(.stopToday, ["calm.stop": choice("stop")]),
    SignalCase(.writing, ["feel.how": choice("write")]),
    SignalCase(.writingUnkept, ["feel.how": choice("unkept")]),
    SignalCase(.wantsCalm, ["pause.worse": choice("breathe")]),
    SignalCase(.wantsCalm, ["onward.worse": choice("breathe")], .later),
    SignalCase(.wantsSomeone, ["pause.worse": choice("someone")]),
    SignalCase(.wantsSomeone, ["onward.worse": choice("someone")], .later),
    SignalCase(.ownDate, ["pause.back": choice("date")]),
    SignalCase(.replyOwed, ["arrive.intensity": .intensity(70)]),
    SignalCase(.replyOwed, ["feel.next-interview": inDays(2)]),
  ]
}

@Suite("Signals")
struct SignalTests {
  @Test(arguments: SignalCase.all)
  func holdsWhenItsAnswersAreDone(_ example: SignalCase) {
    #expect(found(example.answers, part: example.part).contains(example.signal))
  }

  @Test(arguments: SignalCase.all, [Answer.Progress.skipped, .draft])
  func isFalseWhileItsAnswersAreNotDone(_ example: SignalCase, _ progress: Answer.Progress) {
    #expect(
      !found(example.answers, part: example.part, progress: progress).contains(example.signal))
  }

  @Test func whatIsNotSentHasAskedNothing() {
    let asked = ("reply.ask", choice("now"))
    let letter = ("reply.letter", AnswerValue.text("Thank you."))
    let unsent = ("reply.send", AnswerValue.day(nil))
    func isAsked(_ answers: KeyValuePairs<String, AnswerValue>) -> Bool {
      found(answers, part: .later).contains(.feedbackAsked)
    }
    #expect(!isAsked([asked.0: asked.1]))
    #expect(isAsked([asked.0: asked.1, letter.0: letter.1]))
    #expect(!isAsked([asked.0: asked.1, letter.0: letter.1, unsent.0: unsent.1]))
  }

  @Test func everySignalHasACase() {
    let tested = Set(SignalCase.all.map(\.signal)).union([.later])
    #expect(Set(Signal.allCases).subtracting(tested) == [])
  }

  @Test func nothingHoldsWithoutAnswers() {
    #expect(found([:], part: .today) == [])
    #expect(found([:], part: .later) == [.later])
  }

  @Test(arguments: [(69, false), (70, true), (100, true)])
  func highBeginsAtSeventy(_ number: Int, _ isHigh: Bool) {
    #expect(
      found(["arrive.intensity": .intensity(number)], part: .today).contains(.intensityHigh)
        == isHigh)
    #expect(
      found(["return.intensity": .intensity(number)], part: .later).contains(.gently) == isHigh)
  }

  @Test(arguments: [(79, false), (80, true)])
  func veryHighBeginsAtEighty(_ number: Int, _ isVeryHigh: Bool) {
    let now = found(["arrive.intensity": .intensity(number)], part: .today)
    #expect(now.contains(.intensityVeryHigh) == isVeryHigh)
  }

  @Test(arguments: [(19, false), (20, true)])
  func worseIsTwentyMore(_ more: Int, _ isWorse: Bool) {
    let today = found(
      ["arrive.intensity": .intensity(40), "pause.intensity": .intensity(40 + more)], part: .today)
    #expect(today.contains(.worse) == isWorse)
    let later = found(
      [
        "arrive.intensity": .intensity(0), "return.intensity": .intensity(40),
        "onward.intensity": .intensity(40 + more),
      ], part: .later)
    #expect(later.contains(.worse) == isWorse)
  }

  @Test(arguments: [(-1, false), (0, true), (3, true), (4, false)])
  func soonIsThreeDaysAndNeverThePast(_ days: Int, _ isSoon: Bool) {
    #expect(
      found(["feel.next-interview": inDays(days)], part: .today).contains(.interviewSoon) == isSoon)
  }

  @Test func noDateIsNotSoon() {
    #expect(!found(["feel.next-interview": .day(nil)], part: .today).contains(.interviewSoon))
  }

  @Test func theLatestOfArriveAndCalmCounts() {
    let calmer = found(
      ["arrive.intensity": .intensity(90), "calm.intensity": .intensity(50)], part: .today)
    #expect(!calmer.contains(.intensityHigh))
    #expect(calmer.contains(.beganHigh))
    #expect(!calmer.contains(.intensityVeryHigh))
    #expect(!calmer.contains(.replyOwed))
  }

  @Test func notSafeTakesThePlaceOfNoNumber() {
    let now = found(["arrive.intensity": .intensity(75), "calm.intensity": .notSafe], part: .today)
    #expect(now.isSuperset(of: [.notSafe, .intensityHigh]))
    let after = found(
      ["arrive.intensity": .notSafe, "pause.intensity": .intensity(30)], part: .today)
    #expect(!after.contains(.notSafe))
  }

  @Test func beliefIsNoDistress() {
    let now = found(
      ["not-personal.belief": .intensity(95), "not-personal.belief-after": .notSafe], part: .today)
    #expect(now == [])
  }

  @Test func todaysDistressIsNotTheLaterPartsAndTheOtherWayRound() {
    let later = found(
      ["arrive.intensity": .intensity(95), "return.intensity": .intensity(20)], part: .later)
    #expect(later.contains(.beganHigh))
    #expect(later.isDisjoint(with: [.intensityHigh, .intensityVeryHigh, .gently, .worse]))
  }

  @Test func goingOnWithEverythingIsNotGently() {
    let answers: KeyValuePairs<String, AnswerValue> = [
      "return.intensity": .intensity(75), "calm.intensity@later": .intensity(40),
      "calm.pace@later": choice("today"),
    ]
    #expect(!found(answers, part: .later).contains(.gently))
    let another: KeyValuePairs<String, AnswerValue> = [
      "return.intensity": .intensity(75), "calm.intensity@later": .intensity(40),
      "calm.pace@later": choice("another-day"),
    ]
    #expect(found(another, part: .later).contains(.gently))
  }

  @Test func aLetterThatWasBegunIsNotOwed() {
    #expect(
      !found(
        ["feel.next-interview": inDays(1), "reply.who@later": choice("person")], part: .later
      ).contains(.replyOwed))
  }
}
