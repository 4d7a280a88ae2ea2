import OnwardCore
import OnwardScreen
import Testing

@Suite("Letters on the screen")
struct LetterGoldenTests {
  private func atReply(_ more: [AnswerKey: AnswerValue] = [:], company: String = "Northwind")
    -> Scene
  {
    let answers: [AnswerKey: AnswerValue] = [
      AnswerKey("feel", "wanted"): .choice(Choice(id: "quite", words: "Quite a bit")),
      AnswerKey("reply", "role"): .text("data engineer"),
      AnswerKey("reply", "who"): .choice(Choice(id: "person", words: "A person")),
      AnswerKey("reply", "name"): .text("Ms Okafor"),
    ]
    return Scene(
      at: AnswerKey("reply", "letter"), answers: answers.merging(more) { $1 }, company: company)
  }

  /// Two marks: one where the cursor is, one further down.
  private func marked() -> Scene {
    var scene = atReply()
    scene.press(.down, .down, .end)
    scene.type(" You promised me an answer.")
    scene.press(.down, .down, .end)
    scene.type(" Could you please reconsider?")
    scene.press(.function(8))
    return scene
  }

  @Test func marks() throws { try expectGolden(marked(), "letter-marked", sizes: allSizes) }

  @Test func anOverlongLetter() throws {
    var scene = atReply()
    scene.press(.down, .down)
    for _ in 1...12 { scene.type("I would like to say one thing more. ") }
    scene.press(.alt("n"))
    try expectGolden(scene, "letter-long")
  }

  @Test func wordsOfYourOwnThatStay() throws {
    let letter = Letter(
      text:
        "Dear Ms Okafor,\n\nThank you for telling me about the role at Southwind.\n\nKind regards,\nAda",
      template: "reply", tone: "brief",
      fill:
        "Dear Ms Okafor,\n\nThank you for the message about the role at Southwind.\n\nKind regards,"
    )
    let scene = atReply([AnswerKey("reply", "letter"): .letter(letter)])
    try expectGolden(scene, "letter-kept")
  }

  @Test func theWaysOut() throws {
    var scene = marked()
    scene.press(.control("x"))
    try expectGolden(scene, "take-out")
    scene.press(.enter)
    try expectGolden(scene, "take-out-copy")
  }

  @Test func aFile() throws {
    var scene = atReply()
    scene.press(.control("x"), .down, .enter)
    try expectGolden(scene, "letter-file")
    scene.send(.letterNotWritten(SaveProblem(errno: 17, path: "/home/ada/reply.txt")))
    try expectGolden(scene, "letter-file-taken")
    scene.send(.letterWritten(path: "/home/ada/reply.txt"))
    try expectGolden(scene, "letter-written")
  }

  @Test func aLink() throws {
    var scene = atReply()
    scene.press(.control("x"), .down, .down, .enter)
    try expectGolden(scene, "letter-link")
  }
}
