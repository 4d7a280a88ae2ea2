import OnwardCore

/// Text of many lines: soft-wrapped, with the cursor in it.
///
/// Only rows that can be among `height` rows in sight are laid out, and of those only what `memo` does not know.
func textView(of buffer: TextBuffer, width: Int, height: Int, _ memo: LineMemo) -> ControlView {
  let text = TextNearCursor(buffer, width: textColumns(width), height: height, memo)
  return textView(text) { text.cells(ofRow: $0, memo) }
}

/// The same of a letter, whose places have styles of their own.
func textView(
  of buffer: TextBuffer, width: Int, height: Int, _ memo: LineMemo,
  style: (TextPosition) -> Style
) -> ControlView {
  let text = TextNearCursor(buffer, width: textColumns(width), height: height, memo)
  return textView(text) { text.cells(ofRow: $0, style: style) }
}

private func textView(_ text: TextNearCursor, cells: (Int) -> [Cell]) -> ControlView {
  var view = ControlView()
  view.lines = text.rows.map(cells)
  view.cursor = text.cursor
  view.cursor.row -= text.rows.lowerBound
  view.showsCursor = true
  return view
}

/// One column stays free, so that the cursor can stand after the last character of a row.
private func textColumns(_ width: Int) -> Int { width - 1 }

/// One line of text behind a lead, scrolled sideways so that the cursor is in sight.
func lineView(of buffer: TextBuffer, lead: String, width: Int, isFocused: Bool = true)
  -> ControlView
{
  let line = buffer.lines[0]
  let room = max(1, width - columns(of: lead) - 1)
  // From the cursor outwards, since the line may be as long as a note.
  var (start, end) = (buffer.cursor.character, buffer.cursor.character)
  while start > 0, columns(of: line[start - 1..<end]) <= room { start -= 1 }
  while end < line.count, columns(of: line[start...end]) <= room { end += 1 }
  var view = ControlView()
  let style: Style = isFocused ? [.bold, .accent] : []
  let leadCells = cells(of: lead, style: style)
  view.lines = [leadCells + cells(of: line[start..<end])]
  let column = columns(of: line[start..<buffer.cursor.character])
  view.cursor = Place(row: 0, column: columns(of: leadCells) + column)
  view.showsCursor = isFocused
  return view
}

extension Work {
  /// Where the cursor goes when it moves by a row of the screen; nil where the prompt holds no such text.
  func rowMove(by step: Int, size: Size) -> Action? {
    guard let (buffer, goal) = field?.manyLines else { return nil }
    let width = SessionLayout(size: size).textWidth
    let text = TextNearCursor(buffer, width: textColumns(width), height: 1)
    let column = goal ?? text.cursor.column
    guard let position = text.position(rowsAway: step, column: column) else {
      return step < 0
        ? .placed(TextPosition(line: 0, character: 0), goal: 0) : .placed(buffer.end, goal: column)
    }
    return .placed(position, goal: column)
  }
}

extension Field {
  /// The text of many lines that the control edits, and the column that up and down aim at.
  var manyLines: (TextBuffer, Int?)? {
    switch self {
    case .text(let control): control.isOneLine ? nil : (control.buffer, control.goal)
    case .draft(let control): (control.buffer, control.goal)
    case .timer(let control): (control.buffer, control.goal)
    default: nil
    }
  }
}
