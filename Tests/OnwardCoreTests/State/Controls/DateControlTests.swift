import OnwardCore
import Testing

@Suite("A date")
struct DateControlTests {
  private func begun() -> Person {
    var person = Person.begun()
    person.goOn(to: "feel.next-interview")
    return person
  }

  private func date(_ person: Person) -> DateField? {
    if case .date(let date)? = person.field { date } else { nil }
  }

  private func day(_ iso: String) -> Answer { Answer(.day(Day(iso: iso))) }

  @Test(arguments: [
    ("tomorrow", "2026-11-22"), ("in 3 days", "2026-11-24"), ("Friday", "2026-11-27"),
    ("2027-01-02", "2027-01-02"),
  ])
  func wordsAreUnderstood(_ words: String, _ iso: String) {
    var person = begun()
    person.type(words)
    #expect(date(person)?.understood == Day(iso: iso))
    person.act(.accepted)
    #expect(person.answer("feel.next-interview") == day(iso))
  }

  @Test func whatIsNotUnderstoodIsSaidAndKept() {
    var person = begun()
    person.type("soonish")
    person.act(.accepted)
    #expect(person.state.notice == .dateNotUnderstood("soonish"))
    person.act(.advanced)
    #expect(person.state.notice == .dateNotUnderstood("soonish"))
    #expect(person.place == "feel.next-interview")
    person.act(.retreated)
    #expect(person.answer("feel.next-interview") == Answer(.text("soonish"), .draft))
    person.act(.advanced)
    #expect(date(person)?.buffer.text == "soonish")
  }

  @Test func enterTakesNoDateWhereNoneIsOffered() {
    var person = begun()
    person.act(.accepted)
    #expect(person.answer("feel.next-interview") == Answer(.day(nil)))
    person.act(.retreated)
    person.goOn(to: "feel.next-interview")
    person.type("tomorrow")
    person.act(.accepted)
    #expect(person.answer("feel.next-interview") == day("2026-11-22"))
  }

  @Test func noDateInThePlaceOfATypedOne() {
    var person = begun()
    person.type("tomorrow")
    person.act(.moved(.down), .accepted)
    #expect(person.answer("feel.next-interview") == Answer(.day(nil)))
  }

  @Test func theCursorAloneIsNoAnswer() {
    var person = begun()
    person.act(.moved(.down), .moved(.up), .moved(.down), .retreated)
    #expect(person.answer("feel.next-interview") == nil)
    person.act(.advanced, .advanced)
    #expect(person.answer("feel.next-interview") == Answer(nil, .skipped))
  }

  @Test func enterTakesTheOfferedDayAndTabSkipsIt() {
    var person = Person.begun()
    person.goOn(to: "reply.send")
    #expect(date(person)?.understood == Day(iso: "2026-11-22"))
    person.act(.advanced)
    #expect(person.answer("reply.send") == Answer(nil, .skipped))
    person.act(.retreated, .accepted)
    #expect(person.answer("reply.send") == day("2026-11-22"))
  }
}
