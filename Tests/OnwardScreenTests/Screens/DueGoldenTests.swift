import OnwardCore
import OnwardScreen
import Testing

/// The list of what waits to be done, as a person sees it.
@Suite struct DueGoldenTests {
  private func sessions() -> [Session] {
    let today = Scene.now.day
    let open = Session(
      id: "bbbbbbbbbbbb", language: "en", started: Scene.now.adding(seconds: -86_400),
      company: "Northwind 株式会社", role: "data engineer", standing: .paused,
      position: .at(Visit("return"), "intensity"),
      followUps: [
        FollowUp(
          id: "send-reply", due: .day(today), text: "Send your reply to Northwind 株式会社"),
        FollowUp(
          id: FollowUp.comeBack, due: .moment(Scene.now), text: "Come back for the later part"),
      ])
    let done = Session(
      id: "cccccccccccc", language: "en", started: Scene.now.adding(seconds: -864_000),
      company: "Contoso", standing: .done, position: .end,
      followUps: [
        FollowUp(
          id: "colleague-1", due: .day(today.adding(days: 1)), text: "Write to Ada",
          progress: .moved),
        FollowUp(
          id: "send-reply", due: .day(today.adding(days: -9)), text: "Send your reply to Contoso",
          progress: .done),
      ])
    let unnamed = Session(
      id: "dddddddddddd", language: "en", started: Scene.now.adding(seconds: -86_400 * 4),
      position: .at(Visit("nudge"), "closing"),
      followUps: [
        FollowUp(
          id: "close", due: .day(today.adding(days: 20)), text: "Close this application yourself")
      ])
    return [open, done, unnamed]
  }

  private func scene() -> Scene {
    var scene = Scene()
    scene.send(
      .notesLoaded(
        sessions().map { .session(SessionSummary(file: "\($0.id).md", session: $0)) }))
    return scene
  }

  private func listed() -> Scene {
    var scene = scene()
    scene.press(.down, .down, .down, .enter)
    return scene
  }

  @Test func homeWithWhatIsDue() throws {
    try expectGolden(scene(), "home-due", sizes: allSizes)
  }

  @Test func theList() throws {
    var scene = listed()
    try expectGolden(scene, "due", sizes: allSizes)
    scene.press(.end)
    try expectGolden(scene, "due-end")
    scene.type("a")
    scene.press(.end)
    try expectGolden(scene, "due-all")
    scene.type("d")
    try expectGolden(scene, "due-done-already")
  }

  @Test func aChangeIsSaidAndTheCursorStaysInSight() throws {
    var scene = listed()
    let last = try #require(sessions().last)
    scene.press(.end)
    scene.type("x")
    scene.send(
      .sessionOpened(
        OpenedSession(
          file: "\(last.id).md", session: last, isReadOnly: false,
          purpose: .changing(followUp: "close", .dropped))))
    try expectGolden(scene, "due-let-go")
  }

  @Test func movingOne() throws {
    var scene = listed()
    scene.type("m")
    try expectGolden(scene, "due-move")
    scene.type("whenever")
    scene.press(.enter)
    try expectGolden(scene, "due-move-not-understood")
  }

  @Test func nothingWaits() throws {
    var scene = listed()
    scene.send(.notesLoaded([]))
    try expectGolden(scene, "due-nothing")
  }

  @Test func theKeysOfTheList() throws {
    var scene = listed()
    scene.press(.function(2))
    try expectGolden(scene, "due-keys")
  }
}
