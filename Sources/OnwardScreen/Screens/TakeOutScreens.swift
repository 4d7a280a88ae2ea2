import OnwardCore

extension Page {
  mutating func drawLetterFile(_ form: LetterFile, _ area: PageArea) {
    writeHeader(Words.fileTitle)
    var view = ControlView()
    view.add(Words.whereToWrite, width: area.width)
    let line = lineView(of: form.path, lead: "› ", width: area.width)
    let row = view.lines.count
    view.lines += line.lines
    if let problem = form.problem {
      view.add(Words.letterProblem(problem), .bold, width: area.width)
    }
    view.cursor = Place(row: row, column: line.cursor.column)
    view.showsCursor = true
    place(view, in: area)
  }
}

/// What the link is for, and the link itself.
func letterLinkLines(_ letter: OutgoingLetter, width: Int) -> [[Cell]] {
  Words.aboutLink(letter).flatMap { wrapped($0, width: width) + [[]] }
    + wrapped(letter.mailLink, width: width)
}
