import OnwardCore
import OnwardScreen
import Testing

/// Whatever a note, a title or an error holds: no cell is anything that a terminal would obey.
@Suite struct HostileTextTests {
  static let hostile: [String] = [
    "\u{1B}[31mred\u{1B}[0m", "\u{1B}]0;title\u{07}", "\u{1B}]8;;https://example.org\u{1B}\\link",
    "\u{1B}]52;c;c2VjcmV0\u{07}", "\u{1B}P+q544e\u{1B}\\",
    "\u{9B}31m \u{9D}52;c;eA==\u{9C} \u{90}q",
    "abc\u{202E}fed\u{202C}", "\u{2066}isolate\u{2069}\u{200F}\u{061C}",
    "\u{0}\u{7F}\u{8}\u{C}\u{B}",
    "\u{FEFF}mark", "one\r\ntwo\rthree", "a\u{2028}b\u{2029}c\u{85}d",
    "x" + String(repeating: "\u{301}", count: 5000),
    String(repeating: "\u{200B}\u{200D}\u{2060}", count: 3000),
    "\u{FFFE}\u{FFFF}\u{1FFFE}\u{E0001}\u{E0041}", String(repeating: "漢", count: 400),
    String(repeating: "👩\u{200D}👩\u{200D}👧", count: 50), "\u{FFF9}a\u{FFFA}b\u{FFFB}",
    "\u{AD}\u{180E}\u{3164}",
  ]

  private func expectHarmless(_ state: State, _ comment: Comment) {
    let frame = render(state, RealContent.guide)
    for row in frame.rows {
      #expect(row.reduce(0) { $0 + Int($1.width) } == frame.size.columns, comment)
      for cell in row where cell.width > 0 {
        #expect(cell.marks.count <= 4, comment)
        for scalar in [cell.scalar] + cell.marks {
          switch scalar.properties.generalCategory {
          case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned:
            Issue.record("U+\(String(scalar.value, radix: 16)): \(comment)")
          default: break
          }
        }
      }
    }
  }

  private func session(_ text: String, company: String) -> Session {
    let key = AnswerKey("not-personal", "thought")
    return Session(
      id: "abcdefghijkl", language: "en", started: Scene.now, company: company, role: text,
      position: .at(key.visit, key.prompt),
      answers: [
        key: Answer(.text(text)),
        AnswerKey("not-personal", "others"): Answer(.items([ListItem(text)])),
        AnswerKey("gone", "long ago"): Answer(.text(text)),
      ])
  }

  @Test(arguments: hostile.indices, [(80, 24), (40, 12), (200, 50), (1, 1)])
  func isShownHarmlesslyOnEveryScreen(_ index: Int, _ size: (Int, Int)) {
    let text = Self.hostile[index]
    let comment = Comment(rawValue: "text \(index) at \(size)")
    let session = session(text, company: text)
    var scene = Scene(columns: size.0, rows: size.1)
    scene.open(session)
    expectHarmless(scene.state, comment)
    scene = Scene(columns: size.0, rows: size.1)
    scene.open(session, for: .reading)
    expectHarmless(scene.state, comment)
    scene = Scene(columns: size.0, rows: size.1)
    let summary = SessionSummary(file: text + ".md", session: session)
    let broken = NoteProblem.malformed(line: 1, column: 1, detail: text)
    scene.send(
      .notesLoaded([
        .session(summary), .problem(file: text, broken),
        .problem(file: text + " (conflict 1-x).md", .copy),
      ]))
    expectHarmless(scene.state, comment)
    scene.send(.picked(3))
    expectHarmless(scene.state, comment)
    scene.send(.commanded(.delete))
    expectHarmless(scene.state, comment)
  }

  @Test(arguments: hostile.indices, [(80, 24), (40, 12), (1, 1)])
  func isShownHarmlesslyAmongWhatIsDue(_ index: Int, _ size: (Int, Int)) {
    let text = Self.hostile[index]
    let comment = Comment(rawValue: "text \(index) at \(size)")
    var session = session(text, company: text)
    let followUp = FollowUp(id: text, due: .day(Scene.now.day), text: text)
    session.followUps = [followUp]
    var scene = Scene(columns: size.0, rows: size.1)
    scene.send(.notesLoaded([.session(SessionSummary(file: text, session: session))]))
    expectHarmless(scene.state, comment)
    scene.state.screen = .due
    expectHarmless(scene.state, comment)
    scene.state.notice = .followUpChanged(followUp, .done)
    expectHarmless(scene.state, comment)
    scene.send(.followUp(.move), .typed(text), .accepted)
    expectHarmless(scene.state, comment)
  }

  @Test(arguments: hostile.indices)
  func isHarmlessInWhatIsSaidAboutFilesAndTheEnvironment(_ index: Int) {
    let text = Self.hostile[index]
    let problem = SaveProblem(errno: 28, path: text)
    let notices: [Notice] = [
      .editorFailed(program: text, status: 1), .notSaved(problem), .keptBeside(file: text),
      .notOpened(file: text, .inUse), .notDeleted(file: text), .draftKept(path: text),
      .notCopied(problem),
      .externalLink(text), .dateNotUnderstood(text), .cannotCreate(problem),
    ]
    for notice in notices {
      var scene = Scene()
      scene.state.notice = notice
      expectHarmless(scene.state, "text \(index), \(notice)")
    }
  }
}
