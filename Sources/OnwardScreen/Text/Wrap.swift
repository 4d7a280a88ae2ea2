import OnwardCore

/// One hard line, broken into rows of a width.
///
/// It holds no text, only places in it, so that the owner of the line can go on editing without a copy;
/// a caller keeps the wraps of lines that did not change. Rows are broken after spaces and hyphens and
/// between wide characters, or at a cluster's edge where a word is longer than the width. Spaces at
/// a break stay on the row that they end and may hang over its edge. Time is linear in the length.
public struct Wrap: Hashable, Sendable {
  public struct Row: Hashable, Sendable {
    /// Indices into the line's characters; together the rows' ranges cover the line.
    public var characters: Range<Int>
    /// Columns drawn, 0 to the width.
    public var columns: Int
  }

  /// In columns, at least 1.
  public let width: Int
  /// At least one.
  public private(set) var rows: [Row] = []

  /// `width` is in columns; less than 1 counts as 1. Without `keepsWords` each row but the last is as
  /// full as it can be, spaces and all, as code is shown.
  public init(_ line: [Character], width: Int, keepsWords: Bool = true) {
    self.width = max(1, width)
    breakRows(of: line, keepsWords: keepsWords)
  }

  /// The row that a character stands on; the line's end belongs to the last row.
  public func row(of character: Int) -> Int {
    var low = 0
    var high = rows.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if rows[middle].characters.lowerBound <= character { low = middle } else { high = middle - 1 }
    }
    return low
  }

  /// Where the cursor stands before a character, or at the line's end.
  ///
  /// The column is 0 to `width`: keep one column free right of the text for the cursor.
  public func place(of character: Int, in line: [Character]) -> Place {
    let row = row(of: character)
    let start = rows[row].characters.lowerBound
    let end = min(max(character, start), line.count)
    var column = 0
    for index in start..<end { column += columns(of: line[index], at: column) }
    return Place(row: row, column: min(column, width))
  }

  /// The character at a place, or the last place of its row that the cursor can take.
  public func character(at place: Place, in line: [Character]) -> Int {
    let row = min(max(0, place.row), rows.count - 1)
    let range = rows[row].characters
    var column = 0
    // Spaces that hang over the edge all share its column.
    for index in range where place.column < width {
      let next = column + columns(of: line[index], at: column)
      if next > place.column { return index }
      column = next
    }
    // A soft-wrapped row's end is the next row's start: stay on this one.
    let isLast = row == rows.count - 1
    return isLast ? range.upperBound : max(range.lowerBound, range.upperBound - 1)
  }

  /// What is drawn of a row: never more than `width` columns.
  public func cells(ofRow row: Int, in line: [Character], style: Style = []) -> [Cell] {
    cells(ofRow: row, in: line) { _ in style }
  }

  func cells(ofRow row: Int, in line: [Character], style: (Int) -> Style) -> [Cell] {
    var cells: [Cell] = []
    var column = 0
    cells.reserveCapacity(rows[row].characters.count)
    for index in rows[row].characters {
      if width == 1, OnwardScreen.columns(of: line[index], at: column) > 1 {
        cells.append(Cell(Cluster.replacement, style: style(index)))
        column += 1
      } else {
        column += append(line[index], style: style(index), at: column, to: &cells)
      }
      // Only spaces hang over the edge.
      while column > width, let last = cells.popLast() {
        column -= Int(last.width)
        if column < width {
          cells.append(Cell(" ", style: last.style))
          column += 1
        }
      }
    }
    return cells
  }

  /// Like the free function, but what is wide is one mark where only one column is to be had.
  private func columns(of character: Character, at column: Int) -> Int {
    fitting(OnwardScreen.columns(of: character, at: column))
  }

  private func fitting(_ columns: Int) -> Int { width == 1 ? min(columns, 1) : columns }

  private func measure(_ character: Character, at column: Int) -> (columns: Int, BreakClass) {
    if let ascii = character.soleASCII {
      return (fitting(OnwardScreen.columns(of: ascii, at: column)), BreakClass(ascii: ascii))
    }
    let size = columns(of: character, at: column)
    return (size, BreakClass(character, columns: size))
  }

  private mutating func breakRows(of line: [Character], keepsWords: Bool) {
    var start = 0
    var column = 0
    // The last place to break at, and the column there.
    var stop: (index: Int, column: Int)?
    var previous: BreakClass?
    for index in line.indices {
      let (size, own) = measure(line[index], at: column)
      let kind = keepsWords ? own.after(previous) : .other
      if let previous, index > start, BreakClass.allowsBreak(between: previous, and: kind) {
        stop = (index, column)
      }
      while column + size > width, kind != .space, size > 0, index > start {
        let cut = stop ?? (index, column)
        rows.append(Row(characters: start..<cut.index, columns: min(cut.column, width)))
        start = cut.index
        column -= cut.column
        stop = nil
      }
      column += size
      previous = kind
    }
    rows.append(Row(characters: start..<line.count, columns: min(column, width)))
  }
}
