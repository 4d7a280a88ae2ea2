/// When something is due: on a day wherever the person is, or at a moment.
public enum Due: Hashable, Sendable {
  case day(Day)
  case moment(Moment)

  /// The day at the person's place.
  public var day: Day {
    switch self {
    case .day(let day): day
    case .moment(let moment): moment.day
    }
  }

  /// Seconds from 1970-01-01T00:00:00 to it, both at the person's place; a day is its first second.
  var localSecond: Int {
    switch self {
    case .day(let day): day.daysSince1970 * 86_400
    case .moment(let moment): moment.seconds + moment.offset
    }
  }

  /// Whether it is due at that moment; a day is due from its first second on.
  public func isDue(at now: Moment) -> Bool {
    switch self {
    case .day(let day): day <= now.day
    case .moment(let moment): moment <= now
    }
  }
}

/// Something to do on a date.
public struct FollowUp: Hashable, Sendable {
  /// What became of it.
  public enum Progress: String, Hashable, Sendable, CaseIterable {
    case open
    case done
    /// The person set another date; what the answers say no longer changes it.
    case moved
    case dropped
  }

  /// Its name in the session, such as `come-back`; lower-case letters, digits and dashes.
  public var id: String
  public var due: Due
  public var text: String
  public var progress: Progress

  public init(id: String, due: Due, text: String, progress: Progress = .open) {
    self.id = id
    self.due = due
    self.text = text
    self.progress = progress
  }

  /// Whether it still waits to be done.
  public var isWaiting: Bool { progress == .open || progress == .moved }
}
