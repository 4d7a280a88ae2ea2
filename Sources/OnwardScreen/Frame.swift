public import OnwardCore

/// How a cell looks; the terminal decides what that comes to, and loses nothing where it has no colours.
public struct Style: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let bold = Style(rawValue: 1)
  public static let dim = Style(rawValue: 2)
  public static let reverse = Style(rawValue: 4)
  public static let underline = Style(rawValue: 8)
  /// The one accent colour.
  public static let accent = Style(rawValue: 16)
}

/// A place on the screen; both count from 0.
public struct Place: Hashable, Sendable {
  public var row: Int
  public var column: Int

  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

/// A rectangle that answers to the mouse.
public struct Region: Hashable, Sendable {
  public var rows: Range<Int>
  public var columns: Range<Int>
  public var target: Target

  public init(rows: Range<Int>, columns: Range<Int>, target: Target) {
    self.rows = rows
    self.columns = columns
    self.target = target
  }
}

/// A whole screen: styled cells row by row, the cursor, and what answers to the mouse.
public struct Frame: Hashable, Sendable {
  public let size: Size
  /// Where the hardware cursor rests, always inside the frame: screen readers follow it.
  ///
  /// It stands before the rows, because what is typed moves it: two frames are told apart without a look at all cells.
  public var cursor: Place
  /// `size.rows` rows of `size.columns` cells.
  public private(set) var rows: [[Cell]]
  /// Whether the cursor is drawn; it rests on the focused item either way.
  public var showsCursor: Bool
  public var regions: [Region]

  public init(size: Size) {
    let blank = Array(repeating: Cell.blank, count: size.columns)
    self.init(size: size, rows: Array(repeating: blank, count: size.rows))
  }

  /// As many rows and columns as `size` says.
  init(size: Size, rows: [[Cell]]) {
    self.size = size
    self.rows = rows
    cursor = Place(row: 0, column: 0)
    showsCursor = false
    regions = []
  }

  /// Puts a line of cells at a place; what would leave the frame is cut off, never half a wide cell.
  public mutating func put(_ line: [Cell], at place: Place, limit: Int = .max) {
    guard rows.indices.contains(place.row) else { return }
    Self.put(line, into: &rows[place.row], at: place.column, limit: limit)
  }

  static func put(_ line: [Cell], into row: inout [Cell], at start: Int, limit: Int) {
    guard start >= 0 else { return }
    let end = limit < row.count - start ? start + limit : row.count
    var column = start
    let startsInside = column > 0 && column < row.count && row[column].width == 0
    for cell in line where cell.width > 0 {
      guard column + Int(cell.width) <= end else { break }
      row[column] = cell
      if cell.width == 2 { row[column + 1] = .rightHalf }
      column += Int(cell.width)
    }
    guard column > start else { return }
    // What is left of wide cells whose other half was overwritten.
    if startsInside { row[start - 1] = .blank }
    if column < row.count, row[column].width == 0 { row[column] = .blank }
  }

  /// Visits each cell that is not as in another frame, by rows; all where that has another size.
  public func visitCells(unlike other: Frame?, _ visit: (Cell, Place) -> Void) {
    let other = other?.size == size ? other : nil
    for row in rows.indices {
      let (cells, before) = (rows[row], other?.rows[row])
      if cells == before { continue }
      for column in cells.indices where cells[column] != before?[column] {
        visit(cells[column], Place(row: row, column: column))
      }
    }
  }

  /// What answers to a click at that place; the region added last wins.
  public func target(at place: Place) -> Target? {
    regions.last { $0.rows.contains(place.row) && $0.columns.contains(place.column) }?.target
  }
}
