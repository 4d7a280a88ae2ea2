import OnwardCore
import OnwardScreen
import Testing

/// Browsing, reading and searching the advice, as a person sees it.
@Suite struct BrowserGoldenTests {
  private func browsing() -> Scene {
    var scene = Scene()
    scene.press(.down, .enter)
    return scene
  }

  private func reading(_ words: String) -> Scene {
    var scene = browsing()
    scene.type(words)
    scene.press(.enter)
    return scene
  }

  @Test func list() throws {
    try expectGolden(browsing(), "browse-list", sizes: allSizes)
  }

  @Test func filteringAsYouType() throws {
    var scene = browsing()
    scene.type("silence")
    try expectGolden(scene, "browse-filtered")
    scene.type("zzz")
    try expectGolden(scene, "browse-nothing")
  }

  @Test func page() throws {
    try expectGolden(reading("overqualified"), "browse-page", sizes: allSizes)
  }

  @Test func findingInThePage() throws {
    var scene = reading("overqualified")
    scene.type("/level")
    try expectGolden(scene, "browse-find")
    scene.press(.enter)
    scene.type("n")
    #expect(shownText(scene).contains("2 of "))
  }

  @Test func contentsGoToAHeading() throws {
    var scene = reading("overqualified")
    scene.type("c")
    try expectGolden(scene, "browse-contents")
    scene.press(.end, .enter)
    #expect(shownText(scene).contains("Do this now"))
  }

  @Test func aLinkIsFollowedAndGoneBackFrom() throws {
    var scene = reading("overqualified")
    scene.press(.tab)
    try expectGolden(scene, "browse-link")
    let before = scene.frame
    scene.press(.enter)
    #expect(!shownText(scene).hasPrefix(" Overqualified"))
    scene.press(.escape)
    #expect(shownText(scene).hasPrefix(" Overqualified"))
    #expect(before.size == scene.frame.size)
    scene.press(.wordRight)
    #expect(!shownText(scene).hasPrefix(" Overqualified"))
  }

  @Test func searchMarksOwnNotesAsSuch() throws {
    var scene = browsing()
    scene.press(.control("f"))
    scene.type("resume")
    try expectGolden(scene, "browse-search")
  }

  @Test func aBookmarkStandsFirst() throws {
    var scene = reading("overqualified")
    scene.type("m")
    #expect(shownText(scene).contains("Bookmarked."))
    scene.type("l")
    scene.press(.escape)
    let text = shownText(scene)
    #expect(text.contains("bookmarks"))
    #expect(text.contains("* Overqualified"))
  }

  @Test func fromAPromptAndBackToTheVerySamePrompt() throws {
    var scene = Scene(at: AnswerKey("step-back", "friend"))
    scene.type("half a wo")
    let before = scene.frame
    scene.press(.function(4))
    #expect(shownText(scene).contains("More on: One step back"))
    scene.press(.enter, .escape, .escape)
    #expect(scene.frame.rows == before.rows)
    #expect(scene.frame.cursor == before.cursor)
  }

  @Test func doThisNowStandsAtThePagesStep() throws {
    var scene = reading("after silence")
    scene.type("d")
    #expect(shownText(scene).hasPrefix(" One polite question"))
    #expect(shownText(scene).contains("When did you last hear from them?"))
  }

  private func shownText(_ scene: Scene) -> String {
    scene.frame.rows.map { shown($0) }.joined(separator: "\n")
  }
}
