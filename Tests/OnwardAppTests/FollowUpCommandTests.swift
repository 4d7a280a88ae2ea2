import OnwardContent
import OnwardStore
import Testing

@testable import OnwardApp
@testable import OnwardCore

@Suite struct FollowUpChoiceTests {
  private func listings() throws -> [Listing] {
    let day = Due.day(try #require(Day(iso: "2026-11-22")))
    func followUp(_ id: String, _ progress: FollowUp.Progress = .open) -> FollowUp {
      FollowUp(id: id, due: day, text: "Do \(id)", progress: progress)
    }
    return [
      .session(
        try summary(
          id: "abcdefghijkl",
          followUps: [followUp("send-reply"), followUp("colleague-1"), followUp("colleague-12")])),
      .session(
        try summary(id: "abcdxyzxyzxy", followUps: [followUp("come-back", .done)])),
      .session(try summary(id: "zzzzzzzzzzzz", followUps: [followUp("send-reply")])),
      .problem(file: "x.md", .notUTF8),
    ]
  }

  @Test(arguments: [
    ("abcdefghijkl.send-reply", "abcdefghijkl.send-reply"),
    ("ABCDE/Send-Reply", "abcdefghijkl.send-reply"),
    ("abcd.send", "abcdefghijkl.send-reply"), ("abcd.colleague-1", "abcdefghijkl.colleague-1"),
    ("abcd.come-back", "abcdxyzxyzxy.come-back"), ("zzzz.s", "zzzzzzzzzzzz.send-reply"),
  ])
  func isNamedByBeginnings(_ name: String, _ whole: String) throws {
    let found = try FollowUpChoice(listings: try listings()).followUp(name)
    #expect(FollowUpName.whole(found) == whole)
  }

  @Test func whatFitsSeveralListsThem() throws {
    let choice = FollowUpChoice(listings: try listings())
    for name in ["abcd.co", "abcd.c"] {
      let failure = #expect(throws: Failure.self) { try choice.followUp(name) }
      #expect(failure?.exitCode == 66)
      #expect(failure?.lines.count == 4)
      #expect(failure?.lines.contains("  abcdefghijkl.colleague-12  Do colleague-12") == true)
    }
  }

  @Test func whatFitsNothingSaysSo() throws {
    let choice = FollowUpChoice(listings: try listings())
    #expect(throws: Failure.unknownFollowUp("abcd.x")) { try choice.followUp("abcd.x") }
    #expect(throws: Failure.unknownFollowUp("qqqq.send")) { try choice.followUp("qqqq.send") }
    #expect(throws: Failure.shortID("abc")) { try choice.followUp("abc.send-reply") }
    for name in ["abcdefghijkl", "abcd.", ""] {
      #expect(throws: Failure.badFollowUp(name)) { try choice.followUp(name) }
    }
  }
}

@Suite struct FollowUpTableTests {
  private func table(all: Bool = false) throws -> FollowUpTable {
    let today = try #require(Day(iso: "2026-11-22"))
    let now = try moment("2026-11-22T10:00:00+01:00")
    let one = try summary(
      id: "abcdefghijkl", company: "Acme",
      followUps: [
        FollowUp(id: "send-reply", due: .day(today), text: "Send your reply to Acme"),
        FollowUp(id: "later", due: .day(today.adding(days: 1)), text: "Write to Ada"),
        FollowUp(
          id: "come-back", due: .moment(now.adding(seconds: -1)),
          text: "Come back for the later part", progress: .dropped),
      ])
    let two = try summary(
      id: "zyxwvutsrqpo", company: "\u{1B}[31mEvil\u{202E}",
      followUps: [
        FollowUp(
          id: "come-back", due: .moment(now.adding(seconds: 1)), text: "Come\u{9B}31m back",
          progress: .moved)
      ])
    let closed = try summary(
      id: "cccccccccccc", standing: .closed(.closed),
      followUps: [FollowUp(id: "send-reply", due: .day(today), text: "Send it")])
    return FollowUpTable(
      listings: [.session(two), .session(one), .session(closed)], now: now, showsAll: all)
  }

  @Test func whatIsDueStandsFirst() throws {
    let lines = try table().lines
    #expect(
      lines.prefix(5).map { String($0) } == [
        "Ready, whenever you like", "  abcdef.send-reply  today     Send your reply to Acme", "",
        "What comes next", "  zyxwvu.come-back   today     " + lines[4].dropFirst(31),
      ])
    #expect(lines.last == "  abcdef.later       tomorrow  Write to Ada · Acme")
    #expect(try table().dueCount == 1)
  }

  @Test func whatIsSettledIsListedWhenAskedFor() throws {
    #expect(
      try table(all: true).lines.suffix(2) == [
        "Done, or let go",
        "  abcdef.come-back   today     Come back for the later part · Acme · let go",
      ])
  }

  @Test func noControlCharacterReachesTheTerminal() throws {
    let table = try table(all: true)
    for scalar in (table.lines.joined() + table.json.text).unicodeScalars {
      #expect(scalar.properties.generalCategory != .control)
      #expect(scalar != "\u{202E}")
    }
  }

  @Test func nothingIsSaidInWords() throws {
    let table = FollowUpTable(listings: [], now: try moment("2026-11-22T10:00:00+01:00"))
    #expect(table.lines == ["Nothing waits."])
    #expect(table.dueCount == 0)
  }

  @Test func otherProgramsGetTheWholeName() throws {
    let json = try table().json
    guard case .list(let items)? = json["followUps"] else {
      Issue.record("no list")
      return
    }
    #expect(items.map { $0["isDue"] } == [.bool(true), .bool(false), .bool(false)])
    #expect(items.first?["id"] == .string("abcdefghijkl.send-reply"))
    #expect(items.first?["due"] == .string("2026-11-22"))
    #expect(items.dropFirst().first?["due"] == .string("2026-11-22T10:00:01+01:00"))
    #expect(items.dropFirst().first?["state"] == .string("moved"))
  }
}

@Suite struct FollowUpDeskTests {
  let root: TemporaryFolder
  let places: Places
  let clock: ClockReading
  private static let file = "2026-11-20T1000-session-abcdef.md"
  private static let path = "data/onward/sessions/" + file
  private static let note = """
    ---
    schema: 1
    id: abcdefghijkl
    lang: en
    started: 2026-11-20T10:00:00+01:00
    updated: 2026-11-20T10:00:00+01:00
    company: 'Acme'
    role: ''
    state: paused
    position: arrive.news
    help-offered: false
    follow-ups:
      - id: send-reply
        due: 2026-11-21
        text: 'Send your reply to Acme'
        state: open
    mine: my own key
    ---

    my own line

    """

  init() throws {
    root = try TemporaryFolder()
    places = try root.places()
    clock = ClockReading(wall: try moment("2026-11-22T10:00:00+01:00"), monotonic: 0)
    try root.folder("data/onward/sessions")
    try root.write(Self.note, to: Self.path)
  }

  private func desk() throws -> FollowUpDesk {
    try FollowUpDesk(
      places: places, guide: smallGuide, chance: .seeded(state: 1), clock: clock)
  }

  private func item(_ name: String = "abcd.send-reply") throws -> SessionFollowUp {
    let list = NoteList(folder: NoteFolder(places.sessions))
    return try FollowUpChoice(listings: list.listings()).followUp(name)
  }

  @Test func oneIsDoneInTheNoteAndTheRestStays() throws {
    #expect(
      try desk().change(item(), by: .done) == "Done: Send your reply to Acme.")
    let expected = Self.note.replacing("state: open", with: "state: done")
      .replacing("updated: 2026-11-20T10:00", with: "updated: 2026-11-22T10:00")
    #expect(root.text(Self.path) == expected)
    #expect(root.names("data/onward/sessions") == [Self.file])
  }

  @Test func oneIsMovedAndOpenedAgain() throws {
    let day = try #require(Day(iso: "2026-12-01"))
    #expect(
      try desk().change(item(), by: .moved(to: day))
        == "Moved to Tue 1 Dec 2026: Send your reply to Acme.")
    #expect(try item().followUp.due == .day(day))
    #expect(try item().followUp.progress == .moved)
    _ = try desk().change(item(), by: .dropped)
    #expect(try item().followUp.progress == .dropped)
    _ = try desk().change(item(), by: .reopened)
    #expect(try item().followUp.progress == .open)
  }

  @Test func anotherWindowKeepsItAsItIs() throws {
    guard case .held(let lock) = Lock.take("abcdefghijkl", in: places.locks) else {
      Issue.record("no lock")
      return
    }
    let item = try item()
    withExtendedLifetime(lock) {
      _ = #expect(throws: Failure.inUseElsewhere(file: Self.file)) {
        try desk().change(item, by: .done)
      }
    }
    #expect(root.text(Self.path) == Self.note)
  }

  @Test func whatIsGoneMeanwhileIsSaid() throws {
    let item = try item()
    try root.write(Self.note.replacing("id: send-reply", with: "id: other"), to: Self.path)
    #expect(throws: Failure.unknownFollowUp("abcdef.send-reply")) {
      try desk().change(item, by: .done)
    }
    try root.write(Self.note.replacing("schema: 1", with: "schema: 9"), to: Self.path)
    #expect(throws: Failure.newerNote(file: Self.file)) { try desk().change(item, by: .done) }
    try root.remove(Self.path)
    #expect(throws: Failure.notASession(file: Self.file, .unreadable(errno: 2))) {
      try desk().change(item, by: .done)
    }
  }
}
