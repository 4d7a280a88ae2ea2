import Testing

@testable import OnwardCore

@Suite("Plots across sessions")
struct IntensityPlotTests {
  private func session(_ day: Int, _ values: [Int]) -> SessionSummary {
    var figures = SessionFigures()
    let visits = ["arrive", "pause", "return", "onward"]
    figures.intensities = zip(visits, values).map { Intensity(Visit(StepID($0)), $1) }
    return SessionSummary(
      file: "\(day)-\(values).md",
      session: Session(
        id: "a", language: "en", started: Person.morning.adding(seconds: day * 86_400),
        position: .end), figures: figures)
  }

  @Test func eachSessionHasItsPlaceInTimeOldestFirst() {
    let plot = IntensityPlot(
      [session(30, [60, 20]), session(0, [80, 50]), session(1, [70])], most: 20)
    #expect(plot.isOfSingles)
    #expect(plot.slots.compactMap { $0?.first } == [80, 70, 60])
    #expect(plot.slots.compactMap { $0?.last } == [50, 20])
    #expect(plot.slots.first??.first == 80)
    #expect(plot.slots.last??.first == 60)
    #expect(plot.slots[1]?.first == 70, "a day of thirty is beside the first")
  }

  @Test func aStretchOfTimeIsTheMeanOfItsSessions() throws {
    let plot = IntensityPlot((0..<10).map { session($0, $0 == 0 ? [50] : [90, 10]) }, most: 2)
    #expect(!plot.isOfSingles)
    let first = try #require(plot.slots[0])
    #expect(first.count == 5)
    #expect(first.first == 82)
    #expect(first.last == 10, "the one that was asked once does not count")
    #expect(plot.slots[1]?.count == 5)
    #expect(IntensityPlot([session(0, [])], most: 5).slots.isEmpty)
  }

  @Test(arguments: UInt64(0)..<200)
  func noSessionIsLostAndNoneIsOutOfOrder(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let sessions = (0..<Int.random(in: 0...40, using: &random)).map { _ in
      session(
        Int.random(in: 0..<Int.random(in: 1...400, using: &random), using: &random),
        (0..<Int.random(in: 0...4, using: &random)).map { _ in
          Int.random(in: 0...100, using: &random)
        })
    }
    let asked = sessions.filter { !$0.figures.intensities.isEmpty }
    let most = Int.random(in: 1...30, using: &random)
    let plot = IntensityPlot(sessions, most: most)
    #expect(plot.slots.count <= most)
    let slots = plot.slots.compactMap(\.self)
    #expect(slots.reduce(0) { $0 + $1.count } == asked.count)
    #expect(asked.count > most || slots.allSatisfy { $0.count == 1 })
    for (left, right) in zip(slots, slots.dropFirst()) {
      #expect(left.days.upperBound <= right.days.lowerBound)
    }
    for slot in slots {
      #expect((0...100).contains(slot.first))
      #expect(slot.last.map { (0...100).contains($0) } ?? true)
    }
    let facts = IntensityFacts(sessions)
    #expect(facts.asked == asked.count)
    #expect(facts.asked + facts.unasked == sessions.count)
    #expect(facts.eased <= facts.askedTwice)
    if let first = facts.first { #expect(first.range.contains(first.mean)) }
  }

  @Test func factsTellHowManyEased() {
    let facts = IntensityFacts([
      session(0, [80, 40]), session(1, [50, 60]), session(2, [30]), session(3, []),
    ])
    #expect(facts.asked == 3)
    #expect(facts.unasked == 1)
    #expect(facts.askedTwice == 2)
    #expect(facts.eased == 1)
    #expect(facts.first?.mean == 53)
    #expect(facts.last?.range == 40...60)
  }

  @Test func thePlotFollowsTheListAndItsSessions() {
    var person = Person()
    person.act(
      .notesLoaded(
        [session(2, [70]), session(1, [60])].map(Listing.session) + [.problem(file: "x", .copy)]))
    let place = person.state.homeItems.firstIndex(of: .past) ?? 0
    person.act(.picked(place), .openedPlot)
    #expect(person.state.mode == .plot)
    person.act(.moved(.left))
    #expect(person.state.past.cursor == 1)
    person.act(.moved(.left))
    #expect(person.state.past.cursor == 1, "a copy has no plot")
    person.act(.moved(.right), .moved(.right))
    #expect(person.state.past.cursor == 0)
    person.act(.switched)
    #expect(person.state.overlays == [.plot(ofAll: true)])
    person.act(.wentBack)
    #expect(person.state.mode == .past)
  }
}
