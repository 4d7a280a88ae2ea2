import Foundation
import Testing

/// What happens to the terminal and to the words when things go wrong.
@Suite(.serialized) struct TerminalTests {
  @Test func resizingLosesNothing() throws {
    let home = try Home()
    let pane = try Pane(home)
    try pane.startSession()
    pane.type("45")
    try pane.waitFor(" 45")
    try pane.resize(columns: 40, rows: 12)
    try pane.wait("40 columns") { $0.contains(" 45") && !$0.contains("Was it fair?") }
    try pane.resize(columns: 30, rows: 8)
    try pane.waitFor("too small")
    try pane.resize(columns: 120, rows: 40)
    try pane.wait("120 columns") { $0.contains(" 45") && $0.contains("Was it fair?") }
    try pane.leave()
  }

  @Test func aClosedTerminalLosesNothing() throws {
    let home = try Home()
    let pane = try Pane(home)
    try pane.startSession()
    pane.type("45")
    pane.press("Enter", "Enter", "Enter")
    try pane.waitFor("How much did you want this one?")
    pane.press("Enter")
    try pane.waitFor("What is there, in a word or two?")
    pane.type("half a wo")
    try pane.waitFor("half a wo")
    let program = try pane.program()
    try pane.close()
    try waitUntil("the program ended") { kill(program, 0) != 0 }
    #expect(try home.note().contains("half a wo"))
  }

  @Test func theTerminalIsAsBeforeAfterLeavingAndAfterASignal() throws {
    let home = try Home()
    let pane = try Pane(home)
    for (signal, status) in [(nil, 0), (SIGTERM, 143), (SIGHUP, 129), (SIGINT, 130)]
      as [(Int32?, Int)]
    {
      let before = try pane.modes()
      try pane.start()
      try pane.wait("the program") { $0.contains("Help now: people") || $0.contains("Before you") }
      if let signal { kill(try pane.program(), signal) } else { pane.press("C-c") }
      try pane.waitFor("status=\(status)")
      #expect(try pane.modes() == before)
    }
  }

  @Test func theOwnEditorTakesTheTextAndGivesItBack() throws {
    let home = try Home()
    let editor = home.folder.appending(path: "my editor")
    try Data("printf ' and more' >> \"$1\"\nls -l \"$1\" > \"$0.seen\"\n".utf8).write(to: editor)
    let pane = try Pane(home)
    try pane.startWriting(environment: ["VISUAL": "sh \"\(editor.path)\""])
    pane.press("C-n")
    try pane.waitFor("How far did it go?")
    pane.press("Enter")
    try pane.waitFor("What would you tell a friend in your place?")
    pane.type("You did well")
    pane.press("C-o")
    try pane.waitFor("You did well and more")
    try pane.leave()
    #expect(try home.note().contains("You did well and more"))
    let seen = try String(contentsOf: editor.appendingPathExtension("seen"), encoding: .utf8)
    #expect(seen.hasPrefix("-rw-------"))
    let left = try FileManager.default.subpathsOfDirectory(atPath: home.folder.path)
    #expect(!left.contains { $0.contains("draft") && $0.hasSuffix(".md") })
  }

  @Test func withoutATerminalItSaysSo() throws {
    let home = try Home()
    let ended = try Program.run(Program.path, [], environment: home.environment())
    #expect(ended.status == 64)
    #expect(ended.output.isEmpty)
    #expect(ended.errors.contains("terminal"))
  }

  @Test func aTerminalThatNobodyKnowsIsToldSo() throws {
    let home = try Home()
    let pane = try Pane(home, columns: 100)
    try pane.start("", environment: ["TERM": "no-such-terminal"])
    try pane.waitFor("The terminal \"no-such-terminal\" cannot be drawn on")
    try pane.waitFor("status=69")
  }

  @Test func hidingShowsNothingUntilTheKeyComesAgain() throws {
    let home = try Home()
    let pane = try Pane(home)
    try pane.startSession()
    pane.type("45")
    try pane.waitFor(" 45")
    pane.press("F9")
    try pane.wait("an empty screen") { !$0.contains("45") && !$0.contains("strong") }
    pane.press("F9")
    try pane.waitFor(" 45")
    try pane.leave()
  }
}
