/// A follow-up with the session that it belongs to, as lists over all sessions show it.
public struct SessionFollowUp: Hashable, Sendable {
  public var summary: SessionSummary
  public var followUp: FollowUp

  public init(summary: SessionSummary, followUp: FollowUp) {
    self.summary = summary
    self.followUp = followUp
  }

  /// Whether it waits and its time has come.
  public func isDue(at now: Moment) -> Bool {
    followUp.isWaiting && followUp.due.isDue(at: now)
  }

  /// Whether both are the same follow-up of the same note, whatever became of it.
  func isSame(as other: SessionFollowUp) -> Bool {
    summary.file == other.summary.file && followUp.id == other.followUp.id
  }
}

/// What waits to be done in all sessions, by date; of one day, what is due all day comes first.
///
/// A session that the person closed asks for nothing more.
public func waitingFollowUps(in listings: [Listing]) -> [SessionFollowUp] {
  followUps(in: listings, \.waiting).inOrder(<)
}

/// What is done or was let go in all sessions, the latest first.
public func settledFollowUps(in listings: [Listing]) -> [SessionFollowUp] {
  followUps(in: listings) { $0.followUps.filter { !$0.isWaiting } }.inOrder(>)
}

extension [SessionFollowUp] {
  /// What is due first, then what comes next, each in the order that they are in.
  public func dueFirst(at now: Moment) -> [SessionFollowUp] {
    filter { $0.isDue(at: now) } + filter { !$0.isDue(at: now) }
  }

  /// Equal dates keep the order of the notes.
  fileprivate func inOrder(_ precedes: (Int, Int) -> Bool) -> [SessionFollowUp] {
    let keyed = enumerated().map { (second: $1.followUp.due.localSecond, place: $0, item: $1) }
    return keyed.sorted { left, right in
      left.second == right.second
        ? left.place < right.place : precedes(left.second, right.second)
    }.map(\.item)
  }
}

private func followUps(
  in listings: [Listing], _ chosen: (SessionSummary) -> [FollowUp]
) -> [SessionFollowUp] {
  listings.sessions.flatMap { summary in
    chosen(summary).map { SessionFollowUp(summary: summary, followUp: $0) }
  }
}
