import Foundation
import Testing

/// A content pack and a note that hold every character that a terminal obeys, shown by every command and screen.
@Suite struct HostilePackTests {
  private static let topic = "after-silence"

  /// Writes more behind each file that has a body which somebody may see.
  private static func pack(_ home: Home, _ more: String) throws -> String {
    let folder = home.folder.appending(path: "pack")
    let content = Program.root.appending(path: "Content").path
    try #require(Program.run("cp", ["-r", content, folder.path]).status == 0)
    for name in [
      "topics/\(topic)", "steps/arrive", "steps/not-personal", "templates/reply", "helplines",
      "feelings", "sources", "letter-checks",
    ] {
      let file = folder.appending(path: "en/\(name).md")
      let before = try String(contentsOf: file, encoding: .utf8)
      try Data((before + more).utf8).write(to: file)
    }
    return folder.path
  }

  /// Headings, paragraphs, code, links, quotes, lists and images of it.
  private static func body(_ text: String) -> String {
    let line = text.replacing("\r\n", with: "\r")
    return """


      ## Hostile \(line)

      \(text) `\(line)` [\(line)](topic:a-rest-day) *\(line)*

      > \(line)

      - \(line)
      1. [\(line)](https://example.org/\(line) "\(line)")
      ![\(line)](\(line))

      ```\(line)
      \(text)
      ```

      """
  }

  private static let bodies = [body(Hostile.text), body(Hostile.entities)]

  private static let lines = """

    40
    1
    1
    1
    sad

    none
    1
    They had someone inside

    Northwind
    :more
    :quit

    """

  @Test(arguments: bodies.indices) func everyCommandShowsItHarmlessly(_ index: Int) throws {
    let home = try Home()
    let pack = try Self.pack(home, Self.bodies[index])
    let environment = ["ONWARD_CONTENT": pack]
    let name = "hostile.md"
    try FileManager.default.createDirectory(at: home.sessions, withIntermediateDirectories: true)
    let note = Hostile.note(Hostile.values[0], id: "abcdefghijkl")
    try Data(note.utf8).write(to: home.sessions.appending(path: name))
    func run(_ arguments: String...) throws -> Program.Ended {
      try Program.runHarmlessly(arguments, home, environment: environment)
    }
    #expect(try run("lint", pack).output.contains(".md:"))
    let shown = try run("show", Self.topic)
    #expect(shown.output.contains("Hostile"), "\(shown.errors)")
    #expect(try run("show", Self.topic, "--format", "json").output.contains("Hostile"))
    // The Markdown stands as it is but for controls; what joins emoji is none.
    let joiners: Set<Unicode.Scalar> = ["\n", "\u{200B}", "\u{200D}"]
    let markdown = try Program.runHarmlessly(
      ["show", Self.topic, "--format", "markdown"], home, environment: environment, but: joiners)
    #expect(markdown.output.contains("Hostile"))
    #expect(try run("search", "Hostile").output.contains("find") == false)
    for arguments in [
      ["topics"], ["topics", "--json"], ["search", "silence"], ["search", "--json", "find me"],
      ["steps"], ["steps", "arrive"], ["steps", "--json"], ["help-now", "--region", "GB"],
      ["schema", "answers"], ["doctor"], ["doctor", "--json"], ["config"], ["sessions", "--json"],
      ["export", "--format", "html"], ["export", "--format", "json"], ["history"], ["due"],
      ["letter", "abcd", "reply"], ["letter", "abcd", "feedback"], ["calendar"],
      ["---completion", "show", "--", "positional@0", "2", "0", "onward", "show", ""],
      ["---completion", "topics", "--", "--tag", "3", "0", "onward", "topics", "--tag", ""],
      ["---completion", "resume", "--", "positional@0", "2", "0", "onward", "resume", ""],
    ] {
      // What a calendar's lines end with is asked for by its standard.
      let allowed: Set<Unicode.Scalar> = arguments == ["calendar"] ? ["\n", "\r"] : ["\n"]
      try Program.runHarmlessly(arguments, home, environment: environment, but: allowed)
    }
    let input = home.folder.appending(path: "input")
    try Data(Self.lines.utf8).write(to: input)
    let spoken = try Program.run(
      "sh", ["-c", "exec '\(Program.path)' start --line < '\(input.path)'"],
      environment: home.environment(environment))
    #expect(spoken.output.contains("Hostile"))
    #expect(!(spoken.output + spoken.errors).unicodeScalars.contains { isObeyed($0) && $0 != "\n" })
  }

  @Test func inHeadersItIsRefusedAtItsPlaceByEveryCommand() throws {
    let home = try Home()
    let pack = try Self.pack(home, "")
    let headers = [
      ("topics/\(Self.topic)", "title: After", "3:8"), ("steps/arrive", "title: What", "3:8"),
      ("templates/reply", "title: A reply", "3:8"),
    ]
    for (name, words, _) in headers {
      let file = URL(filePath: pack).appending(path: "en/\(name).md")
      let before = try String(contentsOf: file, encoding: .utf8)
      let title = try #require(words.split(separator: ": ").last)
      let after = before.replacing(words, with: "title: \"\\e[31m\"\nx-was: \(title)")
      try Data(after.utf8).write(to: file)
    }
    try Data().write(to: URL(filePath: pack).appending(path: "en/topics/\u{1B}[31m.md"))
    for arguments in [
      ["lint", pack], ["--content", pack, "show", Self.topic], ["--content", pack, "topics"],
      ["--content", pack, "steps"], ["--content", pack, "search", "x"],
      ["--content", pack, "start", "--line"], ["--content", pack, "schema", "answers"],
    ] {
      let ended = try Program.runHarmlessly(arguments, home)
      #expect(ended.status == 65, "\(arguments)")
      for (name, _, place) in headers {
        let said = ended.output + ended.errors
        #expect(said.contains("\(name).md:\(place): error: control character U+001B"))
      }
    }
    let help = try Program.runHarmlessly(["--content", pack, "help-now"], home)
    #expect(help.output.hasPrefix("In danger now?"), "whatever is broken")
  }

  @Test(arguments: bodies.indices) func screensSendOnlyWhatTerminfoGives(_ index: Int) throws {
    let home = try Home()
    try home.begin()
    let environment = ["ONWARD_CONTENT": try Self.pack(home, Self.bodies[index])]
    let terminfo = try Terminfo("xterm-256color")
    for (arguments, first) in [
      (["browse", Self.topic], "After silence"), (["resume"], Home.question),
      (["start"], "How strong"), (["help-now"], "In danger now?"),
    ] {
      let pty = try Pseudoterminal(
        home, arguments, environment: environment.merging(["PAGER": "cat"]) { $1 }, rows: 60)
      try pty.waitFor(first)
      if arguments != ["help-now"] {
        for _ in 0..<4 { try pty.type("\u{1B}[6~") }
        try pty.waitFor("Hostile")
        try pty.type("\u{03}")
      }
      #expect(try pty.end() == 0)
      let strange = terminfo.strange(in: pty.written)
      #expect(strange == nil, "\(arguments)")
    }
  }

  @Test(arguments: Hostile.values.indices)
  func aNoteOfItIsGoneOnWithReadAndListedHarmlessly(_ index: Int) throws {
    let home = try Home()
    try home.begin()
    let terminfo = try Terminfo("xterm-256color")
    let name = try #require(home.notes.keys.first)
    let hostile = Hostile.note(
      Hostile.values[index], id: Home.begunID, position: "not-personal.thought", state: "draft")
    try Data(hostile.utf8).write(to: home.sessions.appending(path: name))
    let pty = try Pseudoterminal(home, ["resume"], columns: 120)
    try pty.waitFor("find me")
    try pty.type("more words\u{0C}")
    try pty.waitFor("more words")
    #expect(try pty.leave() == 0)
    #expect(terminfo.strange(in: pty.written) == nil)
    // What was there is there as it was, and the new words with it.
    let answer = "\nfind me \u{1B}]52;c;eA==\u{07} \u{9B}31m \u{202E} \u{0} \u{FEFF} "
    #expect(Array(try home.note().utf8).contains(Array(answer.utf8)))
    #expect(try home.note().contains("more words"))

    let again = try Pseudoterminal(home, [], columns: 120)
    try again.waitFor("Past sessions")
    again.forget()
    try again.type("\u{1B}[F\u{1B}OA\u{1B}OA\r")
    try again.waitFor("find me")
    again.forget()
    try again.type("r")
    try again.waitFor("more words")
    try again.type("\u{03}")
    #expect(try again.end() == 0)
    #expect(terminfo.strange(in: again.written) == nil)
  }

  @Test func theCheckSeesWhatTerminfoDoesNotGive() throws {
    let terminfo = try Terminfo("xterm-256color")
    for bytes in ["\u{1B}]0;x\u{07}", "\u{1B}[6n", "\u{9B}31m", "\u{1B}P", "a\u{202E}", "\u{0}"] {
      #expect(terminfo.strange(in: Array("text\u{1B}[2;3Hx\(bytes)".utf8)) != nil)
    }
    let given = "\u{1B}[?1049h\u{1B}[22;0;0t\u{1B}[H\u{1B}[2J\u{1B}[12;40Hé\u{1B}(B\u{1B}[0;1;7m漢"
    #expect(terminfo.strange(in: Array(given.utf8)) == nil)
  }
}

extension [UInt8] {
  /// Whether these bytes stand in it side by side.
  fileprivate func contains(_ piece: [UInt8]) -> Bool {
    indices.contains { self[$0...].starts(with: piece) }
  }
}
