import Testing

/// The terminal's own cursor rests on what has the focus, on each screen: that is where a screen reader reads.
@Suite(.serialized) struct CursorTests {
  /// Waits until the cursor's row begins with the text, after blanks.
  private func expect(
    _ pane: Pane, on text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try waitUntil("the cursor on \"\(text)\"", sourceLocation: sourceLocation) {
      let place = pane.cursor
      let rows = pane.screen.split(separator: "\n", omittingEmptySubsequences: false)
      guard rows.indices.contains(place.row) else { return false }
      // A rail with the steps may stand left of it.
      let from = rows[place.row].dropFirst(max(0, place.column - 2))
      return from.hasPrefix(text) || from.drop { $0 == " " || $0 == "›" }.hasPrefix(text)
    }
  }

  /// Waits until the cursor stands behind the text.
  private func expect(
    _ pane: Pane, behind text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try waitUntil("the cursor behind \"\(text)\"", sourceLocation: sourceLocation) {
      let place = pane.cursor
      let rows = pane.screen.split(separator: "\n", omittingEmptySubsequences: false)
      guard rows.indices.contains(place.row) else { return false }
      // The blanks at a row's end are not told.
      let row = rows[place.row] + String(repeating: " ", count: 80)
      return row.prefix(place.column).hasSuffix(text)
    }
  }

  /// A session that was begun before, gone on with at this question.
  private func resumed(at place: String) throws -> Pane {
    let home = try Home()
    try home.begin(at: place)
    let pane = try Pane(home, columns: 75)
    try pane.start("resume")
    return pane
  }

  @Test func homeAndWhatItLeadsTo() throws {
    let pane = try Pane(try Home())
    try pane.start()
    try expect(pane, on: "A notebook with questions")
    pane.press("Enter")
    try expect(pane, on: "1  Start with what happened")
    pane.press("Down")
    try expect(pane, on: "2  Read the advice")
    pane.press("Down")
    try expect(pane, on: "3  Past sessions")
    pane.press("Enter")
    try expect(pane, on: "Nothing here yet")
    pane.press("Escape")
    try pane.waitFor("one step, in your own time")
    pane.press("F1")
    try expect(pane, on: "In danger now?")
    pane.press("Escape")
    try pane.waitFor("one step, in your own time")
    pane.press("F2")
    try expect(pane, on: "Here")
  }

  @Test func theAdvice() throws {
    let pane = try Pane(try Home())
    try pane.startFirst("browse")
    try pane.waitFor("type to filter")
    pane.type("sil")
    try expect(pane, behind: "sil")
    pane.press("Down")
    try waitUntil("the cursor on a row") { pane.cursor.row > 2 }
    pane.press("Up", "Up")
    try expect(pane, behind: "sil")
    pane.press("Enter")
    try expect(pane, on: "You do not have to wait without end.")
    pane.press("Tab")
    try expect(pane, behind: "come back")
    pane.type("/")
    try expect(pane, behind: "/ ")
    pane.press("Escape")
    // A key close behind Escape would be another one.
    try expect(pane, behind: "come back")
    pane.press("C-f")
    try pane.waitFor("Search the advice and your notes")
    try expect(pane, behind: "/ ")
    pane.type("silence")
    try expect(pane, behind: "silence")
    pane.press("Down")
    try waitUntil("the cursor on a hit") {
      let row = pane.cursor.row
      return row > 2
        && pane.screen.split(separator: "\n", omittingEmptySubsequences: false)[row].contains("›")
    }
  }

  @Test func theQuestionsOfASession() throws {
    let pane = try Pane(try Home(), columns: 75)
    try pane.startSession()
    pane.type("40")
    try expect(pane, on: "████████████████░")
    pane.press("Down")
    try expect(pane, on: "I do not feel safe right now")
    pane.press("Up", "Enter")
    try pane.waitFor("How did the news come?")
    pane.press("Down")
    try expect(pane, on: "2  In a call")
    pane.press("F3")
    try expect(pane, on: "What happened")
    pane.press("Escape")
    try expect(pane, on: "2  In a call")
    pane.press("Enter")
    try pane.waitFor("How much time do you have")
    pane.press("Enter")
    try pane.waitFor("How much did you want this one?")
    pane.press("Down", "Enter")
    try pane.waitFor("What is there, in a word or two?")
    pane.type("sa")
    try expect(pane, behind: "sa")
    pane.press("Down")
    try expect(pane, on: "[ ] disappointed")
    pane.press("Enter", "Tab")
    try pane.waitFor("Write for five minutes")
    pane.type("1")
    pane.press("Enter")
    try pane.waitFor("Spelling does not matter")
    pane.type("It hurts.")
    try expect(pane, behind: "It hurts.")
    pane.press("Tab")
    try expect(pane, on: "1  Keep it in my notes")
    pane.press("Enter")
    try pane.waitFor("One person you could tell")
    pane.type("Ada")
    try expect(pane, behind: "Ada")
    pane.press("Enter")
    try pane.waitFor("Is another interview coming up?")
    pane.press("Down")
    try expect(pane, on: "None planned")
    // A key close behind Escape would be another one.
    pane.press("Escape")
    try pane.waitFor("One person you could tell")
    try pane.leave()
  }

  @Test func listsLettersAndWhatIsDue() throws {
    let home = try Home()
    let pane = try Pane(home, columns: 75)
    try pane.startSession()
    try pane.answer(Array(SessionTests().expressToday.prefix(8)))
    try pane.waitFor("Other reasons that a fair person")
    pane.type("One")
    try expect(pane, behind: "One")
    pane.press("Enter", "Up")
    try expect(pane, on: "• One")
    pane.press("Down", "Down")
    try expect(pane, on: "+ Someone inside was promised the place")
    pane.press("Tab")
    try pane.answer(Array(SessionTests().expressToday[9..<14]))
    try expect(pane, on: "Dear Ms Okafor,")
    pane.press("Tab")
    try pane.answer(Array(SessionTests().expressToday[15...]))
    try pane.waitFor("Today is done")
    try expect(pane, on: "1  Leave it for now")
    pane.press("Enter")
    try pane.waitFor("What is due, and what comes next (")
    pane.press("Down", "Enter")
    try pane.waitFor("What comes next")
    try expect(pane, on: "Send your reply to Northwind")
    pane.press("m")
    try pane.waitFor("on which day?")
    pane.type("friday")
    try expect(pane, behind: "friday")
    pane.press("Escape")
    try expect(pane, on: "Send your reply to Northwind")
    pane.press("Escape")
    try pane.waitFor("Past sessions")
    pane.press("End", "Up", "Up", "Enter")
    try expect(pane, on: "2026-11-21  Northwind")
    pane.press("c")
    try expect(pane, behind: "Northwind")
    pane.press("Escape")
    try expect(pane, on: "2026-11-21  Northwind")
    pane.press("d")
    try expect(pane, on: "1  No, back")
    pane.press("Escape")
    try expect(pane, on: "2026-11-21  Northwind")
    pane.press("r")
    try pane.waitFor("Sat 21 Nov 2026")
    try expect(pane, on: "Sat 21 Nov 2026")
  }

  @Test func ticksAndBreathing() throws {
    let pane = try resumed(at: "evaluate.checks")
    try pane.waitFor("Tick what was so")
    try expect(pane, on: "[ ] My answers were clear and sure")
    pane.press("Down")
    try expect(pane, on: "[ ] My voice and my face were at ease")
    pane.press("F9")
    try expect(pane, on: "Press F9 to come back.")
    try waitUntil("its screen and no cursor") { pane.flags == "1 0" }
    pane.press("F9")
    try expect(pane, on: "[ ] My voice and my face were at ease")
    try pane.leave()
    try pane.start("start")
    try pane.waitFor("How strong is it right now?")
    pane.type("80")
    pane.press("Enter", "Tab", "Tab")
    try pane.waitFor("What would help for a minute?")
    pane.press("Enter")
    try pane.waitFor("Press Enter to begin")
    try expect(pane, on: "Press Enter to begin")
    try pane.leave()
  }

  @Test func whatLiesOverAListOrALetter() throws {
    let pane = try resumed(at: "reply.letter")
    try pane.waitFor("Your reply. Change what you like")
    pane.type("WHY ")
    try expect(pane, behind: "WHY ")
    pane.press("F6")
    try expect(pane, on: "1  Copy it")
    pane.press("Down", "Enter")
    try expect(pane, behind: "~/reply.txt")
    pane.press("Escape")
    try expect(pane, behind: "WHY ")
    try pane.leave()
    try pane.start()
    try pane.waitFor("Past sessions")
    pane.press("End", "Up", "Up", "Enter")
    try pane.waitFor("How strong, first")
    pane.type("p")
    try pane.waitFor("How strong it was")
    try expect(pane, on: "│")
    pane.press("Escape")
    try pane.waitFor("How strong, first")
    try pane.leave()
    try pane.start("browse after-silence")
    try pane.waitFor("After silence")
    pane.type("c")
    try expect(pane, on: "What may be behind it")
    pane.press("Down")
    try expect(pane, on: "If they named a day")
    try pane.leave()
  }

  @Test func nothingBlinks() throws {
    let home = try Home()
    let pty = try Pseudoterminal.writing(home)
    try pty.type("words\u{0C}")
    try pty.waitFor("words")
    for key in ["\u{1B}OP", "\u{1B}OQ"] {
      try pty.type(key)
      try pty.waitFor(key == "\u{1B}OP" ? "In danger now?" : "Everywhere")
    }
    let written = String(decoding: pty.written, as: UTF8.self)
    // SGR 5, by itself or behind others; a colour's number ends in 5 without a semicolon before it.
    #expect(!written.contains("\u{1B}[5m") && !written.contains(";5m"))
    #expect(
      written.contains("\u{1B}[1m") || written.contains(";1m"), "bold is there, so styles are")
    try pty.type("\u{03}")
    #expect(try pty.end() == 0)
  }
}
