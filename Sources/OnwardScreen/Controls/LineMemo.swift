import OnwardCore

/// Hard lines of a text as they were laid out last: a key changes one of them, and leaves those around it alone.
///
/// A line is known again by its storage, which the memo shares and so nobody changes. The line that the cursor is in is
/// left out: with its storage shared, each key would copy it.
final class LineMemo {
  private struct Line {
    var characters: [Character]
    var wrap: Wrap
    var rows: [Int: [Cell]] = [:]
  }

  private var lines: [Int: Line] = [:]

  /// A line's rows; `width` is in columns.
  func wrap(_ number: Int, of buffer: TextBuffer, width: Int) -> Wrap {
    let characters = buffer.lines[number]
    if let line = lines[number], line.wrap.width == width,
      line.characters.sharesStorage(with: characters)
    {
      return line.wrap
    }
    let wrap = Wrap(characters, width: width)
    lines[number] =
      number == buffer.cursor.line ? nil : Line(characters: characters, wrap: wrap)
    return wrap
  }

  /// What is drawn of a row of a line whose rows were asked for, without a style.
  func cells(ofRow row: Int, _ number: Int, laidOut: () -> [Cell]) -> [Cell] {
    if let cells = lines[number]?.rows[row] { return cells }
    let cells = laidOut()
    lines[number]?.rows[row] = cells
    return cells
  }

  /// Forgets the lines that are out of sight.
  func keep(_ numbers: ClosedRange<Int>) {
    lines = lines.filter { numbers.contains($0.key) }
  }
}
