import OnwardScreen

/// Rows as plain lines whose columns stand under one another, two spaces apart; an empty column takes no room.
///
/// Measured in cells, because bytes and characters say nothing about columns. No column is wider than `widest`.
func aligned(_ table: [[String]], widest: Int) -> [String] {
  let cut = table.map { row in row.map { cells(of: $0, fitting: widest) } }
  let count = cut.map(\.count).max() ?? 0
  let widths = (0..<count).map { column in
    cut.map { column < $0.count ? columns(of: $0[column]) : 0 }.max() ?? 0
  }
  return cut.map { row in
    var line: [Cell] = []
    for (column, cell) in row.enumerated() where widths[column] > 0 {
      line += cell
      line += Array(repeating: .blank, count: widths[column] - columns(of: cell) + 2)
    }
    return plain(line)
  }
}
