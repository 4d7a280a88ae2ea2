import Foundation
import Testing

/// One whole session, given by keys on the screen, by lines through a pipe, and by a file of answers.
@Suite(.serialized) struct ThreeWaysTests {
  private let answers = """
    {"version": 1, "arrive.intensity": 40, "arrive.news": "call", "arrive.time": "five"}
    {"feel.wanted": "little", "feel.feelings": ["flat"], "feel.next-interview": false}
    {"fair.unfair": "no-unfair", "not-personal.others": ["They had someone inside"]}
    {"reply.company": "Northwind", "reply.role": "data engineer", "reply.who": "person"}
    {"reply.name": "Ms Okafor", "reply.ask": "now", "reply.letter": true, "reply.send": "tomorrow"}
    {"pause.small": "If it is nine, then I walk.", "pause.intensity": 30}
    {"pause.back": "tomorrow"}
    {"return.intensity": 35, "return.news": "nothing", "feedback.look-again": "in 1 week"}
    {"evaluate.time": "I was on time.", "evaluate.went-well": ["I asked good questions"]}
    {"evaluate.wishes": ["Shorter answers"], "evaluate.checks": ["clear"]}
    {"evaluate.chair": "They saw someone calm.", "evaluate.hard": "The one about conflict."}
    {"improve.practise": ["One answer"], "improve.plan": "If it is Monday, then I rehearse."}
    {"right-jobs.looked-at": ["level"], "right-jobs.fits": ["A mentor"]}
    {"network.colleague": [{"text": "Ada", "day": "friday"}]}
    {"network.interviewer": null, "network.stranger": null}
    {"onward.evidence": ["I built the import"]}
    {"onward.plan": "If it is Monday, then I write to Ada.", "onward.intensity": 20}
    """

  /// The first is for the page before the first session, the last two for the summary and the end.
  private let lines = """

    40
    2
    1
    1
    flat

    none
    1
    They had someone inside

    Northwind
    data engineer
    1
    Ms Okafor
    1
    .

    If it is nine, then I walk.
    .
    30
    1
    2
    35
    3

    I was on time.
    .
    1
    I asked good questions

    Shorter answers

    1
    They saw someone calm.
    .
    The one about conflict.
    .
    One answer

    If it is Monday, then I rehearse.
    .
    1
    A mentor

    Ada
    friday

    :skip
    :skip
    I built the import

    If it is Monday, then I write to Ada.
    .
    20



    """

  private func typed() throws -> String {
    let home = try Home()
    let pane = try Pane(home)
    try pane.startSession()
    try pane.answer(SessionTests().expressToday)
    try pane.waitFor("Today is done")
    pane.press("2", "Enter")
    try pane.answer(SessionTests().laterPart)
    try pane.waitFor("This session is finished")
    pane.press("Enter")
    try pane.waitFor("Past sessions")
    try pane.leave()
    return try home.note()
  }

  /// Runs the program in a shell, which leads the input to it.
  private func piped(
    _ input: String, _ arguments: String, _ home: Home
  ) throws -> Program.Ended {
    let file = home.folder.appending(path: "input")
    try Data(input.utf8).write(to: file)
    return try Program.run(
      "env", ["bash", "-c", "cat '\(file.path)' | '\(Program.path)' \(arguments)"],
      environment: home.environment(["TERM": "dumb"]))
  }

  @Test func keysLinesAndAnswersGiveTheSameNote() throws {
    let typed = try typed()
    #expect(typed.contains("state: done"))

    let lineHome = try Home()
    let spoken = try piped(lines, "start --line", lineHome)
    #expect(spoken.status == 0)
    #expect(spoken.errors == "")
    #expect(Array(try lineHome.note().utf8) == Array(typed.utf8))

    let answerHome = try Home()
    let answered = try piped(answers, "start --answers -", answerHome)
    #expect(answered.errors == "")
    #expect(answered.status == 0)
    #expect(answered.output.split(separator: "\n").map(\.count) == [12])
    #expect(Array(try answerHome.note().utf8) == Array(typed.utf8))
  }

  @Test func linesNeedNoTerminalAndWriteNoControlCharacter() throws {
    let home = try Home()
    let run = try piped(lines, "start --line", home)
    #expect(run.output.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 })
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 72 })
    // Each question stands there once.
    let asked = run.output.split(separator: "\n").filter { $0.hasPrefix("Question") }
    #expect(Set(asked).count > 30)
    for label in ["The company", "What went well", "What you do next"] {
      #expect(run.output.components(separatedBy: ": \(label)\n").count == 2, "\(label)")
    }
  }

  @Test func anEndOfInputSavesWhatWasHalfTyped() throws {
    let home = try Home()
    let run = try piped("\n40\n1\n2\n1\nsad\n\n:quit\n", "start --line", home)
    #expect(run.status == 0)
    let other = try Home()
    let cut = try piped("\n40\n1\n2\n1\nsad\n\n", "start --line", other)
    #expect(cut.status == 0)
    #expect(cut.output.contains("Saved."))
    #expect(try other.note() == home.note())
    #expect(try other.note().contains("feel.feelings feelings done"))
  }
}
