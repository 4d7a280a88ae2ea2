import Foundation
import Testing

/// What is on the disk when the program, its folder or its terminal is taken away.
@Suite(.serialized) struct DurabilityTests {
  @Test func killedWhileTypingAllThatTheScreenCalledSavedIsThere() throws {
    let home = try Home()
    let pane = try Pane(home)
    try pane.startWriting()
    let piece = "they saw through me"
    for letter in piece { pane.type(String(letter)) }
    try pane.wait("the piece, saved") {
      $0.contains(piece) && $0.split(separator: "\n").first?.hasSuffix("· saved") == true
    }
    let program = try pane.program()
    for letter in " and I froze" { pane.type(String(letter)) }
    kill(program, SIGKILL)
    try pane.waitFor("status=137")
    #expect(try home.note().contains(piece))
    // The killed program could not put the terminal back; the shell's own `reset` does.
    pane.type("stty sane; clear")
    pane.press("Enter")
    try pane.start("resume")
    let again = try pane.waitFor(piece)
    #expect(again.contains("The reason you are afraid of"))
    try pane.leave()
    #expect(try home.note().contains("not-personal.thought text draft"))
  }

  @Test func aSecondWindowMayReadOrStartAnother() throws {
    let home = try Home()
    let first = try Pane(home)
    try first.startWriting()
    first.type("only mine")
    try first.wait("saved") { $0.contains("only mine") && $0.contains("· saved") }
    let before = try home.note()
    let second = try Pane(home)
    try second.start("resume")
    try second.waitFor("Another window has this session open.")
    second.type("2")
    second.press("Enter")
    try second.waitFor("only mine")
    second.type("xyz")
    try second.leave()
    #expect(try home.note() == before)
    try second.start("resume", environment: ["ONWARD_SEED": "8"])
    try second.waitFor("Another window has this session open.")
    second.type("3")
    second.press("Enter")
    try second.waitFor("How strong is it right now?")
    second.type("20")
    second.press("Enter")
    try second.leave()
    #expect(home.notes.count == 2)
    try first.leave()
  }

  @Test func aFolderThatIsRemovedIsMadeAgain() throws {
    let home = try Home()
    let pane = try Pane(home)
    try pane.startWriting()
    // Moved away in one step: a removal file by file would meet the program's own temporary files.
    try FileManager.default.moveItem(
      at: home.folder.appending(path: "data/onward"), to: home.folder.appending(path: "gone"))
    pane.type("still here")
    try waitUntil("the note was written again") {
      (home.notes.values.first ?? "").contains("still here")
    }
    try pane.leave()
    let folder = try FileManager.default.attributesOfItem(atPath: home.sessions.path)
    #expect(folder[.posixPermissions] as? Int == 0o700)
    #expect(try home.note().contains("arrive.intensity intensity done"))
  }

  @Test func whatCannotBeSavedIsSaidAndMayBeCopiedElsewhere() throws {
    let home = try Home()
    let pane = try Pane(home, columns: 200)
    try pane.startWriting()
    // Moved away in one step: a removal file by file would meet the program's own temporary files.
    try FileManager.default.moveItem(at: home.sessions, to: home.folder.appending(path: "gone"))
    try Data().write(to: home.sessions)
    pane.type("nowhere to go")
    let seen = try pane.waitFor(home.sessions.path)
    #expect(seen.contains("NOT SAVED"))
    pane.press("C-c")
    try pane.waitFor("Save a copy elsewhere")
    pane.type("2")
    pane.press("Enter")
    try pane.waitFor("Leave now?")
    pane.type("2")
    pane.press("Enter")
    let end = try pane.waitFor("status=0")
    let names = try FileManager.default.contentsOfDirectory(atPath: home.folder.path)
    let copy = try #require(names.first { $0.hasSuffix(".md") })
    #expect(end.contains(copy))
    let path = home.folder.appending(path: copy).path
    #expect(try String(contentsOfFile: path, encoding: .utf8).contains("nowhere to go"))
    let file = try FileManager.default.attributesOfItem(atPath: path)
    #expect(file[.posixPermissions] as? Int == 0o600)
  }

  @Test func stoppedAndContinuedItIsWhereItWas() throws {
    let home = try Home()
    let pane = try Pane(home)
    try pane.startWriting()
    pane.type("before the stop")
    try pane.waitFor("before the stop")
    pane.press("C-z")
    try pane.wait("the shell") { $0.contains("Stopped") && $0.contains("status=148") }
    #expect(try home.note().contains("before the stop"))
    pane.type("clear; fg; echo ended=$?")
    pane.press("Enter")
    try pane.waitFor("before the stop")
    pane.type(" and after")
    try pane.waitFor("before the stop and after")
    pane.press("C-c")
    try pane.waitFor("ended=0")
    #expect(try home.note().contains("before the stop and after"))
  }

  @Test func fiftyResizesInARowLoseNothing() throws {
    let home = try Home()
    let pane = try Pane(home)
    try pane.startWriting()
    pane.type("held")
    for step in 0..<50 { try pane.resize(columns: 1 + step * 37 % 200, rows: 1 + step * 13 % 60) }
    try pane.resize(columns: 80, rows: 24)
    try pane.wait("the text at its size") {
      $0.contains("held") && $0.contains("Was it fair?") && $0.contains("F1 help now")
    }
    pane.type(" fast")
    try pane.waitFor("held fast")
    try pane.leave()
    #expect(try home.note().contains("held fast"))
  }

  @Test(arguments: [
    "vt100", "linux", "xterm", "xterm-256color", "screen", "tmux", "ansi", "vt220", "xterm-mono",
  ])
  func everyKnownTerminalIsLeftAsItWas(_ name: String) throws {
    let home = try Home()
    let pane = try Pane(home)
    let before = try pane.modes()
    try pane.startSession(environment: ["TERM": name])
    pane.type("45")
    try pane.waitFor(" 45")
    try pane.leave()
    #expect(try pane.modes() == before)
    #expect(try home.note().contains("arrive.intensity intensity d"))
  }

  @Test func forgettingAsksForTheWordYes() throws {
    let home = try Home()
    let pane = try Pane(home, columns: 140)
    try pane.startWriting()
    pane.type("a secret")
    try pane.leave()
    let file = try #require(home.notes.keys.first)
    let id = String(file.dropLast(3).suffix(6))
    let copy = file.dropLast(3) + " (conflict 1700000000-abcdefgh).md"
    try Data("other".utf8).write(to: home.sessions.appending(path: String(copy)))
    for (answer, left) in [("y", 2), ("yes", 0)] {
      try pane.start("forget \(id)")
      let asked = try pane.waitFor("Type yes")
      #expect(asked.contains("(a copy of it)"))
      #expect(asked.contains("backups"))
      pane.type(answer)
      pane.press("Enter")
      try pane.waitFor("status=0")
      #expect(home.notes.count == left)
    }
  }
}
