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
        state.homeItems.map { brief(Words.home($0, guide), width: area.width) },
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

/// About two rows at most: a name of a company can have thousands of letters, and the way to help must stay in sight.
private func brief(_ text: String, width: Int) -> String {
  let most = max(1, 2 * (width - 6))
  return text.count <= most ? text : text.prefix(most - 1) + "…"
}
