import OnwardScreen

/// A line as it may go to any terminal: what the cells of the text show, so that no control character passes.
func plain(_ line: String) -> String { plain(cells(of: line)) }

/// The text that a line of cells shows, without the spaces at its end.
func plain(_ cells: [Cell]) -> String {
  var text = String.UnicodeScalarView()
  for cell in cells where cell.width > 0 {
    text.append(cell.scalar)
    text.append(contentsOf: cell.marks)
  }
  while text.last == " " { text.removeLast() }
  return String(text)
}
