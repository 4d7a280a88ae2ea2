import OnwardCore
import Testing

@Suite("The pause")
struct PauseTests {
  private func paused(_ replies: [String: Reply] = [:]) -> Person {
    var person = Person.begun()
    for _ in 0..<200 where person.state.work?.stage == .prompting {
      person.reply(replies[person.place] ?? .tab)
    }
    return person
  }

  private func comeBack(_ person: Person) -> FollowUp? {
    person.session?.followUps.first { $0.id == FollowUp.comeBack }
  }

  @Test func skippedIsInTwentyFourHours() {
    let person = paused()
    #expect(person.state.work?.stage == .betweenParts(cursor: 0))
    #expect(person.session?.standing == .paused)
    #expect(person.session?.position == .at(Visit("return"), "intensity"))
    #expect(comeBack(person)?.due == .moment(Person.morning.adding(seconds: 86_400)))
    #expect(comeBack(person)?.progress == .open)
    #expect(orders(person.effects).last?.session.standing == .paused)
  }

  @Test(arguments: [("tomorrow", 1), ("two-days", 2), ("three-days", 3)])
  func aChoiceIsSoManyDays(_ choice: String, _ days: Int) {
    let person = paused(["pause.back": .pick(ChoiceID(choice))])
    #expect(comeBack(person)?.due == .moment(Person.morning.adding(seconds: days * 86_400)))
  }

  @Test func aDayOfOnesOwnIsThatDay() throws {
    let day = try #require(Day(iso: "2026-12-01"))
    let person = paused(["pause.back": .pick("date"), "pause.back-date": .day("2026-12-01")])
    #expect(comeBack(person)?.due == .day(day))
    let none = paused(["pause.back": .pick("date"), "pause.back-date": .noDay])
    #expect(comeBack(none)?.due == .moment(Person.morning.adding(seconds: 86_400)))
  }

  @Test func leavingComesBackToThePauseAndWhenItIsDueToItsEnd() throws {
    var person = paused()
    person.disk()
    let session = try #require(person.session)
    person.act(.accepted)
    #expect(person.state.screen == .home && person.state.work == nil)
    #expect(Person.opening(session).state.work?.stage == .betweenParts(cursor: 0))
    var due = Person.opening(session, at: Person.morning.adding(seconds: 86_400))
    #expect(due.state.work?.stage == .betweenParts(cursor: 1))
    due.act(.accepted)
    #expect(due.place == "return.intensity")
    #expect(comeBack(due)?.progress == .done)
    #expect(due.session?.standing == .open)
  }

  @Test func theLaterPartCanBeStartedEarly() {
    var person = paused()
    person.act(.typed("2"), .accepted)
    #expect(person.place == "return.intensity")
    #expect(comeBack(person)?.progress == .done)
    #expect(person.session?.followUps.count { $0.id == FollowUp.comeBack } == 1)
  }

  @Test func backFromThePauseAndOnAgainKeepsOneFollowUp() {
    var person = paused(["pause.back": .pick("two-days")])
    let due = comeBack(person)
    person.act(.wentBack)
    #expect(person.place == "pause.back")
    #expect(comeBack(person) == due)
    person.act(.retreated, .retreated, .advanced, .advanced, .advanced)
    #expect(person.state.work?.stage == .betweenParts(cursor: 0))
    #expect(person.session?.followUps == [due].compactMap(\.self))
  }

  @Test func aMovedFollowUpStaysWhereThePersonPutIt() throws {
    var session = try #require(paused().session)
    session.followUps[0].progress = .moved
    session.followUps[0].due = .day(Person.morning.day.adding(days: 30))
    var person = Person.opening(session)
    person.act(.wentBack, .advanced)
    #expect(person.session?.followUps == session.followUps)
  }

  @Test func thePauseIsReadBeforeItsEnd() {
    var person = paused()
    person.act(.typed("x"), .advanced, .skippedStep, .askedForEditor, .picked(7))
    #expect(person.state.work?.stage == .betweenParts(cursor: 0))
    person.act(.picked(1))
    #expect(person.state.work?.stage == .betweenParts(cursor: 1))
    person.act(.openedHome)
    #expect(person.state.screen == .home)
  }
}
