import OnwardCore
import Testing

@testable import OnwardApp

/// The screen and the lines are two faces of one state machine: same questions, same order, same note.
@Suite("Conformance") struct ConformanceTests {
  private static let guide = ShippedGuide.guide

  private func led(_ seed: Int) -> (screen: Led, lines: Led, drawn: Set<Unicode.Scalar>) {
    let giver = Giver(seed: UInt64(seed), guide: Self.guide)
    var screen = ScreenHand(Self.guide)
    var lines = LineHand(Self.guide)
    let led = (Led(&screen, giver), Led(&lines, giver))
    return (led.0, led.1, lines.drawn)
  }

  @Test(arguments: (0..<50).map { $0 * 20 })
  func walksAskTheSameAndSaveTheSame(_ first: Int) {
    for seed in first..<first + 20 {
      let (screen, lines, drawn) = led(seed)
      #expect(screen.ended, "walk \(seed)")
      #expect(screen.asked.filter { $0.hasPrefix("hidden") } == [], "walk \(seed)")
      #expect(lines.asked == screen.asked, "walk \(seed)")
      #expect(Array(lines.note.utf8) == Array(screen.note.utf8), "walk \(seed)")
      #expect(screen.note.contains("onward: arrive."))
      #expect(drawn == [], "walk \(seed)")
      if lines != screen { break }
    }
  }

  /// The thousand walks are only worth as much as the ways that they take.
  @Test func walksTakeEveryRouteAndDetour() {
    var untaken = Set(Self.guide.steps.flatMap(legs(from:)))
    #expect(untaken.count > Self.guide.steps.count)
    for seed in 0..<1000 where !untaken.isEmpty {
      var screen = ScreenHand(Self.guide)
      let led = Led(&screen, Giver(seed: UInt64(seed), guide: Self.guide))
      let steps = led.path?.stops.map(\.visit.step) ?? []
      untaken.subtract(legs(of: steps))
      // A way on from a step that the same answers leave out is seen in where it leads.
      untaken = untaken.filter {
        !$0.leavesOut || steps.contains($0.from) || !steps.contains($0.to)
      }
    }
    #expect(untaken == [])
  }

  /// One way from a step to another.
  private struct Leg: Hashable {
    var from: StepID
    var to: StepID
    /// What opens it leaves out the step from which it goes.
    var leavesOut = false
  }

  private func legs(from step: Step) -> [Leg] {
    let next = step.next.map { [Leg(from: step.id, to: $0)] } ?? []
    return next
      + (step.detours + step.routes).map { route in
        Leg(
          from: step.id, to: route.to,
          leavesOut: route.when.contains { step.skipWhen.contains($0) })
      }
  }

  private func legs(of steps: [StepID]) -> [Leg] {
    steps.indices.flatMap { index -> [Leg] in
      let from = steps[index]
      let detours = Set(Self.guide.step(from)?.detours.map(\.to) ?? [])
      let aside = steps[(index + 1)...].prefix { detours.contains($0) }
      let on = steps[(index + 1)...].dropFirst(aside.count).prefix(1)
      return (aside + on).map { Leg(from: from, to: $0) }
    }
  }
}
