import Foundation
import Testing

/// Notes, content and an environment that were made to do harm, given to the real program without a terminal.
@Suite struct HostileFilesTests {
  /// What YAML's double quotes make of these reaches the program as the character itself.
  private static let values = [
    "\\e]52;c;c2VjcmV0\\a", "\\e[2J\\e[31mred", "\\x9b31m", "\\ePq\\e\\\\",
    "\\e]8;;http://x\\e\\\\y", "\\0",
    "\\u202Eabc", "\\u2066\\u200F", "\\r\\n\\b\\x7F", "\\uFEFF\\u200B\\u200D", "\\N\\L\\P",
    "\\U000E0001",
  ]

  private func note(_ value: String, id: String) -> String {
    """
    ---
    schema: 1
    id: \(id)
    lang: en
    started: 2026-11-21T10:03:00+01:00
    updated: 2026-11-21T10:03:00+01:00
    company: "find me \(value)"
    role: "\(value)"
    state: open
    position: arrive.news
    ---

    ## What happened
    ### How
    <!-- onward: arrive.news text done -->
    find me \u{1B}]52;c;eA==\u{07} \u{9B}31m \u{202E} \u{0} \u{FEFF} \r
    <!-- onward: end -->

    """
  }

  /// Runs the program within 60 s of processor time and 200 MB of data, and expects nothing that a terminal obeys.
  ///
  /// The seconds are for the slowest build on the busiest machine; what waits for ever is ended after five minutes.
  @discardableResult
  private func onward(
    _ arguments: [String], _ home: Home, environment: [String: String] = [:],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Program.Ended {
    let ended = try Program.run(
      "sh",
      ["-c", "ulimit -d 204800 -t 60; exec timeout -s KILL 300 \"$0\" \"$@\"", Program.path]
        + arguments,
      environment: home.environment(environment))
    #expect(
      ended.status < 128, "\(arguments): \(ended.errors.prefix(300))",
      sourceLocation: sourceLocation)
    for scalar in (ended.output + ended.errors).unicodeScalars where scalar != "\n" {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned:
        Issue.record(
          "U+\(String(scalar.value, radix: 16)) from \(arguments)", sourceLocation: sourceLocation)
        return ended
      default: break
      }
    }
    return ended
  }

  @Test func notesAreListedAndSearchedHarmlessly() throws {
    let home = try Home()
    try FileManager.default.createDirectory(at: home.sessions, withIntermediateDirectories: true)
    for (index, value) in Self.values.enumerated() {
      let id = "abcd" + String(repeating: String(UnicodeScalar(UInt8(97 + index))), count: 8)
      try Data(note(value, id: id).utf8).write(to: home.sessions.appending(path: "n\(index).md"))
    }
    for name in ["\u{1B}[31m.md", "\u{9B}x.md", "\u{202E}.md", "a\nb.md", "\u{7}.md"] {
      try Data("no note \u{1B}[31m".utf8).write(to: home.sessions.appending(path: name))
    }
    mkfifo(home.sessions.appending(path: "fifo.md").path, 0o600)
    symlink("loop.md", home.sessions.appending(path: "loop.md").path)
    symlink("/dev/zero", home.sessions.appending(path: "zero.md").path)
    mkdir(home.sessions.appending(path: "folder.md").path, 0o700)
    try Data([0x2D, 0xFF, 0xC3, 0x28]).write(to: home.sessions.appending(path: "bytes.md"))
    let list = try onward(["sessions"], home)
    #expect(list.status == 0)
    #expect(list.output.contains("find me"))
    for name in ["fifo.md", "loop.md", "zero.md", "folder.md", "bytes.md"] {
      #expect(list.output.contains("not opened: \(name): "), "\(name)")
    }
    #expect(try onward(["search", "find me"], home).output.contains("note  n0.md"))
    try onward(["search", "--json", "find me"], home)
    try onward(["resume", "\u{1B}[31mabcd"], home)
    let asked = try onward(["forget", "--all"], home)
    #expect(asked.status == 64)
  }

  @Test func aNoteOfTooManyBytesIsRefusedWithItsSize() throws {
    let home = try Home()
    try FileManager.default.createDirectory(at: home.sessions, withIntermediateDirectories: true)
    let text = note("x", id: "abcdefghijkl") + String(repeating: "x", count: 33 << 20)
    let file = home.sessions.appending(path: "2026-11-21T1003-x-abcdef.md")
    try Data(text.utf8).write(to: file)
    #expect(try onward(["sessions"], home).status == 0)
    #expect(try onward(["search", "find"], home).status == 0)
    let line = note("x", id: "abcdefghijkl").replacingOccurrences(
      of: "find me \u{1B}", with: "find me " + String(repeating: "y", count: 10 << 20))
    try Data(line.utf8).write(to: file)
    #expect(try onward(["search", "find"], home).output.contains("note  "))
  }

  /// One bad file in an otherwise good pack, and what is said about it.
  private static let packs: [(name: String, bytes: [UInt8], says: String)] = [
    (
      "quotes", Array(("---\nid: arrive\n---\n" + String(repeating: "> ", count: 30_000)).utf8),
      "arrive.md:4:201: error: blocks are nested deeper than 100 levels"
    ),
    (
      "100,000 quotes",
      Array(("---\nid: arrive\n---\n" + String(repeating: ">", count: 100_000)).utf8),
      "bytes; at most 65536 are read"
    ),
    (
      "a bomb",
      Array(
        "---\na: &a [x, x, x, x]\nb: &b [*a, *a, *a, *a]\nc: &c [*b, *b, *b, *b]\n---\nx\n".utf8),
      "arrive.md:2:4: error: YAML anchors are not allowed"
    ),
    (
      "depth", Array(("---\nid: " + String(repeating: "[", count: 30_000) + "\n---\nx\n").utf8),
      "nested deeper than 8 levels"
    ),
    (
      "twice", Array("---\nid: arrive\nid: arrive\n---\nx\n".utf8),
      "arrive.md:3:1: error: key 'id' stands here a second time"
    ),
    ("65 KiB", Array(repeating: 0x78, count: 65 << 10), "66560 bytes; at most 65536 are read"),
    ("no text", [0xFF, 0xFE, 0x00, 0x1B, 0x5B], "arrive.md:1:1: error: "),
    ("escapes", Array("---\nid: \u{1B}]52;c;eA==\u{07}\n---\nx\n".utf8), "arrive.md:2:"),
    ("a key of escapes", Array("---\n\"\\e[31m\u{9B}\": 1\n---\nx\n".utf8), "arrive.md:2:"),
    (
      "images", Array(("---\nid: arrive\n---\n" + String(repeating: "![[]()", count: 10_000)).utf8),
      "error: "
    ),
    (
      "markers", Array(("---\nid: arrive\n---\n" + String(repeating: "*_", count: 30_000)).utf8),
      "error: "
    ),
  ]

  private func pack(_ home: Home) throws -> URL {
    let folder = home.folder.appending(path: "pack")
    let content = Program.root.appending(path: "Content").path
    try #require(Program.run("cp", ["-r", content, folder.path]).status == 0)
    return folder
  }

  @Test(arguments: packs.indices) func aBadContentFileIsRefusedAtItsPlace(_ index: Int) throws {
    let home = try Home()
    let folder = try pack(home)
    let bad = Self.packs[index]
    try Data(bad.bytes).write(to: folder.appending(path: "en/steps/arrive.md"))
    let linted = try onward(["lint", folder.path], home)
    #expect(linted.status == 65, "\(bad.name)")
    #expect(linted.output.contains(bad.says), "\(bad.name): \(linted.output.prefix(600))")
    #expect(try onward(["--content", folder.path, "show", "after-silence"], home).status == 65)
  }

  @Test(arguments: ["fifo", "loop", "device", "folder"])
  func whatIsNoFileIsNeitherReadNorWaitedFor(_ kind: String) throws {
    let home = try Home()
    let folder = try pack(home)
    let path = folder.appending(path: "en/steps/arrive.md").path
    unlink(path)
    switch kind {
    case "fifo": mkfifo(path, 0o600)
    case "loop": symlink("arrive.md", path)
    case "device": symlink("/dev/zero", path)
    default: mkdir(path, 0o700)
    }
    let linted = try onward(["lint", folder.path], home)
    #expect([65, 66].contains(linted.status), "\(linted.output) \(linted.errors)")
    #expect((linted.output + linted.errors).contains("arrive"))
  }

  @Test(arguments: [
    "LANG", "LC_ALL", "TERM", "EDITOR", "VISUAL", "XDG_DATA_HOME", "XDG_STATE_HOME",
    "XDG_CACHE_HOME", "HOME",
    "ONWARD_NOW", "ONWARD_SEED", "ONWARD_CONTENT",
  ])
  func anEnvironmentOfEscapesReachesNoTerminal(_ name: String) throws {
    let home = try Home()
    for value in ["\u{1B}]52;c;eA==\u{07}", "\u{9B}31m", "/\u{1B}[2J/x", "\u{202E}", "\r\n"] {
      for arguments in [
        ["sessions"], ["lint"], ["help-now"], ["start"], ["forget", "--all", "--yes"],
      ] {
        try onward(arguments, home, environment: [name: value])
      }
    }
  }
}
