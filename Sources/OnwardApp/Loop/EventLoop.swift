import OnwardCore
import OnwardScreen
import OnwardTerminal

/// Takes events, changes the state, has effects done and shows the screen: one thread, one turn after another.
struct EventLoop {
  private(set) var state: State
  let guide: Guide
  let environment: Environment
  /// The terminal is gone: nothing is drawn or read any more.
  var isGone = false
  /// How the loop ended; nil while it runs.
  var ending: Ending?
  private var shown: Frame?
  private let memo = LayoutMemo()

  /// Why the loop ended.
  struct Ending: Hashable {
    /// The signal that ended it.
    var signal: Int32?
    /// Why the last words are not on disk, where they are not.
    var unsaved: SaveProblem?
    /// Where a copy of all of it is instead.
    var copy: String?
  }

  /// Milliseconds that saving may take once nobody can be told about it any more.
  static let patience = 10_000

  init(state: State, guide: Guide, environment: Environment) {
    self.state = state
    self.guide = guide
    self.environment = environment
  }

  /// Does the effects that open the program, and then turns until something ends it.
  mutating func run(_ opening: [Effect]) -> Ending {
    for effect in opening { perform(all: [effect]) }
    draw()
    while true {
      if let ending { return finish(ending) }
      turn()
    }
  }

  /// One wait, all that it brought, and one frame.
  mutating func turn() {
    guard !isGone else { return waitWithoutTerminal() }
    let deadline = [state.deadline, patienceEnds].compactMap(\.self).min()
    let events = environment.next(deadline, [environment.saverDescriptor])
    dispatch(.ticked(at: environment.clock()))
    for event in events where ending == nil { handle(event) }
    if let patienceEnds, state.clock.monotonic >= patienceEnds, ending == nil {
      ending = Ending(signal: state.leaving?.signal)
    }
    draw()
  }

  /// When a signal's sender has waited long enough; a person decides for themselves.
  private var patienceEnds: Int? {
    state.leaving.flatMap { $0.signal == nil ? nil : $0.since + Self.patience }
  }

  private mutating func handle(_ event: TerminalEvent) {
    switch event {
    case .key(let key):
      if let action = action(for: key, in: state, guide) { dispatch(action) }
    case .signal(let signal): dispatch(.left(signal: signal.rawValue))
    case .suspendRequested: dispatch(.suspended)
    case .continued: shown = nil
    case .ready: takeSavingResults()
    case .deadline: break
    case .gone:
      isGone = true
      dispatch(.left(signal: EndingSignal.hangUp.rawValue))
    }
  }

  mutating func takeSavingResults() {
    for action in environment.savingResults() { dispatch(action) }
  }

  /// Reduces an action, and then the actions that its effects gave, in order.
  mutating func dispatch(_ action: Action) {
    var actions = [action][...]
    while let action = actions.popFirst() {
      for effect in reduce(&state, action, guide) { actions += perform(effect) }
    }
  }

  mutating func perform(all effects: [Effect]) {
    for effect in effects {
      for action in perform(effect) { dispatch(action) }
    }
  }

  /// Finishes what is being saved, so that another note can be opened; false when some words are not on disk.
  mutating func settle() -> Bool {
    _ = environment.waitForSaver(Self.patience)
    takeSavingResults()
    return state.work?.saving.isSaved ?? true
  }

  /// A hang-up leaves only the saver to wait for.
  private mutating func waitWithoutTerminal() {
    _ = environment.waitForSaver(Self.patience)
    dispatch(.ticked(at: environment.clock()))
    takeSavingResults()
    if ending == nil { ending = Ending(signal: EndingSignal.hangUp.rawValue) }
  }

  mutating func finish(_ ending: Ending) -> Ending {
    var ending = ending
    guard let saving = state.work?.saving, !saving.isSaved else { return ending }
    if let elsewhere = saving.elsewhere, elsewhere.revision == saving.revision {
      ending.copy = elsewhere.path
    } else {
      ending.unsaved = saving.problem ?? SaveProblem(errno: 0, path: "")
    }
    return ending
  }

  /// Several keys that came at once are one frame, and a frame like the last is none.
  private mutating func draw() {
    guard !isGone, ending == nil else { return }
    let frame = render(state, guide, memo)
    guard frame != shown else { return }
    environment.show(frame)
    shown = frame
  }

  /// The next frame is shown even if it is like the last.
  mutating func forgetShown() { shown = nil }
}
