import OnwardCore
import Testing

/// Opening a session at the place of a follow-up, and coming back.
@Suite("Doing a follow-up")
struct ErrandTests {
  /// A session whose today part is over, with a letter that waits.
  private func paused(_ replies: [String: Reply] = [:]) throws -> Session {
    var person = Person.begun()
    person.goOn(to: "pause.back", ["reply.send": .day("tomorrow")].merging(replies) { $1 })
    person.act(.accepted)
    person.disk()
    return try #require(person.session)
  }

  private func doing(_ id: String, _ session: Session, at now: Moment = Person.morning) -> Person {
    Person.opening(session, at: now, for: .doing(followUp: id))
  }

  @Test func theLetterIsShownAndTheSessionStaysWhereItWas() throws {
    let session = try paused()
    #expect(session.standing == .paused)
    var person = doing("send-reply", session)
    #expect(person.place == "reply.letter")
    person.act(.wentBack)
    #expect(person.state.mode == .due)
    let saved = try #require(orders(person.effects).last).session
    #expect(saved.standing == .paused)
    #expect(saved.position == session.position)
    #expect(saved.followUps == session.followUps)
    #expect(saved.answers == session.answers)
  }

  @Test(arguments: [true, false])
  func theListThenStandsOnIt(_ isLoadedBefore: Bool) throws {
    var session = try paused()
    session.followUps.append(
      FollowUp(id: "x", due: .day(Person.morning.day.adding(days: -1)), text: "Do x"))
    let listings = [Listing.session(SessionSummary(file: "note.md", session: session))]
    var person = Person()
    if isLoadedBefore { person.act(.notesLoaded(listings)) }
    person.act(
      .sessionOpened(
        OpenedSession(
          file: "note.md", session: session, isReadOnly: false,
          purpose: .doing(followUp: "send-reply"))))
    person.act(.wentBack, .notesLoaded(listings))
    #expect(person.state.dueItems.map(\.followUp.id).prefix(2) == ["x", "send-reply"])
    #expect(person.state.due.cursor == 1)
  }

  @Test func whatIsChangedThereIsKept() throws {
    let session = try paused()
    var person = doing("send-reply", session)
    person.type("Hello. ")
    person.act(.advanced)
    #expect(person.place == "reply.send")
    #expect(person.state.work?.sessionToSave.position == session.position)
    person.act(.edited(.killToLineStart))
    person.reply(.day("in 2 days"))
    #expect(person.state.mode == .due, "past the step is back to the list")
    let saved = try #require(orders(person.effects).last).session
    #expect(saved.position == session.position)
    #expect(saved.standing == .paused)
    guard case .letter(let letter)? = saved.answers[AnswerKey("reply", "letter")]?.settled else {
      Issue.record("no letter")
      return
    }
    #expect(letter.text.contains("Hello. "))
    #expect(
      saved.followUps.first { $0.id == "send-reply" }?.due
        == .day(Person.morning.day.adding(days: 2)))
  }

  @Test func halfATypedLetterIsKeptOnEscape() throws {
    var person = doing("send-reply", try paused())
    person.type("Hello. ")
    person.act(.wentBack)
    let saved = try #require(orders(person.effects).last).session
    guard case .letter(let letter)? = saved.answers[AnswerKey("reply", "letter")]?.value else {
      Issue.record("no letter")
      return
    }
    #expect(letter.text.contains("Hello. "))
  }

  @Test func aSaveThatFailsAfterwardsMixesNothing() throws {
    let session = try paused()
    var person = doing("send-reply", session)
    person.type("Hello. ")
    person.act(.wentBack)
    let order = try #require(orders(person.effects).last)
    person.act(
      .noteNotSaved(revision: order.revision, SaveProblem(errno: 28, path: "/full")))
    person.act(.wentBack)
    let place = person.state.homeItems.firstIndex { item in
      if case .resume(let summary) = item { summary.file == "note.md" } else { false }
    }
    person.act(.picked(try #require(place)))
    #expect(person.state.screen == .session)
    #expect(person.state.work?.stage == .betweenParts(cursor: 0))
    #expect(person.session?.answers == order.session.answers)
  }

  @Test func aFinishedSessionStaysFinished() throws {
    let walk = Walk(["reply.send": .day("tomorrow"), "network.colleague": .lines(["Ada"])])
    let done = try #require(walk.person.session)
    #expect(done.standing == .done)
    var person = doing("send-reply", done)
    #expect(person.place == "reply.letter")
    person.act(.wentBack)
    #expect(orders(person.effects).last?.session.standing == .done)
    #expect(orders(person.effects).last?.session.position == .end)
  }

  @Test(arguments: [
    ("send-nudge", "nudge.letter"), ("ask-feedback", "feedback.question"),
    ("colleague-1", "network.colleague"), ("look-again", "return.news"),
    ("draft-reply", "nudge.last-heard"),
  ])
  func eachHasItsPlace(_ id: String, _ place: String) throws {
    var session = try paused([
      "arrive.news": .pick("silence"), "nudge.last-heard": .tab, "nudge.closing": .noDay,
    ])
    session.followUps = [
      FollowUp(id: id, due: .day(Person.morning.day), text: "Do it")
    ]
    #expect(doing(id, session).place == place)
  }

  @Test func aStepOffTheWayIsReachedAllTheSame() throws {
    var session = try paused(["reply.ask": .pick("never")])
    #expect(
      !Path(guide: RealGuide.guide, session: session).stops.contains {
        $0.visit == Visit("feedback")
      })
    session.followUps = [
      FollowUp(id: "ask-feedback", due: .day(Person.morning.day), text: "Ask for feedback")
    ]
    var person = doing("ask-feedback", session)
    #expect(person.key?.visit == Visit("feedback"))
    person.act(.wentBack)
    #expect(orders(person.effects).last?.session.position == session.position)
  }

  @Test func comingBackStandsBetweenTheParts() throws {
    let session = try paused()
    let next = Person.morning.adding(seconds: 90_000)
    let person = doing(FollowUp.comeBack, session, at: next)
    #expect(person.state.work?.stage == .betweenParts(cursor: 1))
  }

  @Test func closingAsksTheClosingQuestion() throws {
    var session = try paused(["arrive.news": .pick("silence"), "nudge.closing": .day("tomorrow")])
    session.standing = .paused
    var person = doing("close", session)
    #expect(person.state.mode == .question)
    person.act(.wentBack)
    #expect(person.state.mode == .due)
    #expect(orders(person.effects) == [])
    person = doing("close", session)
    person.act(.moved(.last), .accepted)
    #expect(orders(person.effects).last?.session.standing == .closed(.closed))
    #expect(person.state.screen == .due)
  }

  @Test func goingElsewhereEndsTheErrand() throws {
    var person = doing("send-reply", try paused())
    person.act(.openedSteps, .moved(.first), .accepted)
    #expect(person.place == "arrive.intensity")
    person.act(.wentBack)
    #expect(person.state.mode == .home)
    #expect(person.session == nil || orders(person.effects).last?.session.position != nil)
  }

  @Test func backThroughTheStepIsOnlyEscapesFromItsOwnPrompt() throws {
    var person = doing("send-reply", try paused())
    person.act(.retreated)
    #expect(person.place == "reply.liked")
    person.act(.wentBack)
    #expect(person.place == "reply.ask")
  }
}
