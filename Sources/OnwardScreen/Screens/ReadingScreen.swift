import OnwardCore

extension Page {
  mutating func drawReading(_ state: State, _ guide: Guide) {
    let area = PageArea(size: size)
    let lines = readingLines(state, guide, width: area.width)
    let extent = ScrollExtent(first: state.scroll, lines: lines.count, page: area.height)
    writeHeader(readingTitle(state, guide), right: percent(extent))
    writeLines(lines, from: state.scroll, in: area)
    writeFoot(state)
  }
}

private func readingTitle(_ state: State, _ guide: Guide) -> String {
  switch state.screen {
  case .reading(let session): Words.name(SessionSummary(file: "", session: session))
  default: ""
  }
}

/// All lines of the page that is read.
func readingLines(_ state: State, _ guide: Guide, width: Int) -> [[Cell]] {
  switch state.screen {
  case .reading(let session):
    return LaidOutDocument(document(of: session, guide), width: width, listsLinks: false).lines
  default: return []
  }
}
