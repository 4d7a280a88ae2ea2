import OnwardCore
import Testing

@Suite("A list")
struct ListControlTests {
  private func at(_ key: String, _ replies: [String: Reply] = [:]) -> Person {
    var person = Person.begun()
    person.goOn(to: key, replies)
    return person
  }

  private func atDated() -> Person {
    at("facts.happened", ["fair.unfair": .pick("yes-unfair")])
  }

  private func list(_ person: Person) -> ListField? {
    if case .list(let list)? = person.field { list } else { nil }
  }

  private func words(_ person: Person) -> [String]? { list(person)?.items.map(\.text) }

  private func three() -> Person {
    var person = at("evaluate.wishes")
    for line in ["one", "two", "three"] {
      person.type(line)
      person.act(.accepted)
    }
    return person
  }

  @Test func enterAddsAndOnNothingGoesOn() {
    var person = three()
    #expect(words(person) == ["one", "two", "three"])
    person.act(.accepted)
    #expect(
      person.answer("evaluate.wishes")
        == Answer(.items([ListItem("one"), ListItem("two"), ListItem("three")])))
    #expect(person.place == "evaluate.checks")
  }

  @Test func tabTakesWhatStandsHalfTyped() {
    var person = three()
    person.type("four")
    person.act(.advanced)
    #expect(
      person.answer("evaluate.wishes")?.value
        == .items(["one", "two", "three", "four"].map { ListItem($0) }))
  }

  @Test func anItemIsEditedInItsPlace() {
    var person = three()
    person.act(.moved(.up), .moved(.up), .accepted, .typed("!"), .accepted)
    #expect(words(person) == ["one", "two!", "three"])
  }

  @Test func anItemEmptiedGoes() {
    var person = three()
    person.act(.moved(.first), .accepted, .edited(.killToLineStart), .accepted)
    #expect(words(person) == ["two", "three"])
    #expect(person.place == "evaluate.wishes")
    person.act(.edited(.undo))
    #expect(words(person) == ["one", "two", "three"])
  }

  @Test func itemsAreMoved() {
    var person = three()
    person.act(.moved(.first), .reordered(up: true), .reordered(up: false))
    #expect(words(person) == ["two", "one", "three"])
    person.act(.reordered(up: false), .reordered(up: false))
    #expect(words(person) == ["two", "three", "one"])
    #expect(list(person)?.focus == .item(2))
  }

  @Test func aDeletedItemComesBack() {
    var person = three()
    person.act(.moved(.up), .removed, .removed)
    #expect(words(person) == ["one"])
    person.act(.edited(.undo), .edited(.undo))
    #expect(words(person) == ["one", "two", "three"])
    person.act(.edited(.undo), .edited(.undo), .edited(.undo), .edited(.undo))
    #expect(words(person) == [])
  }

  @Test func halfTypedWordsAreKeptWhenAnotherItemIsEdited() {
    var person = three()
    person.type("half")
    person.act(.moved(.first), .accepted)
    #expect(words(person) == ["one", "two", "three", "half"])
    #expect(list(person)?.entry.text == "one")
    person.act(.typed("?"), .moved(.up), .moved(.up), .accepted)
    #expect(words(person)?.first == "one?")
  }

  @Test func deletingTheItemThatIsEditedDeletesItsWords() {
    var person = three()
    person.act(.moved(.first), .accepted, .moved(.first), .removed, .advanced)
    #expect(
      person.answer("evaluate.wishes")?.value == .items([ListItem("two"), ListItem("three")]))
  }

  @Test func anItemBeingEditedIsFollowedWhenOthersMoveOrGo() {
    var person = three()
    person.act(.moved(.first), .moved(.down), .accepted, .typed("!"), .moved(.first), .removed)
    person.act(.advanced)
    #expect(
      person.answer("evaluate.wishes")?.value == .items([ListItem("two!"), ListItem("three")]))
    person.act(.retreated, .moved(.first), .accepted, .typed("!"), .moved(.first))
    person.act(.reordered(up: false), .advanced)
    #expect(
      person.answer("evaluate.wishes")?.value == .items([ListItem("three"), ListItem("two!!")]))
  }

  @Test func suggestionsAreTakenOnce() {
    var person = at("not-personal.others")
    let first = list(person)?.suggestions.first ?? ""
    let count = list(person)?.suggestions.count ?? 0
    person.act(.moved(.down), .accepted)
    #expect(words(person) == [first])
    #expect(list(person)?.suggestions.count == count - 1)
    #expect(list(person)?.suggestions.contains(first) == false)
  }

  @Test func aSuggestionWithAColonIsABeginning() {
    var person = at("mock.notes", ["reply.who": .pick("nobody")])
    person.type("half")
    person.act(.moved(.down), .toggled)
    #expect(words(person) == ["half"])
    person.type("answers")
    person.act(.accepted)
    #expect(words(person) == ["half", "Clear about: answers"])
  }

  @Test func aDatedListAsksForTheDay() {
    var person = atDated()
    person.type("the call")
    person.act(.accepted)
    #expect(list(person)?.awaitingDay == "the call")
    person.type("gestern")
    person.act(.accepted)
    #expect(person.state.notice == .dateNotUnderstood("gestern"))
    person.act(.edited(.killToLineStart))
    person.type("yesterday")
    person.act(.accepted)
    person.type("no day")
    person.act(.accepted, .accepted, .accepted)
    #expect(
      person.answer("facts.happened")
        == Answer(
          .items([
            ListItem("the call", day: Day(year: 2026, month: 11, day: 20)), ListItem("no day"),
          ])))
  }

  @Test func undoGoesFromTheDayBackToTheWords() {
    var person = atDated()
    person.type("the call")
    person.act(.accepted, .edited(.undo))
    #expect(list(person)?.awaitingDay == nil)
    #expect(list(person)?.entry.text == "the call")
  }

  @Test func aDatedItemKeepsItsDayWhenItsWordsAreEdited() {
    var person = atDated()
    person.type("the call")
    person.act(.accepted)
    person.type("2026-11-19")
    person.act(.accepted, .moved(.up), .accepted, .typed("s"), .advanced)
    #expect(
      person.answer("facts.happened")?.value
        == .items([ListItem("the calls", day: Day(year: 2026, month: 11, day: 19))]))
  }

  @Test func tabDoesNotPassOverADayThatIsNotUnderstood() {
    var person = atDated()
    person.type("the call")
    person.act(.accepted)
    person.type("gestern")
    person.act(.advanced)
    #expect(person.state.notice == .dateNotUnderstood("gestern"))
    #expect(person.place == "facts.happened")
    #expect(list(person)?.entry.text == "gestern")
  }

  @Test func aHalfTypedDayIsNotLostByLeaving() throws {
    var person = atDated()
    person.type("the call")
    person.act(.accepted)
    person.type("gestern")
    let again = Person.opening(try #require(person.state.work?.sessionToSave))
    #expect(list(again)?.entry.text == "the call (gestern)")
    person.act(.retreated)
    #expect(person.answer("facts.happened")?.progress == .draft)
    person.goOn(to: "facts.happened")
    #expect(list(person)?.entry.text == "the call (gestern)")
  }
}
