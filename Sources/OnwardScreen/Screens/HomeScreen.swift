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

/// Two rows of what is longer: a name can have thousands of letters, and the way to help must stay in sight.
private func brief(_ text: String, width: Int) -> String {
  // The mark and the number stand in front.
  let room = max(1, width - 5)
  guard text.count > 2 * (room - 1) else { return text }
  var kept = text.prefix(2 * room - 1)
  while kept.count > 1, wrapped(kept + "…", width: room).count > 2 { kept.removeLast() }
  return kept + "…"
}
