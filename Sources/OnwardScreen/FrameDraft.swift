import OnwardCore

/// A frame while it is put together, row by row, of pieces that were laid out before.
///
/// Most keys change few rows: one whose pieces are those of the last frame is taken from there, neither laid nor compared
/// anew.
struct FrameDraft {
  /// A line of cells and where it goes.
  struct Piece {
    var cells: [Cell]
    var column: Int
    var limit: Int

    func isSame(as other: Piece) -> Bool {
      column == other.column && limit == other.limit && cells.sharesStorage(with: other.cells)
    }
  }

  let size: Size
  var cursor = Place(row: 0, column: 0)
  var showsCursor = false
  var regions: [Region] = []
  private var pieces: [[Piece]]

  init(size: Size) {
    self.size = size
    pieces = Array(repeating: [], count: size.rows)
  }

  /// Puts a line of cells at a place, as `Frame.put` does.
  mutating func put(_ cells: [Cell], at place: Place, limit: Int = .max) {
    guard pieces.indices.contains(place.row) else { return }
    pieces[place.row].append(Piece(cells: cells, column: place.column, limit: limit))
  }

  /// The frame; rows that are as they were are those of `memo`.
  func frame(_ memo: RowMemo) -> Frame {
    var frame = Frame(size: size, rows: memo.rows(of: pieces, columns: size.columns))
    frame.cursor = cursor
    frame.showsCursor = showsCursor
    frame.regions = regions
    return frame
  }
}

/// The rows of the last frame, and what they were made of.
final class RowMemo {
  private var pieces: [[FrameDraft.Piece]] = []
  private var rows: [[Cell]] = []
  private var columns = 0

  func rows(of pieces: [[FrameDraft.Piece]], columns: Int) -> [[Cell]] {
    let isKnown = columns == self.columns && pieces.count == self.pieces.count
    let blank = Array(repeating: Cell.blank, count: columns)
    let rows = pieces.indices.map { number in
      if isKnown, areSame(pieces[number], self.pieces[number]) { return self.rows[number] }
      return pieces[number].reduce(into: blank) { row, piece in
        Frame.put(piece.cells, into: &row, at: piece.column, limit: piece.limit)
      }
    }
    (self.pieces, self.rows, self.columns) = (pieces, rows, columns)
    return rows
  }

  private func areSame(_ a: [FrameDraft.Piece], _ b: [FrameDraft.Piece]) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { $0.isSame(as: $1) }
  }
}

extension Array {
  /// Whether both are the same elements in the same memory; false says nothing about what they hold.
  func sharesStorage(with other: [Element]) -> Bool {
    withUnsafeBufferPointer { own in
      other.withUnsafeBufferPointer { own.baseAddress == $0.baseAddress && own.count == $0.count }
    }
  }
}
