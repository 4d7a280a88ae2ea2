import OnwardScreen
import Testing

@Suite struct StyledTextTests {
  @Test func wrapsRunsAsOneText() {
    let rows = wrapped([StyledText("they ch"), StyledText("ose you", .bold)], width: 10)
    #expect(rows.map(shown) == ["they chose", "you"])
    #expect(rows[0].map(\.style) == Array(repeating: [], count: 7) + [.bold, .bold, .bold])
    #expect(rows[1].allSatisfy { $0.style == .bold })
  }

  @Test func aMarkAtARunsStartJoinsTheRunBefore() {
    let rows = wrapped([StyledText("e", .bold), StyledText("\u{301}x")], width: 10)
    #expect(rows == [[Cell("e", marks: ["\u{301}"], style: .bold), Cell("x")]])
  }

  @Test func lineFeedsBeginRowsAndSpacesAtTheEndGo() {
    #expect(wrapped("one  \n\ntwo", width: 10).map(shown) == ["one", "", "two"])
    #expect(wrapped("", width: 10) == [[]])
  }

  @Test func emptyRunsAreNothing() {
    let runs = [StyledText(""), StyledText("a", .bold), StyledText(""), StyledText("b")]
    #expect(wrapped(runs, width: 5).flatMap { $0 }.map(\.style) == [.bold, []])
  }
}
