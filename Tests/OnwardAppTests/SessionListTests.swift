import OnwardCore
import Testing

@testable import OnwardApp

@Suite struct SessionChoiceTests {
  private func choice(_ listings: [Listing]) throws -> SessionChoice {
    SessionChoice(listings: listings, now: try moment("2026-11-21T10:00:00+01:00"))
  }

  @Test func anyBeginningOfFourCharactersIsEnough() throws {
    let choice = try choice([
      .session(try summary(id: "abcdefghijkl")), .session(try summary(id: "abxyefghijkl")),
    ])
    #expect(try choice.session("abcd").id == "abcdefghijkl")
    #expect(try choice.session("ABXYEFGHIJKL").id == "abxyefghijkl")
    #expect(throws: Failure.shortID("abc")) { try choice.session("abc") }
    #expect(throws: Failure.unknownID("zzzz")) { try choice.session("zzzz") }
  }

  @Test func anAmbiguousBeginningListsItsMatches() throws {
    let choice = try choice([
      .session(try summary(id: "abcdefghijkl")), .session(try summary(id: "abcdxxxxxxxx")),
    ])
    let failure = #expect(throws: Failure.self) { try choice.session("abcd") }
    #expect(failure?.exitCode == 66)
    #expect(failure?.lines.count == 3)
    #expect(failure?.lines.last?.contains("abcdxxxxxxxx") == true)
  }

  @Test func aBrokenNoteIsNamedWithWhatIsWrong() throws {
    let file = "2026-11-20T1000-session-abcdef.md"
    let choice = try choice([.problem(file: file, .notUTF8)])
    #expect(throws: Failure.notASession(file: file, .notUTF8)) { try choice.session("abcdef") }
  }

  @Test func withoutAnIdTheSessionTouchedLastIsMeant() throws {
    let choice = try choice([
      .session(try summary(id: "older3456789", updated: "2026-11-20T11:00:00+01:00")),
      .session(try summary(id: "newer3456789", updated: "2026-11-20T12:00:00+01:00")),
      .session(
        try summary(
          id: "overx3456789", updated: "2026-11-20T13:00:00+01:00", standing: .closed(.closed))),
    ])
    #expect(try choice.lastTouched().id == "newer3456789")
    #expect(throws: Failure.noSession) { try self.choice([]).lastTouched() }
  }

  @Test func whereNothingCanBeGoneOnWithWhatCannotBeReadIsNamed() throws {
    let broken = Listing.problem(file: "/notes", .unreadable(errno: 13))
    #expect(throws: Failure.notASession(file: "/notes", .unreadable(errno: 13))) {
      try self.choice([.problem(file: "x.md", .copy), broken]).lastTouched()
    }
    #expect(throws: Failure.noSession) {
      try self.choice([.problem(file: "x.md", .copy)]).lastTouched()
    }
    let open = Listing.session(try summary(id: "abcdefghijkl"))
    #expect(try choice([broken, open]).lastTouched().id == "abcdefghijkl")
  }

  @Test func aSessionThatIsOverIsReadUntilLookingBackIsDue() throws {
    let choice = try choice([])
    let due = Due.moment(try moment("2026-11-21T09:00:00+01:00"))
    let over = try summary(id: "abcdefghijkl", standing: .done)
    let again = try summary(
      id: "abcdefghijkl", standing: .done,
      followUps: [FollowUp(id: FollowUp.lookBack, due: due, text: "Look back")])
    #expect(choice.purpose(of: over) == .reading)
    #expect(choice.purpose(of: again) == .goingOn)
  }
}

@Suite struct SessionTableTests {
  @Test func columnsStandUnderOneAnother() throws {
    let due = Due.day(try #require(Day(iso: "2026-11-21")))
    let listings: [Listing] = [
      .problem(file: "x.md", .gitConflict(line: 3)),
      .session(try summary(id: "abcdefghijkl", company: "株式会社")),
      .session(
        try summary(
          id: "zyxwvutsrqpo", started: "2026-11-21T08:00:00+01:00", company: "Acme",
          standing: .paused,
          followUps: [FollowUp(id: FollowUp.comeBack, due: due, text: "Come back")])),
    ]
    let table = SessionTable(listings: listings, now: try moment("2026-11-21T10:00:00+01:00"))
    #expect(
      table.lines == [
        "ID      BEGUN       COMPANY   ROLE  STATE       DUE",
        "zyxwvu  2026-11-21  Acme            today done  2026-11-21 now",
        "abcdef  2026-11-20  株式会社        open",
        "not opened: x.md: git's conflict marks stand in line 3",
      ])
  }

  @Test func noControlCharacterOfANoteReachesTheTerminal() throws {
    let company = "\u{1B}]0;owned\u{7}\u{202E}A\nB\u{9B}31m\u{7F}"
    let listings: [Listing] = [
      .session(try summary(id: "abcdefghijkl", company: company)),
      .problem(file: "\u{1B}[2J.md", .malformed(line: 1, column: 1, detail: "\u{1B}c")),
    ]
    let table = SessionTable(listings: listings, now: try moment("2026-11-21T10:00:00+01:00"))
    let scalars = table.lines.joined().unicodeScalars
    #expect(scalars.contains("A"))
    #expect(!scalars.contains { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) })
    #expect(!scalars.contains("\u{202E}"))
  }

  @Test func anEmptyListSaysHowToBegin() throws {
    let table = SessionTable(listings: [], now: try moment("2026-11-21T10:00:00+01:00"))
    #expect(table.lines == ["No sessions yet. Begin one with `onward start`."])
  }
}
