import OnwardCore
import Testing

@Suite("Follow-ups")
struct FollowUpTests {
  private static let today = Person.morning.day

  /// Where the person is, and what waits to be done, as `id day`.
  private func waiting(_ person: Person) -> [String] {
    (person.session?.followUps ?? []).filter(\.isWaiting).map { "\($0.id) \($0.due.day)" }
  }

  private func at(_ key: String, _ replies: [String: Reply]) -> Person {
    var person = Person.begun()
    person.goOn(to: key, replies)
    return person
  }

  private func text(_ id: String, _ person: Person) -> String? {
    person.session?.followUps.first { $0.id == id }?.text
  }

  @Test func aReplyIsSentOnItsDay() {
    var person = at(
      "pause.intensity", ["reply.company": .words("Acme"), "reply.send": .day("tomorrow")])
    #expect(waiting(person) == ["send-reply 2026-11-22"])
    #expect(text("send-reply", person) == "Send your reply to Acme")
    person.act(.retreated)
    person.reply(.noDay)
    #expect(waiting(person) == [])
  }

  @Test func noLetterIsNotSent() {
    let person = at("pause.intensity", ["reply.who": .pick("nobody")])
    #expect(waiting(person) == [])
  }

  @Test func askingLaterIsTwoDaysOnUntilItIsDrafted() {
    var person = at("pause.intensity", ["reply.ask": .pick("later")])
    #expect(waiting(person) == ["ask-feedback 2026-11-23"])
    person.goOn(to: "evaluate.time", ["feedback.send": .day("in 3 days")])
    #expect(waiting(person) == ["send-question 2026-11-24"])
  }

  @Test(arguments: [("2026-11-20", "2026-11-28"), ("2026-10-01", "2026-11-22")])
  func aNudgeIsHeldForEightDays(_ heard: String, _ due: String) {
    let person = at(
      "accept.leave",
      [
        "arrive.news": .pick("silence"), "nudge.last-heard": .day(heard),
        "nudge.closing": .day("in 3 weeks"),
      ])
    #expect(waiting(person) == ["send-nudge \(due)", "close 2026-12-12"])
  }

  @Test func adviceIsSoughtByItsDay() {
    let person = at(
      "step-back.how-far",
      ["fair.unfair": .pick("yes-unfair"), "facts.ask-by": .day("in 3 days")])
    #expect(waiting(person) == ["advice 2026-11-24"])
  }

  @Test func peopleAreWrittenToOnTheirDays() throws {
    var person = at("network.colleague", [:])
    person.type("Ana")
    person.act(.accepted)
    person.type("friday")
    person.act(.accepted, .advanced)
    #expect(waiting(person) == ["colleague-1 2026-11-27"])
    #expect(text("colleague-1", person) == "Write to Ana")
  }

  @Test func aStoppedDayOwesTheReplyUntilItIsDrafted() {
    var person = at(
      "return.intensity",
      ["arrive.intensity": .number(90), "calm.stop": .pick("stop")])
    #expect(waiting(person) == ["draft-reply 2026-11-22"])
    person.goOn(to: "reply.name@later", ["reply.who@later": .pick("person")])
    #expect(waiting(person) == [])
    #expect(person.session?.followUps.first { $0.id == "draft-reply" }?.progress == .done)
  }

  @Test func theOwedReplySurvivesGoingBackAndForth() {
    var person = at(
      "return.intensity", ["arrive.intensity": .number(90), "calm.stop": .pick("stop")])
    let before = person.session?.followUps
    for _ in 0..<6 { person.act(.retreated) }
    #expect(person.session?.followUps == before)
    person.goOn(to: "return.intensity")
    #expect(person.session?.followUps == before)
  }

  @Test func aReplyThatIsNoLongerOwedIsNotWaitedFor() {
    var person = at(
      "return.intensity", ["arrive.intensity": .number(90), "calm.stop": .pick("stop")])
    person.act(.openedSteps, .picked(0), .accepted)
    person.reply(.number(20))
    #expect(waiting(person) == [])
  }

  @Test func afterSilenceItIsTheQuestionThatIsOwed() {
    let person = at(
      "return.intensity",
      [
        "arrive.intensity": .number(90), "arrive.news": .pick("silence"),
        "calm.stop": .pick("stop"),
      ])
    #expect(text("draft-reply", person) == "Draft your one question to them, in your session")
  }

  @Test func lookingBackIsForAnotherDayAndNotWhenItIsForToday() {
    var person = at("calm.way@later", ["return.intensity": .number(75)])
    #expect(waiting(person) == ["look-back 2026-11-23"])
    person.goOn(
      to: "feedback.question",
      ["calm.intensity@later": .number(30), "calm.pace@later": .pick("today")])
    #expect(waiting(person) == [])
  }

  @Test func lookingBackComesBackWhenItIsDue() throws {
    let walk = Walk(["return.intensity": .number(75)])
    let done = try #require(walk.person.session)
    #expect(done.standing == .done)
    var home = Person()
    home.act(.notesLoaded([.session(SessionSummary(file: "note.md", session: done))]))
    #expect(home.state.homeItems.prefix(2) == [.waiting(1), .start])
    let later = Person.morning.adding(seconds: 2 * 86_400)
    home.act(.ticked(at: ClockReading(wall: later, monotonic: 1)))
    let summary = SessionSummary(file: "note.md", session: done)
    let lookBack = try #require(done.followUps.first { $0.id == FollowUp.lookBack })
    #expect(
      home.state.homeItems.first == .due(SessionFollowUp(summary: summary, followUp: lookBack)))
    #expect(!home.state.homeItems.contains(.resume(summary)), "one line leads there")
    var again = Person.opening(done, at: later)
    #expect(again.place == "return.intensity")
    guard case .intensity(let control)? = again.state.work?.field else {
      Issue.record("no intensity is asked for")
      return
    }
    #expect(control.number == nil, "the strength of days ago is not offered as today's")
    #expect(again.answer("return.intensity") == Answer(.intensity(75)))
    again.reply(.number(30))
    #expect(waiting(again) == [])
    again.goOn(to: "evaluate.time")
  }

  @Test func aDayThatWasCountedFromThenStaysWhenItIsLookedAtLater() throws {
    var person = at(
      "return.intensity", ["arrive.intensity": .number(90), "calm.stop": .pick("stop")])
    person.reply(.number(75))
    let dates = waiting(person)
    #expect(dates == ["draft-reply 2026-11-22", "look-back 2026-11-23"])
    var next = Person.opening(
      try #require(person.session), at: Person.morning.adding(seconds: 86_400))
    next.goOn(to: "feedback.question")
    #expect(waiting(next) == dates)
  }

  @Test func lookingBackCanBePutOffOnceMore() throws {
    let done = try #require(Walk(["return.intensity": .number(75)]).person.session)
    var again = Person.opening(done, at: Person.morning.adding(seconds: 3 * 86_400))
    again.reply(.number(80))
    #expect(waiting(again) == ["look-back 2026-11-26"])
  }

  @Test func askedAnewAndNotAnsweredItStaysAsItWas() throws {
    let done = try #require(Walk(["return.intensity": .number(75)]).person.session)
    var again = Person.opening(done, at: Person.morning.adding(seconds: 3 * 86_400))
    #expect(again.place == "return.intensity")
    again.act(.advanced)
    #expect(again.place != "return.intensity")
    #expect(again.answer("return.intensity") == Answer(.intensity(75)))
  }

  @Test func whatThePersonMadeOfOneIsKept() throws {
    var person = at("pause.intensity", ["reply.send": .day("tomorrow")])
    var session = try #require(person.session)
    session.followUps[0].progress = .dropped
    person = Person.opening(session)
    person.act(.retreated)
    person.reply(.day("in 4 days"))
    #expect(person.session?.followUps.map(\.progress) == [.dropped])
  }

  @Test func aDayIsDueFromItsFirstSecondAndAMomentAtItsOwn() {
    let day = Due.day(Self.today)
    #expect(day.isDue(at: Person.morning))
    #expect(!Due.day(Self.today.adding(days: 1)).isDue(at: Person.morning))
    #expect(Due.moment(Person.morning).isDue(at: Person.morning))
    #expect(!Due.moment(Person.morning.adding(seconds: 1)).isDue(at: Person.morning))
  }
}
