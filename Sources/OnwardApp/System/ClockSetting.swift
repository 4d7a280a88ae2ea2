import OnwardCore

/// What `ONWARD_NOW` makes of the wall clock; a test fixes or shifts it.
enum ClockSetting: Hashable, Sendable {
  case real
  case fixed(Moment)
  /// Seconds, added to the real time.
  case shifted(Int)

  /// Reads `2026-11-21T10:03:00+01:00`, or a shift such as `+36h`, `-2d` or `+90m`; nil when it is neither.
  ///
  /// Unset or empty leaves the clock as it is. A shift has at most five digits.
  init?(_ value: String?) {
    guard let value, !value.isEmpty else {
      self = .real
      return
    }
    if let moment = Moment(iso: value) {
      self = .fixed(moment)
      return
    }
    guard let seconds = Self.shift(value) else { return nil }
    self = .shifted(seconds)
  }

  private static func shift(_ value: String) -> Int? {
    guard let sign = value.first, sign == "+" || sign == "-", let unit = value.last else {
      return nil
    }
    let digits = value.dropFirst().dropLast()
    guard (1...5).contains(digits.utf8.count),
      digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let count = Int(digits)
    else { return nil }
    let seconds: Int
    switch unit {
    case "m": seconds = 60
    case "h": seconds = 3600
    case "d": seconds = 86_400
    default: return nil
    }
    return (sign == "-" ? -count : count) * seconds
  }
}
