import OnwardCore
import OnwardScreen
import Testing

@Suite struct WrappedTextTests {
  private let buffer = TextBuffer("one two three\n\n日本語 x")

  @Test func rowsFollowOneAnother() {
    let text = WrappedText(buffer.lines, width: 8)
    let rows = (0..<text.rowCount).map { shown(text.cells(ofRow: $0, in: buffer.lines)) }
    #expect(rows == ["one two ", "three", "", "日本語 x"])
    #expect(text.cells(ofRow: 4, in: buffer.lines).isEmpty)
    #expect(text.cells(ofRow: -1, in: buffer.lines).isEmpty)
  }

  @Test func everyPlaceOfTheTextLeadsBackToItself() {
    let text = WrappedText(buffer.lines, width: 8)
    for (index, line) in buffer.lines.enumerated() {
      for character in 0...line.count {
        let position = TextPosition(line: index, character: character)
        let place = text.place(of: position, in: buffer.lines)
        #expect(text.position(at: place, in: buffer.lines) == position)
      }
    }
    #expect(text.place(of: buffer.cursor, in: buffer.lines) == Place(row: 3, column: 8))
  }

  @Test func theColumnIsKeptFromRowToRow() {
    let text = WrappedText(buffer.lines, width: 8)
    let below = text.position(at: Place(row: 1, column: 3), in: buffer.lines)
    #expect(below == TextPosition(line: 0, character: 11))
    let inTheMiddleOfAWideOne = text.position(at: Place(row: 3, column: 3), in: buffer.lines)
    #expect(inTheMiddleOfAWideOne == TextPosition(line: 2, character: 1))
    #expect(text.position(at: Place(row: 9, column: 0), in: buffer.lines) == buffer.end)
    #expect(
      text.position(at: Place(row: -3, column: 0), in: buffer.lines)
        == TextPosition(line: 0, character: 0))
  }
}
