/// Breathing in and out by a bar and words; it starts when asked and stops at any key.
public struct BreatheField: Control {
  /// One half of a breath, and how far it is, 0 to 1000.
  public struct Phase: Hashable, Sendable {
    public var isIn: Bool
    public var secondsLeft: Int
    public var permille: Int
  }

  public let inhale: Int
  public let exhale: Int
  /// The longest time without a stop, in milliseconds.
  public let limit: Int
  /// Milliseconds of breathing done in all.
  public private(set) var done: Int
  private var runningSince: Int?
  /// How much will be done when it stops by itself.
  private var end: Int
  public let isReduced: Bool

  init(inhale: Int, exhale: Int, minutes: Int, value: AnswerValue?, reducedMotion: Bool) {
    self.inhale = inhale
    self.exhale = exhale
    limit = minutes * 60_000
    isReduced = reducedMotion
    if case .breathed(let seconds)? = value {
      done = min(max(0, seconds), 86_400) * 1000
    } else {
      done = 0
    }
    end = max(limit, done)
  }

  public var isRunning: Bool { runningSince != nil }

  var value: AnswerValue? { done < 1000 ? nil : .breathed(seconds: done / 1000) }

  /// Ten frames a second for the bar; with reduced motion only the words change, once a second.
  var deadline: Int? {
    runningSince.map { $0 + (isReduced ? 1000 - done % 1000 : 100 - done % 100) }
  }

  public var phase: Phase {
    let cycle = (inhale + exhale) * 1000
    let inCycle = done % cycle
    let isIn = inCycle < inhale * 1000
    let length = (isIn ? inhale : exhale) * 1000
    let passed = isIn ? inCycle : inCycle - inhale * 1000
    return Phase(
      isIn: isIn, secondsLeft: (length - passed + 999) / 1000, permille: passed * 1000 / length)
  }

  mutating func receive(_ action: Action, at clock: ClockReading) -> ControlOutcome {
    switch action {
    case .ticked(let now):
      guard isRunning else { return .ignored }
      advance(to: now.monotonic)
      return isRunning ? .moved : .changed
    case _ where isRunning:
      advance(to: clock.monotonic)
      runningSince = nil
      return .changed
    case .accepted where done >= 1000: return .accepted
    case .accepted, .toggled, .switched:
      if done >= end { end = done + limit }
      runningSince = clock.monotonic
      return .moved
    default: return .ignored
    }
  }

  private mutating func advance(to now: Int) {
    guard let since = runningSince else { return }
    done = min(end, done + max(0, now - since))
    runningSince = done < end ? now : nil
  }
}
