import OnwardScreen

/// Rows of words in columns that line up on the screen; a column that holds nothing takes no room.
struct TextTable {
  var rows: [[String]]
  /// The widest that a column gets, in columns of the screen.
  var widest: Int

  /// Cells, because bytes and characters say nothing about columns.
  var lines: [String] {
    let cut = rows.map { row in row.map { cells(of: $0, fitting: widest) } }
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      cut.map { $0.indices.contains(column) ? columns(of: $0[column]) : 0 }.max() ?? 0
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
}
