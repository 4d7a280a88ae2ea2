import OnwardCore

extension Page {
  mutating func drawDue(_ state: State) {
    var area = PageArea(size: size)
    // What a change says must not cover the item under the cursor.
    area.height = max(1, min(area.height, size.rows - 1 - area.top - state.noticeRows.count))
    let items = state.dueItems
    let cursor = min(state.due.cursor, max(0, items.count - 1))
    writeHeader(Words.dueTitle, right: items.isEmpty ? "" : "\(cursor + 1) of \(items.count)")
    if items.isEmpty {
      let words = state.listings == nil ? Words.loading : Words.nothingWaits
      writeLines(wrapped(words, width: area.width), from: 0, in: area)
    } else {
      place(dueRows(items, cursor, area, now: state.clock.wall), in: area)
    }
    writeFoot(state)
  }

  /// Only what can be in sight is made into rows: there may be very many.
  private func dueRows(
    _ items: [SessionFollowUp], _ cursor: Int, _ area: PageArea, now: Moment
  ) -> ControlView {
    let first = max(0, cursor - area.height)
    var view = ControlView()
    var group: FollowUpGroup?
    for (index, item) in items.enumerated().dropFirst(first).prefix(2 * area.height) {
      let own = FollowUpGroup(item, now: now)
      if own != group {
        if !view.lines.isEmpty { view.lines.append([]) }
        view.add(own.heading, .dim, width: area.width)
        group = own
      }
      let isHere = index == cursor
      let start = view.lines.count
      let row = menu(
        [MenuItem(text: item.followUp.text, mark: "")], cursor: isHere ? 0 : nil,
        width: area.width)
      view.lines += row.lines
      view.lines += wrapped(
        Words.details(item, today: now.day), width: max(1, area.width - 4), style: .dim
      ).map { cells(of: "    ") + $0 }
      for line in start..<view.lines.count { view.targets[line] = .item(index) }
      if isHere { view.cursor = Place(row: start, column: 0) }
    }
    return view
  }

  mutating func drawMove(_ move: FollowUpMove, _ area: PageArea) {
    writeHeader(Words.dueTitle)
    var view = ControlView()
    view.add(Words.moving(move.item.followUp), .bold, width: area.width)
    view.add(Words.name(move.item.summary), .dim, width: area.width)
    view.lines.append([])
    view.add(move.field.view(width: area.width))
    if let words = move.notUnderstood {
      view.add(Words.notice(.dateNotUnderstood(words)), .bold, width: area.width)
    }
    place(view, in: area)
  }
}
