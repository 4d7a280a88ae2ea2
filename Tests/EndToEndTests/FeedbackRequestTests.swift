import Foundation
import Testing

/// A feedback request from the first word to "done", over three days, in the real program.
@Suite struct FeedbackRequestTests {
  private static let first = "2026-11-21T10:03:00+01:00"
  private static let second = "2026-11-22T10:30:00+01:00"
  private static let third = "2026-11-23T09:15:00+01:00"

  /// Today's short way; the question for feedback is left for a mail of its own.
  private let today: [Answered] =
    Answered.arrival + Answered.reply(asks: 2) + [
      .skip("One small thing for tomorrow"),
      .say("How strong is it now?", "30"),
      .choose("When would you like to come back?", 1),
    ]

  /// The items of home, as they stand on the screen.
  private func items(_ screen: String) -> [String] {
    screen.split(separator: "\n").map { $0.drop { " ›".contains($0) } }
      .filter { $0.first?.isNumber == true }.map(String.init)
  }

  private func count(_ home: Home, _ now: String) throws -> String {
    try Program.run(
      Program.path, ["due", "--count"], environment: home.environment(["ONWARD_NOW": now])
    ).output
  }

  @Test func itIsWrittenCheckedHeldFoundTheNextDayAndSent() throws {
    let home = try Home()
    let pane = try Pane(home)
    try pane.startSession(environment: ["ONWARD_NOW": Self.first])
    try pane.answer(today)
    try pane.waitFor("Today is done")
    try pane.leave()
    #expect(try count(home, Self.first) == "0\n")

    // The next day: the reply is sent, and the later part is one line that can be left.
    try pane.start(environment: ["ONWARD_NOW": Self.second])
    try pane.waitFor("› 1  Send your reply to Northwind")
    let offered = try pane.waitFor("Leave")
    #expect(
      items(offered).prefix(2) == [
        "1  Send your reply to Northwind · data engineer",
        "2  Come back for the later part · Northwind, data engineer",
      ])
    pane.press("Enter")
    try pane.waitFor("Your reply. Change what you like")
    pane.press("Escape")
    try pane.waitFor("Ready, whenever you like")
    pane.type("d")
    try pane.waitFor("Done: Send your reply to Northwind.")
    pane.press("Escape")
    try pane.waitFor("› 1  Come back for the later part")
    pane.press("Enter")
    try pane.waitFor("› 2  Begin the later part")
    pane.press("Enter")
    try pane.answer([
      .say("How strong is it now?", "30"), .choose("Has anything new come from them?", 3),
      .say("The one question you most want answered", "What weighed most?"),
    ])
    try pane.waitFor("Your question to them. Change what you like")
    let clean = try pane.waitFor("Dear Ms Okafor,")
    #expect(clean.contains("words") && !clean.contains("1 mark"))
    pane.type("Just checking in. ")
    try pane.waitFor("1 mark")
    try pane.waitFor("It hides the question.")
    pane.press("C-u")
    try pane.wait("no mark") { !$0.contains("1 mark") && $0.contains("Dear Ms Okafor,") }
    pane.press("Tab")
    try pane.waitFor("= Mon 23 Nov 2026  (tomorrow)")
    pane.press("Enter")
    try pane.waitFor("Ten minutes to look back")
    try pane.leave()
    #expect(try count(home, Self.second) == "0\n")

    try pane.start(environment: ["ONWARD_NOW": Self.third])
    try pane.waitFor("› 1  Send your question for feedback to Northwind")
    try pane.waitFor("2  Go on: Northwind, data engineer · Ten minutes to look back")
    pane.press("Enter")
    try pane.waitFor("weighed most?")
    pane.press("F6")
    try pane.waitFor("Write it to a file")
    pane.type("2")
    pane.press("Enter")
    try pane.waitFor("~/feedback-request.txt")
    pane.press("Enter")
    let file = home.folder.appending(path: "feedback-request.txt")
    try waitUntil("the letter is there") { FileManager.default.fileExists(atPath: file.path) }
    try pane.waitFor("Your question to them. Change what you like")
    pane.press("Escape")
    try pane.waitFor("› Send your question for feedback to Northwind")
    pane.type("d")
    try pane.waitFor("Done: Send your question for feedback to Northwind.")
    pane.press("Escape")
    let after = try pane.waitFor("› 1  Go on: Northwind, data engineer")
    #expect(!after.contains("Send your"))
    try pane.leave()
    #expect(try count(home, Self.third) == "0\n")
    let letter = try String(contentsOf: file, encoding: .utf8)
    #expect(letter.contains("Dear Ms Okafor,") && letter.contains("What weighed most?"))
    #expect(!letter.lowercased().contains("checking in"))
    expect(
      try home.note(),
      inOrder: ["position: evaluate.time", "id: send-question", "due: 2026-11-23", "state: done"])
  }
}
