import Foundation
import Testing

/// What is due, listed, counted and changed from the command line of the real program.
@Suite struct DueCommandTests {
  private func home() throws -> Home {
    let home = try Home()
    try home.write(
      note: "one", id: "abcdefghijkl", company: "Hush",
      followUps: [("send-reply", "2026-11-20", "Send your reply to Hush")])
    try home.write(
      note: "two", id: "zyxwvutsrqpo", followUps: [("close", "2026-12-12", "Close it")])
    return home
  }

  private func due(_ home: Home, _ arguments: String...) throws -> Program.Ended {
    try Program.run(Program.path, ["due"] + arguments, environment: home.environment())
  }

  private func note(_ home: Home, _ name: String) throws -> String {
    try #require(home.notes.first { $0.key.contains(name) }?.value)
  }

  @Test func whatIsDueStandsFirst() throws {
    let home = try home()
    let listed = try due(home)
    #expect(listed.status == 0)
    #expect(
      listed.output.split(separator: "\n").map(String.init) == [
        "Ready, whenever you like",
        "  abcdef.send-reply  Fri 20 Nov 2026  Send your reply to Hush", "What comes next",
        "  zyxwvu.close       Sat 12 Dec 2026  Close it · begun Wed 18 Nov 2026",
      ])
    #expect(try due(home, "--count").output == "1\n")
  }

  @Test func otherProgramsReadItAsJSON() throws {
    let home = try home()
    let json = try due(home, "--json").output
    let whole = try #require(
      JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect(whole["version"] as? Int == 1)
    let items = try #require(whole["followUps"] as? [[String: Any]])
    #expect(items.map { $0["id"] as? String } == ["abcdefghijkl.send-reply", "zyxwvutsrqpo.close"])
    #expect(items.map { $0["isDue"] as? Bool } == [true, false])
    #expect(items.map { $0["due"] as? String } == ["2026-11-20", "2026-12-12"])
    #expect(items.first?["company"] as? String == "Hush")
  }

  @Test func oneIsMovedDoneOpenedAgainAndLetGo() throws {
    let home = try home()
    let before = try note(home, "two")
    let moved = try due(home, "--move", "abcd.send-reply", "in", "3", "days")
    #expect(moved.output == "Moved to Tue 24 Nov 2026: Send your reply to Hush.\n")
    #expect(try note(home, "one").contains("due: 2026-11-24"))
    #expect(try due(home, "--count").output == "0\n")
    #expect(try due(home, "--done", "abcd.send").output == "Done: Send your reply to Hush.\n")
    #expect(try note(home, "one").contains("state: done"))
    #expect(try due(home).output.contains("send-reply") == false)
    #expect(try due(home, "--all").output.contains("Send your reply to Hush · done"))
    let opened = try due(home, "--reopen", "abcd.send-reply")
    #expect(opened.output == "Open again: Send your reply to Hush.\n")
    #expect(try due(home).output.contains("send-reply"))
    #expect(
      try due(home, "--drop", "abcd.send-reply").output == "Let go: Send your reply to Hush.\n")
    #expect(try note(home, "one").contains("state: dropped"))
    #expect(try note(home, "two") == before, "the other note is as it was")
  }

  @Test func whatCannotBeMeantIsSaidAndChangesNothing() throws {
    let home = try home()
    let before = home.notes
    let refused: [([String], Int32, String)] = [
      (["--move", "abcd.send-reply"], 64, "Give the day after --move ID"),
      (["--move", "abcd.send-reply", "someday"], 64, "someday"),
      (["--count", "--json"], 64, "alone"), (["--done", "abcd.other"], 66, "abcd.other"),
      (["--done", "qqqq.send"], 66, "qqqq.send"), (["--done", "abc.send"], 64, "abc"),
    ]
    for (arguments, status, words) in refused {
      let ended = try Program.run(
        Program.path, ["due"] + arguments, environment: home.environment())
      #expect(ended.status == status, "\(arguments)")
      #expect(ended.errors.contains(words), "\(arguments): \(ended.errors)")
      #expect(ended.output == "")
    }
    #expect(home.notes == before)
  }
}
