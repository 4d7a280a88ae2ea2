import OnwardCore
import Testing

@testable import OnwardApp

/// Which program shows long output.
@Suite struct PagingTests {
  private func program(_ environment: [String: String]) -> [String]? {
    Paging(environment: ["TERM": "xterm"].merging(environment) { $1 }).program
  }

  @Test func thePersonSaysWhich() {
    #expect(program([:]) == ["less"])
    #expect(program(["PAGER": "most -s"]) == ["most", "-s"])
    #expect(program(["PAGER": "less '-P two words'"]) == ["less", "-P two words"])
    for none in ["", " ", "cat"] { #expect(program(["PAGER": none]) == nil) }
  }

  @Test func plainTerminalsGetOneOnlyWhenTheyAskForIt() {
    for plain in [["TERM": "dumb"], ["TERM": ""], ["ACCESSIBLE": "1"]] {
      #expect(program(plain) == nil)
      #expect(program(plain.merging(["PAGER": "less"]) { $1 }) == ["less"])
    }
    #expect(program(["ACCESSIBLE": "0"]) == ["less"])
  }

  @Test func whatLessIsToldGivesWayToThePersonsOwn() {
    let own = Paging(environment: ["LESS": "-i", "HOME": "/home/ada"]).variables
    #expect(own.contains("LESS=-i"))
    #expect(own.contains("HOME=/home/ada"))
    let ours = Paging(environment: [:]).variables
    #expect(ours.contains { $0.hasPrefix("LESS=-FX") && !$0.contains("R") })
    #expect(ours.contains("LESSHISTFILE=-"))
  }

  @Test func linesThatFitWithTheShellsOwnAreNotLong() {
    let size = Size(columns: 10, rows: 4)
    #expect(!Paging.isLong(["a", "b", "c"], size))
    #expect(Paging.isLong(["a", "b", "c", "d"], size))
    #expect(Paging.isLong(["a", String(repeating: "x", count: 21)], size), "it takes three rows")
    #expect(Paging.isLong([String(repeating: "株", count: 16)], size), "it takes four rows")
    #expect(!Paging.isLong([String(repeating: "株", count: 15)], size))
  }
}
