public import OnwardCore

/// The groups in which lists show follow-ups.
public enum FollowUpGroup: Hashable, Sendable {
  case due, next, settled

  public init(_ item: SessionFollowUp, now: Moment) {
    if !item.followUp.isWaiting {
      self = .settled
    } else {
      self = item.isDue(at: now) ? .due : .next
    }
  }

  public var heading: String {
    switch self {
    case .due: Words.dueHeading
    case .next: Words.nextHeading
    case .settled: Words.settledHeading
    }
  }
}

/// A follow-up in words, for lines outside the screen.
public struct FollowUpWords: Hashable, Sendable {
  /// What is to be done, whose session it belongs to, and how it ended.
  public var text: String
  /// The day, such as `tomorrow` or `Sat 28 Nov 2026`.
  public var day: String

  public init(_ item: SessionFollowUp, today: Day) {
    let became = item.followUp.isWaiting ? nil : Words.became(item.followUp)
    text = item.followUp.text + Words.whose(item) + (became.map { " · \($0)" } ?? "")
    day = Words.day(item.followUp.due.day, today: today)
  }
}

/// What a notice says where there are no keys to press.
public func words(of notice: Notice) -> String {
  if case .followUpChanged(let followUp, let change) = notice {
    return Words.changed(followUp, change)
  }
  return Words.notice(notice)
}
