import OnwardCore
import OnwardScreen
import Testing

/// The list of past sessions, as a person sees it.
@Suite struct PastGoldenTests {
  private static func session(
    _ number: Int, _ company: String, _ role: String = "", _ values: [(Visit, Int)],
    standing: Standing = .open, followUps: [FollowUp] = [], letters: Int = 0
  ) -> Listing {
    let session = Session(
      id: "session\(number)", language: "en",
      started: Scene.now.adding(seconds: -number * 5 * 86_400),
      company: company, role: role, standing: standing,
      position: standing == .done ? .end : .at(Visit("feel"), nil), followUps: followUps)
    var figures = SessionFigures()
    figures.intensities = values.map { Intensity($0, $1) }
    figures.letters = letters
    return .session(
      SessionSummary(file: "\(number).md", session: session, figures: figures))
  }

  static let listings: [Listing] = [
    session(
      0, "Northwind 株式会社", "data engineer", [(Visit("arrive"), 78)],
      followUps: [FollowUp(id: "send-reply", due: .day(Scene.now.day), text: "Send your reply")]),
    session(
      1, "Contoso", "analyst", [(Visit("arrive"), 82), (Visit("calm"), 60), (Visit("pause"), 45)],
      standing: .paused,
      followUps: [
        FollowUp(id: FollowUp.comeBack, due: .day(Scene.now.day.adding(days: 2)), text: "")
      ],
      letters: 1),
    session(
      2, "The Worshipful Company of Makers of Very Long Names and Titles", "apprentice",
      [(Visit("arrive"), 90), (Visit("pause"), 55), (Visit("return"), 40), (Visit("onward"), 12)],
      standing: .done, letters: 2),
    session(3, "", "", [], standing: .closed(.withdrawn)),
    session(
      4, "Evil \u{1B}]0;x\u{7} \u{202E}gpj.exe", "", [(Visit("arrive"), 0), (Visit("pause"), 100)]),
    .problem(file: "2026-11-01-northwind (conflict 1700000000-abc).md", .copy),
  ]

  private func listed(_ listings: [Listing] = listings) -> Scene {
    var scene = Scene()
    scene.send(.notesLoaded(listings))
    let place = scene.state.homeItems.firstIndex(of: .past) ?? 0
    scene.send(.picked(place))
    return scene
  }

  @Test func theList() throws {
    var scene = listed()
    try expectGolden(scene, "past-list", sizes: allSizes)
    scene.press(.end)
    try expectGolden(scene, "past-list-end")
    scene.press(.up, .up, .up)
    try expectGolden(scene, "past-list-middle", sizes: [(40, 12), (72, 16)])
  }

  @Test func inASCII() throws {
    var scene = listed()
    scene.state.settings.drawsBlocks = false
    try expectGolden(scene, "past-list-ascii")
  }

  @Test func filtering() throws {
    var scene = listed()
    scene.type("/")
    try expectGolden(scene, "past-filter")
    scene.type("con")
    try expectGolden(scene, "past-filter-typed")
    scene.press(.enter)
    try expectGolden(scene, "past-filter-list")
    scene.type("/zz")
    try expectGolden(scene, "past-filter-nothing")
    scene.press(.escape)
    #expect(scene.frame == listed().with(scene.state.past.cursor).frame)
  }

  @Test func aNoticeDoesNotCoverTheSession() throws {
    var scene = listed()
    scene.press(.end)
    scene.press(.enter)
    try expectGolden(scene, "past-not-opened")
  }

  @Test func thePlotOfASession() throws {
    var scene = listed()
    scene.press(.down, .down)
    scene.type("p")
    try expectGolden(scene, "plot-session", sizes: allSizes)
    scene.state.settings.drawsBlocks = false
    try expectGolden(scene, "plot-session-ascii")
    scene.press(.left)
    try expectGolden(scene, "plot-session-none")
  }

  @Test func thePlotOfAll() throws {
    var scene = listed()
    scene.type("p")
    scene.press(.tab)
    try expectGolden(scene, "plot-all", sizes: allSizes)
    scene.press(.end)
    try expectGolden(scene, "plot-all-end")
    scene.press(.function(2))
    try expectGolden(scene, "plot-keys", sizes: [(80, 24)])
    scene.press(.escape, .home)
    scene.state.settings.drawsBlocks = false
    try expectGolden(scene, "plot-all-ascii")
  }

  @Test func thePlotOfNothing() throws {
    var scene = listed([])
    scene.type("p")
    try expectGolden(scene, "plot-nothing", sizes: [(40, 12)])
  }

  @Test func thePlotOfManySessions() throws {
    let many = (0..<300).map { number in
      Self.session(
        number, "Northwind", "", [(Visit("arrive"), 90 - number / 6), (Visit("pause"), number / 6)])
    }
    var scene = listed(many)
    scene.type("p")
    scene.press(.tab)
    try expectGolden(scene, "plot-many")
  }

  @Test func theKeysOfTheList() throws {
    var scene = listed()
    scene.press(.function(2))
    try expectGolden(scene, "past-keys")
  }
}

extension Scene {
  fileprivate func with(_ cursor: Int) -> Scene {
    var copy = self
    copy.send(.picked(cursor))
    return copy
  }
}
