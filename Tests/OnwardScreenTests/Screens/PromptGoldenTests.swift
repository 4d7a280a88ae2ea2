import OnwardCore
import OnwardScreen
import Testing

/// Every kind of prompt as a person sees it.
@Suite struct PromptGoldenTests {
  private let wanted: [AnswerKey: AnswerValue] = [
    AnswerKey("arrive", "intensity"): .intensity(45),
    AnswerKey("feel", "wanted"): .choice(Choice(id: "much", words: "Very much")),
  ]

  @Test func intensity() throws {
    var scene = Scene()
    scene.press(.enter)
    try expectGolden(scene, "intensity-untouched", sizes: allSizes)
    scene.type("85")
    try expectGolden(scene, "intensity-85")
    scene.press(.down)
    try expectGolden(scene, "intensity-not-safe")
  }

  @Test func choiceWithTheOfferOfHelp() throws {
    var scene = Scene()
    scene.press(.enter)
    scene.type("85")
    scene.press(.enter)
    try expectGolden(scene, "choice-with-offer")
  }

  @Test func choice() throws {
    var scene = Scene(at: AnswerKey("arrive", "news"))
    scene.press(.down)
    try expectGolden(scene, "choice", sizes: allSizes)
  }

  @Test func breathe() throws {
    let way = AnswerValue.choice(Choice(id: "breathe", words: "Breathe with me"))
    var scene = Scene(
      at: AnswerKey("calm", "breathe"),
      answers: [AnswerKey("arrive", "intensity"): .intensity(85), AnswerKey("calm", "way"): way])
    try expectGolden(scene, "breathe-ready")
    scene.press(.enter)
    scene.wait(milliseconds: 2000)
    try expectGolden(scene, "breathe-in")
    scene.wait(milliseconds: 4000)
    scene.press(.escape)
    try expectGolden(scene, "breathe-stopped")
  }

  @Test func checklist() throws {
    let way = AnswerValue.choice(Choice(id: "look", words: "Look around the room"))
    var scene = Scene(
      at: AnswerKey("calm", "around"),
      answers: [AnswerKey("arrive", "intensity"): .intensity(85), AnswerKey("calm", "way"): way])
    scene.type(" ")
    scene.press(.down)
    try expectGolden(scene, "checklist")
  }

  @Test func feelings() throws {
    var scene = Scene(at: AnswerKey("feel", "feelings"), answers: wanted)
    try expectGolden(scene, "feelings")
    scene.type("dis")
    try expectGolden(scene, "feelings-filtered")
    scene.press(.down, .enter)
    scene.press(.end)
    try expectGolden(scene, "feelings-taken")
    scene.press(.enter)
    try expectGolden(scene, "feelings-body")
  }

  @Test func timedWriting() throws {
    var answers = wanted
    answers[AnswerKey("feel", "how")] = .choice(Choice(id: "write", words: "Write"))
    var scene = Scene(at: AnswerKey("feel", "write"), answers: answers)
    scene.type("I had hoped so much, and 日本語 too. Cafe\u{301}.")
    scene.press(.enter)
    scene.type("Now it is quiet.")
    scene.wait(milliseconds: 61_000)
    try expectGolden(scene, "timer-writing")
    scene.press(.tab)
    try expectGolden(scene, "timer-parting")
  }

  @Test func date() throws {
    var scene = Scene(at: AnswerKey("feel", "next-interview"), answers: wanted)
    try expectGolden(scene, "date-none")
    scene.type("in 3 days")
    try expectGolden(scene, "date-understood")
    scene.press(.control("u"))
    scene.type("soonish")
    scene.press(.enter)
    try expectGolden(scene, "date-not-understood")
  }

  @Test func list() throws {
    var scene = Scene(at: AnswerKey("not-personal", "others"), answers: wanted)
    try expectGolden(scene, "list-empty", sizes: allSizes)
    scene.type("They had a plan")
    scene.press(.enter)
    scene.press(.down, .enter)
    try expectGolden(scene, "list-taken")
    scene.press(.up, .up, .up)
    try expectGolden(scene, "list-item")
  }

  @Test func datedList() throws {
    var scene = Scene(at: AnswerKey("network", "colleague"), answers: wanted)
    scene.type("Ada")
    scene.press(.enter)
    scene.type("fri")
    try expectGolden(scene, "list-dated")
  }

  @Test func longText() throws {
    var scene = Scene(at: AnswerKey("step-back", "friend"), answers: wanted)
    for count in 1...12 {
      scene.type(
        "Line \(count): you did what you could, and they chose someone else for reasons of theirs.")
      scene.press(.enter)
    }
    try expectGolden(scene, "text-long")
  }

  @Test func oneLineText() throws {
    var scene = Scene(at: AnswerKey("reply", "company"), answers: wanted)
    scene.type("A company with a name that is longer than a narrow screen is wide")
    try expectGolden(scene, "text-one-line")
  }

  @Test func letter() throws {
    var answers = wanted
    answers[AnswerKey("reply", "role")] = .text("data engineer")
    answers[AnswerKey("reply", "who")] = .choice(Choice(id: "person", words: "A person"))
    answers[AnswerKey("reply", "name")] = .text("Ms Okafor")
    answers[AnswerKey("reply", "ask")] = .choice(Choice(id: "now", words: "Yes"))
    let scene = Scene(at: AnswerKey("reply", "letter"), answers: answers, company: "Northwind")
    try expectGolden(scene, "letter", sizes: allSizes)
  }

  @Test func sorting() throws {
    var answers = wanted
    answers[AnswerKey("return", "news")] = .choice(Choice(id: "feedback", words: "Yes"))
    answers[AnswerKey("feedback", "received")] = .text(
      "You were well prepared. We missed experience with larger teams. Your examples were long.")
    var scene = Scene(at: AnswerKey("feedback", "sorted"), answers: answers)
    scene.type("12")
    try expectGolden(scene, "sort")
  }

  @Test func summary() throws {
    var answers = wanted
    answers[AnswerKey("onward", "intensity")] = .intensity(20)
    answers[AnswerKey("onward", "plan")] = .text("If it is Monday at nine, then I write to Ada.")
    let scene = Scene(at: AnswerKey("onward", "summary"), answers: answers)
    try expectGolden(scene, "summary")
  }
}
