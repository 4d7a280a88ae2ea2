import OnwardCore
import OnwardScreen

/// What is said when a scene begins.
extension LineLoop {
  mutating func sayScene(_ scene: Scene) {
    writer.part()
    switch scene {
    case .welcome: writer.say(["Before you begin."] + LineWords.welcome)
    case .helpNow:
      writer.say("Help now.")
      say(SharedWords.helpNow(state, guide))
    case .keys: sayHelp()
    case .question(let question):
      writer.say(SharedWords.subject(question.subject))
      writer.say(LineWords.numbered(question.replies.map(SharedWords.reply)))
    case .correction: break
    case .steps: saySteps()
    case .reading:
      guard case .reading(let session)? = state.overlays.last else { return }
      writer.say(SharedWords.name(SessionSummary(file: "", session: session)) + ".")
      say(document(of: session, guide))
    case .list: sayTopics()
    case .page(let topic): sayPage(topic)
    case .search: sayHits()
    case .home:
      writer.say(SharedWords.tagline)
      writer.say(
        LineWords.numbered(
          state.homeItems.map { SharedWords.home($0, guide) }))
    case .due: sayDue()
    case .moving:
      guard case .moving(let move)? = state.overlays.last else { return }
      writer.say(SharedWords.moving(move))
    case .letterFile:
      writer.say([SharedWords.fileTitle + ".", SharedWords.whereToWrite])
    case .letterLink:
      guard case .letterLink(let letter)? = state.overlays.last else { return }
      writer.say([SharedWords.linkTitle + "."] + SharedWords.aboutLink(letter))
      writer.say(unbroken: letter.mailLink)
    case .plot: writer.say(HistoryWords.lines(of: state.pastSessions))
    case .past:
      said.listed = 0
      sayMoreSessions()
    case .between:
      guard let work = state.work else { return }
      writer.say(SharedWords.between(work.session, now: state.clock.wall))
      writer.say(LineWords.numbered(SharedWords.betweenChoices))
    case .finished: writer.say(SharedWords.finished)
    case .prompt, .step: sayQuestion()
    case .leaving: break
    }
  }

  /// Says it in full the first time; whoever comes back to it knows it, and asks for it again.
  private mutating func sayOnce(_ lines: [String], called title: String) {
    guard !said.heard.contains(lines) else {
      return writer.say("\(title). :again says it once more.")
    }
    said.heard.append(lines)
    writer.say(lines)
  }

  mutating func say(_ document: Document) {
    writer.say(laidOut: SpokenDocument(document, width: writer.width).lines)
  }

  // MARK: - A session

  /// The step's text once, as much of it as was not yet said, and then the question.
  private mutating func sayQuestion() {
    guard let work = state.work, let stop = work.stop, let step = guide.step(stop.visit.step)
    else { return }
    if said.visit != stop.visit {
      said.visit = stop.visit
      said.sections = []
      let stops = work.path.stops(in: stop.part)
      let place = (stops.firstIndex { $0.visit == stop.visit } ?? 0) + 1
      let part = stop.part == .today ? "Today" : "Later"
      writer.say("\(part), step \(place) of \(stops.count): \(step.title)")
      writer.part()
    }
    sayNewText(of: work)
    if work.saving.problem != nil { writer.say(LineWords.notSaved) }
    if work.offersHelp { writer.say(LineWords.offer) }
    guard let words = PromptWords(state, guide) else { return }
    writer.say(words.lines)
    if case .summary? = work.field { writer.say(SharedWords.summary(of: work, guide)) }
    if work.isReadOnly { sayAnswer(work) }
  }

  /// Answers open sections of a step's text: each section is said when it is first there.
  private mutating func sayNewText(of work: Work) {
    var slug = ""
    var known = said.sections
    let text = SharedWords.stepText(of: work, state, guide)
    let new = text.blocks.filter { block in
      if case .heading(_, let own, _) = block { slug = own }
      known.insert(slug)
      return !said.sections.contains(slug)
    }
    said.sections = known
    guard !new.isEmpty else { return }
    writer.say(laidOut: SpokenDocument(Document(blocks: new), width: writer.width).lines)
    writer.part()
  }

  private mutating func sayAnswer(_ work: Work) {
    guard let value = work.key.flatMap({ work.session.answers[$0]?.value }) else { return }
    writer.say("Answered:")
    say(SharedWords.answer(value))
  }

  private mutating func saySteps() {
    guard let work = state.work else { return }
    writer.say("The steps of this session:")
    writer.say(
      LineWords.numbered(
        work.reachable.map { stop in
          let title = guide.step(stop.visit.step)?.title ?? stop.visit.description
          return "\(title) (\(mark(of: stop, in: work)))"
        }))
  }

  private func mark(of stop: Stop, in work: Work) -> String {
    if work.stage == .prompting, stop.visit == work.stop?.visit { return "here" }
    if !stop.keys.contains(where: { work.session.answers[$0] != nil }) { return "not begun" }
    return work.isAnswered(stop) ? "answered" : "begun"
  }

  // MARK: - Past sessions

  /// Sessions said at once.
  private static let listPage = 20

  mutating func sayMoreSessions() {
    let listings = state.listings ?? []
    guard !listings.isEmpty else { return writer.say(SharedWords.noPast) }
    let end = min(listings.count, said.listed + Self.listPage)
    guard said.listed < end else { return writer.say("That was the last of them.") }
    if said.listed == 0 { writer.say("Past sessions, the newest first: \(listings.count).") }
    for index in said.listed..<end {
      writer.say("\(index + 1). \(SharedWords.row(listings[index], now: state.clock.wall))")
    }
    said.listed = end
    if end < listings.count { writer.say(":more says the next of them.") }
  }

  // MARK: - The advice

  private mutating func sayTopics() {
    guard case .browser(let browser)? = state.overlays.last else { return }
    let memory = state.memory ?? ReadingMemory()
    let title = SharedWords.advice(browser.scope, guide)
    var lines = [title + ":"]
    var number = 0
    for row in browser.rows(guide, memory) {
      switch row {
      case .heading(let tag): lines.append("About \(tag):")
      case .topic(let id):
        number += 1
        let mark = memory.bookmarks.contains(id) ? " (bookmarked)" : ""
        lines.append("\(number). \(guide.topic(id)?.title ?? id.rawValue)\(mark)")
      }
    }
    if number == 0 { lines = ["No page fits. Other words look again; * shows all."] }
    sayOnce(lines, called: title)
  }

  private mutating func sayPage(_ id: TopicID) {
    guard let topic = guide.topic(id) else { return }
    let mark = state.memory?.bookmarks.contains(id) == true ? " (bookmarked)" : ""
    let body = state.bodies[.topic(id)] ?? Document()
    let spoken = SpokenDocument(document(of: topic, body: body, guide), width: writer.width)
    said.links = spoken.links
    var lines = [topic.title + mark, ""] + spoken.lines
    if !spoken.links.isEmpty {
      lines +=
        ["", "Links:"] + LineWords.numbered(spoken.links.map { SharedWords.link($0, guide) })
    }
    if let step = guide.step(topic.doStep) {
      lines.append(":do goes to the step \"\(step.title)\" of a session.")
    }
    sayOnce(lines, called: topic.title)
  }

  private mutating func sayHits() {
    guard case .browser(let browser)? = state.overlays.last, let search = browser.search else {
      return
    }
    if search.query.isEmpty { return writer.say("Search the advice and your notes.") }
    writer.say("Found for \"\(search.query.text)\": \(search.hits.count).")
    for (index, hit) in search.hits.prefix(Self.listPage).enumerated() {
      let note = if case .note = hit.id { "your note: " } else { "" }
      writer.say(["\(index + 1). \(note)\(hit.title)", hit.snippet.text])
    }
  }

  // MARK: - Help

  mutating func sayHelp() {
    writer.say("What can be typed here:")
    writer.say(LineCommand.here(state).map(\.line))
    writer.say(
      "A backslash at the start of a line keeps what follows as words: \\:back, \\., \\3.")
  }
}
