import OnwardCore
import Testing

@testable import OnwardScreen

/// A line that somebody made as long as a note in another editor is drawn around the cursor alone.
@Suite struct LongLineTests {
  @Test func whatStandsAroundTheCursorIsShown() {
    let text = String(repeating: "word ", count: 200_000) + "漢e\u{301}nd"
    var buffer = TextBuffer(text, isSingleLine: true)
    let view = lineView(of: buffer, lead: "› ", width: 20)
    #expect(shown(view) == "› d word word 漢e\u{301}nd")
    #expect(view.cursor.column == 19)
    _ = buffer.apply(.move(.lineStart))
    #expect(shown(lineView(of: buffer, lead: "› ", width: 20)) == "› word word word wo")
  }

  private func shown(_ view: ControlView) -> String {
    var text = String.UnicodeScalarView()
    for cell in view.lines[0] where cell.width > 0 { text += [cell.scalar] + cell.marks }
    return String(text)
  }
}
