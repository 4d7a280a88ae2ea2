/// The sessions that home may offer to go on with.
///
/// Told from all others when the list is loaded, because home is drawn again and again while thousands of notes are
/// looked at.
struct ResumeList: Hashable, Sendable {
  /// More are never offered.
  static let most = 8

  /// Open sessions, the one touched last at the top; twice as many as are offered, since each may be due as well.
  private var touched: [SessionSummary] = []
  /// Sessions in which something waits, in the same order.
  private var waiting: [SessionSummary] = []

  init(_ listings: [Listing] = []) {
    var touched: [(updated: Moment, place: Int)] = []
    var waiting: [(updated: Moment, place: Int)] = []
    for (place, listing) in listings.enumerated() {
      guard case .session(let summary) = listing else { continue }
      if summary.standing.isGoingOn { touched.append((summary.updated, place)) }
      if !summary.waiting.isEmpty { waiting.append((summary.updated, place)) }
    }
    func summaries(_ found: [(updated: Moment, place: Int)], most: Int) -> [SessionSummary] {
      let latest = found.sorted { left, right in
        if left.updated > right.updated { return true }
        return left.place < right.place && !(right.updated > left.updated)
      }
      return latest.prefix(most).map { listings[$0.place] }.sessions
    }
    self.touched = summaries(touched, most: 2 * Self.most)
    self.waiting = summaries(waiting, most: .max)
  }

  /// At most `most`: what is due first, and among both the one touched last at the top.
  func first(at now: Moment) -> [SessionSummary] {
    let due = waiting.lazy.filter { $0.isDue(at: now) && $0.canBeGoneOnWith(at: now) }
    let first = Array(due.prefix(Self.most))
    return first + touched.filter { !$0.isDue(at: now) }.prefix(Self.most - first.count)
  }
}
