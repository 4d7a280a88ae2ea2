import OnwardContent
import OnwardCore
import Testing

@Suite("Reading in what was exported")
struct ReadingInTests {
  private static let note = """
    ---
    schema: 1
    id: k3vqa7m2xw4b
    started: 2026-11-21T10:03:00+01:00
    position: a.b
    ---
    <!-- onward: a.b text done -->
    words
    <!-- onward: end -->

    """

  private static func problems(_ text: String) -> [String] {
    guard case .failure(let problems) = readCarriedNotes(Array(text.utf8)) else { return [] }
    return problems.all.map { $0.line(in: "x") }
  }

  private static func exported(_ note: String = note) throws -> String {
    exportText(of: [try CarriedNote(Array(note.utf8), file: "a.md")])
  }

  @Test func whatIsNoExportIsRefused() throws {
    #expect(Self.problems("") == ["x:1:1: error: nothing in it"])
    #expect(Self.problems(" \n\u{FEFF}\n").count == 1)
    #expect(Self.problems("my diary") == ["x:1:1: error: not a note of onward: no header"])
    #expect(Self.problems("[1]") == ["x:1:1: error: must be an object"])
    #expect(Self.problems("{}") == ["x:1:1: error: 'version' is missing"])
    #expect(
      Self.problems("{\"sessions\": [],\n \"version\": 2}") == [
        "x:2:13: error: version 2 is of a later onward; this one reads version 1"
      ])
    #expect(
      Self.problems("{\"version\": 1,\n  é\"sessions\": []}").first?.hasPrefix("x:2:") == true)
    #expect(
      Self.problems("{\"version\": 1, \"sessions\": [], \"é\": 3, \"session\": 1}") == [
        "x:1:37: error: unknown member 'é'; a later onward may have written it"
      ])
  }

  @Test(arguments: [
    (
      "\"k3vqa7m2xw4b\"", "\"../x\"",
      "'../x' is not a session's id: 4 to 40 lower-case letters and digits"
    ),
    (
      "\"a.b\",\"wasO", "\"a.\",\"wasO",
      "'a.' is not a step such as pause, or a question such as arrive.news"
    ),
    ("\"done\"", "\"doen\"", "'doen' is not one of done, draft, skipped"),
    (
      "\"kind\":\"text\"", "\"kind\":\"poem\"",
      "'poem' is not one of text, list, choice, checklist, feelings, "
        + "intensity, notSafe, date, draft, discarded, breathe, sort"
    ),
    ("\"text\":\"words\"", "\"text\":7", "must be a string"),
    (
      "\"outcome\":null", "\"outcome\":\"offer\"",
      "only a closed session has an outcome; write null"
    ),
    ("{\"field\":\"id\"}", "{\"field\":\"ide\"}", "'ide' is not a field of a note's header"),
    ("\"---\\n\",", "\"--\\n\",", "'layout' gives no note: no header"),
  ]) func valuesThatAreNone(_ old: String, _ new: String, _ words: String) throws {
    let text = try Self.exported().replacing(old, with: new, maxReplacements: 1)
    let problems = Self.problems(text)
    #expect(problems.count == 1)
    let place = try #require(problems.first?.split(separator: ": error: "))
    #expect(place.last.map(String.init) == words)
    #expect(place.first?.hasPrefix("x:2:") == true)
  }

  @Test func theSamePlaceIsNamedThatAnEditorShows() throws {
    let text = try Self.exported().replacing("\"progress\":\"done\"", with: "\n \"progress\":\n 7")
    #expect(Self.problems(text) == ["x:4:2: error: must be a string"])
  }

  @Test func aSessionTwiceIsTakenOnceAndRefusedInOtherWords() throws {
    let one = try CarriedNote(Array(Self.note.utf8), file: nil)
    let other = try CarriedNote(Array(Self.note.replacing("words", with: "else").utf8), file: nil)
    for (text, place) in [
      (exportText(of: [one, other]), "x:3:1"),
      (String(decoding: bundle(of: [one, other]), as: UTF8.self), "x:13:1"),
    ] {
      #expect(
        Self.problems(text) == [
          "\(place): error: the session k3vqa7m2xw4b stands here a second time, in other words"
        ])
    }
    #expect(try readCarriedNotes(bundle(of: [one, one])).get().count == 1)
  }

  @Test func everyBrokenNoteOfAFileIsToldWithItsLine() throws {
    let broken = Self.note.replacing("text done", with: "text doen")
    let text = "<!-- onward: note a.md -->\n\(Self.note)\n<!-- onward: note b.md -->\n\(broken)"
    #expect(
      Self.problems(text) == [
        "x:19:23: error: not a note of onward: neither done, draft nor skipped"
      ])
    #expect(
      Self.problems(Self.note + "<<<<<<< ours\n") == [
        "x:10:1: error: not a note of onward: git's conflict marks stand here; settle them first"
      ])
  }

  /// Its export would be refused, and its id names a file and a lock.
  @Test func aNoteWhoseIDIsNoneIsRefused() {
    let odd = Self.note.replacing("k3vqa7m2xw4b", with: "../x")
    #expect(
      Self.problems(odd) == [
        "x:1:1: error: '../x' is not a session's id: 4 to 40 lower-case letters and digits"
      ])
  }

  @Test func aNoteThatHoldsALineBetweenNotesIsKept() throws {
    let line = "<!-- onward: note b.md -->\n\\<!-- onward: note c.md -->\n<!-- onward: note -->"
    let one = try CarriedNote(Array((Self.note + line).utf8), file: "ä b.md")
    let two = try CarriedNote(
      Array(Self.note.replacing("k3vqa7m2xw4b", with: "b3vqa7m2xw4b").utf8), file: nil)
    let again = try readCarriedNotes(bundle(of: [one, two])).get()
    #expect(again.map(\.bytes) == [one.bytes, two.bytes])
    #expect(again.map(\.file) == ["ä b.md", nil])
  }

  @Test func aNoteOfALaterVersionIsCarriedAndNotChanged() throws {
    let later = Self.note.replacing("schema: 1", with: "schema: 2\nmood: blue")
      .replacing("position: a.b", with: "position: [far, away]")
    #expect(throws: NoteProblem.self) { try CarriedNote(Array(later.utf8), file: nil) }
    let readable = later.replacing("[far, away]", with: "\"far: away\"")
    let text = try Self.exported(readable)
    #expect(try readCarriedNotes(Array(text.utf8)).get().first?.bytes == Array(readable.utf8))
    let changed = text.replacing("\"text\":\"words\"", with: "\"text\":\"others\"")
    // Its words stand in one place of the export only, so the note says the new ones.
    #expect(
      try readCarriedNotes(Array(changed.utf8)).get().first?.bytes
        == Array(readable.replacing("words", with: "others").utf8))
    let moved = text.replacing("\"position\":\"far: away\"", with: "\"position\":\"a.b\"")
    #expect(
      Self.problems(moved) == [
        "x:2:1: error: a later onward wrote this session; only that one can take changes to it"
      ])
  }

  @Test func sizesAreLimited() {
    let large = [UInt8](repeating: 0x20, count: (32 << 20) + 1)
    guard case .failure(let problems) = readCarriedNotes(large) else {
      Issue.record("taken")
      return
    }
    #expect(
      problems.all.map { $0.line(in: "x") } == [
        "x:1:1: error: 32 MiB, and 32 MiB is the most; divide it"
      ])
    let deep = "{\"version\": 1, \"sessions\": " + String(repeating: "[", count: 100_000)
    #expect(Self.problems(deep).count == 1)
    let many = "{\"version\": 1, \"sessions\": [" + String(repeating: "1,", count: 20_001) + "1]}"
    #expect(Self.problems(many) == ["x:1:28: error: more than 20000 sessions; divide the file"])
    let separators = String(repeating: "<!-- onward: note -->\n", count: 20_001)
    #expect(
      Self.problems(separators) == ["x:1:1: error: more than 20000 sessions; divide the file"])
    let broken = String(repeating: "<!-- onward: note -->\nx\n", count: 100)
    #expect(Self.problems(broken).count == 20)
  }
}
