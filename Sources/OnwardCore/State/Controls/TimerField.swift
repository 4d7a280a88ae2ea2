/// Writing against a countdown that can be paused; at its end the person keeps the text or throws it away.
public struct TimerField: Control {
  /// What the person is asked once the writing is over.
  public enum Parting: Int, Hashable, Sendable, CaseIterable {
    case keep, discard, goOn
  }

  public private(set) var buffer: TextBuffer
  public let isKept: Bool
  /// Milliseconds left.
  public private(set) var left: Int
  /// Set while the question stands; the choice under its cursor.
  public private(set) var parting: Parting?
  public private(set) var isDiscarded: Bool
  public private(set) var goal: Int?
  /// Whether the person kept it or threw it away.
  private(set) var isOver = false
  /// When the countdown last ran, in milliseconds of the monotonic clock; nil while it stands.
  private var runningSince: Int?

  init(minutes: Int, isKept: Bool, value: AnswerValue?) {
    self.isKept = isKept
    left = minutes * 60_000
    isDiscarded = value == .discarded
    if case .text(let text)? = value {
      buffer = TextBuffer(text)
    } else {
      buffer = TextBuffer()
    }
  }

  public var isRunning: Bool { runningSince != nil }

  var value: AnswerValue? {
    if isDiscarded { return .discarded }
    guard isKept, !buffer.isEmpty else { return nil }
    return .text(buffer.text)
  }

  /// The next whole second; nothing moves on the screen in between.
  var deadline: Int? {
    runningSince.map { $0 + (left % 1000 == 0 ? 1000 : left % 1000) }
  }

  /// The choices at the end; what was never to be kept offers no keeping.
  public var partings: [Parting] { isKept ? Parting.allCases : [.discard, .goOn] }

  mutating func receive(_ action: Action, at clock: ClockReading) -> ControlOutcome {
    if case .ticked(let now) = action { return tick(now.monotonic) }
    if parting != nil { return part(action, clock) }
    switch action {
    case .switched:
      if isRunning { stop(clock.monotonic) } else { start(clock.monotonic) }
      return .moved
    case .accepted:
      start(clock.monotonic)
      return buffer.receive(.edited(.newline), goal: &goal) ?? .ignored
    case .advanced:
      guard !buffer.isEmpty else { return .ignored }
      stop(clock.monotonic)
      parting = partings.first
      return .moved
    default:
      guard let outcome = buffer.receive(action, goal: &goal) else { return .ignored }
      if outcome == .changed, !buffer.isEmpty {
        isDiscarded = false
        start(clock.monotonic)
      }
      return outcome
    }
  }

  /// The first key starts the countdown; before it nobody is hurried.
  private mutating func start(_ now: Int) {
    if runningSince == nil, left > 0 { runningSince = now }
  }

  private mutating func stop(_ now: Int) {
    _ = tick(now)
    runningSince = nil
  }

  private mutating func tick(_ now: Int) -> ControlOutcome {
    guard let since = runningSince, now > since else { return .ignored }
    left = max(0, left - (now - since))
    runningSince = left > 0 ? now : nil
    return left > 0 ? .moved : .refused(.timeIsUp)
  }

  private mutating func part(_ action: Action, _ clock: ClockReading) -> ControlOutcome {
    guard let current = parting, let place = partings.firstIndex(of: current) else {
      return .ignored
    }
    switch action {
    case .moved(let direction):
      parting = partings[direction.index(from: place, count: partings.count)]
      return .moved
    case .picked(let index) where partings.indices.contains(index):
      parting = partings[index]
      return .moved
    case .typed(let text):
      guard let index = menuIndex(text), partings.indices.contains(index) else { return .ignored }
      parting = partings[index]
      return .moved
    case .accepted, .toggled, .advanced: return decide(current)
    case .wentBack, .retreated:
      parting = nil
      return .moved
    default: return .ignored
    }
  }

  private mutating func decide(_ choice: Parting) -> ControlOutcome {
    parting = nil
    switch choice {
    case .keep:
      isOver = true
      return .accepted
    case .goOn: return .moved
    case .discard:
      buffer = TextBuffer()
      isDiscarded = true
      isOver = true
      return .accepted
    }
  }

  /// The control as it waits while the person is elsewhere: the clock stands, no question is open.
  var waiting: TimerField {
    var copy = self
    copy.runningSince = nil
    copy.parting = nil
    return copy
  }

  mutating func replaceText(with text: String) {
    buffer.replaceAll(with: text)
    if !buffer.isEmpty { isDiscarded = false }
  }
}
