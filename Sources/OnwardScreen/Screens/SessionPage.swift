import OnwardCore

/// Where the parts of the session's screen stand; the rail folds away on narrow terminals.
struct SessionLayout: Equatable {
  /// Below this many columns the text needs them all.
  static let railFrom = 76

  let showsRail: Bool
  let railWidth: Int
  let textLeft: Int
  let textWidth: Int
  let top: Int
  /// Rows between the header and the key line.
  let height: Int

  init(size: Size) {
    showsRail = size.columns >= SessionLayout.railFrom
    railWidth = size.columns >= 100 ? 28 : 22
    let free = size.columns - (showsRail ? railWidth + 3 : 2)
    textWidth = max(1, min(PageArea.measure, free))
    textLeft =
      showsRail ? railWidth + 2 : max(0, (size.columns - textWidth) / 2)
    top = size.rows >= 16 ? 2 : 1
    height = max(1, size.rows - top - 1)
  }
}

/// The session's screen, measured: the text above, the prompt below, a line between them.
struct SessionPage {
  let state: State
  let guide: Guide
  let layout: SessionLayout
  private(set) var body: [[Cell]] = []
  /// The label, the hint and the offer; they stay in sight while a long control scrolls under them.
  private(set) var lead: [[Cell]] = []
  private(set) var control = ControlView()
  private(set) var bodyHeight = 0
  private(set) var controlHeight = 1

  init(_ state: State, _ guide: Guide, _ memo: LayoutMemo) {
    self.state = state
    self.guide = guide
    layout = SessionLayout(size: state.size)
    guard let work = state.work else { return }
    body = bodyLines(work, memo)
    measurePrompt(work, memo)
    share(free: layout.height - 1 - state.noticeRows.count, work)
  }

  var bodyExtent: ScrollExtent {
    ScrollExtent(first: state.scroll, lines: body.count, page: max(1, bodyHeight))
  }

  /// Shares the rows: the control gets what it needs as long as some of the text stays in sight.
  private mutating func share(free: Int, _ work: Work) {
    let isText = work.stage == .prompting && work.field?.manyLines != nil
    let wanted = max(control.lines.count, isText ? (free < 14 ? 3 : 6) : 1)
    // On a small screen the text steps back once its first question is answered.
    let isFirst = work.stop?.prompts.first == work.promptID
    let least = min(body.count, free >= 14 ? 5 : isFirst ? 3 : 1)
    if lead.count > max(1, free - least - 2) { lead = Array(lead.suffix(max(1, free - least - 2))) }
    let room = max(1, free - lead.count)
    controlHeight = min(wanted, max(1, room - least))
    bodyHeight = max(0, min(body.count, room - controlHeight))
    // What the text does not need, a long answer may have.
    controlHeight = min(wanted, max(1, room - bodyHeight))
  }

  private func bodyLines(_ work: Work, _ memo: LayoutMemo) -> [[Cell]] {
    switch work.stage {
    case .prompting:
      return memo.lines(of: stepText(of: work, state, guide), width: layout.textWidth)
    case .betweenParts: return paragraphs(Words.between(work.session, now: state.clock.wall))
    case .finished: return paragraphs(Words.finished)
    }
  }

  private func paragraphs(_ texts: [String]) -> [[Cell]] {
    Array(texts.map { wrapped($0, width: layout.textWidth) }.joined(separator: [[]]))
  }

  private mutating func measurePrompt(_ work: Work, _ memo: LayoutMemo) {
    let width = layout.textWidth
    switch work.stage {
    case .betweenParts(let cursor):
      control = numberedMenu(Words.betweenChoices, cursor: cursor, width: width)
    case .finished: control = numberedMenu([Words.backHome], cursor: 0, width: width)
    case .prompting:
      guard let stop = work.stop, let id = work.promptID, let field = work.field,
        let prompt = guide.step(stop.visit.step)?.prompt(id)
      else {
        control = numberedMenu([Words.goOn], cursor: 0, width: width)
        return
      }
      if work.offersHelp { lead += memo.wrapped([StyledText(Words.offer)], width: width) }
      lead += memo.wrapped(label(prompt, stop), width: width)
      if let hint = prompt.hint, layout.height > 10 {
        lead += memo.wrapped([StyledText(hint, .dim)], width: width)
      }
      control = field.view(
        width: width, height: layout.height, work: work, guide: guide, memo.answer)
    }
  }

  private func label(_ prompt: Prompt, _ stop: Stop) -> [StyledText] {
    var runs = [StyledText(prompt.label, .bold)]
    if stop.prompts.count > 1, let place = stop.prompts.firstIndex(of: prompt.id) {
      runs.insert(StyledText("\(place + 1)/\(stop.prompts.count) ", .dim), at: 0)
    }
    return runs
  }
}

/// The step's text with the sections that hold now; empty where the person stands at no step.
func stepText(of work: Work, _ state: State, _ guide: Guide) -> Document {
  guard let stop = work.stop, let step = guide.step(stop.visit.step),
    let document = state.bodies[.step(step.id)]
  else { return Document() }
  return document.showing(sections: { slug in
    step.sections[slug]?.hold(in: stop.signals) ?? true
  })
}
