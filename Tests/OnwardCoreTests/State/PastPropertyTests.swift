import Testing

@testable import OnwardCore

/// Whatever is typed, moved and loaded in whatever order: what is shown is what the words are in, and the cursor is on it.
@Suite struct PastPropertyTests {
  private static let companies = ["Northwind", "Contoso", "Café", "北風", "", "north east"]

  private func listings(using random: inout SeededGenerator) -> [Listing] {
    (0..<Int.random(in: 0...12, using: &random)).map { _ in
      let number = Int.random(in: 0..<20, using: &random)
      return .session(
        SessionSummary(
          file: "\(number)-\(Int.random(in: 0..<1000, using: &random)).md",
          session: Session(
            id: "a", language: "en", started: Person.morning.adding(seconds: number * 86_400),
            company: Self.companies.randomElement(using: &random) ?? "",
            position: .at(Visit("feel"), nil))))
    }
  }

  private func action(using random: inout SeededGenerator) -> Action {
    switch Int.random(in: 0..<10, using: &random) {
    case 0: .notesLoaded(listings(using: &random))
    case 1: .notesRecalled(listings(using: &random))
    case 2: .openedFind
    case 3: .moved([.up, .down, .first, .last].randomElement(using: &random) ?? .up)
    case 4: .picked(Int.random(in: 0..<15, using: &random))
    case 5: .scrolled(to: Int.random(in: 0..<15, using: &random))
    case 6: .edited(.deleteBackward)
    default: .typed(["n", "o", "c", "é", "北", "2", "-", " "].randomElement(using: &random) ?? "n")
    }
  }

  @Test(arguments: 0..<60)
  func theListIsWhatTheWordsAreIn(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    var person = Person()
    person.act(.picked(2))
    for _ in 0..<80 {
      let before = person.state.chosenListing?.file
      let action = action(using: &random)
      person.act(action)
      let state = person.state
      let all = state.listings ?? []
      let words = state.past.filter.text
      let expected = all.filter { listing in
        guard case .session(let summary) = listing else { return false }
        let day = summary.started.day
        let month = day.month == 11 ? "November" : "December"
        return matches(words, anyOf: [summary.company, day.description, day.inWords, month])
      }
      let shown = (0..<state.pastCount).compactMap { state.pastListing($0) }
      #expect(shown.map(\.file) == expected.map(\.file), "\(words)")
      #expect(shown.isEmpty ? state.past.cursor == 0 : shown.indices.contains(state.past.cursor))
      if let before, shown.map(\.file).contains(before), !action.moves {
        #expect(state.chosenListing?.file == before, "\(action)")
      }
    }
  }
}

extension Action {
  fileprivate var moves: Bool {
    switch self {
    case .moved, .picked, .scrolled: true
    default: false
    }
  }
}
