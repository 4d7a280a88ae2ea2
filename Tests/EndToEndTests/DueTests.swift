import Foundation
import Testing

/// What is due, found again and done, in the real program.
@Suite(.serialized) struct DueTests {
  /// Today's short way up to the day on which the reply is to be sent.
  private let tillSending = Answered.arrival + Answered.reply()

  /// The last moment of the day on which a session is begun, and the first of the next.
  private static let (evening, nextDay) = (
    "2026-11-21T23:59:58+01:00", "2026-11-22T00:00:02+01:00"
  )

  private func onward(_ home: Home, _ arguments: [String], now: String) throws -> Program.Ended {
    try Program.run(
      Program.path, arguments, environment: home.environment(["ONWARD_NOW": now]))
  }

  @Test func aReplyIsHeldFoundTheNextDayAndMarkedDone() throws {
    let home = try Home()
    let pane = try Pane(home)
    try pane.startSession(environment: ["ONWARD_NOW": Self.evening])
    try pane.answer(tillSending)
    try pane.waitFor("One small thing for tomorrow")
    try pane.leave()
    #expect(try onward(home, ["due", "--count"], now: Self.evening).output == "0\n")
    #expect(try onward(home, ["due", "--count"], now: Self.nextDay).output == "1\n")

    try pane.start("", environment: ["ONWARD_NOW": Self.nextDay])
    try pane.waitFor("› 1  Send your reply to Northwind · data engineer")
    try waitUntil("the cursor on it") {
      let rows = pane.screen.split(separator: "\n", omittingEmptySubsequences: false)
      return rows.dropFirst(max(0, pane.cursor.row)).first?.contains("› 1  Send your reply") == true
    }
    pane.press("Enter")
    try pane.waitFor("Your reply. Change what you like")
    try pane.waitFor("Dear Ms Okafor,")
    pane.press("Escape")
    try pane.waitFor("Ready, whenever you like")
    pane.type("d")
    try pane.waitFor("Done: Send your reply to Northwind.")
    try waitUntil("the note says so") { try home.note().contains("state: done") }
    #expect(try home.note().contains("position: pause.small"), "it goes on where it was")
    try pane.leave()
    #expect(try onward(home, ["due", "--count"], now: Self.nextDay).output == "0\n")
    #expect(try onward(home, ["due"], now: Self.nextDay).output == "Nothing waits.\n")
  }

  @Test func anotherWindowThatHasItOpenKeepsItAsItIs() throws {
    let home = try Home()
    try home.write(
      note: "held", id: "abcdefghijkl", followUps: [("send-reply", "2026-11-20", "Send it")])
    let (first, second) = (try Pane(home), try Pane(home))
    try first.startFirst("resume abcd")
    try first.waitFor("How much did you want this one?")
    try second.start()
    try second.waitFor("1  Send it")
    second.press("Down", "Down", "Enter")
    try second.waitFor("Ready, whenever you like")
    second.type("d")
    try second.waitFor("Another window has")
    #expect(second.screen.contains("Ready, whenever you like"))
    let refused = try onward(home, ["due", "--done", "abcd.send-reply"], now: Self.evening)
    #expect(refused.status == 74)
    #expect(refused.errors.contains("is open in another window, so nothing was changed."))
    #expect(try home.note().contains("state: open"))
    try first.leave()
    second.type("d")
    try second.waitFor("Done: Send it.")
    try waitUntil("the note says so") { try home.note().contains("state: done") }
    second.type("u")
    try second.waitFor("As it was: Send it.")
    try waitUntil("the note says so") { !(try home.note().contains("state: done")) }
    try second.leave()
  }

  @Test func itIsMovedInASmallWindow() throws {
    let home = try Home()
    try home.write(
      note: "small", id: "abcdefghijkl", followUps: [("send-reply", "2026-11-20", "Send it")])
    let pane = try Pane(home, columns: 40, rows: 12)
    try pane.startFirst()
    try pane.waitFor("1  Send it")
    pane.press("Down", "Down", "Enter")
    try pane.waitFor("› Send it")
    try waitUntil("the cursor on it") { pane.cursor == (2, 1) }
    pane.type("m")
    try pane.waitFor("on which day?")
    pane.type("in 3 days")
    try pane.waitFor("= Tue 24 Nov 2026")
    pane.press("Enter")
    try pane.waitFor("Moved to Tue 24 Nov 2026")
    try waitUntil("the note says so") {
      let note = try home.note()
      return note.contains("due: 2026-11-24") && note.contains("state: moved")
    }
    try pane.leave()
  }
}
