/// One hard line of styled text.
struct StyledLine {
  let runs: [StyledText]
  /// The whole text; a cluster may span two runs.
  private(set) var characters: [Character]
  /// For each character the run that it begins in.
  private(set) var runIndices: [Int] = []

  /// The runs cut at each LF; at least one line.
  static func lines(of runs: [StyledText]) -> [StyledLine] {
    pieces(of: runs).map { StyledLine($0.map(\.run)) }
  }

  /// The same, each piece with the index of the run that it is from.
  static func pieces(of runs: [StyledText]) -> [[(run: StyledText, index: Int)]] {
    var lines: [[(run: StyledText, index: Int)]] = [[]]
    for (index, run) in runs.enumerated() {
      let pieces = run.text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
      for (order, piece) in pieces.enumerated() {
        if order > 0 { lines.append([]) }
        lines[lines.count - 1].append((StyledText(String(Substring(piece)), run.style), index))
      }
    }
    return lines
  }

  init(_ runs: [StyledText]) {
    self.runs = runs
    characters = Array(runs.map(\.text).joined())
    runIndices.reserveCapacity(characters.count)
    var run = 0
    var runEnd = runs.first?.text.utf8.count ?? 0
    var byte = 0
    for character in characters {
      while byte >= runEnd, run + 1 < runs.count {
        run += 1
        runEnd += runs[run].text.utf8.count
      }
      runIndices.append(run)
      byte += character.utf8.count
    }
  }

  /// What is drawn of a row, without the spaces at its end.
  func cells(ofRow row: Int, of wrap: Wrap) -> [Cell] {
    withoutTrailingSpaces(wrap.cells(ofRow: row, in: characters) { runs[runIndices[$0]].style })
  }
}
