import OnwardCore

/// Columns between two tab stops.
let tabStop = 4

/// The cells that draw a text: the one way from text to screen.
///
/// Controls, noncharacters and the like come out as one visible mark each, joiners and soft hyphens as
/// nothing, a tab as spaces up to the next multiple of 4 columns. Each grapheme cluster takes 1 or 2
/// columns. The right half of a wide cell is not given: `Frame.put` adds it. Line ends are for the
/// caller to split at; one that comes here all the same is shown as a mark.
///
/// `column` is where the text begins, from 0: tabs are counted from there.
public func cells(
  of text: some Sequence<Character>, style: Style = [], at column: Int = 0
) -> [Cell] {
  var cells: [Cell] = []
  cells.reserveCapacity(text.underestimatedCount)
  var column = column
  for character in text {
    column += append(character, style: style, at: column, to: &cells)
  }
  return cells
}

/// The columns that `cells(of:style:at:)` takes for the same text.
public func columns(of text: some Sequence<Character>, at column: Int = 0) -> Int {
  var end = column
  for character in text { end += columns(of: character, at: end) }
  return end - column
}

/// The columns that a line of cells takes.
public func columns(of cells: some Sequence<Cell>) -> Int {
  cells.reduce(0) { $0 + Int($1.width) }
}

/// The text's cells, cut to a width, with `…` in the last column where something was cut.
///
/// `width` is in columns; 0 or less gives nothing.
public func cells(
  of text: some Sequence<Character>, style: Style = [], fitting width: Int
) -> [Cell] {
  var fitting: [Cell] = []
  var column = 0
  // Where the ellipsis goes if the rest does not fit.
  var cut = 0
  for character in text {
    column += append(character, style: style, at: column, to: &fitting)
    if column > width {
      guard width > 0 else { return [] }
      return fitting[..<cut] + [Cell("…", style: style)]
    }
    if column < width { cut = fitting.count }
  }
  return fitting
}

func columns(of character: Character, at column: Int) -> Int {
  character.soleASCII.map { columns(of: $0, at: column) } ?? Cluster(character).columns
}

func columns(of ascii: UInt8, at column: Int) -> Int {
  ascii == 0x09 ? tabStop - column % tabStop : 1
}

/// Returns the columns taken.
@discardableResult
func append(
  _ character: Character, style: Style, at column: Int, to cells: inout [Cell]
) -> Int {
  if let ascii = character.soleASCII {
    if ascii == 0x09 {
      let count = tabStop - column % tabStop
      cells.append(contentsOf: repeatElement(Cell(" ", style: style), count: count))
      return count
    }
    if (0x20..<0x7F).contains(ascii) {
      cells.append(Cell(Unicode.Scalar(ascii), style: style))
      return 1
    }
  }
  let cluster = Cluster(character)
  for var cell in [cluster.first, cluster.second] {
    cell?.style = style
    if let cell { cells.append(cell) }
  }
  return cluster.columns
}
