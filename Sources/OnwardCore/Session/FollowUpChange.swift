/// What a person makes of a follow-up.
public enum FollowUpChange: Hashable, Sendable {
  case done
  case moved(to: Day)
  /// Let go: it is not done, and waits no longer.
  case dropped
  /// It waits again, and follows its answers again.
  case reopened
  /// As it was before a change.
  case restored(FollowUp)
}

extension FollowUp {
  /// The follow-up as the change makes it.
  ///
  /// Coming back is done by beginning the later part. Said to be done before that, it is let go, so that the later
  /// part does not look begun.
  public func changed(by change: FollowUpChange) -> FollowUp {
    var changed = self
    switch change {
    case .done: changed.progress = id == FollowUp.comeBack ? .dropped : .done
    case .moved(let day):
      changed.progress = .moved
      changed.due = .day(day)
    case .dropped: changed.progress = .dropped
    case .reopened: changed.progress = .open
    case .restored(let before): changed = before
    }
    return changed
  }
}

extension Session {
  /// Changes the follow-up of that name; false where there is none.
  mutating func change(followUp id: String, by change: FollowUpChange) -> Bool {
    guard let place = followUps.firstIndex(where: { $0.id == id }) else { return false }
    followUps[place] = followUps[place].changed(by: change)
    return true
  }
}
