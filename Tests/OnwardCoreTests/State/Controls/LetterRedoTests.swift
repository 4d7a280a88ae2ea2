import OnwardCore
import Testing

/// A person at a reply of their own.
private func atReply(_ replies: [String: Reply] = [:]) -> Person {
  var person = Person.begun()
  person.goOn(
    to: "reply.letter",
    ["reply.company": .words("Acme"), "reply.role": .words("nurse")].merging(replies) { $1 })
  return person
}

extension Person {
  fileprivate var letter: DraftField? {
    if case .draft(let letter)? = field { letter } else { nil }
  }

  fileprivate var text: String { letter?.buffer.text ?? "" }

  /// Goes back to a prompt of the step by Shift-Tab.
  fileprivate mutating func goBack(to key: String) {
    for _ in 0..<40 where place != key { act(.retreated) }
    #expect(place == key)
  }

  fileprivate mutating func correctCompany(to words: String) {
    goBack(to: "reply.company")
    act(.edited(.killToLineStart))
    type(words)
    goOn(to: "reply.letter")
  }
}

@Suite("A letter that is filled anew")
struct LetterRedoTests {
  @Test func aCorrectedCompanyReachesALetterThatThePersonEdited() {
    var person = atReply()
    person.act(.edited(.move(.end)), .accepted)
    person.type("Ada")
    person.act(.advanced)
    person.correctCompany(to: "Apex")
    #expect(person.text.contains("the role of nurse at Apex."))
    #expect(person.text.contains("I remain interested in Apex,"))
    #expect(person.text.hasSuffix("Kind regards,\nAda"))
    #expect(person.letter?.keptWords == false)
    person.act(.advanced)
    guard case .letter(let kept)? = person.answer("reply.letter")?.settled else {
      Issue.record("no letter")
      return
    }
    #expect(kept.text.contains("Apex") && kept.fill.contains("Apex"))
    #expect(!kept.fill.contains("Ada"))
  }

  @Test func wherePersonAndFillChangedTheSameThePersonsWordsStayUntilTheyGoOn() {
    var person = atReply()
    person.act(.placed(TextPosition(line: 2, character: 0), goal: 0))
    person.type("Truly: ")
    person.act(.advanced)
    person.correctCompany(to: "Apex")
    #expect(
      person.text.contains(
        "Truly: Thank you for letting me know about my application for the role of nurse at Acme."))
    #expect(person.text.contains("I remain interested in Apex,"))
    #expect(person.letter?.keptWords == true)
    person.type("x")
    #expect(person.letter?.keptWords == false)
  }

  @Test func theTonesCanBeGoneThroughAndComeBackTo() {
    var person = atReply()
    person.act(.edited(.move(.end)), .accepted)
    person.type("Ada")
    person.act(.placed(TextPosition(line: 4, character: 0), goal: 0))
    person.type("It hurt a little. ")
    let mine = person.text
    for _ in 0..<2 {
      person.act(.switched)
      #expect(person.text.contains("It hurt a little. "))
      #expect(person.text.hasSuffix("Kind regards,\nAda"))
    }
    #expect(person.letter?.toneTitle == "Brief")
    person.act(.switched)
    #expect(person.text == mine)
    #expect(person.letter?.toneTitle == "Warm")
    #expect(person.letter?.keptWords == false)
  }

  @Test func whatIsTypedInAnotherToneIsKeptOnTheWayBack() {
    var person = atReply()
    person.act(.switched, .edited(.move(.end)), .accepted)
    person.type("Ada")
    person.act(.switched, .switched)
    #expect(person.letter?.toneTitle == "Warm")
    #expect(person.text.hasPrefix("Hello,\n\nThank you for letting me know"))
    #expect(person.text.hasSuffix("Kind regards,\nAda"))
  }

  @Test func comingBackToAnUnchangedLetterChangesNothing() {
    var person = atReply()
    person.type("So. ")
    let mine = person.text
    person.act(.advanced)
    person.goBack(to: "reply.letter")
    #expect(person.text == mine)
    #expect(person.letter?.keptWords == false)
  }
}

@Suite("Marks in a letter")
struct LetterMarkTests {
  @Test func comeAndGoWhileTyping() {
    var person = atReply()
    #expect(person.letter?.marks == [])
    let words = person.letter?.wordCount ?? 0
    person.type("Apparently you ")
    #expect(person.letter?.marks.map(\.check) == ["sarcasm"])
    #expect(person.letter?.wordCount == words + 2)
    person.act(.edited(.deleteWordBackward), .edited(.deleteWordBackward))
    #expect(person.letter?.marks == [])
    person.act(.editorReturned(.text("Please reconsider [this].")))
    #expect(person.letter?.marks.map(\.check) == ["bargaining", "placeholder"])
    #expect(person.letter?.wordCount == 3)
  }

  @Test func aKeyGoesFromOneToTheNextAndAround() {
    var person = atReply()
    person.act(.editorReturned(.text("Obviously you.\n\nreconsider [this]")))
    #expect(person.letter?.nearestMark == 2)
    for (mark, line, character) in [(0, 0, 0), (1, 2, 0), (2, 2, 11), (0, 0, 0)] {
      person.act(.wentToMark)
      #expect(person.letter?.buffer.cursor == TextPosition(line: line, character: character))
      #expect(person.letter?.nearestMark == mark)
    }
    person.act(.edited(.move(.lineEnd)))
    #expect(person.letter?.nearestMark == 0)
  }

  /// What was typed last is told, though the cursor stands behind it.
  @Test func theMarkBeforeTheCursorIsTold() {
    var person = atReply()
    person.type("I beg you. Could you reconsider? ")
    #expect(person.letter?.marks.count == 2)
    #expect(person.letter?.nearestMark == 1)
  }

  @Test func withoutAnyTheKeySaysSo() {
    var person = atReply()
    person.act(.wentToMark)
    #expect(person.state.notice == .noMarks)
  }

  @Test func theyForbidNothing() {
    var person = atReply()
    person.type("OBVIOUSLY YOU PROMISED [this]!! ")
    #expect((person.letter?.marks.count ?? 0) >= 4)
    person.act(.advanced)
    #expect(person.place == "reply.send")
    guard case .letter(let letter)? = person.answer("reply.letter")?.settled else {
      Issue.record("no letter")
      return
    }
    #expect(letter.text.hasPrefix("OBVIOUSLY YOU PROMISED [this]!! Hello,"))
  }

  @Test func theCompanysOwnCapitalsAreNone() {
    var person = atReply(["reply.company": .words("STILL"), "reply.liked": .words("STILL trucks")])
    #expect(person.text.contains("STILL"))
    #expect(person.letter?.marks == [])
    person.type("STOP ")
    #expect(person.letter?.marks.count == 1)
  }
}
