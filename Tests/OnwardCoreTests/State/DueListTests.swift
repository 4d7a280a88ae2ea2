import OnwardCore
import Testing

@Suite("The list of follow-ups")
struct DueListTests {
  private static let today = Person.morning.day

  private static func followUp(
    _ id: String, in days: Int, _ progress: FollowUp.Progress = .open
  ) -> FollowUp {
    FollowUp(
      id: id, due: .day(today.adding(days: days)), text: "Do \(id)", progress: progress)
  }

  private func session(
    _ id: String, standing: Standing = .open, _ followUps: [FollowUp]
  ) -> Session {
    Session(
      id: id, language: "en", started: Person.morning, company: id, standing: standing,
      position: .at(Visit("feel"), "wanted"), followUps: followUps,
      answers: [AnswerKey("arrive", "intensity"): Answer(.intensity(40))])
  }

  private func listed(_ sessions: Session...) -> [Listing] {
    sessions.map { .session(SessionSummary(file: $0.id + ".md", session: $0)) }
  }

  /// A person who looks at the list.
  private func looking(at sessions: Session...) -> Person {
    var person = Person()
    let listings = sessions.map {
      Listing.session(SessionSummary(file: $0.id + ".md", session: $0))
    }
    person.act(.notesLoaded(listings))
    let place = person.state.homeItems.firstIndex { if case .waiting = $0 { true } else { false } }
    person.act(.picked(place ?? 0), .notesLoaded(listings))
    return person
  }

  private func ids(_ person: Person) -> [String] { person.state.dueItems.map(\.followUp.id) }

  /// Carries out the effect that opens a session, as the desk would.
  private func open(
    _ effects: [Effect], _ session: Session, isReadOnly: Bool = false, _ person: inout Person
  ) -> [Effect] {
    guard case .openSession(let file, let purpose)? = effects.last else {
      Issue.record("nothing is opened: \(effects)")
      return []
    }
    return person.act(
      .sessionOpened(
        OpenedSession(file: file, session: session, isReadOnly: isReadOnly, purpose: purpose)))
  }

  @Test func whatIsDueComesFirstAndThenTheNextDay() {
    var soon = Self.followUp("soon", in: 0)
    soon.due = .moment(Person.morning.adding(seconds: 3600))
    let person = looking(
      at: session("b", [Self.followUp("later", in: 9), soon, Self.followUp("past", in: -3)]),
      session("a", [Self.followUp("today", in: 0), Self.followUp("over", in: 0, .done)]))
    #expect(ids(person) == ["past", "today", "soon", "later"])
    #expect(
      person.state.dueItems.map { $0.isDue(at: Person.morning) } == [true, true, false, false])
  }

  @Test func aClosedSessionAsksForNothing() {
    var person = Person()
    person.act(
      .notesLoaded(listed(session("a", standing: .closed(.offer), [Self.followUp("x", in: 0)]))))
    #expect(person.state.homeItems == [.start, .browse, .past, .helpNow, .quit])
  }

  @Test func homeShowsWhatIsDueAndThenTheRest() {
    let one = session("a", standing: .paused, [Self.followUp(FollowUp.comeBack, in: 0)])
    let two = session("b", [Self.followUp("send-reply", in: 0), Self.followUp("later", in: 4)])
    var person = Person()
    person.act(.notesLoaded(listed(one, two)))
    let (first, second) = (
      SessionSummary(file: "a.md", session: one), SessionSummary(file: "b.md", session: two)
    )
    #expect(
      person.state.homeItems.prefix(4) == [
        .due(SessionFollowUp(summary: second, followUp: two.followUps[0])),
        .due(SessionFollowUp(summary: first, followUp: one.followUps[0])),
        .resume(second), .waiting(3),
      ])
    #expect(
      person.act(.picked(0)) == [
        .openSession(file: "b.md", .doing(followUp: "send-reply"))
      ])
  }

  @Test func oneIsMarkedDoneInItsOwnNote() throws {
    let session = session("a", [Self.followUp("x", in: 0), Self.followUp("y", in: 1)])
    var person = looking(at: session)
    let opening = person.act(.followUp(.done))
    #expect(opening == [.openSession(file: "a.md", .changing(followUp: "x", .done))])
    let saving = open(opening, session, &person)
    let saved = try #require(orders(saving).last)
    #expect(saved.session.followUps.map(\.progress) == [.done, .open])
    #expect(saved.session.position == session.position)
    #expect(saved.path.contains(AnswerKey("arrive", "intensity")))
    #expect(ids(person) == ["y"], "the list shows it at once")
    #expect(person.state.mode == .due)
    #expect(
      person.act(.noteSaved(revision: saved.revision)) == [.closeSession(id: "a"), .loadNotes])
    #expect(person.state.notice == .followUpChanged(saved.session.followUps[0], .done))
  }

  @Test func oneIsLetGo() throws {
    let session = session("a", [Self.followUp("x", in: 0)])
    var person = looking(at: session)
    let saving = open(person.act(.followUp(.drop)), session, &person)
    #expect(orders(saving).last?.session.followUps.map(\.progress) == [.dropped])
    #expect(ids(person) == [])
  }

  @Test(arguments: [("tomorrow", 1), ("in 3 days", 3), ("2026-12-24", 33)])
  func oneIsMovedToAnotherDay(_ words: String, _ days: Int) throws {
    let session = session("a", [Self.followUp("x", in: 0)])
    var person = looking(at: session)
    #expect(person.act(.followUp(.move)) == [])
    #expect(person.state.mode == .moving)
    person.type(words)
    let saving = open(person.act(.accepted), session, &person)
    let moved = try #require(orders(saving).last?.session.followUps.first)
    #expect(moved.progress == .moved)
    #expect(moved.due == .day(Self.today.adding(days: days)))
    #expect(person.state.dueItems.map(\.followUp) == [moved])
  }

  @Test func aDayThatIsNotUnderstoodMovesNothing() {
    var person = looking(at: session("a", [Self.followUp("x", in: 0)]))
    person.act(.followUp(.move))
    person.type("someday")
    #expect(person.act(.accepted) == [])
    guard case .moving(let move)? = person.state.overlays.last else {
      Issue.record("the question is gone")
      return
    }
    #expect(move.notUnderstood == "someday")
    #expect(person.act(.moved(.down), .accepted) == [], "left where it is")
    #expect(person.state.mode == .due)
    person.act(.followUp(.move))
    person.type("tomorrow")
    #expect(person.act(.wentBack) == [])
    #expect(person.state.mode == .due)
  }

  @Test func changesAreTakenBackOneAfterAnother() throws {
    let old = session("a", [Self.followUp("x", in: 0, .moved), Self.followUp("y", in: 1)])
    var person = looking(at: old)
    let first = open(person.act(.followUp(.done)), old, &person)
    let middle = try #require(orders(first).last).session
    person.disk()
    let second = open(person.act(.followUp(.drop)), middle, &person)
    let last = try #require(orders(second).last).session
    person.disk()
    #expect(last.followUps.map(\.progress) == [.done, .dropped])
    let third = open(person.act(.followUp(.undo)), last, &person)
    #expect(try #require(orders(third).last).session.followUps == middle.followUps)
    person.disk()
    let fourth = open(person.act(.followUp(.undo)), middle, &person)
    #expect(try #require(orders(fourth).last).session.followUps == old.followUps)
    person.disk()
    #expect(person.act(.followUp(.undo)) == [])
    #expect(ids(person) == ["x", "y"])
  }

  @Test func whatIsDoneIsShownWhenAskedForAndOpensAgain() throws {
    let session = session(
      "a", [Self.followUp("x", in: -1, .done), Self.followUp("y", in: 0)])
    var person = looking(at: session)
    #expect(person.act(.followUp(.reopen)) == [])
    #expect(person.state.notice == .followUpIs(session.followUps[1]))
    person.act(.followUp(.all))
    #expect(ids(person) == ["y", "x"])
    person.act(.moved(.last))
    #expect(person.act(.followUp(.done)) == [])
    let saving = open(person.act(.followUp(.reopen)), session, &person)
    #expect(orders(saving).last?.session.followUps.map(\.progress) == [.open, .open])
    #expect(ids(person) == ["x", "y"])
  }

  @Test func comingBackIsDoneByComingBackOnly() {
    let comeBack = Self.followUp(FollowUp.comeBack, in: 0)
    #expect(comeBack.changed(by: .done).progress == .dropped)
    #expect(Self.followUp("x", in: 0).changed(by: .done).progress == .done)
  }

  @Test func anotherWindowIsSaidInALine() {
    var person = looking(at: session("a", [Self.followUp("x", in: 0)]))
    person.act(.followUp(.done), .sessionNotOpened(file: "a.md", .inUse))
    #expect(person.state.notice == .notOpened(file: "a.md", .inUse))
    #expect(person.state.mode == .due)
    #expect(ids(person) == ["x"])
    person.act(.accepted, .sessionNotOpened(file: "a.md", .inUse))
    #expect(person.state.mode == .question, "opening it offers to read it")
  }

  @Test func aNoteOfANewerVersionIsNotChanged() {
    let session = session("a", [Self.followUp("x", in: 0)])
    var person = looking(at: session)
    let effects = open(person.act(.followUp(.done)), session, isReadOnly: true, &person)
    #expect(orders(effects) == [])
    #expect(person.state.notice == .readOnly)
    #expect(person.state.mode == .due)
  }

  @Test func whatTheNoteNoLongerHasIsSaid() {
    let old = session("a", [Self.followUp("x", in: 0)])
    var person = looking(at: old)
    let effects = open(person.act(.followUp(.done)), session("a", []), &person)
    #expect(orders(effects) == [])
    #expect(person.state.notice == .followUpGone)
    #expect(effects.contains(.loadNotes))
  }

  @Test func theCursorStaysOnItsItemWhenTheListIsReadAnew() {
    let old = session("a", [Self.followUp("x", in: 0), Self.followUp("y", in: 3)])
    var person = looking(at: old)
    person.act(.moved(.last))
    person.act(.notesLoaded(listed(old, session("b", [Self.followUp("z", in: 1)]))))
    #expect(ids(person) == ["x", "z", "y"])
    #expect(person.state.due.cursor == 2)
  }
}
