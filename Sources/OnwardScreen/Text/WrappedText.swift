public import OnwardCore

/// All hard lines of a text, wrapped: where each place of the text is drawn, and the way back.
///
/// Like `Wrap` it holds no text: hand in the same lines that it was made of.
public struct WrappedText: Hashable, Sendable {
  /// One for each hard line.
  public let wraps: [Wrap]
  /// The first row of each hard line, and behind them the number of rows.
  private let firstRows: [Int]

  /// `width` is in columns; less than 1 counts as 1. Keep one column more free for the cursor.
  public init(_ lines: [[Character]], width: Int) {
    self.init(lines.map { Wrap($0, width: width) })
  }

  /// For a caller that keeps the wraps of lines that did not change; at least one.
  public init(_ wraps: [Wrap]) {
    self.wraps = wraps
    var rows = [0]
    for wrap in wraps { rows.append(rows[rows.count - 1] + wrap.rows.count) }
    firstRows = rows
  }

  public var rowCount: Int { firstRows[firstRows.count - 1] }

  /// The column is 0 to the width.
  public func place(of position: TextPosition, in lines: [[Character]]) -> Place {
    let line = min(max(0, position.line), wraps.count - 1)
    var place = wraps[line].place(of: position.character, in: lines[line])
    place.row += firstRows[line]
    return place
  }

  /// The nearest position to a place; with a goal column this is how the cursor goes up and down.
  public func position(at place: Place, in lines: [[Character]]) -> TextPosition {
    if place.row >= rowCount {
      return TextPosition(line: lines.count - 1, character: lines[lines.count - 1].count)
    }
    let (line, row) = lineAndRow(of: place.row)
    let inside = Place(row: row, column: place.column)
    return TextPosition(
      line: line, character: wraps[line].character(at: inside, in: lines[line]))
  }

  /// What is drawn of a row; nothing for one that there is not.
  public func cells(ofRow row: Int, in lines: [[Character]], style: Style = []) -> [Cell] {
    guard (0..<rowCount).contains(row) else { return [] }
    let (line, rowOfLine) = lineAndRow(of: row)
    return wraps[line].cells(ofRow: rowOfLine, in: lines[line], style: style)
  }

  func cells(
    ofRow row: Int, in lines: [[Character]], style: (TextPosition) -> Style
  ) -> [Cell] {
    guard (0..<rowCount).contains(row) else { return [] }
    let (line, rowOfLine) = lineAndRow(of: row)
    return wraps[line].cells(ofRow: rowOfLine, in: lines[line]) {
      style(TextPosition(line: line, character: $0))
    }
  }

  /// The hard line that a row belongs to, and the row's number in it; for a row that there is.
  func lineAndRow(of row: Int) -> (line: Int, row: Int) {
    var low = 0
    var high = wraps.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if firstRows[middle] <= row { low = middle } else { high = middle - 1 }
    }
    return (low, row - firstRows[low])
  }
}
