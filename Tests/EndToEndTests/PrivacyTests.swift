import Foundation
import Testing

/// Who else could see a person's words: other users, other programs, the shell's history of the terminal.
@Suite(.serialized) struct PrivacyTests {
  private static let secret = "sofia7xq"

  private func proc(_ pty: Pseudoterminal, _ name: String) throws -> String {
    String(
      decoding: try Data(contentsOf: URL(filePath: "/proc/\(pty.process)/\(name)")), as: UTF8.self)
  }

  private func modes(under folder: URL) throws -> [String: Int] {
    var modes: [String: Int] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      let found = try FileManager.default.attributesOfItem(
        atPath: folder.appending(path: name).path)
      modes[name] = found[.posixPermissions] as? Int
    }
    return modes
  }

  @Test func wordsAreInTheNoteAndNowhereElse() throws {
    let home = try Home()
    let scratch = home.folder.appending(path: "tmp")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    try home.begin()
    let pty = try Pseudoterminal.writing(home, environment: ["TMPDIR": scratch.path])
    try pty.type(Self.secret)
    try waitUntil("it is saved") { (home.notes.values.first ?? "").contains(Self.secret) }
    #expect(try proc(pty, "cmdline") == "\(Program.path)\0resume\0")
    // Only root may read the environment of a process that may not be dumped.
    for name in ["cmdline", "comm", "status"] + (geteuid() == 0 ? ["environ"] : []) {
      #expect(!(try proc(pty, name)).contains(Self.secret), "\(name)")
    }
    let core = try proc(pty, "limits").split(separator: "\n").first { $0.contains("core file") }
    #expect(core?.split(whereSeparator: \.isWhitespace).suffix(3) == ["0", "0", "bytes"])
    #expect(try pty.leave() == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path).isEmpty)
    let found = try Program.run("grep", ["-rl", Self.secret, home.folder.path])
    #expect(found.output == home.sessions.path + "/" + (home.notes.keys.first ?? "") + "\n")
    // No title, no clipboard, no device string: of all that was written, nothing begins so.
    let written = String(decoding: pty.written, as: UTF8.self)
    for start in ["\u{1B}]", "\u{1B}P", "\u{1B}_", "\u{1B}^", "\u{1B}X", "\u{1B}k", "\u{9D}"] {
      #expect(!written.contains(start), "\(start.debugDescription)")
    }
  }

  @Test(.enabled(if: geteuid() == 0, "only root can become another user"))
  func otherProgramsOfTheSamePersonCannotReadItsMemory() throws {
    let (home, command, environment) = try Home.ofNobody()
    let pty = try Pseudoterminal(command + ["resume"], environment: environment)
    try pty.waitFor(Home.question)
    func owner(_ process: pid_t) throws -> uid_t {
      var found = stat()
      try #require(stat("/proc/\(process)/mem", &found) == 0)
      return found.st_uid
    }
    // What may not be dumped belongs to root in /proc, though nobody runs it.
    #expect(try proc(pty, "status").contains("Uid:\t65534"))
    #expect(try owner(pty.process) == 0)
    let read = try Program.run(
      Home.asNobody[0],
      Home.asNobody.dropFirst() + ["cat", "/proc/\(pty.process)/environ"])
    #expect(read.status != 0)
    #expect(try pty.leave() == 0)
    withExtendedLifetime(home) {}
  }

  @Test func aUmaskThatGivesAwayEverythingChangesNothing() throws {
    let home = try Home()
    let pty = try Pseudoterminal(
      ["sh", "-c", "umask 0; exec '\(Program.path)' start"], environment: home.environment())
    try pty.waitFor("Before you begin")
    try pty.type("\r45")
    try waitUntil("a note") { home.notes.count == 1 }
    try pty.type("\u{03}")
    #expect(try pty.end() == 0)
    for top in ["data", "state"] {
      let all = try modes(under: home.folder.appending(path: top))
      #expect(all.count > 2)
      for (name, mode) in all {
        var isFolder: ObjCBool = false
        let path = home.folder.appending(path: top).appending(path: name).path
        _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        #expect(mode == (isFolder.boolValue ? 0o700 : 0o600), "\(name)")
      }
    }
  }

  @Test func anEditorsTextIsPrivateAndGoneAfterwards() throws {
    let home = try Home()
    try home.begin(at: "accept.leave", words: Self.secret)
    let editor = home.folder.appending(path: "editor")
    let script = """
      umask 0
      ls -ld "$1" "$(dirname "$1")" > "$0.seen"
      tr '\\0' ' ' < /proc/$$/cmdline >> "$0.seen"
      tr '\\0' ' ' < /proc/$$/environ >> "$0.seen"
      cp "$1" "$1.swp"; printf ' and more' >> "$1"
      """
    try Data(script.utf8).write(to: editor)
    let pty = try Pseudoterminal(home, ["resume"], environment: ["VISUAL": "sh \(editor.path)"])
    try pty.waitFor("never know")
    try pty.type("\u{0F}")
    try pty.waitFor("and more")
    #expect(try pty.leave() == 0)
    let seen = try String(contentsOfFile: editor.path + ".seen", encoding: .utf8)
    let modes = seen.split(separator: "\n").prefix(2).map { $0.prefix(10) }
    #expect(Set(modes) == ["-rw-------", "drwx------"])
    #expect(!seen.contains(Self.secret))
    #expect(try home.note().contains(Self.secret + " and more"))
    let drafts = home.folder.appending(path: "state/onward/drafts").path
    #expect(try FileManager.default.contentsOfDirectory(atPath: drafts).isEmpty)
  }

  @Test func whatAnEditorHeldWhenItWasKilledIsKeptAndTold() throws {
    let home = try Home()
    try home.begin(at: "accept.leave", words: "before")
    let editor = home.folder.appending(path: "editor")
    try Data("printf ' and more' >> \"$1\"\nkill -9 $$\n".utf8).write(to: editor)
    let pty = try Pseudoterminal(
      home, ["resume"], environment: ["VISUAL": "sh \(editor.path)"], columns: 200)
    try pty.waitFor("never know")
    try pty.type("\u{0F}")
    let drafts = home.folder.appending(path: "state/onward/drafts").path
    try pty.waitFor("What your editor last held is in \(drafts)")
    #expect(try pty.leave() == 0)
    let again = try Pseudoterminal(home, [], columns: 200)
    try again.waitFor("What your editor last held is in \(drafts)")
    try again.type("\u{03}")
    #expect(try again.end() == 0)
    #expect(try home.note().contains("\nbefore\n"))
    let forgotten = try Program.run(
      Program.path, ["forget", "--all", "--yes"], environment: home.environment())
    #expect(forgotten.status == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: drafts).isEmpty)
  }
}
