import Testing

@testable import OnwardCore

@Suite("The list of past sessions, filtered and loaded anew")
struct PastFilterTests {
  private func summary(_ number: Int, _ company: String, _ role: String = "") -> Listing {
    .session(
      SessionSummary(
        file: "\(number).md",
        session: Session(
          id: "id\(number)", language: "en",
          started: Person.morning.adding(seconds: -number * 86_400),
          company: company, role: role, position: .at(Visit("feel"), nil))))
  }

  /// 21 November down to 17 November 2026, newest first, and a copy last.
  private var listings: [Listing] {
    [
      summary(0, "Northwind", "data engineer"), summary(1, "Contoso"),
      summary(2, "Café Zoé", "waiter"), summary(3, ""), summary(4, "Northwind", "analyst"),
      .problem(file: "4 (conflict 1-x).md", .copy),
    ]
  }

  private func listed() -> Person {
    var person = Person()
    person.act(.notesLoaded(listings))
    person.act(.moved(.last), .moved(.up), .moved(.up), .accepted)
    #expect(person.state.screen == .past)
    return person
  }

  private func shown(_ person: Person) -> [String] {
    (0..<person.state.pastCount).compactMap { person.state.pastListing($0)?.file }
  }

  private func filtered(_ words: String) -> Person {
    var person = listed()
    person.act(.openedFind)
    person.type(words)
    return person
  }

  @Test(arguments: [
    ("north", ["0.md", "4.md"]), ("NORTH ana", ["4.md"]), ("cafe zoe", ["2.md"]),
    ("2026-11-20", ["1.md"]), ("11-20", ["1.md"]), ("fri 20", ["1.md"]),
    ("november", ["0.md", "1.md", "2.md", "3.md", "4.md"]),
    ("wait", ["2.md"]), ("conflict", ["4 (conflict 1-x).md"]), ("zzz", []), (" ", nil),
  ])
  func showsWhatItsWordsAreIn(_ words: String, _ files: [String]?) {
    let all = listings.map(\.file)
    #expect(shown(filtered(words)) == files ?? all)
  }

  @Test func lettersAreTextWhileItIsTypedAndCommandsAfterwards() {
    var person = filtered("d")
    #expect(person.state.mode == .filtering)
    #expect(person.state.past.filter.text == "d")
    person.act(.accepted)
    #expect(person.state.mode == .past)
    #expect(person.act(.accepted) == [.openSession(file: "0.md", .goingOn)])
  }

  @Test func escapeClearsItAndThenLeaves() {
    var person = filtered("north")
    person.act(.accepted, .wentBack)
    #expect(shown(person) == listings.map(\.file))
    #expect(person.state.screen == .past)
    person.act(.openedFind)
    person.act(.wentBack)
    #expect(person.state.mode == .past)
    person.act(.wentBack)
    #expect(person.state.screen == .home)
  }

  @Test func homeForgetsTheFilter() {
    var person = filtered("north")
    person.act(.accepted, .openedHome)
    #expect(person.state.screen == .home)
    #expect(shown(person) == listings.map(\.file))
  }

  @Test func theCursorStaysOnItsSessionWhileThatIsShown() {
    var person = listed()
    person.act(.picked(4), .openedFind)
    person.type("no")
    #expect(person.state.chosenListing?.file == "4.md")
    person.type("zz")
    #expect(person.state.chosenListing == nil)
    #expect(person.act(.accepted, .accepted) == [])
    person.act(.openedFind, .edited(.killToLineStart))
    #expect(person.state.chosenListing?.file == "0.md")
  }

  @Test func arrowsMoveAmongWhatWasFound() {
    var person = filtered("north")
    person.act(.moved(.down), .moved(.down))
    #expect(person.state.chosenListing?.file == "4.md")
    person.act(.picked(2))
    #expect(person.state.chosenListing?.file == "4.md", "there is no third")
  }

  @Test func theSelectionStaysWhenNotesComeInAndGo() {
    var person = listed()
    person.act(.picked(2))
    let newer = [summary(-2, "New"), summary(-1, "Newer")]
    person.act(.notesLoaded(newer + listings))
    #expect(person.state.chosenListing?.file == "2.md")
    #expect(person.state.past.cursor == 4)
    person.act(.notesRecalled(listings))
    #expect(person.state.chosenListing?.file == "2.md")
    person.act(.notesLoaded(listings.filter { $0.file != "2.md" }))
    #expect(person.state.past.cursor == 2, "what follows takes its place")
    person.act(.notesLoaded([]))
    #expect(person.state.past.cursor == 0)
    #expect(person.state.chosenListing == nil)
  }

  @Test func theFilterHoldsForNotesThatComeIn() {
    var person = filtered("north")
    person.act(
      .moved(.down), .notesLoaded([summary(-1, "Northwind"), summary(-2, "New")] + listings))
    #expect(shown(person) == ["-1.md", "0.md", "4.md"])
    #expect(person.state.chosenListing?.file == "4.md")
  }

  @Test func theActsOfAllSessionsAreCountedOnceTheyAreShown() {
    var figures = SessionFigures()
    figures.letters = 2
    var session = Session(
      id: "a", language: "en", started: Person.morning, position: .at(Visit("feel"), nil))
    session.company = "Northwind"
    let listing = Listing.session(SessionSummary(file: "a.md", session: session, figures: figures))
    var person = Person()
    person.act(.notesLoaded([listing]), .picked(3))
    #expect(person.state.screen == .past)
    #expect(person.state.past.acts.letters == 2)
    person.act(.notesLoaded([listing] + listings))
    #expect(person.state.past.acts.letters == 2)
    person.act(.notesLoaded(listings))
    #expect(person.state.past.acts == Acts())
  }

  @Test func theNotesAreSearchedFromTheListAndBackAgain() {
    var person = listed()
    #expect(person.act(.openedSearch).contains(.buildSearch))
    #expect(person.state.mode == .searching)
    person.act(.wentBack)
    #expect(person.state.mode == .past)
    #expect(person.state.overlays.isEmpty)
  }
}
