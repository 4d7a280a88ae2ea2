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
}
