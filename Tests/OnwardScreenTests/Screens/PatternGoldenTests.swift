import OnwardCore
import OnwardScreen
import Testing

/// The question about several applications, as a person sees it.
@Suite struct PatternGoldenTests {
  private func scene(_ change: (inout SessionFigures) -> Void) -> Scene {
    var figures = SessionFigures()
    change(&figures)
    let sessions = (0..<6).map { number in
      let session = Session(
        id: "abcdefghijk\(number)", language: "en",
        started: Scene.now.adding(seconds: -(number + 9) * 86_400), standing: .done, position: .end)
      return Listing.session(
        SessionSummary(file: "\(number).md", session: session, figures: figures))
    }
    var scene = Scene()
    scene.send(.notesLoaded(sessions))
    return scene
  }

  @Test func itIsALineAtHomeAndAQuestion() throws {
    var scene = scene { $0.howFar = "after" }
    try expectGolden(scene, "home-pattern")
    scene.press(.down, .down, .down, .enter)
    try expectGolden(scene, "pattern")
    scene.press(.enter)
    try expectGolden(scene, "home-pattern-left")
  }

  @Test func everyQuestionInWords() throws {
    let changes: [(String, (inout SessionFigures) -> Void)] = [
      ("before", { $0.howFar = "before" }), ("final", { $0.howFar = "final" }),
      ("silence", { $0.news = "silence" }), ("feedback", { $0.heard = "nothing" }),
      ("little", { $0.wanted = "little" }),
    ]
    for (name, change) in changes {
      var scene = scene(change)
      scene.press(.down, .down, .down, .enter)
      try expectGolden(scene, "pattern-\(name)", sizes: [(80, 24)])
    }
  }
}
