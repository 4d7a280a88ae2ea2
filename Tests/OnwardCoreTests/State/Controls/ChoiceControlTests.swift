import OnwardCore
import Testing

@Suite("A choice, a checklist and a scale")
struct ChoiceControlTests {
  private func choice(_ person: Person) -> ChoiceField? {
    if case .choice(let choice)? = person.field { choice } else { nil }
  }

  private func scale(_ person: Person) -> IntensityField? {
    if case .intensity(let scale)? = person.field { scale } else { nil }
  }

  @Test func theCursorBeginsOnThePresetAndStaysInside() {
    var person = Person.begun()
    person.goOn(to: "arrive.time")
    #expect(choice(person)?.cursor == 1)
    #expect(choice(person)?.chosen == nil)
    person.act(.moved(.down))
    #expect(choice(person)?.cursor == 1)
    person.act(.moved(.first), .moved(.up))
    #expect(choice(person)?.cursor == 0)
  }

  @Test func aDigitPointsAndEnterChooses() {
    var person = Person.begun()
    person.goOn(to: "arrive.news")
    person.act(.typed("4"))
    #expect(choice(person)?.cursor == 3)
    person.act(.typed("9"), .typed("0"), .typed("-9223372036854775808"), .picked(-1))
    #expect(choice(person)?.cursor == 3)
    person.act(.accepted)
    #expect(
      person.answer("arrive.news")
        == Answer(.choice(Choice(id: "silence", words: "Nothing came. It has gone quiet"))))
  }

  @Test func movingTheCursorIsNoAnswer() {
    var person = Person.begun()
    person.goOn(to: "arrive.news")
    person.act(.moved(.down), .advanced)
    #expect(person.answer("arrive.news") == Answer(nil, .skipped))
    person.act(.retreated, .typed("2"), .accepted, .retreated, .moved(.first), .advanced)
    #expect(person.answer("arrive.news") == Answer(.choice(Choice(id: "call", words: "In a call"))))
  }

  @Test func aChecklistTicksAndUnticks() {
    var person = Person.begun()
    person.goOn(to: "evaluate.checks")
    person.act(.toggled, .moved(.down), .toggled, .typed("4"), .picked(0), .accepted)
    guard case .checks(let ticked)? = person.answer("evaluate.checks")?.value else {
      Issue.record("no ticks")
      return
    }
    #expect(ticked.map(\.id) == ["calm", "asked"])
    person.act(.retreated, .typed("2"), .typed("4"), .accepted)
    #expect(person.answer("evaluate.checks") == Answer(nil, .skipped))
  }

  @Test func whatTheGuideNoLongerHasStaysTicked() {
    let gone = Choice(id: "gone", words: "Gone")
    let old = Choice(id: "calm", words: "Other words of then")
    let session = Session(
      id: "abcd", language: "en", started: Person.morning,
      position: .at(Visit("evaluate"), "checks"),
      answers: [AnswerKey("evaluate", "checks"): Answer(.checks([gone, old]))])
    var person = Person.opening(session)
    person.act(.advanced)
    #expect(person.answer("evaluate.checks") == Answer(.checks([gone, old])))
    person.act(.retreated, .typed("1"), .accepted)
    guard case .checks(let ticked)? = person.answer("evaluate.checks")?.value else {
      Issue.record("no ticks")
      return
    }
    #expect(ticked.map(\.id) == ["clear", "calm", "gone"])
  }

  @Test(arguments: [
    ("85", 85), ("100", 100), ("1005", 5), ("853", 3), ("007", 7), ("50+", 51), ("0-", 0),
    ("+", 50),
  ])
  func digitsAndSignsMakeANumber(_ typed: String, _ number: Int) {
    var person = Person.begun()
    person.type(typed)
    #expect(scale(person)?.number == number)
  }

  @Test func arrowsGoByFiveFromTheMiddle() {
    var person = Person.begun()
    person.act(.moved(.right))
    #expect(scale(person)?.number == 50)
    person.act(.moved(.right), .moved(.right), .moved(.left))
    #expect(scale(person)?.number == 55)
    person.act(.moved(.last), .moved(.right))
    #expect(scale(person)?.number == 100)
    person.act(.moved(.first), .moved(.left))
    #expect(scale(person)?.number == 0)
  }

  @Test func enterWithoutANumberAsksForOne() {
    var person = Person.begun()
    person.act(.accepted)
    #expect(person.state.notice == .chooseAValue)
    #expect(person.place == "arrive.intensity")
    person.type("30")
    person.act(.edited(.deleteBackward), .advanced)
    #expect(person.answer("arrive.intensity") == Answer(nil, .skipped))
  }

  @Test func aSkippedNumberStaysSkippedUntilItIsAccepted() {
    var person = Person.begun()
    person.reply(.number(85))
    person.act(.retreated)
    #expect(person.place == "arrive.intensity")
    person.act(.edited(.deleteBackward), .advanced)
    #expect(person.answer("arrive.intensity") == Answer(.intensity(85), .skipped))
    person.act(.retreated)
    #expect(scale(person)?.number == 85)
    person.act(.advanced)
    #expect(person.answer("arrive.intensity") == Answer(.intensity(85), .skipped))
    person.act(.retreated, .accepted)
    #expect(person.answer("arrive.intensity") == Answer(.intensity(85)))
  }
}
