import OnwardCore

extension ListField {
  func view(width: Int) -> ControlView {
    var view = ControlView()
    let items = self.items.enumerated().map { index, item in
      MenuItem(
        text: item.text + (item.day.map { "  (\($0.inWords))" } ?? "")
          + (editing == index ? "  (being edited)" : ""), mark: "• ")
    }
    view.add(menu(items, cursor: itemCursor, width: width))
    let itemsCursor = view.cursor
    var cursor = itemsCursor
    var shows = false

    let entryRow = view.lines.count
    let entryView = lineView(
      of: entry, lead: entryLead, width: width, isFocused: focus == .entry)
    view.targets[entryRow] = .item(items.count)
    view.lines += entryView.lines
    if focus == .entry {
      cursor = Place(row: entryRow, column: entryView.cursor.column)
      shows = true
      if let words = entryHint { view.add(words, .dim, width: width) }
    }
    if !suggestions.isEmpty, awaitingDay == nil {
      view.add("  Some that others have:", .dim, width: width)
      let start = view.lines.count
      let menu = menu(
        suggestions.map { MenuItem(text: $0, mark: "+ ") }, cursor: suggestionCursor,
        width: width, firstTarget: items.count + 1)
      view.add(menu)
      if suggestionCursor != nil { cursor = Place(row: start + menu.cursor.row, column: 0) }
    }
    view.cursor = cursor
    view.showsCursor = shows
    return view
  }

  private var itemCursor: Int? {
    if case .item(let index) = focus { index } else { nil }
  }

  private var suggestionCursor: Int? {
    if case .suggestion(let index) = focus { index } else { nil }
  }

  private var entryLead: String {
    if awaitingDay != nil { return "› on which day? " }
    return focus == .entry ? "› " : "  "
  }

  private var entryHint: String? {
    guard let awaitingDay else {
      return entry.isEmpty && items.count < atLeast ? "  Enter adds it to the list." : nil
    }
    if let understoodDay { return "  \(awaitingDay): \(understoodDay.inWords)" }
    return "  \(awaitingDay). Such as yesterday, friday, 2026-11-30; Enter alone for no day"
  }
}

extension FeelingsField {
  func view(width: Int) -> ControlView {
    var view = ControlView()
    if !taken.isEmpty { view.add(taken.joined(separator: ", "), .bold, width: width) }
    let filterRow = view.lines.count
    let filterView = lineView(
      of: filter, lead: focus == .filter ? "› " : "  ", width: width,
      isFocused: focus == .filter)
    view.targets[filterRow] = .item(0)
    view.lines += filterView.lines
    let start = view.lines.count
    let rows = matches.map { feeling in
      MenuItem(
        text: "\(feeling.word): \(feeling.meaning)", mark: isTaken(feeling) ? "[x] " : "[ ] ")
    }
    let words = menu(rows, cursor: wordCursor, width: width, firstTarget: 1)
    view.add(words)
    let ownRow = view.lines.count
    if let ownWord {
      view.add(
        menu(
          [MenuItem(text: "use my own word: \(ownWord)", mark: "")],
          cursor: focus == .ownWord ? 0 : nil, width: width, firstTarget: matches.count + 1))
    }
    let lastRow = view.lines.count
    let last = menu(
      [MenuItem(text: cannotName ? Words.canName : Words.cannotName, mark: "")],
      cursor: focus == .cannotName ? 0 : nil, width: width,
      firstTarget: matches.count + (ownWord == nil ? 1 : 2))
    view.add(last)
    view.tail = last.lines.count
    view.showsCursor = false
    switch focus {
    case .filter:
      view.cursor = Place(row: filterRow, column: filterView.cursor.column)
      view.showsCursor = true
    case .word: view.cursor = Place(row: start + words.cursor.row, column: 0)
    case .ownWord: view.cursor = Place(row: ownRow, column: 0)
    case .cannotName: view.cursor = Place(row: lastRow, column: 0)
    }
    return view
  }

  private var wordCursor: Int? {
    if case .word(let index) = focus { index } else { nil }
  }
}
