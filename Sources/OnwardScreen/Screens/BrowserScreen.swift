import OnwardCore

extension Page {
  mutating func drawBrowser(_ browser: Browser, _ state: State, _ guide: Guide) {
    if let search = browser.search {
      drawSearch(search, state, guide)
    } else if browser.page != nil, let reader = ReaderPage(state, guide) {
      if let cursor = browser.contents {
        drawContents(cursor, reader, state, guide)
      } else {
        drawReader(reader, browser, state, guide)
      }
    } else {
      drawList(browser, state, guide)
    }
    writeFoot(state)
  }

  // MARK: - The list and its preview

  private mutating func drawList(_ browser: Browser, _ state: State, _ guide: Guide) {
    let memory = state.memory ?? ReadingMemory()
    let rows = browser.rows(guide, memory)
    let count = rows.count { if case .topic = $0 { true } else { false } }
    writeHeader(Words.advice(browser.scope, guide), right: "\(count)")
    let area = PageArea(size: size)
    let hasPreview = size.columns >= 80
    let width = hasPreview ? min(36, size.columns * 2 / 5) : area.width
    let left = hasPreview ? 1 : area.left
    let line = lineView(of: browser.filter, lead: "› ", width: width)
    let hint = browser.filter.isEmpty ? cells(of: Words.filterHint, style: .dim) : []
    frame.put(line.lines[0] + hint, at: Place(row: area.top, column: left), limit: width)

    var view = ControlView()
    var topic = 0
    for row in rows {
      switch row {
      case .heading(let tag):
        view.lines.append(cells(of: tag, style: .dim, fitting: width))
      case .topic(let id):
        let isHere = topic == min(browser.cursor, count - 1)
        let mark = memory.bookmarks.contains(id) ? "* " : ""
        if isHere { view.cursor = Place(row: view.lines.count, column: 0) }
        view.targets[view.lines.count] = .item(topic)
        view.lines.append(
          cells(
            of: (isHere ? "› " : "  ") + mark + (guide.topic(id)?.title ?? ""),
            style: isHere ? [.bold, .accent] : [], fitting: width))
        topic += 1
      }
    }
    if rows.isEmpty { view.add(Words.noTopic, .dim, width: width) }
    place(
      view, at: Place(row: area.top + 1, column: left), height: max(1, area.height - 1),
      width: width)
    if rows.isEmpty || !browser.filter.isEmpty && !browser.isOnRows {
      setCursor(Place(row: area.top, column: left + line.cursor.column))
      frame.showsCursor = true
    }
    if hasPreview, let chosen = browser.chosen(guide, memory) {
      drawPreview(chosen, left: left + width + 3, area, state, guide)
    }
  }

  private mutating func drawPreview(
    _ id: TopicID, left: Int, _ area: PageArea, _ state: State, _ guide: Guide
  ) {
    guard let topic = guide.topic(id) else { return }
    let width = min(PageArea.measure, size.columns - left - 1)
    var lines = wrapped(topic.title, width: width, style: .bold)
    lines += wrapped(topic.summary, width: width) + [[]]
    let body = state.bodies[.topic(id)] ?? Document()
    lines += LaidOutDocument(body, width: width, listsLinks: false).lines
    for (row, line) in lines.prefix(area.height).enumerated() {
      frame.put(line, at: Place(row: area.top + row, column: left), limit: width)
    }
  }

  // MARK: - A page

  private mutating func drawReader(
    _ reader: ReaderPage, _ browser: Browser, _ state: State, _ guide: Guide
  ) {
    guard let page = browser.page, let topic = guide.topic(page.topic) else { return }
    let isMarked = state.memory?.bookmarks.contains(topic.id) == true
    writeHeader((isMarked ? "* " : "") + topic.title, right: percent(reader.extent))
    let area = reader.area
    let first = min(reader.extent.first, reader.extent.last)
    let height = page.find == nil ? area.height : area.height - 1
    for row in 0..<height where first + row < reader.laidOut.lines.count {
      frame.put(
        reader.line(first + row), at: Place(row: area.top + row, column: area.left),
        limit: area.width)
    }
    setCursor(Place(row: area.top, column: area.left))
    if let focused = reader.focusedPlace {
      setCursor(Place(row: area.top + focused.row - first, column: area.left + focused.column))
      frame.showsCursor = true
    }
    if let find = page.find { drawFind(find, reader, row: area.top + height) }
  }

  private mutating func drawFind(_ find: ReadPage.Find, _ reader: ReaderPage, row: Int) {
    let area = reader.area
    let words = find.query.isEmpty ? "" : "  \(reader.findWords)"
    let width = max(8, area.width - columns(of: words))
    let line = lineView(of: find.query, lead: "/ ", width: width, isFocused: find.isTyping)
    frame.put(
      line.lines[0] + cells(of: words, style: .dim), at: Place(row: row, column: area.left),
      limit: area.width)
    if find.isTyping {
      setCursor(Place(row: row, column: area.left + line.cursor.column))
      frame.showsCursor = true
    }
  }

  private mutating func drawContents(
    _ cursor: Int, _ reader: ReaderPage, _ state: State, _ guide: Guide
  ) {
    writeHeader("On this page")
    let titles = reader.headings(state, guide)
    place(
      menu(titles.map { MenuItem(text: $0, mark: "") }, cursor: cursor, width: reader.area.width),
      in: reader.area)
  }

  // MARK: - Search over everything

  private mutating func drawSearch(_ search: Searching, _ state: State, _ guide: Guide) {
    let area = PageArea(size: size)
    writeHeader(
      "Search the advice and your notes", right: search.query.isEmpty ? "" : "\(search.hits.count)")
    let line = lineView(of: search.query, lead: "/ ", width: area.width)
    frame.put(line.lines[0], at: Place(row: area.top, column: area.left), limit: area.width)
    var view = listView(search.hits.count, cursor: search.cursor, height: area.height) { index in
      Words.rows(of: search.hits[index], isHere: index == search.cursor, width: area.width)
    }
    if search.hits.isEmpty {
      let words =
        state.searchIndex == nil
        ? Words.loading : search.query.isEmpty ? Words.searchHint : Words.nothingFound
      view.add(words, .dim, width: area.width)
    }
    place(
      view, at: Place(row: area.top + 1, column: area.left), height: max(1, area.height - 1),
      width: area.width)
    // What a screen reader follows is what Enter opens.
    guard !search.isOnHits || search.hits.isEmpty else { return }
    setCursor(Place(row: area.top, column: area.left + line.cursor.column))
    frame.showsCursor = true
  }
}
