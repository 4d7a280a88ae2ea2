import OnwardCore
import Testing

@Suite("Going through a session")
struct GoingTests {
  @Test func beginsAtTheFirstPromptAndAsksForTheText() {
    let person = Person.begun()
    #expect(person.place == "arrive.intensity")
    #expect(person.effects == [.loadBody(.step("arrive"))])
    #expect(person.state.screen == .session)
  }

  @Test func eachAnswerIsSavedWithTheNewPlace() throws {
    var person = Person.begun()
    let effects = person.act(.typed("5"), .accepted)
    let order = try #require(orders(effects).last)
    #expect(order.file == "note.md")
    #expect(order.session.answers[AnswerKey("arrive", "intensity")] == Answer(.intensity(5)))
    #expect(order.session.position == .at(Visit("arrive"), "news"))
    #expect(Array(order.path.prefix(2).map(\.description)) == ["arrive.intensity", "arrive.news"])
    #expect(!order.path.contains(AnswerKey("onward", "summary")))
  }

  @Test func backAtTheVeryFirstLeavesByEscAndIsSaidByShiftTab() {
    var person = Person.begun()
    person.act(.retreated)
    #expect(person.place == "arrive.intensity")
    #expect(person.state.notice == .firstStep)
    person.act(.wentBack)
    #expect(person.state.screen == .home)
  }

  @Test func backAndForwardOverAllStepsChangesNothing() {
    var replies = [
      "arrive.intensity": Reply.number(75), "calm.way": .pick("breathe"),
      "calm.intensity": .number(40), "feel.wanted": .pick("much"),
      "feel.feelings": .words("sad"), "fair.unfair": .pick("not-sure"),
      "not-personal.thought": .words("too old"), "not-personal.others": .lines(["a", "b"]),
      "step-back.how-far": .pick("inside"), "accept.act": .pick("walk"),
      "reply.company": .words("Acme"), "reply.ask": .pick("later"), "pause.back": .pick("date"),
      "pause.back-date": .day("in 5 days"), "return.news": .pick("feedback"),
      "feedback.received": .words("Good. Long."), "evaluate.went-well": .lines(["all"]),
      "improve.practise": .lines(["one"]), "network.colleague": .lines(["Ana"]),
    ]
    replies["onward.intensity"] = .number(30)
    var person = Person.begun()
    person.goOn(to: "onward.summary", replies)
    let answers = person.session?.answers
    let path = person.state.work?.path
    let followUps = person.session?.followUps
    for _ in 0..<300 where person.place != "arrive.intensity" { person.act(.wentBack) }
    #expect(person.place == "arrive.intensity")
    #expect(person.session?.answers == answers)
    #expect(person.state.work?.path == path)
    person.goOn(to: "onward.summary")
    #expect(person.session?.answers == answers)
    #expect(person.state.work?.path == path)
    #expect(person.session?.followUps == followUps)
  }

  @Test func skippingAStepLeavesItsRestUnanswered() {
    var person = Person.begun()
    person.goOn(to: "feel.feelings")
    person.type("sa")
    person.act(.skippedStep)
    #expect(person.place == "fair.unfair")
    #expect(
      person.answer("feel.feelings") == Answer(.feelings(words: ["sa"], cannotName: false), .draft))
    #expect(person.answer("feel.person") == Answer(nil, .skipped))
    #expect(person.answer("feel.wanted") == Answer(nil, .skipped))
  }

  @Test func goingToAStepKeepsWhatIsHalfTyped() {
    var person = Person.begun()
    person.goOn(to: "feel.person")
    person.type("An")
    person.act(.openedSteps)
    #expect(person.state.overlays == [.steps(cursor: 1)])
    person.act(.moved(.last), .moved(.up), .accepted)
    #expect(person.place == "reply.company")
    #expect(person.answer("feel.person") == Answer(.text("An"), .draft))
    person.act(.openedSteps, .picked(1), .accepted)
    #expect(person.place == "feel.wanted")
    person.act(.openedSteps, .wentBack)
    #expect(person.state.overlays == [])
    #expect(person.place == "feel.wanted")
  }

  @Test func theLaterPartCanBeGoneToOnceItWasBegun() {
    var person = Person.begun()
    person.goOn(to: "pause.intensity")
    #expect(person.state.work?.reachable.contains { $0.part == .later } == false)
    person.goOn(to: "return.intensity")
    #expect(person.state.work?.reachable.contains { $0.part == .later } == true)
    person.act(.openedSteps, .picked(0), .accepted)
    #expect(person.place == "arrive.intensity")
    #expect(person.state.work?.reachable.contains { $0.part == .later } == true)
  }

  @Test func thePauseIsCrossedOnce() {
    var person = Person.begun()
    person.goOn(to: "return.intensity")
    person.act(.wentBack)
    #expect(person.place == "pause.back")
    person.act(.advanced)
    #expect(person.place == "return.intensity")
    #expect(person.session?.standing == .open)
    #expect(person.session?.followUps.first { $0.id == FollowUp.comeBack }?.progress == .done)
  }

  @Test func stepsThatDoNotApplyAreNotCounted() {
    let walk = Walk(["arrive.time": .pick("five")])
    #expect(walk.person.state.work?.path.stops(in: .today).count == 6)
    #expect(
      walk.person.state.work?.path.stops.allSatisfy {
        walk.person.state.work?.isAnswered($0) == true
      } == true)
  }

  @Test func finishingIsSavedAndGoesHome() throws {
    var walk = Walk(["arrive.intensity": .number(20)])
    let order = try #require(orders(walk.person.effects).last)
    #expect(order.session.standing == .done)
    #expect(order.session.position == .end)
    walk.person.disk()
    let effects = walk.person.act(.accepted)
    #expect(walk.person.state.screen == .home)
    #expect(effects.contains(.closeSession(id: "abcdefghjkmn")))
    #expect(effects.contains(.loadNotes))
  }

  @Test func fromTheEndTheStepsCanStillBeLookedAt() {
    var walk = Walk([:])
    walk.person.act(.openedSteps, .moved(.down), .accepted)
    #expect(walk.person.place == "feel.wanted")
  }

  @Test func theTextScrollsAndANewStepBeginsAtItsTop() {
    var person = Person.begun()
    person.act(.scrolled(to: 7))
    #expect(person.state.scroll == 7)
    person.act(.scrolled(to: -3))
    #expect(person.state.scroll == 0)
    person.act(.scrolled(to: 7), .skippedStep)
    #expect(person.state.scroll == 0)
  }
}
