import OnwardCore
import OnwardTerminal

/// The second face of the one state machine: lines come in and lines go out, and the event loop's own state changes.
struct LineLoop {
  var loop: EventLoop
  var writer: LineWriter
  var said = Said()
  private let next: (_ deadline: Int?, _ watching: [Int32]) -> [LineEvent]

  /// What was said, so that it is not said again.
  struct Said {
    var scene: Scene?
    var notice: Notice?
    var problem: SaveProblem?
    /// The step whose text was said, and which of its sections.
    var visit: Visit?
    var sections: Set<String> = []
    /// Where the links of the page that was said last lead.
    var links: [String] = []
    /// What was said in full of pages and lists since home or a session was left for them.
    var heard: [[String]] = []
    /// How many past sessions were said.
    var listed = 0
    var pace = Pace()
    /// What was asked for last.
    var cue: Cue?
    /// The session that was open last.
    var session: String?
    /// Whether it can be gone on with.
    var goesOn = true
    /// Whether a line came at this question, so that an empty first one is not taken for none.
    var wasWritten = false
    var isSlow = false
  }

  init(
    loop: EventLoop, writer: LineWriter,
    next: @escaping (_ deadline: Int?, _ watching: [Int32]) -> [LineEvent]
  ) {
    self.loop = loop
    self.writer = writer
    self.next = next
  }

  var state: State { loop.state }
  var guide: Guide { loop.guide }

  /// Does the effects that open the program, and then turns until something ends it.
  mutating func run(_ opening: [Effect]) -> EventLoop.Ending {
    begin(opening)
    while loop.ending == nil { turn() }
    return finish()
  }

  mutating func begin(_ opening: [Effect]) {
    writer.say(LineWords.greeting)
    for effect in opening { loop.perform(all: [effect]) }
    speak()
  }

  /// One wait, and all that it brought.
  private mutating func turn() {
    let deadline = [state.deadline, patienceEnds].compactMap(\.self).min()
    let events = next(deadline, [loop.environment.saverDescriptor])
    loop.dispatch(.ticked(at: loop.environment.clock()))
    for event in events where loop.ending == nil { handle(event) }
    if let patienceEnds, state.clock.monotonic >= patienceEnds, loop.ending == nil {
      loop.ending = EventLoop.Ending(signal: state.leaving?.signal)
    }
    if loop.ending == nil { speak() }
  }

  /// When a signal's sender has waited long enough.
  private var patienceEnds: Int? {
    state.leaving.flatMap { $0.signal == nil ? nil : $0.since + EventLoop.patience }
  }

  mutating func handle(_ event: LineEvent) {
    switch event {
    case .line(let line):
      guard state.leaving == nil else { return }
      writer.lineCame()
      (said.notice, said.cue) = (nil, nil)
      take(line)
      settleWhatWasLeft()
      if loop.ending == nil { speak() }
    case .end: end(signal: nil)
    case .signal(let signal): loop.dispatch(.left(signal: signal.rawValue))
    case .suspendRequested:
      loop.dispatch(.suspended)
      askAgain()
    case .ready: loop.takeSavingResults()
    }
    if writer.isBroken, loop.ending == nil { end(signal: EndingSignal.hangUp.rawValue) }
  }

  /// A list that is said before the session just left is on disk would not know it.
  mutating func settleWhatWasLeft() {
    guard state.screen != .session, state.work != nil, loop.ending == nil else { return }
    _ = loop.settle()
  }

  /// Notes are looked at in pieces between keys; a list that is said must be whole.
  private mutating func finishLooking() {
    while loop.state.isLookingForNotes, loop.ending == nil {
      loop.dispatch(.ticked(at: loop.environment.clock()))
    }
  }

  /// Nobody can be asked any more: what there is is saved, and that is the end.
  private mutating func end(signal: Int32?) {
    loop.dispatch(.left(signal: signal))
    _ = loop.environment.waitForSaver(EventLoop.patience)
    loop.dispatch(.ticked(at: loop.environment.clock()))
    loop.takeSavingResults()
    if loop.ending == nil { loop.ending = EventLoop.Ending(signal: signal) }
  }

  private mutating func finish() -> EventLoop.Ending {
    let ending = loop.finish(loop.ending ?? EventLoop.Ending())
    guard ending.unsaved == nil, ending.copy == nil, let id = said.session else { return ending }
    guard said.goesOn else {
      writer.say(LineWords.saved)
      return ending
    }
    writer.say(
      "\(LineWords.saved) `onward resume \(id.prefix(SessionName.shown)) --line` goes on with it.")
    return ending
  }

  // MARK: - Speaking

  /// Says what is new since the last time, and what is asked now.
  mutating func speak() {
    finishLooking()
    sayNotices()
    let scene = Scene(state)
    noteSession()
    if scene != said.scene {
      said.scene = scene
      if scene == .home || scene.isOfSession { said.heard = [] }
      said.pace = Pace()
      said.wasWritten = false
      sayScene(scene)
      said.cue = nil
    }
    sayPace()
    askAgain(unless: said.cue)
  }

  private mutating func noteSession() {
    guard let session = state.work?.session, !session.answers.isEmpty else { return }
    said.session = session.id
    said.goesOn = session.standing.isGoingOn
  }

  /// The cue, where it is another than the one that stands there.
  private mutating func askAgain(unless old: Cue? = nil) {
    let cue = Cue(state, guide)
    guard cue != old else { return }
    said.cue = cue
    writer.say(cue.lines)
    if let words = cue.words { writer.ask(words) }
  }

  private mutating func sayNotices() {
    let problem = state.work?.saving.problem
    if let notice = state.notice, notice != said.notice, !isRepeated(notice) {
      writer.say(LineWords.notice(notice))
      if notice == .deleted { said.session = nil }
      said.cue = nil
    }
    said.notice = state.notice
    said.problem = problem
    if state.leaving?.isSlow == true, !said.isSlow {
      said.isSlow = true
      writer.say("Still saving. One moment …")
    }
  }

  /// A save that is tried again and again is told once.
  private func isRepeated(_ notice: Notice) -> Bool {
    if case .notSaved(let problem) = notice { return problem == said.problem }
    return false
  }
}
