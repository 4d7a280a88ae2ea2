import OnwardCore

extension Page {
  mutating func drawHome(_ state: State, _ guide: Guide) {
    let area = PageArea(size: size)
    writeHeader(Words.title)
    var view = ControlView()
    if area.height >= 10 {
      view.add(Words.tagline, width: area.width)
      view.lines.append([])
    }
    view.add(
      numberedMenu(
        state.homeItems.map { Words.home($0, guide) },
        cursor: state.homeCursor, width: area.width))
    let cursor = view.cursor
    if state.listings == nil, state.glimpse == nil {
      view.add(Words.loading, .dim, width: area.width)
    }
    if area.height >= 14 {
      view.lines.append([])
      view.add(Words.kept, .dim, width: area.width)
    }
    view.cursor = cursor
    place(view, in: area)
    writeFoot(state)
  }
}
