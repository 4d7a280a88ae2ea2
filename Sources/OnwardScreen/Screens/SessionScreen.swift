import OnwardCore

extension Page {
  mutating func drawSession(_ state: State, _ guide: Guide) {
    guard let work = state.work else { return }
    let page = SessionPage(state, guide, memo)
    let layout = page.layout
    writeHeader(page.title, right: page.whereAmI)
    if layout.showsRail { drawRail(work, guide, layout) }
    let first = min(page.bodyExtent.first, page.bodyExtent.last)
    var row = layout.top
    for line in page.body[first...].prefix(page.bodyHeight) + [page.rule] + page.lead {
      frame.put(line, at: Place(row: row, column: layout.textLeft), limit: layout.textWidth)
      row += 1
    }
    place(
      page.control, at: Place(row: row, column: layout.textLeft), height: page.controlHeight,
      width: layout.textWidth)
    writeFoot(state)
  }

  private mutating func drawRail(_ work: Work, _ guide: Guide, _ layout: SessionLayout) {
    let part = work.stop?.part ?? .later
    let stops = work.stage == .prompting ? work.path.stops(in: part) : work.path.stops
    let here = stops.firstIndex { $0.visit == work.stop?.visit } ?? 0
    let height = layout.height - 1
    let first = min(max(0, here - height / 2), max(0, stops.count - height))
    for (row, stop) in stops[first...].prefix(height).enumerated() {
      let style: Style = stop.visit == work.stop?.visit ? [.bold, .accent] : .dim
      let title = guide.step(stop.visit.step)?.title ?? ""
      frame.put(
        memo.cells(
          of: "\(work.mark(of: stop)) \(title)", style: style,
          fitting: layout.railWidth - 1),
        at: Place(row: layout.top + row, column: 1))
    }
  }
}

extension SessionPage {
  var title: String {
    guard let work = state.work else { return Words.title }
    return switch work.stage {
    case .betweenParts: "Today is done"
    case .finished: "Finished"
    case .prompting: work.stop.flatMap { guide.step($0.visit.step)?.title } ?? Words.title
    }
  }

  /// `today 3/9 · saved`.
  var whereAmI: String {
    guard let work = state.work else { return "" }
    return [place(in: work), saving(of: work)].compactMap(\.self).joined(separator: " · ")
  }

  private func place(in work: Work) -> String? {
    guard work.stage == .prompting, let stop = work.stop else { return nil }
    let stops = work.path.stops(in: stop.part)
    let place = (stops.firstIndex { $0.visit == stop.visit } ?? 0) + 1
    return "\(stop.part.rawValue) \(place)/\(stops.count)"
  }

  /// "saved" only once it is on disk.
  private func saving(of work: Work) -> String? {
    if work.isReadOnly { return "read only" }
    if work.saving.problem != nil { return "NOT SAVED" }
    guard work.saving.revision > 0 else { return nil }
    return work.saving.isSaved ? "saved" : "saving"
  }

  /// The line between text and prompt; it says when there is more to read.
  var rule: [Cell] {
    let width = layout.textWidth
    let extent = bodyExtent
    var words = ""
    if extent.last > 0 {
      words =
        extent.first >= extent.last
        ? " PgUp: text above " : " PgDn: more text, \(percent(extent)) "
    }
    let end = cells(of: words + "──", style: .dim, fitting: width)
    let line = Cell("─", style: .dim)
    return Array(repeating: line, count: max(0, width - columns(of: end))) + end
  }
}

extension Work {
  /// A sign for how far a step got: here, answered, begun, or not yet.
  func mark(of stop: Stop) -> String {
    if stage == .prompting, stop.visit == self.stop?.visit { return "›" }
    let answers = stop.keys.compactMap { session.answers[$0] }
    if answers.isEmpty { return "·" }
    return isAnswered(stop) ? "✓" : "–"
  }
}
