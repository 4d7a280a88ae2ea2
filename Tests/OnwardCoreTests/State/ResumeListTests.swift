import Testing

@testable import OnwardCore

@Suite struct ResumeListTests {
  private let now = Moment(seconds: 1_800_000_000, offset: 3600)

  @Test(arguments: 0..<200 as Range<UInt64>)
  func whatIsOfferedIsTheBeginningOfAllThatCouldBe(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 0...60, using: &generator)
    let listings = (0..<count).map { listing($0, using: &generator) }
    let offered = ResumeList(listings).first(at: now)
    #expect(offered.map(\.file) == all(listings).prefix(ResumeList.most).map(\.file))
  }

  /// Every session that can be gone on with, what is due first, the one touched last at the top.
  private func all(_ listings: [Listing]) -> [SessionSummary] {
    let open = listings.sessions.filter { $0.canBeGoneOnWith(at: now) }
    let latest = open.enumerated().sorted {
      ($1.element.updated, $0.offset) < ($0.element.updated, $1.offset)
    }.map(\.element)
    return latest.filter { $0.isDue(at: now) } + latest.filter { !$0.isDue(at: now) }
  }

  private func listing(_ number: Int, using generator: inout SeededGenerator) -> Listing {
    if number % 10 == 9 { return .problem(file: "\(number).md", .notUTF8) }
    var session = Session(id: "\(number)", language: "en", started: now, position: .end)
    session.updated.seconds -= Int.random(in: 0...30, using: &generator)
    session.standing =
      [.open, .open, .paused, .done, .closed(.withdrawn)].randomElement(using: &generator) ?? .open
    session.followUps = [FollowUp.lookBack, FollowUp.comeBack, "reply"].compactMap { id in
      guard Bool.random(using: &generator) else { return nil }
      var due = now
      due.seconds += Int.random(in: -2...4, using: &generator) * 86_400
      let progress = FollowUp.Progress.allCases.randomElement(using: &generator) ?? .open
      return FollowUp(id: id, due: .moment(due), text: id, progress: progress)
    }
    return .session(SessionSummary(file: "\(number).md", session: session))
  }
}
