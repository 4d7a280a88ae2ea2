import OnwardScreen
import Testing

@Suite struct CellsTests {
  @Test func plainTextIsACellALetter() {
    let line = cells(of: "onward", style: .bold)
    #expect(shown(line) == "onward")
    #expect(line.allSatisfy { $0.style == .bold && $0.width == 1 })
  }

  @Test(arguments: [
    ("\u{0}", "␀"), ("\u{1B}[31m", "␛[31m"), ("\u{7F}", "␡"), ("\u{9B}", "\u{FFFD}"),
    ("\u{2028}\u{2029}", "\u{FFFD}\u{FFFD}"), ("\u{202E}abc", "\u{FFFD}abc"),
    ("\u{2066}", "\u{FFFD}"), ("\u{FFFF}\u{1FFFE}", "\u{FFFD}\u{FFFD}"), ("\u{E0041}", "\u{FFFD}"),
    ("\u{FFF9}", "\u{FFFD}"), ("\u{378}", "\u{FFFD}"), ("\n", "␊"), ("\r\n", "␍"),
  ])
  func whatATerminalWouldObeyIsShownAsAMark(text: String, mark: String) {
    #expect(shown(cells(of: text)) == mark)
  }

  @Test(arguments: ["so\u{AD}ft", "so\u{200B}ft", "so\u{200D}ft", "\u{FEFF}soft", "so\u{200E}ft"])
  func invisibleHelpersAreNotDrawn(text: String) {
    #expect(shown(cells(of: text)) == "soft")
    #expect(columns(of: text) == 4)
  }

  @Test(arguments: [
    ("👩\u{200D}💻", "👩", 2), ("👍\u{1F3FD}", "👍", 2), ("\u{1F1F3}\u{1F1F1}", "\u{1F1F3}", 1),
    ("❤\u{FE0F}", "❤", 1), ("🏴\u{E0067}\u{E007F}", "🏴", 2),
  ])
  func emojiAreShownByTheirFirstScalar(text: String, first: String, width: Int) {
    #expect(shown(cells(of: text)) == first)
    #expect(columns(of: text) == width)
  }

  @Test func wideCharactersTakeTwoColumns() {
    #expect(cells(of: "日本").map(\.width) == [2, 2])
    #expect(columns(of: "日本go") == 6)
  }

  @Test func aVowelSignKeepsItsColumn() {
    #expect(shown(cells(of: "\u{915}\u{93E}")) == "\u{915}\u{93E}")
    #expect(columns(of: "\u{915}\u{93E}") == 2)
  }

  @Test func hangulPartsShareTheCellOfTheirInitial() {
    let line = cells(of: "\u{1112}\u{1161}\u{11AB}")
    #expect(line == [Cell("\u{1112}", marks: ["\u{1161}", "\u{11AB}"], width: 2)])
  }

  @Test func aCellTakesFourMarks() {
    let line = cells(of: "e" + String(repeating: "\u{301}", count: 50) + "x")
    #expect(line.map(\.marks.count) == [4, 0])
  }

  @Test func aLeadingMarkStandsOnACircle() {
    #expect(cells(of: "\u{301}a") == [Cell("\u{25CC}", marks: ["\u{301}"]), Cell("a")])
  }

  @Test func tabsReachTheNextFourthColumn() {
    #expect(shown(cells(of: "\ta\tbcd\te")) == "    a   bcd e")
    #expect(shown(cells(of: "\ta", at: 3)) == " a")
    #expect(columns(of: "\t", at: 6) == 2)
  }

  @Test(arguments: [
    ("short", 5, "short"), ("longer", 5, "long…"), ("日本語", 5, "日本…"), ("日本語", 4, "日…"),
    ("ab", 1, "…"),
    ("ab", 0, ""), ("", 3, ""), ("e\u{301}a", 1, "…"),
  ])
  func whatDoesNotFitEndsInAnEllipsis(text: String, width: Int, result: String) {
    #expect(shown(cells(of: text, fitting: width)) == result)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func columnsAgreeWithCellsAndNoneIsAControl(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let text = awkwardText(30, using: &generator)
    let line = cells(of: text)
    #expect(columns(of: line) == columns(of: text))
    for cell in line {
      #expect(cell.width == 1 || cell.width == 2)
      #expect(cell.scalar.terminalWidth == Int(cell.width))
      #expect(cell.marks.count <= 4)
      #expect(cell.marks.allSatisfy { $0.terminalWidth == 0 })
    }
    for character in text { #expect(columns(of: String(character)) <= 4) }
    for width in 0...12 { #expect(columns(of: cells(of: text, fitting: width)) <= width) }
  }
}
