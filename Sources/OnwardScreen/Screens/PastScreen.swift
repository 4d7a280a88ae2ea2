import OnwardCore

extension Page {
  mutating func drawPast(_ state: State, _ guide: Guide) {
    let area = PageArea(size: size)
    let listings = state.listings ?? []
    let cursor = min(state.pastCursor, max(0, listings.count - 1))
    writeHeader(
      "Past sessions", right: listings.isEmpty ? "" : "\(cursor + 1) of \(listings.count)")
    if listings.isEmpty {
      let words = state.listings == nil ? Words.loading : Words.noPast
      writeLines(wrapped(words, width: area.width), from: 0, in: area)
    } else {
      place(rows(of: listings, cursor, area, now: state.clock.wall), in: area)
    }
    writeFoot(state)
  }

  /// Only what can be seen is made into rows: there may be ten thousand notes.
  private func rows(
    of listings: [Listing], _ cursor: Int, _ area: PageArea, now: Moment
  ) -> ControlView {
    let last = max(0, listings.count - area.height)
    let first = min(max(0, cursor - area.height / 2), last)
    var view = ControlView()
    for index in first..<min(listings.count, first + area.height) {
      let isHere = index == cursor
      if isHere { view.cursor = Place(row: view.lines.count, column: 0) }
      view.targets[view.lines.count] = .item(index)
      let words = (isHere ? "› " : "  ") + Words.row(listings[index], now: now)
      view.lines.append(
        cells(of: words, style: isHere ? [.bold, .accent] : [], fitting: area.width))
    }
    return view
  }
}

extension Words {
  static func row(_ listing: Listing, now: Moment) -> String {
    switch listing {
    case .problem(let file, let problem): return note(file, problem)
    case .session(let summary):
      let due = summary.isDue(at: now) ? " · due" : ""
      return "\(summary.started.day)  \(name(summary))  · \(standing(summary.standing))\(due)"
    }
  }
}
