import OnwardCore
import Testing

@testable import OnwardScreen

/// What a person sees of a control in so many rows.
private struct Sight: Equatable {
  var rows: [[Cell]]
  var cursor: Place

  init(_ view: ControlView, height: Int) {
    let window = view.window(height: height)
    rows = window.map { view.lines[$0] }
    cursor = Place(
      row: window.firstIndex(of: view.cursor.row) ?? -1, column: view.cursor.column)
  }
}

/// The text with every line of it wrapped and laid out.
private func whole(_ buffer: TextBuffer, width: Int) -> ControlView {
  let text = WrappedText(buffer.lines, width: width - 1)
  var view = ControlView()
  view.lines = (0..<text.rowCount).map { text.cells(ofRow: $0, in: buffer.lines) }
  view.cursor = text.place(of: buffer.cursor, in: buffer.lines)
  return view
}

/// Only what of a long answer can be in sight is wrapped and laid out.
@Suite struct TextInSightTests {
  @Test(arguments: [1, 2, 7, 30])
  func whatIsInSightIsAsIfAllWereLaidOut(_ height: Int) {
    let text = (0..<90).map {
      "line \($0) that goes on for longer than a row of the screen is wide"
    }
    var buffer = TextBuffer(text.joined(separator: "\n"))
    let memo = LineMemo()
    for line in 0..<90 {
      buffer.moveTo(line: line, character: line % 60)
      let near = textView(of: buffer, width: 30, height: height, memo)
      #expect(Sight(near, height: height) == Sight(whole(buffer, width: 30), height: height))
      #expect(near.lines.count <= 2 * height + 3)
    }
  }

  @Test(arguments: 1...120)
  func soItIsAfterEveryEditAtEveryWidth(_ width: Int) {
    var generator = SeededGenerator(seed: UInt64(width))
    var buffer = TextBuffer(
      (0..<6).map { _ in awkwardText(60, using: &generator) }.joined(separator: "\n"))
    let memo = LineMemo()
    for edit in 0..<25 {
      buffer.apply(randomEdit(using: &generator))
      let height = Int.random(in: 1...12, using: &generator)
      let near = Sight(textView(of: buffer, width: width, height: height, memo), height: height)
      let comment = Comment(rawValue: "width \(width), edit \(edit), height \(height)")
      #expect(near == Sight(whole(buffer, width: width), height: height), comment)
      expectSameRowMoves(buffer, width: width, comment)
    }
  }

  /// Up and down lead where they lead in the whole text.
  private func expectSameRowMoves(_ buffer: TextBuffer, width: Int, _ comment: Comment) {
    let text = WrappedText(buffer.lines, width: width - 1)
    let place = text.place(of: buffer.cursor, in: buffer.lines)
    let near = TextNearCursor(buffer, width: width - 1, height: 1)
    for step in [-1, 1] {
      let row = place.row + step
      let expected =
        (0..<text.rowCount).contains(row)
        ? text.position(at: Place(row: row, column: place.column), in: buffer.lines) : nil
      #expect(near.position(rowsAway: step, column: near.cursor.column) == expected, comment)
    }
  }

  private func randomEdit(using generator: inout SeededGenerator) -> EditCommand {
    switch Int.random(in: 0..<12, using: &generator) {
    case 0: .newline
    case 1: .paste((0..<3).map { _ in awkwardText(40, using: &generator) }.joined(separator: "\n"))
    case 2: .deleteBackward
    case 3: .deleteWordBackward
    case 4: .killToLineEnd
    case 5: .undo
    case 6: .move(.start)
    case 7: .move(.end)
    case 8: .move(.up)
    case 9: .move(.wordLeft)
    case 10: .move(.down)
    default: .insert(awkwardText(3, using: &generator))
    }
  }
}
