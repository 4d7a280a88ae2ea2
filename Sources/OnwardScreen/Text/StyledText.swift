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
  StyledLine.lines(of: runs).flatMap { $0.wrapped(width: width).rows }
}

/// One hard line of styled text.
struct StyledLine {
  private(set) var characters: [Character] = []
  private var styles: [Style] = []

  /// The runs cut at each LF; at least one line.
  static func lines(of runs: [StyledText]) -> [StyledLine] {
    var pending: [[StyledText]] = [[]]
    for run in runs {
      let pieces = run.text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
      for (index, piece) in pieces.enumerated() {
        if index > 0 { pending.append([]) }
        pending[pending.count - 1].append(StyledText(String(Substring(piece)), run.style))
      }
    }
    return pending.map(StyledLine.init)
  }

  /// A cluster that spans two runs takes the style of the first.
  init(_ runs: [StyledText]) {
    var text = ""
    for run in runs { text += run.text }
    characters = Array(text)
    styles.reserveCapacity(characters.count)
    var run = 0
    var runEnd = runs.first?.text.utf8.count ?? 0
    var byte = 0
    for character in characters {
      while byte >= runEnd, run + 1 < runs.count {
        run += 1
        runEnd += runs[run].text.utf8.count
      }
      styles.append(runs[run].style)
      byte += character.utf8.count
    }
  }

  func wrapped(width: Int) -> (wrap: Wrap, rows: [[Cell]]) {
    let wrap = Wrap(characters, width: width)
    let rows = wrap.rows.indices.map { row in
      withoutTrailingSpaces(wrap.cells(ofRow: row, in: characters) { styles[$0] })
    }
    return (wrap, rows)
  }
}

func withoutTrailingSpaces(_ cells: [Cell]) -> [Cell] {
  let end = cells.lastIndex { $0.scalar != " " || !$0.marks.isEmpty }
  return Array(cells[..<(end.map { $0 + 1 } ?? 0)])
}
