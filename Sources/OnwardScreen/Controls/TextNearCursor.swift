import OnwardCore

/// The hard lines around a text's cursor, wrapped.
///
/// A long answer would cost its length at each key: lines that cannot be in sight are left alone. Rows are counted from
/// the first line that is wrapped, positions from the beginning of the text.
struct TextNearCursor {
  /// Where the cursor is drawn.
  let cursor: Place
  /// Those that can be in sight.
  let rows: Range<Int>
  private let lines: [[Character]]
  private let firstLine: Int
  private let text: WrappedText

  /// `width` is in columns; less than 1 counts as 1. `height` is how many rows can be in sight at once.
  init(_ buffer: TextBuffer, width: Int, height: Int, _ memo: LineMemo = LineMemo()) {
    func wrap(_ line: Int) -> Wrap { memo.wrap(line, of: buffer, width: width) }
    var last = buffer.cursor.line
    var wraps = [wrap(last)]
    let row = wraps[0].row(of: buffer.cursor.character)
    var first = last
    var above = row
    var aboveWraps: [Wrap] = []
    while above < height, first > 0 {
      first -= 1
      aboveWraps.append(wrap(first))
      above += aboveWraps[aboveWraps.count - 1].rows.count
    }
    let wanted = max(ControlView.rowsBelowCursor, height - above)
    var below = wraps[0].rows.count - 1 - row
    while below < wanted, last + 1 < buffer.lines.count {
      last += 1
      wraps.append(wrap(last))
      below += wraps[wraps.count - 1].rows.count
    }
    memo.keep(first...last)
    text = WrappedText(aboveWraps.reversed() + wraps)
    lines = Array(buffer.lines[first...last])
    firstLine = first
    let position = TextPosition(
      line: buffer.cursor.line - first, character: buffer.cursor.character)
    cursor = text.place(of: position, in: lines)
    rows = max(0, cursor.row - height)..<min(text.rowCount, cursor.row + wanted + 1)
  }

  /// What is drawn of a row without a style.
  func cells(ofRow row: Int, _ memo: LineMemo) -> [Cell] {
    let (line, rowOfLine) = text.lineAndRow(of: row)
    return memo.cells(ofRow: rowOfLine, line + firstLine) {
      text.wraps[line].cells(ofRow: rowOfLine, in: lines[line])
    }
  }

  func cells(ofRow row: Int, style: (TextPosition) -> Style) -> [Cell] {
    text.cells(ofRow: row, in: lines) { position in
      style(TextPosition(line: position.line + firstLine, character: position.character))
    }
  }

  /// The position so many rows below the cursor, or above it; nil where the text has no such row.
  func position(rowsAway step: Int, column: Int) -> TextPosition? {
    let row = cursor.row + step
    guard (0..<text.rowCount).contains(row) else { return nil }
    var position = text.position(at: Place(row: row, column: column), in: lines)
    position.line += firstLine
    return position
  }
}
