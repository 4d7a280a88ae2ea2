import OnwardContent
import OnwardCore
import Testing

@Suite("What a note keeps, and what it refuses")
struct NoteKeepingTests {
  private static let head = """
    ---
    schema: 1
    id: k3vqa7m2xw4b
    started: 2026-11-21T10:03:00+01:00
    position: a.b
    """

  private static func note(_ body: String, header: String = head) -> [UInt8] {
    Array("\(header)\n---\n\(body)".utf8)
  }

  private static func problem(_ bytes: [UInt8]) -> NoteProblem? {
    if case .failure(let problem) = decodeNote(bytes) { problem } else { nil }
  }

  /// The note's text after the change was saved.
  private static func saved(
    _ bytes: [UInt8], path: NotePath = NotePath(), change: (inout Session) -> Void
  ) throws -> String {
    let note = try decodeNote(bytes).get()
    var session = note.session
    change(&session)
    let written = encodeNote(session, guide: nil, path: path, previous: note.source)
    #expect(written.source.bytes == written.bytes)
    return String(decoding: written.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    "# My own title\n\nText before.\n",
    "<!-- onward: end -->\n<!-- onward: a remark of mine -->\n<!-- other -->\n",
    "<!-- onward: a.c hologram done -->\nof a later version\n<!-- onward: end -->\n",
    "<!-- onward: a.b text done shade=blue -->\nx\n<!-- onward: end -->\nNo line end at the end",
    "<!-- onward: a.b text done -->\r\nx\r\n<!-- onward: end -->\r\n",
    "<!-- onward: a.b intensity done -->\nabout 80\n<!-- onward: end -->\n",
    "<!-- onward: a.b list done -->\n* x\n\n- y\n<!-- onward: end -->   \n",
    "<!-- onward: a.b checklist done ids=x -->\n- y\n- z\n<!-- onward: end -->\n",
    "<!-- onward: a.b fill done -->\nwithout a letter\n<!-- onward: end -->\n",
    "<!-- onward: a.b sort done groups=x -->\nloose\n<!-- onward: end -->\n",
    "Title\n=======\n",
  ]) func everyByteOfTheBody(_ body: String) throws {
    let bytes = Self.note(body)
    #expect(Array(try Self.saved(bytes) { _ in }.utf8) == bytes)
  }

  @Test(arguments: [
    "x-mine: {deep: [[[[[[[[[[a]]]]]]]]]]} # remark",
    "x-mine: &a b\nx-other: *a\nx: !!str y", "# only a remark\n", "? [a, b]\n: c",
    "company: |\n  A\n",
    "company: 'Ünter 🥐'   # remark\nrole: Bäcker", "follow-ups: []", "lang: en\r\nrole: x\r",
    "follow-ups:\n- id: a\n  due: 2026-11-22\n  mood: blue\n\n# end",
  ]) func everyByteOfTheHeader(_ more: String) throws {
    let bytes = Self.note("text\n", header: Self.head + "\n" + more)
    #expect(Array(try Self.saved(bytes) { _ in }.utf8) == bytes)
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    #expect(Array(try Self.saved(mark + bytes) { _ in }.utf8) == mark + bytes)
  }

  @Test func onlyTheChangedValueOfTheHeaderIsWritten() throws {
    let header =
      "---\nschema: 1 # form\nid: k3vqa7m2xw4b\nx-mine: 'ä'\nstarted: 2026-11-21T10:03:00+01:00\n"
      + "company: |\n  Old\nposition: a.b # here\nstate: closed\noutcome: offer\nfollow-ups:\n"
      + "  - id: a\n    due: 2026-11-22\n    mood: blue\n# end"
    let text = try Self.saved(Self.note("", header: header)) {
      $0.company = "Neu & Söhne"
      $0.position = .at(Visit("a"), nil)
      $0.standing = .open
      $0.role = "it's"
      $0.followUps[0].progress = .done
    }
    #expect(
      text
        == "---\nschema: 1 # form\nid: k3vqa7m2xw4b\nx-mine: 'ä'\n"
        + "started: 2026-11-21T10:03:00+01:00\ncompany: \"Neu & Söhne\"\nrole: 'it''s'\n"
        + "position: a # here\nstate: open\nfollow-ups:\n"
        + "  - id: a\n    due: 2026-11-22\n    text: ''\n    state: done\n    mood: blue\n# end\n---\n"
    )
  }

  @Test func onlyTheChangedAnswerIsWritten() throws {
    let body =
      "before\n<!-- onward: a.b text draft shade=blue -->\r\nold\r\n<!-- onward: end -->\r\n"
      + "between\n<!-- onward: a.c list done -->\n* hand-made\n<!-- onward: end -->\nafter"
    let text = try Self.saved(Self.note(body)) {
      $0.answers[AnswerKey("a", "b")] = Answer(.text("new"))
    }
    #expect(
      text == Self.head + "\n---\nbefore\n<!-- onward: a.b text done shade=blue -->\nnew\n"
        + "<!-- onward: end -->\nbetween\n<!-- onward: a.c list done -->\n* hand-made\n"
        + "<!-- onward: end -->\nafter")
  }

  @Test func lineEndsOfAToolAreNotThePersonsWords() throws {
    let body = "<!-- onward: a.b text done -->\r\nx\r\ny\r\n<!-- onward: end -->\r\n"
    let note = try decodeNote(Self.note(body)).get()
    #expect(note.session.answers[AnswerKey("a", "b")] == Answer(.text("x\ny")))
    let own = try decodeNote(Self.note(body.replacing("done -->\r\n", with: "done -->\n"))).get()
    #expect(own.session.answers[AnswerKey("a", "b")] == Answer(.text("x\r\ny\r")))
  }

  @Test func offPathIsMarkedAndUnmarked() throws {
    let body = "<!-- onward: a.b text done -->\nx\n<!-- onward: end -->\n"
    let key = AnswerKey("a", "b")
    let off = try Self.saved(Self.note(body), path: NotePath(offPath: [key])) { _ in }
    #expect(off.contains("<!-- onward: a.b text done off-path -->\nx\n"))
    let kept = try Self.saved(Array(off.utf8)) { _ in }
    #expect(kept == off)
    let back = try Self.saved(Array(off.utf8), path: NotePath(order: [key])) { _ in }
    #expect(Array(back.utf8) == Self.note(body))
  }

  @Test func newAnswersGoBehindTheOneBeforeThem() throws {
    let body =
      "\n## A\n### B\n<!-- onward: a.b text done -->\nx\n<!-- onward: end -->\nmine\n"
      + "\n## D\n### E\n<!-- onward: d.e text done -->\ny\n<!-- onward: end -->"
    let keys = ["a.b", "a.c", "c.c", "d.d", "d.e", "e.e"].compactMap { AnswerKey(parsing: $0) }
    let text = try Self.saved(Self.note(body), path: NotePath(order: keys)) { session in
      for key in keys where session.answers[key] == nil {
        session.answers[key] = Answer(nil, .skipped)
      }
    }
    let empty = { (key: String) in
      "<!-- onward: \(key) none skipped -->\n<!-- onward: end -->\n"
    }
    #expect(
      text == Self.head + "\n---\n\n## A\n### B\n<!-- onward: a.b text done -->\nx\n"
        + "<!-- onward: end -->\n\n### c\n" + empty("a.c") + "\n## c\n### c\n" + empty("c.c")
        + "mine\n\n## D\n### d\n" + empty("d.d") + "\n### E\n<!-- onward: d.e text done -->\ny\n"
        + "<!-- onward: end -->\n\n## e\n### e\n" + empty("e.e"))
  }

  @Test func aRenamedStepAndPromptAreFoundByTheirNewNames() throws {
    let guide = Guide(
      language: "en", first: "new",
      steps: [
        Step(
          id: "new", title: "T", part: .today, was: ["a"],
          prompts: [Prompt(id: "now", kind: .summary, label: "L", was: ["b"])])
      ])
    let bytes = Self.note("<!-- onward: a.b text done -->\nx\n<!-- onward: end -->\n")
    let note = try decodeNote(bytes, guide: guide).get()
    #expect(note.session.answers == [AnswerKey("new", "now"): Answer(.text("x"))])
    #expect(note.session.position == .at(Visit("new"), "now"))
    var session = note.session
    session.answers[AnswerKey("new", "now")] = Answer(.text("y"))
    let text = encodeNote(session, guide: guide, path: NotePath(), previous: note.source).bytes
    #expect(
      String(decoding: text, as: UTF8.self).contains("<!-- onward: new.now text done -->\ny\n"))
  }

  @Test func aLaterVersionIsReadOnly() throws {
    let header = Self.head.replacing("schema: 1", with: "schema: 2") + "\nstate: dreaming"
    let note = try decodeNote(Self.note("", header: header)).get()
    #expect(note.isReadOnly)
    #expect(note.schema == 2)
    #expect(try decodeHeader(Self.note("", header: header)).get().isReadOnly)
  }

  @Test func problemsHaveTheirPlace() {
    let marker = "<!-- onward: a.b text done -->\n"
    let end = "<!-- onward: end -->\n"
    let cases: [(String, NoteProblem)] = [
      (marker + "x\n", .malformed(line: 7, column: 1, detail: "no end marker")),
      ("\n" + marker + marker + end, .malformed(line: 8, column: 1, detail: "no end marker")),
      (
        marker + end + marker + end,
        .malformed(line: 9, column: 1, detail: "a second answer to a.b")
      ),
      (
        "<!-- onward: a.b text doen -->\n" + end,
        .malformed(line: 7, column: 23, detail: "neither done, draft nor skipped")
      ),
      ("x\n<<<<<<< ours\n" + marker + end, .gitConflict(line: 8)),
      (marker + "<<<<<<< ours\n" + marker + end, .gitConflict(line: 8)),
    ]
    for (body, problem) in cases { #expect(Self.problem(Self.note(body)) == problem) }
    #expect(Self.problem(Self.note(marker + "<<<<<<< ours\n=======\n" + end)) == nil)
    #expect(Self.problem(Self.note("") + [0xFF]) == .notUTF8)
    #expect(Self.problem([]) == .malformed(line: 1, column: 1, detail: "no header"))
    #expect(
      Self.problem(Array("---\nid: a\n".utf8))
        == .malformed(line: 1, column: 1, detail: "the header has no end"))
  }

  @Test(arguments: [
    ("schema: 1", "schema: one", 2, 9, "not a version"),
    ("schema: 1\n", "", 1, 1, "'schema' is missing"),
    ("id: k3vqa7m2xw4b", "id: [a]", 3, 5, "'id' must be words"),
    ("2026-11-21T", "2026-13-21T", 4, 10, "not a time"),
    ("position: a.b", "position: a.b\nposition: a.c", 6, 1, "'position' a second time"),
    ("position: a.b", "position: a.", 5, 11, "not a position"),
    ("position: a.b", "position: a\nstate: opn", 6, 8, "not a state"),
    ("position: a.b", "position: a\nfollow-ups:\n  - id: x", 7, 5, "a follow-up needs id and due"),
    ("position: a.b", "position: \"\u{1}\"", 5, 12, "control characters are not allowed"),
  ]) func headersThatCannotBeRead(
    _ old: String, _ new: String, _ line: Int, _ column: Int, _ detail: String
  ) {
    let header = Self.head.replacing(old, with: new)
    #expect(
      Self.problem(Self.note("", header: header))
        == .malformed(line: line, column: column, detail: detail))
  }

  @Test func aHeaderTornByGitIsAConflict() {
    let header = Self.head + "\n<<<<<<< ours\nrole: a\n=======\nrole: b\n>>>>>>> theirs"
    #expect(Self.problem(Self.note("", header: header)) == .gitConflict(line: 6))
  }
}
