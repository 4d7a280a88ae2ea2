import OnwardCore

/// What is said while time passes: breathing, and the writing's clock; spaced, so that it can be heard to the end.
struct Pace: Equatable {
  /// Milliseconds between two lines, at the least.
  static let least = 4000

  /// When the last line was said, in milliseconds of the monotonic clock.
  var last: Int?
  var wasIn: Bool?
  var minutesLeft: Int?

  /// The next line for the breath; nil while there is none to say.
  mutating func words(for breathe: BreatheField, at now: Int) -> String? {
    guard breathe.isRunning else {
      (last, wasIn) = (nil, nil)
      return nil
    }
    let isShort = min(breathe.inhale, breathe.exhale) * 1000 < Self.least
    let phase = breathe.phase
    guard phase.isIn != wasIn, !isShort || phase.isIn || wasIn == nil, isDue(at: now) else {
      if isShort, !phase.isIn { wasIn = false }
      return nil
    }
    (last, wasIn) = (now, phase.isIn)
    if isShort { return "Breathe in for \(breathe.inhale), and out for \(breathe.exhale)." }
    return phase.isIn ? LineWords.breatheIn : LineWords.breatheOut
  }

  /// The minutes that are left, when there is one less of them.
  mutating func words(for timer: TimerField, at now: Int) -> String? {
    let minutes = (timer.left + 59_999) / 60_000
    guard let before = minutesLeft, minutes < before, minutes > 0, timer.parting == nil,
      isDue(at: now)
    else {
      if minutesLeft == nil || minutes > minutesLeft ?? 0 { minutesLeft = minutes }
      return nil
    }
    minutesLeft = minutes
    last = now
    return "\(LineWords.counted(minutes, "minute")) left."
  }

  private func isDue(at now: Int) -> Bool { last.map { now - $0 >= Self.least } ?? true }
}

extension LineLoop {
  mutating func sayPace() {
    let now = state.clock.monotonic
    let words: String? =
      switch loop.field {
      case .breathe(let breathe)? where said.scene?.isOfSession == true:
        said.pace.words(for: breathe, at: now)
      case .timer(let timer)? where said.scene?.isOfSession == true:
        said.pace.words(for: timer, at: now)
      default: nil
      }
    if let words { writer.say(words) }
  }
}
