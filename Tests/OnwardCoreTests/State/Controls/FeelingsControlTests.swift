import OnwardCore
import Testing

@Suite("Feelings")
struct FeelingsControlTests {
  private func begun() -> Person {
    var person = Person.begun()
    person.goOn(to: "feel.feelings")
    return person
  }

  private func feelings(_ person: Person) -> FeelingsField? {
    if case .feelings(let feelings)? = person.field { feelings } else { nil }
  }

  @Test func typingFiltersAndEnterTakesTheWord() {
    var person = begun()
    let all = feelings(person)?.matches.count ?? 0
    let word = RealGuide.guide.feelings[2].word
    person.type(word.uppercased())
    #expect((feelings(person)?.matches.count ?? all) < all)
    person.act(.accepted)
    #expect(feelings(person)?.taken == [word])
    #expect(feelings(person)?.filter.text == "")
    person.act(.accepted)
    #expect(
      person.answer("feel.feelings") == Answer(.feelings(words: [word], cannotName: false)))
  }

  @Test func anOwnWordIsTaken() {
    var person = begun()
    person.type("saudade")
    #expect(feelings(person)?.matches == [])
    person.act(.accepted)
    #expect(feelings(person)?.taken == ["saudade"])
  }

  @Test func wordsAreTakenFromTheListAndGivenBack() {
    var person = begun()
    let first = RealGuide.guide.feelings[0].word
    person.act(.moved(.down), .accepted, .moved(.down), .toggled, .moved(.up), .toggled)
    #expect(feelings(person)?.taken == [RealGuide.guide.feelings[1].word])
    #expect(feelings(person)?.isTaken(RealGuide.guide.feelings[0]) == false)
    person.act(.moved(.first), .edited(.deleteBackward))
    #expect(feelings(person)?.taken == [])
    person.act(.picked(1))
    #expect(feelings(person)?.taken == [first])
  }

  @Test func whoCannotNameItIsAskedOfTheBody() {
    var person = begun()
    person.act(.moved(.last), .accepted)
    #expect(feelings(person)?.cannotName == true)
    #expect(feelings(person)?.matches == RealGuide.guide.sensations)
    person.act(.moved(.down), .accepted, .moved(.first), .accepted)
    let body = RealGuide.guide.sensations[0].word
    #expect(
      person.answer("feel.feelings") == Answer(.feelings(words: [body], cannotName: true)))
  }

  @Test func bothListsAreThereWhenThePersonComesBack() {
    var person = begun()
    person.act(.moved(.down), .toggled, .moved(.last), .accepted, .moved(.down), .toggled)
    person.act(.advanced, .retreated)
    #expect(person.place == "feel.feelings")
    #expect(feelings(person)?.taken == [RealGuide.guide.sensations[0].word])
    person.act(.moved(.last), .accepted)
    #expect(feelings(person)?.taken == [RealGuide.guide.feelings[0].word])
  }

  @Test func aHalfTypedWordComesBackAsTyped() throws {
    var person = begun()
    person.type("joy")
    person.act(.accepted)
    person.type("sa")
    let session = try #require(person.state.work?.sessionToSave)
    let again = Person.opening(session)
    #expect(feelings(again)?.taken == ["joy"])
    #expect(feelings(again)?.filter.text == "sa")
  }

  @Test func enterTakesTheFirstMatchAndTheLastRowsTheOwnWord() throws {
    var person = begun()
    person.type("di")
    let first = try #require(feelings(person)?.matches.first?.word)
    person.act(.accepted)
    #expect(feelings(person)?.taken == [first])
    person.type("di ")
    #expect(feelings(person)?.ownWord == "di")
    person.act(.moved(.last), .moved(.up), .accepted)
    #expect(feelings(person)?.taken == [first, "di"])
  }

  @Test func tabKeepsWhatWasTypedAsAnOwnWord() {
    var person = begun()
    person.type("di")
    person.act(.advanced)
    #expect(person.place != "feel.feelings")
    #expect(
      person.answer("feel.feelings") == Answer(.feelings(words: ["di"], cannotName: false)))
  }

  @Test func turningToTheBodyAndBackKeepsTheWords() {
    var person = begun()
    person.act(.moved(.down), .toggled, .moved(.last), .accepted)
    #expect(feelings(person)?.taken == [])
    person.act(.moved(.last), .accepted)
    #expect(feelings(person)?.taken == [RealGuide.guide.feelings[0].word])
  }

}
