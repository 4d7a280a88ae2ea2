import OnwardCore
import OnwardScreen
import Testing

/// Where the focus is can be read without colour, boldness or any other style.
@Suite struct FocusInCharactersTests {
  private func expectMoveToShow(
    _ scene: Scene, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var moved = scene
    moved.press(.down)
    // On the last one already.
    if moved.frame.cursor == scene.frame.cursor { moved.press(.up) }
    let cursor = (scene.frame.cursor, moved.frame.cursor)
    #expect(cursor.0 != cursor.1, "\(name): the cursor", sourceLocation: sourceLocation)
    #expect(
      scene.characters != moved.characters, "\(name): what is drawn",
      sourceLocation: sourceLocation)
  }

  @Test func listsOfHomeAndTheAdvice() {
    var scene = Scene()
    expectMoveToShow(scene, "home")
    scene.press(.down, .enter)
    expectMoveToShow(scene, "topics")
    scene.press(.control("f"))
    scene.type("silence")
    expectMoveToShow(scene, "search")
  }

  /// Every question of the shipped steps that offers something to choose from.
  static let offering: [AnswerKey] = RealContent.guide.steps.flatMap { step in
    step.prompts.compactMap { prompt -> AnswerKey? in
      switch prompt.kind {
      case .choice, .checklist: AnswerKey(Visit(step.id), prompt.id)
      default: nil
      }
    }
  }

  @Test(arguments: offering) func questionsThatOfferSomething(_ key: AnswerKey) {
    let scene = Scene(at: key)
    // A question whose time is not now leads to the nearest that is asked; that one counts too.
    guard case .choice? = scene.state.work?.field else {
      guard case .checklist? = scene.state.work?.field else { return }
      return expectMoveToShow(scene, key.description)
    }
    expectMoveToShow(scene, key.description)
  }

  @Test func stepsPastSessionsAndAQuestion() {
    var scene = Scene(at: AnswerKey("arrive", "news"))
    scene.press(.function(3))
    expectMoveToShow(scene, "steps")
    var past = Scene()
    past.press(.down, .down, .enter)
    past.send(.notesLoaded(ScreenGoldenTests().summaries()))
    expectMoveToShow(past, "past sessions")
    past.type("d")
    expectMoveToShow(past, "question")
  }
}
