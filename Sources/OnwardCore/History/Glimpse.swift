/// What home can show of many notes before they were looked at one by one.
public struct Glimpse: Hashable, Sendable {
  /// Those of the sessions that home may want, in the order of lists.
  public var listings: [Listing]
  /// How many follow-ups wait in all sessions.
  public var waiting: Int

  public init(listings: [Listing], waiting: Int) {
    self.listings = listings
    self.waiting = waiting
  }

  /// The sessions touched last among those that are open, and among those that have something to do, and those with
  /// the earliest to do: home shows none but these as long as fewer than 48 sessions are due at once.
  public init(of listings: [Listing]) {
    var waiting = 0
    var touched: [(key: Int, place: Int)] = []
    var busy: [(key: Int, place: Int)] = []
    var due: [(key: Int, place: Int)] = []
    for (place, listing) in listings.enumerated() {
      guard case .session(let summary) = listing else { continue }
      let waits = summary.waiting
      waiting += waits.count
      if summary.standing.isGoingOn { touched.append((-summary.updated.seconds, place)) }
      guard let first = waits.map(\.due.localSecond).min() else { continue }
      due.append((first, place))
      if summary.standing.isGoingOn || waits.contains(where: { $0.id == FollowUp.lookBack }) {
        busy.append((-summary.updated.seconds, place))
      }
    }
    var chosen: Set<Int> = []
    for (places, most) in [(touched, 8), (busy, 8), (due, 48)] {
      chosen.formUnion(places.sorted(by: <).prefix(most).map(\.place))
    }
    self.init(listings: chosen.sorted().map { listings[$0] }, waiting: waiting)
  }
}
