import OnwardCore
import Testing

@Suite("Taking a letter out")
struct TakeOutTests {
  private func atReply() -> Person {
    var person = Person.begun()
    person.goOn(to: "reply.letter", ["reply.role": .words("nurse")])
    person.forgetEffects()
    return person
  }

  private func question(_ person: Person) -> Question? {
    if case .question(let question)? = person.state.overlays.last { question } else { nil }
  }

  private func file(_ person: Person) -> LetterFile? {
    if case .letterFile(let form)? = person.state.overlays.last { form } else { nil }
  }

  private func text(_ person: Person) -> String {
    if case .draft(let letter)? = person.field { letter.buffer.text } else { "" }
  }

  @Test func asksByWhichWayAndEscComesBackToTheVeryPlace() {
    var person = atReply()
    person.type("So ")
    let before = person.state.work
    person.act(.tookOut)
    #expect(question(person)?.replies == [.copyLetter, .writeLetter, .showLink, .back])
    // What the way out is asked for is on disk first, so that the command prints the same.
    #expect(person.effects.contains { if case .saveNote = $0 { true } else { false } })
    person.act(.wentBack)
    #expect(person.state.overlays.isEmpty)
    #expect(person.field == before?.field && person.place == "reply.letter")
  }

  @Test func copyingIsAskedEachTimeAndNoIsTheFirst() {
    var person = atReply()
    let letter = text(person)
    for _ in 0..<2 {
      person.act(.tookOut, .accepted)
      #expect(question(person)?.replies == [.cancel, .copyNow])
      #expect(person.act(.accepted) == [])
      #expect(person.state.overlays.isEmpty)
    }
    person.act(.tookOut, .accepted, .typed("2"))
    #expect(person.act(.accepted) == [.copy(text: letter)])
    for result in [CopyResult.asked, .unsupported, .tooLarge(bytes: 80_000)] {
      person.act(.letterCopied(result))
      #expect(person.state.notice == .copied(result))
    }
    #expect(person.place == "reply.letter")
  }

  @Test func aFileIsAskedForAndWritten() {
    var person = atReply()
    let letter = text(person)
    person.act(.tookOut, .typed("2"), .accepted)
    #expect(file(person)?.path.text == "~/reply.txt")
    #expect(person.state.mode == .form)
    person.act(.edited(.move(.lineEnd)), .edited(.deleteWordBackward), .typed("/tmp/ü.txt"))
    #expect(person.act(.accepted) == [.writeLetter(path: "/tmp/ü.txt", text: letter)])
    person.act(.letterWritten(path: "/tmp/ü.txt"))
    #expect(person.state.overlays.isEmpty)
    #expect(person.state.notice == .letterWritten(path: "/tmp/ü.txt"))
  }

  @Test func whatCannotBeWrittenIsSaidUntilThePathChanges() {
    var person = atReply()
    person.act(.tookOut, .typed("2"), .accepted, .accepted)
    let problem = SaveProblem(errno: 17, path: "/home/ada/reply.txt")
    person.act(.letterNotWritten(problem))
    #expect(file(person)?.problem == problem)
    #expect(file(person)?.path.text == "~/reply.txt")
    person.act(.moved(.left))
    #expect(file(person)?.problem == problem)
    person.act(.typed("2"))
    #expect(file(person)?.problem == nil)
    #expect(file(person)?.path.text == "~/reply.tx2t")
    person.act(.edited(.killToLineEnd), .edited(.killToLineStart))
    #expect(person.act(.accepted) == [])
    person.act(.wentBack)
    #expect(person.state.overlays.isEmpty && person.place == "reply.letter")
  }

  @Test func theLinkHoldsSubjectAndLetter() {
    var person = atReply()
    person.act(.tookOut, .typed("3"), .accepted)
    guard case .letterLink(let letter)? = person.state.overlays.last else {
      Issue.record("no link")
      return
    }
    #expect(
      letter.mailLink.hasPrefix(
        "mailto:?subject=My%20application%20for%20the%20role%20of%20nurse&body=Hello%2C%0D%0A"))
    #expect(letter.session == person.session?.id)
    person.act(.wentBack)
    #expect(person.place == "reply.letter")
  }

  @Test func anEmptyLetterHasNoWayOut() {
    var person = atReply()
    person.act(.editorReturned(.text(" \n")))
    person.act(.tookOut)
    #expect(person.state.overlays.isEmpty)
    #expect(person.state.notice == .emptyLetter)
  }

  @Test func aNoteOfANewerVersionGivesItsLetterToo() throws {
    var begun = atReply()
    begun.act(.advanced)
    begun.act(.retreated)
    var person = Person.opening(try #require(begun.session), isReadOnly: true)
    person.act(.tookOut)
    #expect(question(person) != nil)
  }

  @Test func marksThatAreLeftAreToldAndForbidNothing() {
    var person = atReply()
    person.type("Obviously you ")
    person.act(.tookOut)
    guard case .takeOut(let letter)? = question(person)?.subject else {
      Issue.record("no question")
      return
    }
    #expect(letter.marks.map(\.check) == ["sarcasm"])
    #expect(letter.lacksName)
    var signed = letter
    signed.text += "\nAda"
    #expect(!signed.lacksName)
    person.act(.accepted, .typed("2"))
    #expect(person.act(.accepted) == [.copy(text: letter.text)])
  }
}

@Suite("The letters of a session")
struct SessionLetterTests {
  private func session(_ answers: [String: Answer]) -> Session {
    var session = Session(
      id: "abcdefghijkl", language: "en", started: Person.morning, role: "nurse", position: .end)
    for (key, answer) in answers {
      if let key = AnswerKey(parsing: key) { session.answers[key] = answer }
    }
    return session
  }

  private func letter(_ text: String, _ template: TemplateID = "reply") -> AnswerValue {
    .letter(Letter(text: text, template: template, tone: "warm", fill: ""))
  }

  @Test func areFoundByTheirKind() {
    let guide = RealGuide.guide
    let session = session([
      "reply.letter": Answer(letter("Dear Bo"), .draft),
      "feedback.thanks": Answer(letter("Thanks", "thanks-for-feedback"), .skipped),
      "nudge.letter": Answer(letter("Where [is] it?", "nudge")),
    ])
    #expect(session.letterKinds(guide) == [.reply, .nudge])
    #expect(session.letter(.reply, guide)?.text == "Dear Bo")
    #expect(session.letter(.reply, guide)?.subject == "My application for the role of nurse")
    #expect(session.letter(.thanks, guide) == nil)
    #expect(session.letter(.nudge, guide)?.marks.map(\.check) == ["placeholder"])
  }

  @Test func theOneOnTheWayComesFirst() {
    let guide = RealGuide.guide
    let both = session([
      "reply.letter": Answer(letter("today's")),
      "reply.letter@later": Answer(letter("not on the way")),
    ])
    #expect(both.letter(.reply, guide)?.text == "today's")
  }

  @Test func everyTemplateOfTheContentHasAKind() {
    for template in RealGuide.guide.templates {
      #expect(LetterKind(template: template.id) != nil, "\(template.id)")
    }
    #expect(LetterKind.allCases.allSatisfy { RealGuide.guide.template($0.template) != nil })
  }
}
