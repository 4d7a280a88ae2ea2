import OnwardCore
import OnwardScreen
import Testing

/// Every screen that is not a prompt, as a person sees it.
@Suite struct ScreenGoldenTests {
  func summaries() -> [Listing] {
    let open = Session(
      id: "bbbbbbbbbbbb", language: "en", started: Scene.now.adding(seconds: -86_400),
      company: "Northwind 株式会社", role: "data engineer", standing: .paused,
      position: .at(Visit("return"), "intensity"),
      followUps: [
        FollowUp(
          id: FollowUp.comeBack, due: .moment(Scene.now), text: "Come back for the later part")
      ])
    let closed = Session(
      id: "cccccccccccc", language: "en", started: Scene.now.adding(seconds: -864_000),
      company: "Contoso", standing: .closed(.offer), position: .end)
    return [
      .session(SessionSummary(file: "b.md", session: open)),
      .session(SessionSummary(file: "c.md", session: closed)),
      .problem(file: "evil\u{1B}[31m.md", .notUTF8),
    ]
  }

  @Test func welcome() throws {
    try expectGolden(Scene(isFirstRun: true), "welcome")
  }

  @Test func home() throws {
    var scene = Scene()
    try expectGolden(scene, "home-empty", sizes: allSizes)
    scene.send(.notesLoaded(summaries()))
    try expectGolden(scene, "home-with-sessions")
  }

  @Test func homeWithALongNameKeepsItsLastItemInSight() throws {
    var scene = Scene(columns: 40, rows: 12)
    let session = Session(
      id: "bbbbbbbbbbbb", language: "en", started: Scene.now,
      company: String(repeating: "Holding ", count: 1000), position: .at(Visit("feel"), "wanted"))
    scene.send(.notesLoaded([.session(SessionSummary(file: "b.md", session: session))]))
    let rows = scene.characters
    #expect(rows.contains { $0.contains("Holding") && $0.contains("…") })
    #expect(rows.count { $0.contains("Holding") } == 2)
    #expect(rows.contains { $0.contains("Help now: people to talk to") })
  }

  @Test func pastSessions() throws {
    var scene = Scene()
    scene.press(.down, .down, .enter)
    try expectGolden(scene, "past-empty")
    scene.send(.notesLoaded(summaries()))
    try expectGolden(scene, "past")
    scene.type("d")
    try expectGolden(scene, "question-delete")
  }

  @Test func readingANote() throws {
    var scene = Scene()
    var session = Session(
      id: "abcdefghijkl", language: "en", started: Scene.now, company: "Northwind",
      position: .at(Visit("feel"), "wanted"))
    session.answers = [
      AnswerKey("arrive", "intensity"): Answer(.intensity(60)),
      AnswerKey("feel", "person"): Answer(.text("Ada"), .draft),
      AnswerKey("gone-step", "old"): Answer(.text("An answer that an earlier version asked for.")),
    ]
    scene.open(session, for: .reading)
    try expectGolden(scene, "reading")
  }

  @Test func correcting() throws {
    var scene = Scene()
    scene.press(.down, .down, .enter)
    scene.open(
      Session(
        id: "abcdefghijkl", language: "en", started: Scene.now, company: "Northwind",
        position: .at(Visit("arrive"), "intensity")), for: .correcting)
    scene.press(.tab, .tab, .control("u"))
    scene.type("sometime")
    scene.press(.enter)
    try expectGolden(scene, "correction")
  }

  @Test func helpNow() throws {
    var scene = Scene()
    scene.state.settings.region = "DE"
    scene.press(.function(1))
    try expectGolden(scene, "help-now", sizes: allSizes)
    scene.press(.end)
    try expectGolden(scene, "help-now-end")
  }

  @Test func keys() throws {
    var scene = Scene()
    scene.press(.enter, .function(2))
    try expectGolden(scene, "keys")
  }

  @Test func steps() throws {
    var scene = Scene()
    scene.press(.enter)
    scene.type("50")
    scene.press(.enter, .enter, .function(3))
    try expectGolden(scene, "steps")
  }

  @Test func betweenThePartsAndTheEnd() throws {
    var scene = Scene(at: AnswerKey("pause", "back"))
    scene.press(.enter)
    try expectGolden(scene, "between")
    var last = Scene(at: AnswerKey("onward", "summary"))
    last.press(.enter)
    try expectGolden(last, "finished")
  }

  @Test func aNoteThatCannotBeSaved() throws {
    var scene = Scene(at: AnswerKey("step-back", "friend"))
    scene.type("a")
    scene.send(
      .noteNotSaved(revision: 1, SaveProblem(errno: 28, path: "/home/a/notes/session.md")))
    try expectGolden(scene, "not-saved")
    scene.press(.control("c"))
  }

  @Test func hidingLeavesNothingInSight() throws {
    var scene = Scene(at: AnswerKey("step-back", "friend"))
    scene.type("secret")
    scene.press(.function(9))
    try expectGolden(scene, "hidden")
    let rows = scene.frame.rows.joined().map { String($0.scalar) }.joined()
    #expect(!rows.contains("secret"))
  }

  @Test func tooSmall() throws {
    var scene = Scene()
    scene.send(.resized(Size(columns: 39, rows: 9)))
    try expectGolden(scene.frame, "too-small-39x9")
  }
}
