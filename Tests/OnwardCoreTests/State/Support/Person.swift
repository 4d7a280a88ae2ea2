import OnwardCore
import Testing

/// What a person gives a prompt.
enum Reply: Hashable {
  case pick(ChoiceID)
  case number(Int)
  case notSafe
  case words(String)
  case lines([String])
  case day(String)
  case noDay
  /// Tab: what there is becomes the answer, and where there is nothing the prompt is skipped.
  case tab
}

/// A person at the keys: a state, and every effect that the reducer asked for.
struct Person {
  var state: State
  let guide: Guide
  private(set) var effects: [Effect] = []

  static let morning = Moment(iso: "2026-11-21T10:03:00+01:00") ?? Moment(seconds: 0, offset: 0)

  /// A person at home.
  init(guide: Guide = RealGuide.guide, settings: Settings = Settings()) {
    self.guide = guide
    state = State(
      size: Size(columns: 80, rows: 24), clock: ClockReading(wall: Person.morning, monotonic: 0),
      settings: settings)
  }

  /// A person at the first prompt of a new session.
  static func begun(guide: Guide = RealGuide.guide) -> Person {
    var person = Person(guide: guide)
    person.act(.sessionBegun(id: "abcdefghjkmn", file: "note.md"))
    return person
  }

  /// A person who opened this session.
  static func opening(
    _ session: Session, at now: Moment = morning, isReadOnly: Bool = false,
    for purpose: OpenPurpose = .goingOn
  ) -> Person {
    var person = Person()
    person.state.clock = ClockReading(wall: now, monotonic: 0)
    person.act(
      .sessionOpened(
        OpenedSession(file: "note.md", session: session, isReadOnly: isReadOnly, purpose: purpose)))
    return person
  }

  @discardableResult
  mutating func act(_ actions: Action...) -> [Effect] {
    var new: [Effect] = []
    for action in actions { new += reduce(&state, action, guide) }
    effects += new
    return new
  }

  @discardableResult
  mutating func type(_ text: String) -> [Effect] {
    text.flatMap { act(.typed(String($0))) }
  }

  /// Lets so many milliseconds pass on both clocks, and tells the time once.
  @discardableResult
  mutating func wait(milliseconds: Int) -> [Effect] {
    let clock = state.clock
    return act(
      .ticked(
        at: ClockReading(
          wall: clock.wall.adding(seconds: milliseconds / 1000),
          monotonic: clock.monotonic + milliseconds)))
  }

  /// The disk takes what was ordered last.
  mutating func disk() {
    let orders = effects.compactMap { effect -> SaveOrder? in
      if case .saveNote(let order) = effect { order } else { nil }
    }
    if let last = orders.last { act(.noteSaved(revision: last.revision)) }
  }

  mutating func forgetEffects() { effects = [] }

  // What there is to see
  var session: Session? { state.work?.session }
  var key: AnswerKey? { state.work?.key }
  var field: Field? { state.work?.field }
  /// The prompt in focus; between the parts and at the end there is none.
  var place: String {
    state.work?.stage == .prompting ? key?.description ?? "nowhere" : "nowhere"
  }
  var visits: [String] { state.work?.path.stops.map(\.visit.description) ?? [] }

  func answer(_ key: String) -> Answer? {
    AnswerKey(parsing: key).flatMap { session?.answers[$0] }
  }

  /// Moves to a prompt by Tab alone, answering nothing on the way but what is named.
  mutating func goOn(to key: String, _ replies: [String: Reply] = [:]) {
    for _ in 0..<200 where place != key {
      switch state.work?.stage {
      case .prompting: reply(replies[place] ?? .tab)
      case .betweenParts: act(.moved(.down), .accepted)
      default: break
      }
    }
    #expect(place == key)
  }

  mutating func reply(_ reply: Reply) {
    switch reply {
    case .pick(let id):
      guard case .choice(let field)? = field,
        let index = field.choices.firstIndex(where: { $0.id == id })
      else {
        Issue.record("\(place) has no choice \(id)")
        return
      }
      act(.typed(String(index + 1)), .accepted)
    case .number(let number):
      type(String(number))
      act(.accepted)
    case .notSafe: act(.moved(.down), .accepted, .wentBack, .advanced)
    case .words(let words):
      type(words)
      act(.advanced)
    case .lines(let lines):
      for line in lines {
        type(line)
        act(.accepted)
        if case .list(let list)? = field, list.awaitingDay != nil { act(.accepted) }
      }
      act(.advanced)
    case .day(let words):
      type(words)
      act(.accepted)
    case .noDay: act(.moved(.down), .accepted)
    case .tab: act(.advanced)
    }
  }
}

/// A whole session: the steps and the prompts as they came.
struct Walk {
  var today: [String] = []
  var later: [String] = []
  var asked: [AnswerKey] = []
  var person: Person
  var ended = false

  /// Walks from the first prompt to the end; what is not named is passed by Tab.
  init(_ replies: [String: Reply]) {
    person = Person.begun()
    var isLater = false
    for _ in 0..<400 {
      switch person.state.work?.stage {
      case .prompting:
        guard let key = person.key else {
          person.act(.accepted)
          continue
        }
        let visit = key.visit.description
        if isLater {
          if later.last != visit { later.append(visit) }
        } else if today.last != visit {
          today.append(visit)
        }
        asked.append(key)
        person.reply(replies[key.description] ?? .tab)
      case .betweenParts:
        isLater = true
        person.act(.moved(.down), .accepted)
      case .finished, nil:
        ended = person.state.work?.stage == .finished
        return
      }
    }
  }

  /// The prompts that a visit asked, in order.
  func prompts(_ visit: String) -> [String] {
    asked.filter { $0.visit.description == visit }.map(\.prompt.rawValue)
  }

  /// Whether any prompt named so was asked, in whichever part; `evaluate` alone means any of the step.
  func asksAny(of names: [String]) -> [String] {
    asked.filter { key in
      names.contains("\(key.visit.step).\(key.prompt)") || names.contains(key.visit.step.rawValue)
    }.map(\.description)
  }
}
