import OnwardCore

/// Lays blocks out, numbering the links as they come.
struct DocumentLayout {
  /// Columns that the text inside a list or quote needs; with fewer, the bullet or bar stands on a line
  /// of its own and the text takes the whole width.
  static let leastInside = 4
  static let codeIndent = 2

  private var numbers = LinkNumbers()

  var links: [LinkNumbers.Target] { numbers.targets }

  /// With `isSeparated` an empty line stands between blocks, save below a heading.
  mutating func lines(of blocks: [Block], width: Int, isSeparated: Bool) -> [DocumentLine] {
    var lines: [DocumentLine] = []
    var followsHeading = true
    for block in blocks {
      if isSeparated, !followsHeading { lines.append(DocumentLine()) }
      lines += self.lines(of: block, width: width)
      followsHeading = block.isHeading
    }
    return lines
  }

  private mutating func lines(of block: Block, width: Int) -> [DocumentLine] {
    switch block {
    case .heading(_, let slug, let spans):
      var lines = lines(of: spans, style: .bold, width: width)
      lines[0].slugs = [slug]
      return lines
    case .paragraph(let spans): return lines(of: spans, style: [], width: width)
    case .list(let start, let isTight, let items):
      return lines(ofList: items, start: start, isTight: isTight, width: width)
    case .quote(let blocks):
      return lines(of: blocks, behind: "│ ", then: "│ ", width: width, isSeparated: true)
    case .code(_, let text): return lines(ofCode: text, width: width)
    case .rule: return [DocumentLine(cells: Array(repeating: Cell("─"), count: width))]
    case .html(let text):
      return wrapped(withoutLastLineEnd(text), width: width).map { DocumentLine(cells: $0) }
    }
  }

  /// At least one line.
  private mutating func lines(of spans: [Span], style: Style, width: Int) -> [DocumentLine] {
    let text = InlineText(spans, style: style, links: &numbers)
    return StyledLine.pieces(of: text.runs).flatMap { piece in
      lines(of: StyledLine(piece.map(\.run)), markers: piece.map { text.markers[$0.index] }, width)
    }
  }

  /// `markers` tells for each run the link that it marks.
  private func lines(of line: StyledLine, markers: [Int?], _ width: Int) -> [DocumentLine] {
    let wrap = Wrap(line.characters, width: width)
    var lines = wrap.rows.indices.map { DocumentLine(cells: line.cells(ofRow: $0, of: wrap)) }
    guard markers.contains(where: { $0 != nil }) else { return lines }
    var previous: Int?
    for (index, run) in line.runIndices.enumerated() where run != previous {
      previous = run
      guard let number = markers[run] else { continue }
      let place = wrap.place(of: index, in: line.characters)
      let end = min(place.column + line.runs[run].text.count, wrap.rows[place.row].columns)
      lines[place.row].markers.append(.init(number: number, columns: place.column..<end))
    }
    return lines
  }

  private mutating func lines(
    ofList items: [[Block]], start: Int?, isTight: Bool, width: Int
  ) -> [DocumentLine] {
    let markers = items.indices.map { index in start.map { "\($0 &+ index)." } ?? "•" }
    let widest = markers.map(\.count).max() ?? 0
    let rest = String(repeating: " ", count: widest + 1)
    var lines: [DocumentLine] = []
    for (item, marker) in zip(items, markers) {
      if !isTight, !lines.isEmpty { lines.append(DocumentLine()) }
      let padding = String(repeating: " ", count: widest - marker.count)
      lines += self.lines(
        of: item, behind: padding + marker + " ", then: rest, width: width, isSeparated: !isTight)
    }
    return lines
  }

  /// Blocks hung behind a mark: a bullet, a number, a bar.
  private mutating func lines(
    of blocks: [Block], behind mark: String, then rest: String, width: Int, isSeparated: Bool
  ) -> [DocumentLine] {
    let inside = width - columns(of: mark)
    guard inside >= Self.leastInside else {
      let bare = String(mark.filter { $0 != " " })
      return wrapped(bare, width: width).map { DocumentLine(cells: $0) }
        + lines(of: blocks, width: width, isSeparated: isSeparated)
    }
    var lines = lines(of: blocks, width: inside, isSeparated: isSeparated)
    if lines.isEmpty { lines = [DocumentLine()] }
    let (first, others) = (cells(of: mark), cells(of: rest))
    return lines.enumerated().map { $1.indented(by: $0 == 0 ? first : others) }
  }

  private func lines(ofCode text: String, width: Int) -> [DocumentLine] {
    let isIndented = width >= Self.codeIndent + Self.leastInside
    let indent = isIndented ? Array(repeating: Cell.blank, count: Self.codeIndent) : []
    return StyledLine.lines(of: [StyledText(withoutLastLineEnd(text))]).flatMap { line in
      let wrap = Wrap(line.characters, width: width - indent.count, keepsWords: false)
      return wrap.rows.indices.map {
        DocumentLine(cells: line.cells(ofRow: $0, of: wrap)).indented(by: indent)
      }
    }
  }

  /// The destinations by number, hung behind their markers.
  mutating func linkList(width: Int, name: (String) -> String) -> [DocumentLine] {
    let widest = "[\(links.count)] ".count
    let rest = String(repeating: " ", count: widest)
    var lines: [DocumentLine] = []
    for (index, link) in links.enumerated() {
      let marker = "[\(index + 1)]"
      let padding = String(repeating: " ", count: widest - marker.count)
      let title = link.title.isEmpty ? "" : " (\(link.title))"
      lines += self.lines(
        of: [.paragraph([.text(name(link.destination) + title)])], behind: marker + padding,
        then: rest, width: width, isSeparated: false)
    }
    return lines
  }
}

extension Block {
  fileprivate var isHeading: Bool {
    if case .heading = self { true } else { false }
  }
}

private func withoutLastLineEnd(_ text: String) -> String {
  var text = text
  if text.unicodeScalars.last == "\n" { text.unicodeScalars.removeLast() }
  return text
}
