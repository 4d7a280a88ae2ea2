import Testing

@testable import OnwardCore

@Suite("Sorting what came")
struct SortControlTests {
  private func begun(_ received: String = "Good talk. Too long! Ok?") -> Person {
    var person = Person.begun()
    person.goOn(
      to: "feedback.sorted",
      ["return.news": .pick("feedback"), "feedback.received": .words(received)])
    return person
  }

  private func sort(_ person: Person) -> SortField? {
    if case .sort(let sort)? = person.field { sort } else { nil }
  }

  private func groups(_ person: Person) -> [String] {
    guard case .sorted(let items)? = person.answer("feedback.sorted")?.value else { return [] }
    return items.map { "\($0.text)=\($0.group?.id.rawValue ?? "")" }
  }

  @Test(arguments: [
    ("One. Two! Three? Four…", ["One.", "Two!", "Three?", "Four…"]),
    ("a 3.5 mark", ["a 3.5 mark"]), ("one\n\n  two  \r\nthree", ["one", "two  ", "three"]),
    ("  \n ", []), ("", []), ("Wait... what", ["Wait...", "what"]),
  ])
  func textIsCutIntoSentences(_ text: String, _ expected: [String]) {
    #expect(sentences(of: text) == expected)
  }

  @Test func digitsAndArrowsSort() {
    var person = begun()
    #expect(sort(person)?.items.map(\.text) == ["Good talk.", "Too long!", "Ok?"])
    person.act(.typed("1"), .typed("9"), .moved(.left), .moved(.down), .moved(.right))
    person.act(.moved(.right), .moved(.right), .moved(.right), .advanced)
    #expect(groups(person) == ["Good talk.=use", "Too long!=not-mine", "Ok?="])
  }

  @Test func enterWalksDownAndGoesOn() {
    var person = begun()
    person.act(.typed("2"), .accepted, .accepted)
    #expect(sort(person)?.isOnEntry == true)
    person.type("own")
    person.act(.accepted, .accepted)
    #expect(groups(person) == ["Good talk.=maybe", "Too long!=", "Ok?=", "own="])
    #expect(person.place == "feedback.point")
  }

  @Test func whatIsDeletedComesBackByUndo() {
    var person = begun()
    person.act(.typed("1"), .moved(.first), .removed)
    #expect(sort(person)?.items.map(\.text) == ["Too long!", "Ok?"])
    person.act(.edited(.undo))
    #expect(sort(person)?.items.first?.group?.id == "use")
  }

  @Test func lookingAgainChangesNothing() {
    var person = begun()
    person.act(.typed("1"), .typed("3"), .removed, .advanced)
    let answer = person.answer("feedback.sorted")
    person.act(.retreated, .retreated)
    person.goOn(to: "feedback.point")
    #expect(person.answer("feedback.sorted") == answer)
  }

  @Test func passingByMakesNoAnswer() {
    var person = begun()
    person.act(.moved(.down), .retreated)
    #expect(person.answer("feedback.sorted") == nil)
  }

  @Test func moreWordsFromThemJoinWhatIsSorted() {
    var person = begun("Good talk.")
    person.act(.typed("1"), .advanced, .retreated, .retreated)
    #expect(person.place == "feedback.received")
    person.type(" And bye.")
    person.act(.advanced)
    #expect(sort(person)?.items.map { $0.group?.id } == ["use", nil])
  }
}
