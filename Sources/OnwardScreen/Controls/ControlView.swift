import OnwardCore

/// A control as lines, before it is put on the screen.
struct ControlView {
  var lines: [[Cell]] = []
  /// Where the cursor rests, counted from the first line.
  var cursor = Place(row: 0, column: 0)
  var showsCursor = false
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

  /// The lines that fit a height, chosen so that the cursor's line is among them.
  func window(height: Int) -> Range<Int> {
    guard lines.count > height else { return 0..<lines.count }
    // Some lines stay in sight below the cursor, so that a list shows that it goes on.
    let below = min(2, height / 3)
    let last = min(lines.count, max(height, cursor.row + 1 + below))
    return max(0, last - height)..<last
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

/// A menu whose items are numbered, as digits choose them.
func numberedMenu(_ texts: [String], cursor: Int?, width: Int) -> ControlView {
  let items = texts.enumerated().map { MenuItem(text: $1, mark: "\($0 + 1)  ") }
  return menu(items, cursor: cursor, width: width)
}
