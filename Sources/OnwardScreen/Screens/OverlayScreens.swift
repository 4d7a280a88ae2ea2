import OnwardCore

extension Page {
  mutating func draw(_ overlay: Overlay, _ state: State, _ guide: Guide) {
    let area = PageArea(size: size)
    switch overlay {
    case .welcome, .helpNow, .keys, .reading, .letterLink, .plot:
      let lines = overlay.lines(state, guide, width: area.width)
      let extent = ScrollExtent(first: state.overlayScroll, lines: lines.count, page: area.height)
      writeHeader(overlay.title, right: percent(extent))
      writeLines(lines, from: state.overlayScroll, in: area)
    case .browser(let browser):
      drawBrowser(browser, state, guide)
      return
    case .steps(let cursor): drawSteps(cursor, area, state, guide)
    case .question(let question): drawQuestion(question, area)
    case .correction(let correction): drawForm(correction, area)
    case .moving(let move): drawMove(move, area)
    case .letterFile(let form): drawLetterFile(form, area)
    }
    writeFoot(state)
  }

  private mutating func drawQuestion(_ question: Question, _ area: PageArea) {
    writeHeader(Words.title)
    var view = ControlView()
    view.add(Words.subject(question.subject), .bold, width: area.width)
    view.lines.append([])
    view.add(
      numberedMenu(question.replies.map(Words.reply), cursor: question.cursor, width: area.width))
    place(view, in: area)
  }

  private mutating func drawForm(_ correction: Correction, _ area: PageArea) {
    writeHeader("Correct")
    var view = ControlView()
    var cursor = Place(row: 0, column: 0)
    for (index, field) in correction.fields.enumerated() {
      view.add(Words.formLabels[index], .dim, width: area.width)
      let isFocused = index == correction.focus
      let line = lineView(
        of: field, lead: isFocused ? "› " : "  ", width: area.width, isFocused: isFocused)
      if isFocused { cursor = Place(row: view.lines.count, column: line.cursor.column) }
      view.targets[view.lines.count] = .item(index)
      view.lines += line.lines
    }
    if let words = correction.notUnderstood {
      view.add(Words.notice(.dateNotUnderstood(words)), .bold, width: area.width)
    }
    view.cursor = cursor
    view.showsCursor = true
    place(view, in: area)
  }

  private mutating func drawSteps(
    _ cursor: Int, _ area: PageArea, _ state: State, _ guide: Guide
  ) {
    writeHeader("The steps of this session")
    guard let work = state.work else { return }
    let items = work.reachable.map { stop in
      MenuItem(text: guide.step(stop.visit.step)?.title ?? "", mark: work.mark(of: stop) + " ")
    }
    place(menu(items, cursor: cursor, width: area.width), in: area)
  }
}

extension Overlay {
  var title: String {
    switch self {
    case .welcome: "Before you begin"
    case .helpNow: "Help now"
    case .keys: "Keys"
    case .reading(let session): Words.name(SessionSummary(file: "", session: session))
    case .letterLink: Words.linkTitle
    case .plot: HistoryWords.title
    case .steps, .question, .correction, .moving, .browser, .letterFile: ""
    }
  }

  /// The lines of an overlay that is read; none for one that is answered.
  func lines(_ state: State, _ guide: Guide, width: Int) -> [[Cell]] {
    switch self {
    case .welcome:
      Array(Words.welcome.map { wrapped($0, width: width) }.joined(separator: [[]]))
    case .helpNow: helpNowLines(state, guide, width: width)
    case .keys: keyLines(state, width: width)
    case .reading(let session):
      LaidOutDocument(document(of: session, guide), width: width, listsLinks: false).lines
    case .letterLink(let letter): letterLinkLines(letter, width: width)
    case .plot(let ofAll): plotLines(state, ofAll: ofAll, width: width)
    case .steps, .question, .correction, .moving, .browser, .letterFile: []
    }
  }
}
