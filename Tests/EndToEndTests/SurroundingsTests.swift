import Foundation
import Testing

/// Clocks that are wrong, and an environment without a home.
@Suite(.serialized) struct SurroundingsTests {
  @Test func aClockThatIsSetBackLosesNothing() throws {
    let home = try Home()
    try home.begin(
      words: "first", updated: "2030-01-01T10:00:00+01:00", started: "2029-12-31T10:00:00+01:00")
    for (now, words) in [("2026-11-22", " second"), ("2026-11-20", " third"), ("1999-01-01", " x")]
    {
      let environment = ["ONWARD_NOW": "\(now)T10:03:00+01:00"]
      let pty = try Pseudoterminal.writing(home, environment: environment)
      try pty.type(words)
      try waitUntil("it is saved") { (home.notes.values.first ?? "").contains(words + "\n") }
      try pty.type("\u{03}")
      #expect(try pty.end() == 0)
      #expect(try home.note().contains("updated: \(now)T10:03:00+01:00"))
      let listed = try Program.run(
        Program.path, ["sessions"], environment: home.environment(environment))
      #expect(listed.status == 0)
      #expect(listed.output.contains("Northwind"))
    }
    #expect(try home.note().contains("\nfirst second third x\n"))
  }

  /// Runs the program with only what is given in its environment.
  private func run(_ arguments: String..., with variables: [String: String]) throws
    -> Program.Ended
  {
    try Program.run(
      "env", ["-i"] + variables.map { "\($0)=\($1)" } + [Program.path] + arguments)
  }

  @Test(arguments: [[:], ["HOME": ""], ["HOME": "relative"], ["HOME": "", "XDG_DATA_HOME": "x"]])
  func withoutAHomeItSaysSo(_ variables: [String: String]) throws {
    let ended = try run("sessions", with: variables)
    #expect(ended.status == 78)
    #expect(ended.errors.contains("HOME"))
  }

  @Test func relativeFoldersAreIgnored() throws {
    let home = try Home()
    var variables = home.environment(["LANG": "C.UTF-8"])
    for name in ["DATA", "STATE", "CONFIG", "CACHE"] {
      variables["XDG_\(name)_HOME"] = "relative/\(name)"
    }
    let pty = try Pseudoterminal([Program.path, "start"], environment: variables)
    try pty.waitFor("Before you begin")
    try pty.type("\r45")
    let notes = home.folder.appending(path: ".local/share/onward/sessions").path
    try waitUntil("a note in the home") {
      ((try? FileManager.default.contentsOfDirectory(atPath: notes)) ?? []).contains {
        $0.hasSuffix(".md") && !$0.hasPrefix(".")
      }
    }
    try pty.type("\u{03}")
    #expect(try pty.end() == 0)
    #expect(!FileManager.default.fileExists(atPath: "relative"))
    var found = stat()
    #expect(stat(home.folder.path + "/.local/state/onward", &found) == 0)
    #expect(found.st_mode & 0o777 == 0o700)
  }
}
