import OnwardCore
import Testing

@Suite("Home and past sessions")
struct PastTests {
  private let summaries: [SessionSummary] = [
    ("a", 0, Standing.open), ("b", 1, .paused), ("c", 2, .done), ("d", 3, .closed(.offer)),
    ("e", 4, .open), ("f", 5, .open),
  ].map { id, days, standing in
    SessionSummary(
      file: id + ".md",
      session: Session(
        id: id, language: "en", started: Person.morning.adding(seconds: days * 86_400),
        standing: standing, position: .at(Visit("feel"), "wanted")))
  }

  private func atPast(_ index: Int) -> Person {
    var person = Person()
    person.act(.notesLoaded(summaries.map(Listing.session)))
    person.act(.moved(.last), .moved(.up), .moved(.up), .accepted, .moved(.last))
    for _ in 0..<index { person.act(.moved(.up)) }
    return person
  }

  private func opened(_ purpose: OpenPurpose, _ standing: Standing = .open) -> Person {
    var session = Session(
      id: "abcd", language: "en", started: Person.morning, company: "Acme", standing: standing,
      position: .at(Visit("feel"), "wanted"),
      answers: [AnswerKey("reply", "company"): Answer(.text("Acme"))])
    session.updated = Person.morning
    return Person.opening(session, for: purpose)
  }

  @Test func homeOffersThreeOpenSessionsNewestFirst() {
    var person = Person()
    #expect(person.state.homeItems == [.start, .browse, .past, .helpNow, .quit])
    person.act(.notesLoaded(summaries.map(Listing.session)))
    #expect(
      person.state.homeItems.prefix(3).map { item in
        if case .resume(let summary) = item { summary.id } else { "?" }
      } == ["f", "e", "b"])
  }

  @Test func homeChooses() {
    var person = Person()
    #expect(person.act(.accepted) == [.beginSession])
    #expect(person.act(.picked(1)).first == .loadMemory)
    #expect(person.state.mode == .browsing)
    person.act(.wentBack)
    #expect(person.state.mode == .home)
    #expect(person.act(.picked(2)) == [.loadNotes])
    person.act(.wentBack)
    person.act(.picked(3), .wentBack)
    #expect(person.act(.picked(4)) == [.leave(signal: nil)])
    #expect(person.act(.openedHome) == [.leave(signal: nil)])
  }

  @Test func aNoteIsReadOrGoneOnWith() {
    var person = atPast(0)
    #expect(person.act(.accepted) == [.openSession(file: "a.md", .goingOn)])
    #expect(person.act(.commanded(.read)) == [.openSession(file: "a.md", .reading)])
    #expect(person.act(.commanded(.reopen)) == [])
    person = atPast(3)
    #expect(person.act(.accepted) == [.openSession(file: "d.md", .reading)])
    #expect(person.act(.commanded(.reopen)) == [.openSession(file: "d.md", .reopening)])
  }

  @Test func aNoteIsDeletedAfterAQuestion() {
    var person = atPast(0)
    person.act(.commanded(.delete))
    #expect(person.state.mode == .question)
    #expect(person.act(.accepted) == [])
    person.act(.commanded(.delete), .moved(.down))
    #expect(person.act(.accepted) == [.deleteNote(file: "a.md", id: "a")])
    #expect(person.act(.noteDeleted(file: "a.md", succeeded: true)) == [.loadNotes])
    #expect(person.state.notice == .deleted)
    person.act(.noteDeleted(file: "a.md", succeeded: false))
    #expect(person.state.notice == .notDeleted(file: "a.md"))
  }

  @Test func theQuestionNamesTheCopiesThatGoToo() {
    var person = Person()
    let copy = "a (conflict 1700000000-abcdefgh).md"
    person.act(
      .notesLoaded([
        .session(summaries[0]), .problem(file: copy, .copy),
        .problem(file: "b (conflict 1-x).md", .copy),
      ]), .picked(3), .moved(.first))
    person.act(.commanded(.delete))
    guard case .question(let question)? = person.state.overlays.last else {
      Issue.record("no question")
      return
    }
    #expect(question.subject == .delete(summaries[0], copies: [copy]))
  }

  @Test func whatCannotBeOpenedIsSaid() {
    var person = Person()
    person.act(.notesLoaded([.problem(file: "x.md", .notUTF8)]), .picked(2))
    #expect(person.act(.accepted) == [])
    #expect(person.state.notice == .notOpened(file: "x.md", .note(.notUTF8)))
    person.act(.sessionNotOpened(file: "y.md", .cannotLock(errno: 13)))
    #expect(person.state.notice == .notOpened(file: "y.md", .cannotLock(errno: 13)))
  }

  @Test func aSessionOfAnotherWindowOffersANewOne() {
    var person = Person()
    person.act(.sessionNotOpened(file: "a.md", .inUse))
    #expect(person.act(.moved(.last), .accepted) == [.beginSession])
    person.act(.sessionNotOpened(file: "a.md", .inUse))
    #expect(
      person.act(.moved(.down), .accepted) == [.openSession(file: "a.md", .reading)])
  }

  @Test(arguments: [Outcome.offer, .withdrawn, .closed])
  func isClosedWithItsOutcome(_ outcome: Outcome) throws {
    var person = opened(.closing)
    let index = try #require([Outcome.offer, .withdrawn, .closed].firstIndex(of: outcome))
    person.act(.typed(String(index + 2)))
    let effects = person.act(.accepted)
    #expect(orders(effects).last?.session.standing == .closed(outcome))
    #expect(person.state.notice == .closed)
    person.disk()
    #expect(person.state.work == nil)
    #expect(person.effects.contains(.closeSession(id: "abcd")))
  }

  @Test func notClosingChangesNothing() {
    var person = opened(.closing)
    person.act(.wentBack)
    #expect(orders(person.effects) == [])
    #expect(person.state.work == nil)
  }

  @Test func isReopened() {
    var person = opened(.reopening, .closed(.offer))
    #expect(orders(person.effects).last?.session.standing == .open)
    #expect(person.state.notice == .reopened)
    person.disk()
    #expect(person.state.work == nil)
  }

  @Test func companyRoleAndDateAreCorrected() throws {
    var person = opened(.correcting)
    #expect(person.state.mode == .form)
    person.act(.typed("!"), .accepted)
    person.type("Welder")
    person.act(.advanced, .edited(.killToLineStart))
    person.type("2026-02-30")
    person.act(.accepted)
    guard case .correction(let form)? = person.state.overlays.last else {
      Issue.record("no form")
      return
    }
    #expect(form.notUnderstood == "2026-02-30")
    person.act(.edited(.killToLineStart))
    person.type("2026-11-01")
    person.act(.accepted)
    let session = try #require(orders(person.effects).last).session
    #expect(session.company == "Acme!")
    #expect(session.role == "Welder")
    #expect(session.started.description == "2026-11-01T10:03:00+01:00")
    #expect(session.answers[AnswerKey("reply", "company")] == Answer(.text("Acme!")))
    #expect(person.state.notice == .corrected)
  }

  @Test func leavingTheFormChangesNothing() {
    var person = opened(.correcting)
    person.act(.typed("!"), .wentBack)
    #expect(orders(person.effects) == [])
    #expect(person.state.work == nil)
  }

  @Test func aSecondSessionIsNotOpenedOverTheFirst() {
    var person = Person.begun()
    person.type("5")
    let effects = person.act(.sessionBegun(id: "other", file: "other.md"))
    #expect(effects == [.closeSession(id: "other")])
    #expect(person.state.work?.file == "note.md")
    #expect(person.field?.value == .intensity(5))
  }

  @Test func welcomeComesOnce() {
    var person = Person(settings: Settings(isFirstRun: true))
    #expect(person.state.mode == .welcome)
    #expect(person.act(.typed("q")) == [])
    #expect(person.act(.accepted) == [.remember(.welcome)])
    #expect(person.state.mode == .home)
  }
}
