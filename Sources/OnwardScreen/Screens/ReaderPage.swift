import OnwardCore

/// A topic laid out for reading: its lines, its links, the matches of what is looked for, and what is in sight.
struct ReaderPage {
  let area: PageArea
  let laidOut: LaidOutDocument
  /// Where the words that are looked for stand, in order.
  let matches: [Match]
  private let page: ReadPage

  /// What was found: the cells by line; more than one line where the layout broke it.
  struct Match: Hashable {
    var cells: [Int: [Int]]
    /// Its first line.
    var line: Int { cells.keys.min() ?? 0 }
    /// Orders matches as they are read.
    var start: (Int, Int) { (line, cells[line]?.first ?? 0) }
  }

  init?(_ state: State, _ guide: Guide) {
    guard case .browser(let browser)? = state.overlays.last, let page = browser.page,
      let topic = guide.topic(page.topic)
    else { return nil }
    self.page = page
    area = PageArea(size: state.size)
    let body = state.bodies[.topic(topic.id)] ?? Document()
    let laidOut = LaidOutDocument(
      document(of: topic, body: body, guide), width: area.width,
      linkName: { linkName($0, guide) })
    self.laidOut = laidOut
    matches = page.find.map { wordMatches(of: $0.query.text, in: laidOut.lines) } ?? []
  }

  /// The number of the current match, from 0; there may be fewer matches than when it was chosen.
  var currentMatch: Int? {
    guard let find = page.find, !matches.isEmpty else { return nil }
    return find.isTyping
      ? matches.firstIndex { $0.line >= page.scroll } ?? 0
      : find.match % matches.count
  }

  var extent: ScrollExtent {
    ScrollExtent(first: firstLine, lines: laidOut.lines.count, page: area.height)
  }

  /// The first line in sight; the page follows what is focused or being looked for.
  private var firstLine: Int {
    if let focusedPlace { return first(showing: focusedPlace.row) }
    guard page.find?.isFollowing == true, let currentMatch else { return page.scroll }
    return first(showing: matches[currentMatch].line)
  }

  /// The first line such that `line` is in sight, moving as little as can be.
  func first(showing line: Int) -> Int {
    let last = max(0, laidOut.lines.count - area.height)
    let first = min(page.scroll, last)
    if line < first { return max(0, line - 1) }
    if line >= first + area.height { return min(last, line - area.height / 2) }
    return first
  }

  /// The link after or before the one in focus; without one, the first that is in sight.
  func link(_ step: Int) -> Action? {
    let links = laidOut.links
    guard !links.isEmpty else { return nil }
    let next: Int
    if let focused = page.link {
      next = (focused + step + links.count) % links.count
    } else if step > 0 {
      next = links.firstIndex { $0.line >= extent.first } ?? 0
    } else {
      next = links.lastIndex { $0.line < extent.first + area.height } ?? links.count - 1
    }
    return .linkFocused(next, scroll: first(showing: links[next].line))
  }

  /// What Enter follows: the link in focus.
  var followed: Action? {
    guard let link = page.link, laidOut.links.indices.contains(link) else { return nil }
    return .followed(laidOut.links[link].destination)
  }

  /// The match after or before the current one, round the end.
  func match(_ step: Int) -> Action? {
    guard let currentMatch else { return nil }
    let next = (currentMatch + step + matches.count) % matches.count
    return .found(next, scroll: first(showing: matches[next].line))
  }

  /// A page's line with what is looked for and the link in focus marked.
  func line(_ index: Int) -> [Cell] {
    var line = laidOut.lines[index]
    for (number, match) in matches.enumerated() {
      let style: Style = number == currentMatch ? [.reverse, .bold] : .reverse
      for cell in match.cells[index] ?? [] { line[cell].style.formUnion(style) }
    }
    if let focused = focusedPlace, focused.row == index {
      let columns = laidOut.links[page.link ?? 0].columns
      var column = 0
      for cell in line.indices {
        if columns.contains(column) { line[cell].style.formUnion([.reverse, .bold]) }
        column += Int(line[cell].width)
      }
    }
    return line
  }

  /// Where the link in focus is, by line and column of the page.
  var focusedPlace: Place? {
    guard let link = page.link, laidOut.links.indices.contains(link) else { return nil }
    return Place(row: laidOut.links[link].line, column: laidOut.links[link].columns.lowerBound)
  }

  /// The titles of the page's headings, set in by their level.
  func headings(_ state: State, _ guide: Guide) -> [String] {
    body(state).headings.map { String(repeating: "  ", count: max(0, $0.level - 2)) + $0.title }
  }

  /// Goes to the heading under the cursor of the contents.
  func heading(_ state: State, _ guide: Guide) -> Action? {
    guard case .browser(let browser)? = state.overlays.last, let cursor = browser.contents,
      laidOut.headings.indices.contains(cursor)
    else { return nil }
    return .scrolled(to: min(laidOut.headings[cursor].line, extent.last))
  }

  private func body(_ state: State) -> Document { state.bodies[.topic(page.topic)] ?? Document() }

  /// `3 of 12`, or that there is none.
  var findWords: String {
    guard let currentMatch else { return "not found" }
    return "\(currentMatch + 1) of \(matches.count)"
  }
}

/// What is looked for, as it stands; where it nowhere does, each of its words, as the search over all pages takes them.
private func wordMatches(of query: String, in lines: [[Cell]]) -> [ReaderPage.Match] {
  let whole = found(query, in: lines)
  let words = query.split(separator: " ")
  guard whole.isEmpty, words.count > 1 else { return whole }
  return words.flatMap { found(String($0), in: lines) }.sorted { $0.start < $1.start }
}

/// Finds words in laid-out lines, across the line breaks that the layout made.
private func found(_ query: String, in lines: [[Cell]]) -> [ReaderPage.Match] {
  guard !query.isEmpty else { return [] }
  var text = ""
  var places: [(line: Int, cell: Int)] = []
  var length = 0
  for (line, cells) in lines.enumerated() {
    for (cell, drawn) in cells.enumerated() {
      text.unicodeScalars.append(drawn.scalar)
      text.unicodeScalars.append(contentsOf: drawn.marks)
      places.append((line, cell))
      length += 1
    }
    text.append(" ")
    places.append((line, cells.count))
    length += 1
  }
  return find(query, in: FoldedText(text)).map { range in
    var cells: [Int: [Int]] = [:]
    for place in places[range.clamped(to: 0..<length)] where place.cell < lines[place.line].count {
      cells[place.line, default: []].append(place.cell)
    }
    return ReaderPage.Match(cells: cells)
  }
}
