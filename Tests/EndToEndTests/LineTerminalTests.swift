import Foundation
import Testing

/// Lines on a real terminal.
@Suite(.serialized) struct LineTerminalTests {
  /// A session in lines that stands at its second question.
  private func begun(_ home: Home) throws -> Pane {
    let pane = try Pane(home)
    try pane.start("start --line")
    try pane.waitFor("Enter goes on:")
    pane.press("Enter")
    try pane.waitFor("Number, or n for")
    pane.type("45")
    pane.press("Enter")
    try pane.waitFor("How did the news come?")
    return pane
  }

  @Test(arguments: [("C-c", Int32(0), "130"), ("", SIGTERM, "143"), ("", SIGHUP, "129")])
  func signalsSaveAndLeaveTheTerminalAsItWas(key: String, signal: Int32, status: String) throws {
    let home = try Home()
    let pane = try begun(home)
    if key.isEmpty { kill(try pane.program(), signal) } else { pane.press(key) }
    try pane.waitFor("status=\(status)")
    #expect(try home.note().contains("arrive.intensity intensity done"))
    // The shell echoes and edits as before.
    pane.type("echo still$((1 + 1))here")
    pane.press("Enter")
    try pane.waitFor("still2here")
  }

  @Test(arguments: [["TERM": "dumb"], ["ACCESSIBLE": "1"]])
  func theEnvironmentAsksForLines(_ environment: [String: String]) throws {
    let pane = try Pane(try Home())
    try pane.start("", environment: environment)
    try pane.waitFor("onward, line by line.")
    pane.press("Enter")
    try pane.waitFor("1. Start with what happened")
    pane.type(":quit")
    pane.press("Enter")
    try pane.waitFor("status=0")
  }

  @Test func theSettingAsksForLines() throws {
    let pane = try Pane(try Home())
    try pane.start("config set mode line")
    try pane.waitFor("status=0")
    try pane.start("browse")
    try pane.waitFor("onward, line by line.")
    pane.press("C-d")
    try pane.waitFor("status=0")
  }

  @Test func endOfInputLeaves() throws {
    let home = try Home()
    let pane = try begun(home)
    pane.press("C-d")
    try pane.waitFor("status=0")
    #expect(try home.note().contains("arrive.intensity intensity done"))
  }
}
