import OnwardCore
import Testing

@testable import OnwardApp

/// The screen and the lines are two faces of one state machine: same questions, same order, same note.
@Suite("Conformance") struct ConformanceTests {
  private static let guide = ShippedGuide.guide

  private func led(_ seed: Int, goesBack: Bool) -> (screen: Led, lines: Led) {
    let giver = Giver(seed: UInt64(seed), guide: Self.guide, goesBack: goesBack)
    var screen = ScreenHand(Self.guide)
    var lines = LineHand(Self.guide)
    return (Led(&screen, giver), Led(&lines, giver))
  }

  @Test(arguments: (0..<50).map { $0 * 20 })
  func walksAskTheSameAndSaveTheSame(_ first: Int) {
    for seed in first..<first + 20 {
      let (screen, lines) = led(seed, goesBack: true)
      #expect(screen.ended, "walk \(seed)")
      #expect(screen.asked.filter { $0.hasPrefix("hidden") } == [], "walk \(seed)")
      #expect(lines.asked == screen.asked, "walk \(seed)")
      #expect(Array(lines.note.utf8) == Array(screen.note.utf8), "walk \(seed)")
      #expect(screen.note.contains("onward: arrive."))
      if lines != screen { break }
    }
  }
}
