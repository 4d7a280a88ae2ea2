import Foundation
import Testing

/// An environment and a working folder that were made to do harm, when the program draws on a terminal.
@Suite struct HostileStartTests {
  /// As printf(1) reads them: no string of ours holds the last ones.
  private static let values = [
    "\\033]52;c;eA==\\007\\033[2J", "\\302\\23331m\\302\\235x",
    "/\\342\\200\\256abc\\342\\201\\246",
    "a\\r\\n\\b\\177b", "/\\23331m\\377\\376", "\\303(", "100000", "-5", "0",
  ]

  private static let long = [
    String(repeating: "x", count: 100_000), "/" + String(repeating: "\u{1B}[2J/", count: 20_000),
  ]

  /// Runs the program on a terminal within 200 MB, with one variable of which only a shell can make the value.
  private func start(
    _ home: Home, _ arguments: String, _ name: String, _ value: String,
    environment: [String: String] = [:]
  ) throws -> Pseudoterminal {
    // A folder that is there, where it is one that the program may use.
    let base = name == "HOME" || name.hasPrefix("XDG") ? home.folder.path : ""
    let text = value.hasPrefix("/") ? base + value : value
    let script = """
      \(name)=$(printf -- '\(text)'); export \(name)
      exec prlimit --data=\(200 << 20) '\(Program.path)' \(arguments)
      """
    return try Pseudoterminal(["sh", "-c", script], environment: home.environment(environment))
  }

  /// Nothing but text and what terminfo has, and all of it UTF-8.
  private func expectHarmless(
    _ pty: Pseudoterminal, _ about: Comment, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let terminfo = try Terminfo("xterm-256color")
    #expect(terminfo.strange(in: pty.written) == nil, about, sourceLocation: sourceLocation)
    #expect(
      String(validating: pty.written, as: UTF8.self) != nil, about, sourceLocation: sourceLocation)
    #expect(pty.modes == pty.modesAtFirst, about, sourceLocation: sourceLocation)
  }

  /// Leaves once the last row is drawn, if it came so far.
  private func end(_ pty: Pseudoterminal) throws -> Int {
    try waitUntil("home, or the end") {
      pty.read()
      return pty.hasEnded || String(decoding: pty.written, as: UTF8.self).contains("help now")
    }
    if !pty.hasEnded { try pty.type("\u{03}") }
    return try pty.end()
  }

  private static let names = [
    "EDITOR", "VISUAL", "LANG", "LC_ALL", "TERM", "COLUMNS", "LINES", "XDG_DATA_HOME",
    "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "HOME", "NO_COLOR", "TERMINFO",
    "TERMINFO_DIRS", "ESCDELAY", "TZ", "COLORTERM",
  ]

  @Test(arguments: names) func noVariableReachesTheTerminal(_ name: String) throws {
    let refuses = name == "TERM" ? [69] : name.hasPrefix("XDG") ? [0, 73, 78] : [0]
    for value in Self.values {
      let home = try Home()
      let pty = try start(home, "start", name, value)
      let status = try end(pty)
      #expect(refuses.contains(status), "\(name)=\(value)")
      try expectHarmless(pty, "\(name)=\(value)")
    }
    for value in Self.long {
      let home = try Home()
      let pty = try Pseudoterminal(home, ["start"], environment: [name: value])
      let status = try end(pty)
      #expect(refuses.contains(status), "\(name) of \(value.utf8.count) bytes")
      try expectHarmless(pty, "\(name) of \(value.utf8.count) bytes")
      #expect(pty.written.count < 20_000, "\(name) is shortened")
    }
  }

  @Test func aHomeThatIsNotUTF8IsNotMistakenForAnother() throws {
    let home = try Home()
    var environment = home.environment()
    for name in ["DATA", "STATE", "CONFIG", "CACHE"] { environment["XDG_\(name)_HOME"] = nil }
    let script =
      "HOME=$(printf -- '\(home.folder.path)/jos\\351'); export HOME; exec '\(Program.path)'"
    let pty = try Pseudoterminal(["sh", "-c", script], environment: environment)
    #expect(try pty.end() == 78)
    #expect(String(decoding: pty.written, as: UTF8.self).contains("is not UTF-8"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: home.folder.path).isEmpty)
  }

  @Test func anEditorThatCannotBeRunIsToldHarmlessly() throws {
    let home = try Home()
    try home.begin(at: "accept.leave", words: "before")
    func tryEditor(_ pty: Pseudoterminal, _ about: Comment) throws {
      try pty.waitFor("never know")
      try pty.type("\u{0F}")
      try pty.waitFor("Your text is as it was.")
      #expect(try pty.leave() == 0)
      try expectHarmless(pty, about)
      #expect(try home.note().contains("before"))
    }
    for value in Self.values {
      try tryEditor(try start(home, "resume", "VISUAL", value), "VISUAL=\(value)")
    }
    for value in Self.long {
      let pty = try Pseudoterminal(home, ["resume"], environment: ["VISUAL": value])
      try tryEditor(pty, "\(value.utf8.count) bytes")
    }
  }

  @Test func aWorkingFolderIsNamedHarmlessly() throws {
    for value in Self.values where !value.hasPrefix("/") {
      let home = try Home()
      let script = """
        cd '\(home.folder.path)' && name=$(printf -- '%bx' '\(value)') && mkdir -- "$name" && cd -- "$name" || exit 99
        PWD=$(pwd); export PWD; exec '\(Program.path)' start
        """
      let pty = try Pseudoterminal(["sh", "-c", script], environment: home.environment())
      #expect(try end(pty) == 0, "\(value)")
      try expectHarmless(pty, "\(value)")
    }
  }
}
