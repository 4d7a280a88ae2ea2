@testable import OnwardStore

/// Holds one thread until a test lets it go on.
final class Gate: Sendable {
  private enum Place { case away, arrived, opened }
  private let place = Monitor(Place.away)

  func pass() {
    place.change { if $0 == .away { $0 = .arrived } }
    place.wait { $0 == .opened ? () : nil }
  }

  func waitForArrival() { place.wait { $0 == .away ? nil : () } }

  func open() { place.change { $0 = .opened } }
}
