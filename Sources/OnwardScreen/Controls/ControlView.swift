import OnwardCore

/// A control as lines, before it is put on the screen.
struct ControlView {
  /// Rows that stay in sight below the cursor, so that a list shows that it goes on.
  static let rowsBelowCursor = 2

  var lines: [[Cell]] = []
  /// Where the cursor rests, counted from the first line.
  var cursor = Place(row: 0, column: 0)
  var showsCursor = false
  /// Lines at the end that stay in sight while those above them scroll.
  var tail = 0
  /// What answers to a click, by line.
  var targets: [Int: Target] = [:]

  mutating func add(_ text: String, _ style: Style = [], width: Int) {
    lines += wrapped(text, width: width, style: style)
  }

  mutating func add(_ view: ControlView) {
    for (line, target) in view.targets { targets[line + lines.count] = target }
    cursor = Place(row: lines.count + view.cursor.row, column: view.cursor.column)
    showsCursor = view.showsCursor
    lines += view.lines
  }

  /// The lines that fit a height: those around the cursor, and then the tail.
  func window(height: Int) -> [Int] {
    guard lines.count > height else { return Array(lines.indices) }
    let tail = min(tail, height - 1)
    let (count, room) = (lines.count - tail, height - tail)
    let row = min(cursor.row, count - 1)
    let last = min(count, max(room, row + 1 + min(Self.rowsBelowCursor, room / 3)))
    return Array(max(0, last - room)..<last) + Array(count..<lines.count)
  }
}

/// One line of a menu.
struct MenuItem {
  var text: String
  /// Stands before the words: a number, a tick.
  var mark: String
  var style: Style = []
}

/// A menu: one item a line or more, the one under the cursor marked by more than colour.
func menu(_ items: [MenuItem], cursor: Int?, width: Int, firstTarget: Int = 0) -> ControlView {
  var view = ControlView()
  for (index, item) in items.enumerated() {
    let isUnderCursor = index == cursor
    let style: Style = isUnderCursor ? item.style.union([.bold, .accent]) : item.style
    let lead = (isUnderCursor ? "› " : "  ") + item.mark
    let indent = columns(of: lead)
    let rows = wrapped(item.text, width: max(1, width - indent), style: style)
    for (row, line) in rows.enumerated() {
      let head =
        row == 0 ? cells(of: lead, style: style) : cells(of: String(repeating: " ", count: indent))
      view.targets[view.lines.count] = .item(firstTarget + index)
      if isUnderCursor, row == 0 { view.cursor = Place(row: view.lines.count, column: 0) }
      view.lines.append(head + line)
    }
  }
  return view
}

/// A list of any length: only the items that can be in sight with the cursor are laid out, because to lay out a
/// thousand takes longer than to find them.
func listView(_ count: Int, cursor: Int, height: Int, rows: (Int) -> [[Cell]]) -> ControlView {
  var view = ControlView()
  guard (0..<count).contains(cursor) else { return view }
  func items(_ places: some Sequence<Int>) -> [(place: Int, rows: [[Cell]])] {
    var items: [(place: Int, rows: [[Cell]])] = []
    var height = height
    for place in places where height > 0 {
      items.append((place, rows(place)))
      height -= items[items.count - 1].rows.count
    }
    return items
  }
  for item in items((0..<cursor).reversed()).reversed() + items(cursor..<count) {
    if item.place == cursor { view.cursor = Place(row: view.lines.count, column: 0) }
    for row in item.rows {
      view.targets[view.lines.count] = .item(item.place)
      view.lines.append(row)
    }
  }
  return view
}

/// A menu whose items are numbered, as digits choose them; the tenth has none.
func numberedMenu(_ texts: [String], cursor: Int?, width: Int) -> ControlView {
  let items = texts.enumerated().map { MenuItem(text: $1, mark: $0 < 9 ? "\($0 + 1)  " : "   ") }
  return menu(items, cursor: cursor, width: width)
}
