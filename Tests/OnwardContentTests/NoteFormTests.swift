import OnwardContent
import OnwardCore
import Testing

@Suite("The form of a note")
struct NoteFormTests {
  private static let golden = """
    ---
    schema: 1
    id: k3vqa7m2xw4b
    lang: en
    started: 2026-11-21T10:03:00+01:00
    updated: 2026-11-21T10:09:30+01:00
    company: 'Smith & Sons: "Bakers"'
    role: ''
    state: open
    position: reply.letter
    help-offered: false
    follow-ups:
      - id: send
        due: 2026-11-22
        text: 'Send the reply'
        state: open
      - id: come-back
        due: 2026-11-22T10:03:00+01:00
        text: "Come back\\nhere"
        state: moved
    ---

    ## What happened
    ### How strong is it now?
    <!-- onward: arrive.intensity intensity done -->
    85
    <!-- onward: end -->

    ### How did the news come?
    <!-- onward: arrive.news choice done choice=mail -->
    By mail
    <!-- onward: end -->

    ## A reply
    ### The company
    <!-- onward: reply.company text done -->
    Smith & Sons
    \\<!-- onward: end -->
    ---

    <!-- onward: end -->

    ### Your reply
    <!-- onward: reply.letter draft draft template=reply tone=warm -->
    Thank you.
    <!-- onward: end -->
    <!-- onward: reply.letter fill draft -->
    Thanks.
    <!-- onward: end -->

    ### When will you send it?
    <!-- onward: reply.send none skipped -->
    <!-- onward: end -->

    ## Back again
    ### What they wrote
    <!-- onward: return.came list done off-path -->
    - [2026-11-28] said no
      on the phone
    - \\[2026-11-28] is not a date here
    <!-- onward: end -->

    ### Sort it
    <!-- onward: return.sorted sort done off-path groups=use,-,not-mine -->
    **Of use**
    - be brief
    - slow down

    **…**
    - hm

    **Not mine**
    - too old
    <!-- onward: end -->

    """

  private static func goldenSession() throws -> Session {
    let started = try #require(Moment(iso: "2026-11-21T10:03:00+01:00"))
    let day = try #require(Day(iso: "2026-11-28"))
    let use = Choice(id: "use", words: "Of use")
    return Session(
      id: "k3vqa7m2xw4b", language: "en", started: started,
      updated: started.adding(seconds: 390), company: "Smith & Sons: \"Bakers\"",
      position: .at(Visit("reply"), "letter"),
      followUps: [
        FollowUp(id: "send", due: .day(day.adding(days: -6)), text: "Send the reply"),
        FollowUp(
          id: "come-back", due: .moment(started.adding(seconds: 86_400)), text: "Come back\nhere",
          progress: .moved),
      ],
      answers: [
        AnswerKey("arrive", "intensity"): Answer(.intensity(85)),
        AnswerKey("arrive", "news"): Answer(.choice(Choice(id: "mail", words: "By mail"))),
        AnswerKey("reply", "company"): Answer(.text("Smith & Sons\n<!-- onward: end -->\n---\n")),
        AnswerKey("reply", "letter"): Answer(
          .letter(Letter(text: "Thank you.", template: "reply", tone: "warm", fill: "Thanks.")),
          .draft),
        AnswerKey("reply", "send"): Answer(nil, .skipped),
        AnswerKey("return", "came"): Answer(
          .items([
            ListItem("said no\non the phone", day: day),
            ListItem("[2026-11-28] is not a date here"),
          ])),
        AnswerKey("return", "sorted"): Answer(
          .sorted([
            SortedItem("be brief", group: use), SortedItem("slow down", group: use),
            SortedItem("hm"),
            SortedItem("too old", group: Choice(id: "not-mine", words: "Not mine")),
          ])),
      ])
  }

  private static func guide() throws -> Guide {
    try #require(loadGuide(Fixture.contentFiles(Fixture.files)).guide)
  }

  private static func path(_ guide: Guide) -> NotePath {
    let keys = guide.steps.flatMap { step in step.prompts.map { AnswerKey(step.id, $0.id) } }
    return NotePath(
      order: keys.filter { $0.visit.step != "return" },
      offPath: Set(keys.filter { $0.visit.step == "return" }))
  }

  @Test func aNewNoteReadsWellInAnyEditor() throws {
    let guide = try Self.guide()
    let note = encodeNote(try Self.goldenSession(), guide: guide, path: Self.path(guide))
    #expect(String(decoding: note.bytes, as: UTF8.self) == Self.golden)
  }

  @Test func itIsReadAsItWasWritten() throws {
    let note = try decodeNote(Array(Self.golden.utf8), guide: Self.guide()).get()
    #expect(note.session == (try Self.goldenSession()))
    #expect(note.schema == 1)
    #expect(!note.isReadOnly)
    let again = encodeNote(note.session, guide: nil, path: NotePath(), previous: note.source)
    #expect(again.bytes == Array(Self.golden.utf8))
  }

  @Test(arguments: [
    ("Bäckerei 🥐 & Söhne", "company: \"Bäckerei 🥐 & Söhne\""),
    ("👩🏽‍🍳 \"Hi\" C:\\U0001F950", "company: \"👩🏽‍🍳 \\\"Hi\\\" C:\\\\U0001F950\""),
    ("a\u{E0041}b\u{F0000}", "company: \"a\\U000E0041b\\U000F0000\""),
  ]) func whatCanBeSeenStandsInTheHeaderAsItIs(_ company: String, _ line: String) throws {
    var session = try Self.goldenSession()
    session.company = company
    let guide = try Self.guide()
    let bytes = encodeNote(session, guide: guide, path: Self.path(guide)).bytes
    #expect(String(decoding: bytes, as: UTF8.self).split(separator: "\n").contains { $0 == line })
    let read = try decodeHeader(bytes).get().session
    #expect(Array(read.company.utf8) == Array(company.utf8))
  }

  @Test func theHeaderAloneGivesTheSessionWithoutAnswers() throws {
    let end = try #require(Self.golden.utf8.firstRange(of: "---\n\n".utf8)?.upperBound)
    let header = try decodeHeader(Array(Self.golden.utf8[..<end])).get()
    var expected = try Self.goldenSession()
    expected.answers = [:]
    #expect(header.session == expected)
  }

  @Test(arguments: [
    ("notes.sync-conflict-20261121-101010-ABCDEFG.md", true),
    ("2026-11-21-x-k3vqa7 (conflicted copy 2026-11-21).md", true),
    ("2026-11-21-x-k3vqa7 (Ann's conflicted copy 2026-11-21).md", true),
    ("2026-11-21-x-k3vqa7 (conflict 1789-ab12).md", true), ("2026-11-21-conflict-k3vqa7.md", false),
    ("", false),
  ]) func copiesAreKnownByTheirNames(_ name: String, _ isCopy: Bool) {
    #expect(isCopyName(name) == isCopy)
  }

  @Test func everyKindOfAnswerHasItsForm() {
    let forms: [(AnswerValue, String)] = [
      (.text(""), "text done -->\n\n"),
      (.text("a\n"), "text done -->\na\n\n"),
      (.items([]), "list done -->\n"),
      (.items([ListItem("")]), "list done -->\n- \n"),
      (
        .checks([Choice(id: "a", words: "An apple"), Choice(id: "b-c", words: "Bread")]),
        "checklist done ids=a,b-c -->\n- An apple\n- Bread\n"
      ),
      (.checks([]), "checklist done ids= -->\n"),
      (
        .feelings(words: ["sad", "my own"], cannotName: false),
        "feelings done -->\n- sad\n- my own\n"
      ),
      (.feelings(words: ["chest"], cannotName: true), "feelings done cannot-name -->\n- chest\n"),
      (.notSafe, "intensity done -->\nnot safe\n"),
      (.day(Day(iso: "2026-11-28")), "date done -->\n2026-11-28\n"),
      (.day(nil), "date done -->\nnone\n"),
      (.discarded, "timer done discarded -->\n"),
      (.breathed(seconds: 75), "breathe done -->\n75\n"),
      (.sorted([]), "sort done groups -->\n"),
    ]
    for (value, form) in forms {
      let session = Session(
        id: "a", language: "en", started: Moment(seconds: 0, offset: 0), position: .end,
        answers: [AnswerKey("a", "b"): Answer(value)])
      let bytes = encodeNote(session, guide: nil, path: NotePath()).bytes
      let body = "\n## a\n### b\n<!-- onward: a.b \(form)<!-- onward: end -->\n"
      #expect(String(decoding: bytes, as: UTF8.self).hasSuffix("---\n" + body))
      #expect((try? decodeNote(bytes).get().session) == session)
    }
  }
}
