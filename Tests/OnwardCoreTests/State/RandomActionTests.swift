import OnwardCore
import Testing

/// Actions at random: keys, the clock, the terminal and what effects bring back.
struct RandomActions {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  private static let keys: [Action] = [
    .accepted, .accepted, .accepted, .advanced, .advanced, .advanced, .advanced, .retreated,
    .wentBack, .skippedStep, .openedHome, .openedSteps, .openedKeys, .openedHelpNow, .hid, .hid,
    .askedForEditor, .redrew, .suspended, .toggled, .removed, .reordered(up: true),
    .reordered(up: false), .switched, .left(signal: nil), .left(signal: 15),
    .commanded(.read), .commanded(.correct), .commanded(.close), .commanded(.reopen),
    .commanded(.delete), .followUp(.done), .followUp(.move), .followUp(.undo), .followUp(.all),
    .pasted("two\nlines"), .pasted(""),
    .placed(TextPosition(line: 9, character: -1), goal: 3),
  ]
  private static let edits: [EditCommand] = [
    .newline, .deleteBackward, .deleteForward, .deleteWordBackward, .killToLineEnd,
    .killToLineStart, .yank, .undo, .redo, .move(.left), .move(.lineEnd),
  ]
  private static let typed = [
    "a", "é", "1", "2", "3", "7", "0", " ", "-", "+", "tomorrow", "in 3 days", "85", "", "👍🏽",
    "-9223372036854775808", "9223372036854775807",
  ]
  private static let problem = SaveProblem(errno: 28, path: "/full")

  mutating func next(_ person: Person) -> Action {
    switch Int.random(in: 0..<20, using: &generator) {
    case 0..<7: return Self.keys.randomElement(using: &generator) ?? .accepted
    case 7..<11: return .typed(Self.typed.randomElement(using: &generator) ?? "a")
    case 11: return .edited(Self.edits.randomElement(using: &generator) ?? .undo)
    case 12, 13:
      let directions: [Direction] = [.up, .down, .left, .right, .first, .last]
      return .moved(directions.randomElement(using: &generator) ?? .up)
    case 14: return .picked(Int.random(in: -1...9, using: &generator))
    case 15: return .scrolled(to: Int.random(in: -3...30, using: &generator))
    case 16: return .resized(size())
    case 17, 18: return .ticked(at: later(person))
    default: return world(person)
    }
  }

  private mutating func size() -> Size {
    Bool.random(using: &generator)
      ? Size(columns: 80, rows: 24)
      : Size(
        columns: Int.random(in: -1...200, using: &generator),
        rows: Int.random(in: 0...60, using: &generator))
  }

  private mutating func later(_ person: Person) -> ClockReading {
    let passed = [0, 100, 1000, 5000, 400_000].randomElement(using: &generator) ?? 0
    let clock = person.state.clock
    return ClockReading(
      wall: clock.wall.adding(seconds: passed / 1000), monotonic: clock.monotonic + passed)
  }

  private mutating func world(_ person: Person) -> Action {
    let revision = person.state.work?.saving.revision ?? 0
    let actions: [Action] = [
      .noteSaved(revision: revision), .noteSaved(revision: max(0, revision - 1)),
      .noteNotSaved(revision: revision, Self.problem),
      .noteKeptBeside(revision: revision, file: "beside.md"), .notesLoaded([]),
      .notesLoaded([.problem(file: "x.md", .notUTF8)]), .editorReturned(.text("from\nthe editor")),
      .editorReturned(.noEditor), .bodyLoaded(.helplines, Document()),
      .noteDeleted(file: "x.md", succeeded: false), .sessionNotOpened(file: "y.md", .inUse),
      .sessionBegun(id: "other", file: "other.md"),
    ]
    return actions.randomElement(using: &generator) ?? .redrew
  }
}

@Suite("Random actions")
struct RandomActionTests {
  @Test(arguments: 0..<40)
  func neverTrapAndNeverLoseAnAnswer(_ seed: UInt64) {
    var actions = RandomActions(seed: seed)
    var person = Person.begun()
    for _ in 0..<600 {
      if person.state.work == nil || person.state.leaving != nil { person = again(person) }
      let before = person
      let action = actions.next(person)
      person.act(action)
      expectNothingLost(action, before, person)
      expectTheClockMovesOn(person)
      if let work = person.state.work {
        #expect(work.path.stops.count <= 2 * RealGuide.guide.steps.count)
      }
    }
  }

  /// The same session opened anew, or the first one.
  private func again(_ person: Person) -> Person {
    guard let order = orders(person.effects).last else { return Person.begun() }
    var session = order.session
    session.standing = session.standing.isGoingOn ? session.standing : .open
    var opened = Person.opening(session)
    opened.state.clock = person.state.clock
    return opened
  }

  private func expectNothingLost(_ action: Action, _ before: Person, _ after: Person) {
    guard let old = before.session, let new = after.session, old.id == new.id else { return }
    for (key, answer) in old.answers {
      guard let value = answer.value else { continue }
      let kept = new.answers[key]?.value
      if key == before.key {
        let isEmptied = before.field?.value == nil
        #expect(kept != nil || isEmptied, "\(key) went by \(action)")
      } else {
        #expect(kept == value, "\(key) changed by \(action)")
      }
    }
  }

  private func expectTheClockMovesOn(_ person: Person) {
    guard let deadline = person.state.deadline else { return }
    var ticked = person.state
    let clock = person.state.clock
    let due = max(deadline, clock.monotonic)
    _ = reduce(
      &ticked, .ticked(at: ClockReading(wall: clock.wall, monotonic: due)), person.guide)
    #expect(ticked.deadline.map { $0 > due } ?? true)
  }

  @Test(arguments: 100..<110)
  func overlaysAndSizesInBetweenChangeNothing(_ seed: UInt64) {
    var replies = RandomReplies(seed: seed)
    var other = RandomReplies(seed: seed)
    var plain = Person.begun()
    var disturbed = Person.begun()
    for _ in 0..<60 where plain.state.work?.stage == .prompting {
      replies.answer(&plain)
      disturbed.act(
        .openedHelpNow, .openedKeys, .wentBack, .wentBack, .resized(Size(columns: 20, rows: 5)),
        .accepted, .advanced, .edited(.killToLineStart), .resized(Size(columns: 80, rows: 24)),
        .hid, .typed("9"), .accepted, .hid,
        .openedSteps, .moved(.down), .wentBack)
      other.answer(&disturbed)
      #expect(disturbed.session == plain.session)
      #expect(disturbed.field == plain.field)
    }
  }
}
