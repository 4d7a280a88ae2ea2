import OnwardCore
import Testing

@Suite("A letter")
struct LetterControlTests {
  private func begun(_ replies: [String: Reply] = [:]) -> Person {
    var person = Person.begun()
    person.goOn(to: "reply.letter", replies)
    return person
  }

  private func letter(_ person: Person) -> DraftField? {
    if case .draft(let letter)? = person.field { letter } else { nil }
  }

  private func text(_ person: Person) -> String { letter(person)?.buffer.text ?? "" }

  @Test func isFilledFromTheAnswers() {
    let person = begun([
      "reply.company": .words("Acme Inc."), "reply.role": .words("Welder"),
      "reply.name": .words("Ms Okoye"), "reply.liked": .words("the tour of the hall."),
      "reply.ask": .pick("now"),
    ])
    #expect(text(person).hasPrefix("Dear Ms Okoye,\n\n"))
    #expect(text(person).contains("the role of Welder at Acme Inc.\n"))
    #expect(text(person).contains("One thing stays with me: the tour of the hall.\n"))
    #expect(text(person).contains("I would value your honest view"))
    #expect(!text(person).contains(".."))
    #expect(letter(person)?.buffer.cursor == TextPosition(line: 0, character: 0))
  }

  @Test func anUnfairOneIsNeutral() {
    let person = begun(["fair.unfair": .pick("yes-unfair")])
    #expect(text(person).contains("I have taken note of your answer."))
    for word in ["hoped", "glad", "One thing", "remain interested", "honest view"] {
      #expect(!text(person).contains(word))
    }
  }

  @Test func theToneChangesAndComesBack() {
    var person = begun()
    let warm = text(person)
    person.act(.switched)
    let plain = text(person)
    #expect(plain != warm)
    #expect(letter(person)?.toneTitle == "Plain")
    person.act(.edited(.undo))
    #expect(text(person) == warm)
    #expect(letter(person)?.tone == "warm")
    person.act(.edited(.redo))
    #expect(text(person) == plain)
    #expect(letter(person)?.tone == "plain")
    person.act(.switched, .switched)
    #expect(text(person) == warm)
    #expect(letter(person)?.tone == "warm")
  }

  @Test func enterIsANewLineAndTabKeeps() {
    var person = begun()
    person.act(.accepted, .typed("P"))
    #expect(text(person).hasPrefix("\nP"))
    person.act(.advanced)
    guard case .letter(let kept)? = person.answer("reply.letter")?.settled else {
      Issue.record("no letter")
      return
    }
    #expect(kept.text.hasPrefix("\nP"))
    #expect(kept.template == "reply" && kept.tone == "warm")
    #expect(kept.fill.hasPrefix("Hello,"))
  }

  @Test func anUntouchedLetterFollowsTheAnswersAndATouchedOneDoesNot() {
    var person = begun()
    person.act(.switched, .advanced)
    for _ in 0..<8 { person.act(.retreated) }
    person.goOn(to: "reply.name")
    person.type("Bo")
    person.goOn(to: "reply.letter")
    #expect(text(person).hasPrefix("Dear Bo,"))
    #expect(letter(person)?.tone == "plain")
    person.type("So: ")
    for _ in 0..<4 { person.act(.retreated) }
    person.goOn(to: "reply.name")
    person.act(.edited(.killToLineStart))
    person.type("Cy")
    person.goOn(to: "reply.letter")
    #expect(text(person).hasPrefix("So: Dear Bo,"))
  }

  @Test func passingByMakesNoLetter() {
    var person = begun()
    person.act(.retreated)
    #expect(person.answer("reply.letter") == nil)
    person.act(.advanced, .switched, .retreated)
    #expect(person.answer("reply.letter")?.progress == .draft)
  }
}
