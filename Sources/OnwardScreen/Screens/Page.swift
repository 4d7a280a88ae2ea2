import OnwardCore

/// Where a page's text stands: under the header, above the key line, at most 72 columns wide and centred.
struct PageArea: Equatable {
  /// The widest measure that reads well, in columns.
  static let measure = 72

  var left: Int
  var width: Int
  var top: Int
  var height: Int

  init(size: Size) {
    width = max(1, min(PageArea.measure, size.columns - 2))
    left = max(0, (size.columns - width) / 2)
    let isTall = size.rows >= 16
    top = isTall ? 2 : 1
    height = max(1, size.rows - top - (isTall ? 2 : 1))
  }
}

/// A frame while it is drawn: a header, a text, and a line of keys.
struct Page {
  var frame: FrameDraft
  let memo: LayoutMemo

  init(size: Size, _ memo: LayoutMemo) {
    frame = FrameDraft(size: size)
    self.memo = memo
  }

  var size: Size { frame.size }

  /// What was drawn.
  var finished: Frame { frame.frame(memo.rows) }

  /// A title on the left, where one is on the right; the title gives way.
  mutating func writeHeader(_ title: String, right: String = "") {
    let rightCells = memo.cells(of: right, style: .dim, fitting: size.columns * 2 / 3)
    let rightWidth = columns(of: rightCells)
    frame.put(
      memo.cells(of: title, style: .bold, fitting: size.columns - rightWidth - 3),
      at: Place(row: 0, column: 1))
    frame.put(rightCells, at: Place(row: 0, column: size.columns - rightWidth - 1))
  }

  /// The key line at the foot, and above it the notice, if there is one.
  mutating func writeFoot(_ state: State) {
    let row = size.rows - 1
    let line = memo.keyLine(for: state.mode, width: size.columns - 2)
    frame.put(line.cells, at: Place(row: row, column: 1))
    if let columns = line.helpNow {
      frame.regions.append(
        Region(
          rows: row..<row + 1, columns: columns.lowerBound + 1..<columns.upperBound + 1,
          target: .helpNow))
    }
    for (index, words) in state.noticeRows.reversed().enumerated() {
      frame.put(words, at: Place(row: row - 1 - index, column: 1))
    }
  }

  /// A view in a rectangle; of a taller one the part with the cursor.
  mutating func place(_ view: ControlView, at origin: Place, height: Int, width: Int) {
    let window = view.window(height: height)
    for (offset, line) in window.enumerated() {
      let row = origin.row + offset
      frame.put(view.lines[line], at: Place(row: row, column: origin.column), limit: width)
      guard let target = view.targets[line] else { continue }
      frame.regions.append(
        Region(
          rows: row..<row + 1, columns: origin.column..<origin.column + width, target: target))
    }
    let row = window.firstIndex(of: view.cursor.row) ?? 0
    setCursor(
      Place(row: origin.row + row, column: origin.column + min(view.cursor.column, width)))
    frame.showsCursor = view.showsCursor
  }

  mutating func place(_ view: ControlView, in area: PageArea) {
    place(
      view, at: Place(row: area.top, column: area.left), height: area.height, width: area.width)
  }

  mutating func setCursor(_ place: Place) {
    frame.cursor = Place(
      row: min(max(0, place.row), size.rows - 1),
      column: min(max(0, place.column), size.columns - 1))
  }

  /// Lines from `first` on, as far as there is room; the cursor rests at the first.
  mutating func writeLines(_ lines: [[Cell]], from first: Int, in area: PageArea) {
    let start = min(max(0, first), max(0, lines.count - area.height))
    for (row, line) in lines[start...].prefix(area.height).enumerated() {
      frame.put(line, at: Place(row: area.top + row, column: area.left), limit: area.width)
    }
    setCursor(Place(row: area.top, column: area.left))
  }

  mutating func writeCentred(_ text: String, style: Style) {
    let lines = wrapped(text, width: max(1, size.columns - 2), style: style)
    let top = max(0, (size.rows - lines.count) / 2)
    for (row, line) in lines.enumerated() {
      let left = max(0, (size.columns - columns(of: line)) / 2)
      frame.put(line, at: Place(row: top + row, column: left))
    }
    setCursor(Place(row: top, column: 0))
  }
}

extension State {
  /// The notice as rows, at most three; on pages they cover what is above the key line.
  var noticeRows: [[Cell]] {
    guard let noticeText else { return [] }
    let width = max(1, size.columns - 2)
    return wrapped(noticeText, width: width, style: .bold).prefix(3).map { row in
      row + Array(repeating: .blank, count: max(0, width - columns(of: row)))
    }
  }

  private var noticeText: String? {
    if leaving?.isSlow == true { return Words.stillSaving }
    if let notice { return Words.notice(notice) }
    return work?.saving.problem.map { Words.notice(.notSaved($0)) }
  }
}

/// `40 %`, or nothing when all is in sight.
func percent(_ extent: ScrollExtent) -> String {
  guard extent.last > 0 else { return "" }
  return "\(min(extent.first, extent.last) * 100 / extent.last) %"
}
