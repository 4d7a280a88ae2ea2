/// A stretch of text in one style.
public struct StyledText: Hashable, Sendable {
  public var text: String
  public var style: Style

  public init(_ text: String, _ style: Style = []) {
    self.text = text
    self.style = style
  }
}

/// The rows that draw a text at a width; each LF begins a new one, and spaces at a row's end are gone.
///
/// `width` is in columns; less than 1 counts as 1.
public func wrapped(_ text: String, width: Int, style: Style = []) -> [[Cell]] {
  wrapped([StyledText(text, style)], width: width)
}

/// The rows that draw runs of styled text as one text: a word or a cluster may cross from one run into
/// the next.
///
/// `width` is in columns; less than 1 counts as 1.
public func wrapped(_ runs: [StyledText], width: Int) -> [[Cell]] {
  StyledLine.lines(of: runs).flatMap { line in
    let wrap = Wrap(line.characters, width: width)
    return wrap.rows.indices.map { line.cells(ofRow: $0, of: wrap) }
  }
}

func withoutTrailingSpaces(_ cells: [Cell]) -> [Cell] {
  let end = cells.lastIndex { $0.scalar != " " || $0.hasMarks }
  return Array(cells[..<(end.map { $0 + 1 } ?? 0)])
}
