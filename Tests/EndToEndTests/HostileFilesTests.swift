import Foundation
import Testing

/// Notes, content and an environment that were made to do harm, given to the real program without a terminal.
@Suite struct HostileFilesTests {
  @discardableResult
  private func onward(
    _ arguments: [String], _ home: Home, environment: [String: String] = [:],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Program.Ended {
    try Program.runHarmlessly(
      arguments, home, environment: environment, sourceLocation: sourceLocation)
  }

  private func note(_ value: String, id: String) -> String { Hostile.note(value, id: id) }

  @Test func notesAreListedAndSearchedHarmlessly() throws {
    let home = try Home()
    try FileManager.default.createDirectory(at: home.sessions, withIntermediateDirectories: true)
    for (index, value) in Hostile.values.enumerated() {
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
    for (bytes, isRead) in [(1 << 20, true), (10 << 20, false)] {
      let line = note("x", id: "abcdefghijkl").replacingOccurrences(
        of: "find me \u{1B}", with: "find me " + String(repeating: "y", count: bytes))
      try Data(line.utf8).write(to: file)
      #expect(try onward(["search", "find"], home).output.contains("note  ") == isRead)
      #expect(try onward(["sessions"], home).output.contains("find me x"))
      let exported = try onward(["export", "abcd", "--format", "json"], home)
      #expect(exported.errors.contains(" 15:1: the answer is longer than 2 MiB") == !isRead)
    }
  }

  /// What takes most memory of what is read at all, and what is refused before it takes any.
  private static let bodies = [
    "<!-- onward: s.p text done -->\n" + String(repeating: "\n", count: 450_000)
      + "<!-- onward: end -->\n",
    String(repeating: "\n", count: 31 << 20),
    (0..<9000).map { "<!-- onward: s\($0).p text done -->\n> \n<!-- onward: end -->\n" }.joined(),
    (0..<5).map { number in
      "<!-- onward: s\(number).p text done -->\n" + String(repeating: "> ", count: 1_000_000)
        + "\n<!-- onward: end -->\n"
    }.joined(),
    String(repeating: "<!-- onward: x\n", count: 450_000),
  ]

  @Test(arguments: bodies.indices) func noNoteTakesMoreMemoryThanThereIs(_ index: Int) throws {
    let home = try Home()
    try FileManager.default.createDirectory(at: home.sessions, withIntermediateDirectories: true)
    let file = home.sessions.appending(path: "2026-11-21T1003-x-abcdef.md")
    try Data((note("x", id: "abcdefghijkl") + Self.bodies[index]).utf8).write(to: file)
    for arguments in [
      ["sessions"], ["search", "find"], ["history"], ["due"], ["export", "--format", "html"],
    ] {
      // Some is refused, at its place; none ends the program.
      #expect([0, 66].contains(try onward(arguments, home).status), "\(arguments)")
    }
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
    "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "HOME", "PAGER", "LESS", "COLUMNS", "LC_CTYPE",
    "ONWARD_NOW", "ONWARD_SEED", "ONWARD_CONTENT",
  ])
  func anEnvironmentOfEscapesReachesNoTerminal(_ name: String) throws {
    let home = try Home()
    for value in ["\u{1B}]52;c;eA==\u{07}", "\u{9B}31m", "/\u{1B}[2J/x", "\u{202E}", "\r\n"] {
      for arguments in [
        ["sessions"], ["lint"], ["help-now"], ["start"], ["forget", "--all", "--yes"], ["doctor"],
        ["config"], ["config", "path"],
      ] {
        try onward(arguments, home, environment: [name: value])
      }
    }
  }
}
