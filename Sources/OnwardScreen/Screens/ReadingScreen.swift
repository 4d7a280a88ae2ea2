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

  mutating func drawPages(_ state: State, _ guide: Guide) {
    let area = PageArea(size: size)
    writeHeader("The advice", right: "\(state.pagesCursor + 1) of \(guide.steps.count)")
    place(
      numberedMenu(guide.steps.map(\.title), cursor: state.pagesCursor, width: area.width),
      in: area)
    writeFoot(state)
  }
}

private func readingTitle(_ state: State, _ guide: Guide) -> String {
  switch state.screen {
  case .reading(let session): Words.name(SessionSummary(file: "", session: session))
  case .page(let step): guide.step(step)?.title ?? ""
  default: ""
  }
}

/// All lines of the page that is read.
func readingLines(_ state: State, _ guide: Guide, width: Int) -> [[Cell]] {
  switch state.screen {
  case .reading(let session):
    return LaidOutDocument(document(of: session, guide), width: width, listsLinks: false).lines
  case .page(let step):
    guard let body = state.bodies[.step(step)] else { return [] }
    return LaidOutDocument(body, width: width).lines
  default: return []
  }
}
