import OnwardCore

/// Where the list of past sessions stands: what was done, the filter, the headings, and the rows.
struct PastLayout {
  /// Where the rows are.
  var area: PageArea
  let acts: [[Cell]]
  let actsRow: Int
  let filterRow: Int?
  let headingRow: Int?
  /// Whether a session is one row, with its facts under headings; else it is two or three.
  let isTable: Bool
  /// Columns for company and role in the table.
  var nameWidth: Int { area.width - 2 - Self.dayWidth - Self.partWidth - Self.barsWidth }
  /// Sessions that are in sight at once, about.
  var page: Int { isTable ? area.height : max(1, area.height / 3) }

  static let dayWidth = 12
  static let partWidth = 20
  static let barsWidth = 19
  /// The widest table; what is wider is hard to follow along a row.
  private static let widest = 98

  init(_ state: State) {
    var area = PageArea(size: state.size)
    area.width = max(1, min(Self.widest, state.size.columns - 2))
    area.left = max(0, (state.size.columns - area.width) / 2)
    isTable = area.width >= PageArea.measure
    func take(_ rows: Int) -> Int {
      area.top += rows
      area.height = max(1, area.height - rows)
      return area.top - rows
    }
    let hasRows = state.pastCount > 0
    let words = state.size.rows >= 20 && hasRows ? Words.acts(state.past.acts) : nil
    acts = words.map { Array(wrapped($0, width: area.width, style: .dim).prefix(2)) } ?? []
    actsRow = take(acts.isEmpty ? 0 : acts.count + 1)
    let isFiltered = state.past.isFiltering || !state.past.filter.isEmpty
    filterRow = isFiltered ? take(1) : nil
    headingRow = isTable && hasRows ? take(1) : nil
    self.area = area
  }
}

extension Page {
  mutating func drawPast(_ state: State) {
    var layout = PastLayout(state)
    // What is told must not cover the session under the cursor.
    layout.area.height = max(
      1, min(layout.area.height, size.rows - 1 - layout.area.top - state.noticeRows.count))
    let count = state.pastCount
    let found = state.past.filter.isEmpty ? "" : " found"
    writeHeader(
      Words.pastTitle, right: count == 0 ? "" : "\(state.past.cursor + 1) of \(count)\(found)")
    for (row, line) in layout.acts.enumerated() {
      frame.put(line, at: Place(row: layout.actsRow + row, column: layout.area.left))
    }
    if let row = layout.headingRow {
      frame.put(pastHeadings(layout, BarInk(state)), at: Place(row: row, column: layout.area.left))
    }
    if count == 0 {
      writeLines(
        wrapped(nothingPast(state), width: layout.area.width), from: 0, in: layout.area)
    } else {
      place(pastRows(state, layout), in: layout.area)
    }
    if let row = layout.filterRow { drawPastFilter(state, row: row, layout) }
    writeFoot(state)
  }

  private func nothingPast(_ state: State) -> String {
    if state.listings == nil { return Words.loading }
    return state.past.filter.isEmpty ? Words.noPast : Words.noSession
  }

  private mutating func drawPastFilter(_ state: State, row: Int, _ layout: PastLayout) {
    let line = lineView(
      of: state.past.filter, lead: "/ ", width: layout.area.width,
      isFocused: state.past.isFiltering)
    let hint = state.past.filter.isEmpty ? cells(of: Words.pastFilterHint, style: .dim) : []
    frame.put(
      line.lines[0] + hint, at: Place(row: row, column: layout.area.left),
      limit: layout.area.width)
    guard state.past.isFiltering else { return }
    setCursor(Place(row: row, column: layout.area.left + line.cursor.column))
    frame.showsCursor = true
  }

  private func pastHeadings(_ layout: PastLayout, _ ink: BarInk) -> [Cell] {
    let style = Style.dim
    let strength = cells(of: Words.strengthHeading(ink), style: style)
    // It is wider than the bars, and ends where they end.
    let overlap = columns(of: strength) - PastLayout.barsWidth
    return cells(of: "  ", style: style)
      + padded(cells(of: Words.begunHeading, style: style), to: PastLayout.dayWidth)
      + padded(cells(of: Words.nameHeading, style: style), to: layout.nameWidth)
      + padded(cells(of: Words.partHeading, style: style), to: PastLayout.partWidth - overlap)
      + strength
  }

  private func pastRows(_ state: State, _ layout: PastLayout) -> ControlView {
    let ink = BarInk(state)
    return listView(state.pastCount, cursor: state.past.cursor, height: layout.area.height) {
      pastRow($0, state, layout, ink)
    }
  }

  private func pastRow(
    _ index: Int, _ state: State, _ layout: PastLayout, _ ink: BarInk
  ) -> [[Cell]] {
    let isHere = index == state.past.cursor
    let style: Style = isHere ? [.bold, .accent] : []
    let lead = cells(of: isHere ? "› " : "  ", style: style)
    let width = layout.area.width - 2
    switch state.pastListing(index) {
    case .problem(let file, let problem)?:
      let rows = wrapped(Words.note(file, problem), width: max(1, width))
      return rows.enumerated().map { row, line in (row == 0 ? lead : cells(of: "  ")) + line }
    case .session(let summary)? where layout.isTable:
      return [lead + tableRow(summary, layout, ink, now: state.clock.wall, style)]
    case .session(let summary)?:
      return [lead + cells(of: Words.pastName(summary), style: style, fitting: width)]
        + details(summary, layout, ink, now: state.clock.wall)
    case nil: return []
    }
  }

  private func tableRow(
    _ summary: SessionSummary, _ layout: PastLayout, _ ink: BarInk, now: Moment, _ style: Style
  ) -> [Cell] {
    func column(_ text: String, _ width: Int) -> [Cell] {
      padded(cells(of: text, style: style, fitting: width - 2), to: width)
    }
    return column(summary.started.day.description, PastLayout.dayWidth)
      + column(Words.pastName(summary), layout.nameWidth)
      + column(Words.part(summary, now: now), PastLayout.partWidth)
      + cells(of: Words.bars(summary, ink) ?? "    \(Words.notSaid)", style: style)
  }

  /// The facts below the name: on one row, or on two where the window is narrow.
  private func details(
    _ summary: SessionSummary, _ layout: PastLayout, _ ink: BarInk, now: Moment
  ) -> [[Cell]] {
    let facts = "    \(summary.started.day) · \(Words.part(summary, now: now))"
    let bars = Words.bars(summary, ink).map { "    how strong: \($0)" }
    return [facts, bars].compactMap(\.self).map {
      cells(of: $0, style: .dim, fitting: layout.area.width)
    }
  }
}

private func padded(_ line: [Cell], to width: Int) -> [Cell] {
  line + Array(repeating: .blank, count: max(0, width - columns(of: line)))
}
