import OnwardCore

/// Bars from 0 to 100 beside each other, over an axis, with what stands below them.
struct BarChart {
  /// What stands at one place of the axis: a bar, or a pair of them.
  struct Group {
    /// 0 to 100; nil leaves the bar's place empty.
    var bars: [Int?]
    /// Below the bars.
    var label = ""
  }

  /// At equal distances; nil leaves a place empty.
  var groups: [Group?]
  /// Bars a group.
  var width: Int
  var ink: BarInk
  /// Whether each bar's number stands above it.
  var isNumbered = false
  /// Below the ends of the axis, in the place of labels.
  var ends: (first: String, last: String)?

  /// Columns of the axis and its numbers, on the left.
  static let axisWidth = 4

  /// Columns of one group.
  func groupWidth(in columns: Int) -> Int {
    max(1, (columns - BarChart.axisWidth) / max(1, groups.count))
  }

  /// `height` rows for 0 to 100, at least 1; then one above them, the axis, and one below it.
  func lines(columns: Int, height: Int) -> [[Cell]] {
    let wide = groupWidth(in: columns)
    let thick = max(1, min(4, (wide - 1) / max(1, width)))
    var rows = Array(
      repeating: Array(repeating: Cell.blank, count: wide * groups.count), count: height + 1)
    for (place, group) in groups.enumerated() {
      for (index, value) in (group?.bars ?? []).enumerated() {
        guard let value else { continue }
        draw(value, isSecond: index > 0, at: place * wide + index * thick, thick, in: &rows)
      }
    }
    let half = height - height / 2
    var lines = rows.enumerated().map { row, line in
      let mark = row == 1 ? "100" : row == 1 + half && height > 2 ? " 50" : "   "
      return cells(of: mark + (ink == .blocks ? "│" : "|"), style: .dim) + line
    }
    let (corner, axis) = ink == .blocks ? ("└", "─") : ("+", "-")
    lines.append(
      cells(
        of: "  0" + corner + String(repeating: axis, count: wide * groups.count), style: .dim))
    lines.append(cells(of: "    " + labels(wide)))
    return lines
  }

  private func draw(
    _ value: Int, isSecond: Bool, at column: Int, _ thick: Int, in rows: inout [[Cell]]
  ) {
    let bar = ink.column(value, height: rows.count - 1)
    for (height, character) in bar.enumerated() {
      let drawn = cells(
        of: String(repeating: character, count: thick), style: isSecond ? .accent : [])
      put(drawn, at: column, &rows[rows.count - 1 - height])
    }
    guard isNumbered else { return }
    put(cells(of: String(value)), at: column, &rows[rows.count - 1 - bar.count])
  }

  private func put(_ drawn: [Cell], at column: Int, _ row: inout [Cell]) {
    for (offset, cell) in drawn.enumerated() where row.indices.contains(column + offset) {
      row[column + offset] = cell
    }
  }

  private func labels(_ wide: Int) -> String {
    if let ends {
      let room = wide * groups.count - columns(of: ends.first) - columns(of: ends.last)
      return room < 1 ? ends.first : ends.first + String(repeating: " ", count: room) + ends.last
    }
    return groups.map { group in
      let label = group?.label ?? ""
      return label + String(repeating: " ", count: max(0, wide - columns(of: label)))
    }.joined()
  }
}
