import OnwardCore
import Testing

@Suite("A text prompt")
struct TextControlTests {
  /// A person at the one line for a person to tell.
  private func atOneLine() -> Person {
    var person = Person.begun()
    person.goOn(to: "feel.person")
    return person
  }

  /// A person at the lines of what may never be known.
  private func atManyLines() -> Person {
    var person = Person.begun()
    person.goOn(to: "accept.leave")
    return person
  }

  private func text(_ person: Person) -> String? {
    if case .text(let text)? = person.field { text.buffer.text } else { nil }
  }

  @Test func enterAcceptsOneLine() {
    var person = atOneLine()
    person.type("Ana")
    person.act(.accepted)
    #expect(person.answer("feel.person") == Answer(.text("Ana")))
    #expect(person.place == "feel.next-interview")
  }

  @Test func enterIsANewLineAndTabGoesOn() {
    var person = atManyLines()
    person.type("why")
    person.act(.accepted)
    person.type("who")
    #expect(text(person) == "why\nwho")
    person.act(.advanced)
    #expect(person.answer("accept.leave") == Answer(.text("why\nwho")))
    #expect(person.place == "accept.act")
  }

  @Test func editsByCommands() {
    var person = atOneLine()
    person.type("Ana Bo")
    person.act(.edited(.deleteWordBackward))
    #expect(text(person) == "Ana ")
    person.act(.edited(.yank), .edited(.move(.lineStart)), .typed("¡"))
    #expect(text(person) == "¡Ana Bo")
    person.act(.edited(.undo))
    #expect(text(person) == "Ana Bo")
    person.act(.edited(.redo), .placed(TextPosition(line: 0, character: 1), goal: 1))
    person.act(.pasted("x\ny"))
    #expect(text(person) == "¡x yAna Bo")
  }

  @Test func tabOnNothingSkips() {
    var person = atOneLine()
    person.act(.advanced)
    #expect(person.answer("feel.person") == Answer(nil, .skipped))
  }

  @Test func emptyingAnAnswerTakesItAway() {
    var person = atOneLine()
    person.type("Ana")
    person.act(.accepted, .retreated)
    #expect(text(person) == "Ana")
    person.act(.edited(.killToLineStart), .advanced)
    #expect(person.answer("feel.person") == Answer(nil, .skipped))
  }

  @Test func theEditorTakesManyLinesAndGivesThemBack() {
    var person = atManyLines()
    person.type("one")
    #expect(person.act(.askedForEditor).contains(.edit(text: "one")))
    #expect(
      person.act(.editorReturned(.text("one\r\ntwo"))) == [.redraw, .remember(.editorCopies)])
    #expect(text(person) == "one\ntwo")
    #expect(person.state.notice == .editorMayKeepCopies)
    person.act(.editorReturned(.text("three")))
    #expect(person.state.notice == .takenBack)
    person.act(.edited(.undo))
    #expect(text(person) == "one\ntwo")
    person.act(.editorReturned(.noEditor))
    #expect(person.state.notice == .noEditor)
    person.act(.editorReturned(.failed(program: "ed", status: 2)))
    #expect(person.state.notice == .editorFailed(program: "ed", status: 2))
    #expect(text(person) == "one\ntwo")
  }

  @Test func oneLineIsNotForTheEditorAndStaysOneLine() {
    var person = atOneLine()
    #expect(person.act(.askedForEditor) == [])
    person.act(.editorReturned(.text("a\nb")))
    #expect(text(person) == "a b")
  }

  @Test func companyAndRoleFillTheHeader() {
    var person = Person.begun()
    person.goOn(to: "reply.company")
    person.type("Acme")
    person.act(.accepted)
    person.type("Welder")
    person.act(.accepted)
    #expect(person.session?.company == "Acme")
    #expect(person.session?.role == "Welder")
    person.act(.retreated, .retreated, .edited(.killToLineStart), .advanced)
    #expect(person.session?.company == "")
    person.act(.retreated)
    #expect(text(person) == "")
  }

  @Test func aKeyCopiesNoLongText() {
    var person = atManyLines()
    person.act(.pasted(String(repeating: "line\n", count: 10_000)))
    let before = firstLines(person)
    person.type("abc")
    #expect(firstLines(person) == before)
  }

  /// Where the lines are in memory: a copy would move them.
  private func firstLines(_ person: Person) -> UnsafeRawPointer? {
    guard case .text(let text)? = person.field else { return nil }
    return text.buffer.lines.withUnsafeBytes { $0.baseAddress }
  }
}
