import Foundation
import Testing

/// What a person sees, and what is on the disk, when the system refuses what a save needs.
@Suite(.serialized) struct FaultTests {
  /// Runs `prlimit` on a running program.
  private func limit(_ pty: Pseudoterminal, _ option: String) throws {
    let ended = try Program.run("prlimit", ["--pid", "\(pty.process)", option])
    try #require(ended.status == 0, "\(ended.errors)")
  }

  private func onDisk(_ home: Home, _ words: String) throws {
    try waitUntil("\"\(words)\" on the disk") { (home.notes.values.first ?? "").contains(words) }
  }

  /// Ctrl-C, and the reply of that number to the question that follows.
  private func leave(_ pty: Pseudoterminal, answering reply: String, to question: String) throws {
    pty.forget()
    try pty.type("\u{03}\u{0C}")
    try pty.waitFor(question)
    try pty.type(reply + "\r")
  }

  @Test func aLimitOnTheSizeOfFilesIsSaidAndOnceItIsGoneAllIsSaved() throws {
    let home = try Home()
    let pty = try Pseudoterminal.writing(home, words: "before the limit", columns: 300)
    let before = try home.note()
    try limit(pty, "--fsize=800:")
    try pty.type(String(repeating: " and on", count: 60))
    try pty.waitFor("NOT SAVED")
    try pty.type("\u{0C}")
    try pty.waitFor("larger than is allowed")
    #expect(try home.note() == before)
    try leave(pty, answering: "2", to: "Save a copy elsewhere")
    try pty.waitFor("No copy was written")
    #expect(!pty.hasEnded)
    try limit(pty, "--fsize=unlimited:")
    // The question goes by itself once a later attempt has saved all.
    try onDisk(home, "before the limit" + String(repeating: " and on", count: 60))
    #expect(try pty.leave() == 0)
  }

  @Test func aLimitOnOpenFilesIsSaidAndOnceItIsGoneAllIsSaved() throws {
    let home = try Home()
    let pty = try Pseudoterminal.writing(home, words: "before", columns: 300)
    try limit(pty, "--nofile=3:")
    try pty.type(" the limit")
    try pty.waitFor("NOT SAVED")
    try pty.type("\u{0C}")
    try pty.waitFor("Too many files are open")
    #expect(try home.note().contains("\nbefore\n"))
    try limit(pty, "--nofile=1000:")
    try onDisk(home, "before the limit")
    #expect(try pty.leave() == 0)
  }

  @Test(arguments: 3..<24) func withFewDescriptorsItRunsOrSaysWhy(_ count: Int) throws {
    let home = try Home()
    try home.begin(words: "kept")
    let before = try home.note()
    let lines = { (note: String) in
      note.split(separator: "\n", omittingEmptySubsequences: false).filter {
        !$0.hasPrefix("updated: ")
      }
    }
    // What the test runner left open for its children would be among the few.
    let script = """
      for number in {3..99}; do eval "exec $number>&-"; done
      exec prlimit --nofile=\(count) "$0" resume
      """
    let pty = try Pseudoterminal(
      ["bash", "-c", script, Program.path], environment: home.environment())
    try waitUntil("it runs or has ended") {
      pty.read()
      return pty.hasEnded || String(decoding: pty.written, as: UTF8.self).contains("F1 help now")
    }
    if !pty.hasEnded { try pty.type("\u{03}") }
    let status = try pty.end()
    let seen = String(decoding: pty.written, as: UTF8.self)
    // 127 is the loader's: it could not even open the libraries.
    #expect([0, 64, 65, 66, 69, 73, 74, 78, 127].contains(status), "\(count): \(status) \(seen)")
    if status != 0 { #expect(seen.contains(" ")) }
    let after = try home.note()
    #expect(lines(after) == lines(before), "all but when it was touched last")
    #expect(pty.modes == pty.modesAtFirst)
  }

  @Test(.enabled(if: geteuid() == 0, "only root can become another user"))
  func aFolderThatMayNotBeWrittenIsSaidAndOnceItMayAllIsSaved() throws {
    let (home, command, environment) = try Home.ofNobody()
    let pty = try Pseudoterminal(command + ["resume"], environment: environment, columns: 300)
    try pty.waitFor(Home.question)
    chmod(home.sessions.path, 0o500)
    let touched = try Program.run(
      Home.asNobody[0], Home.asNobody.dropFirst() + ["touch", home.sessions.path + "/x"])
    try #require(touched.status != 0, "the fault is not real")
    try pty.type(" the fault")
    try pty.waitFor("NOT SAVED")
    try pty.type("\u{0C}")
    try pty.waitFor("may not be written")
    #expect(try home.note().contains("\nbefore\n"))
    chmod(home.sessions.path, 0o700)
    try onDisk(home, "before the fault")
    #expect(try pty.leave() == 0)
    #expect(home.notes.count == 1)
  }

  @Test(.enabled(if: geteuid() == 0, "only root can become another user"))
  func whatMayNotBeReadIsSaidAndLeftAlone() throws {
    let (home, command, environment) = try Home.ofNobody()
    let name = try #require(home.notes.keys.first)
    let note = home.sessions.appending(path: name).path
    chmod(note, 0)
    let read = try Program.run(Home.asNobody[0], Home.asNobody.dropFirst() + ["cat", note])
    try #require(read.status != 0, "the fault is not real")
    func run(_ arguments: String...) throws -> Program.Ended {
      try Program.run(
        Home.asNobody[0], command.dropFirst() + arguments,
        environment: environment)
    }
    let listed = try run("sessions")
    #expect(listed.status == 0)
    #expect(listed.output.contains("not opened: \(name)"))
    chmod(home.sessions.path, 0)
    let refused = try run("sessions")
    #expect((refused.output + refused.errors).contains(home.sessions.path))
    chmod(home.sessions.path, 0o700)
    chmod(note, 0o600)
    #expect(try home.note().contains("\nbefore\n"))
  }

  private static let canMount =
    (try? Program.run("unshare", ["-m", "mount", "-t", "tmpfs", "tmpfs", "/mnt"]))?.status == 0

  @Test(.enabled(if: canMount, "a small disk needs a mount of one's own"))
  func aFullDiskIsSaidAndOnceThereIsRoomAllIsSaved() throws {
    let home = try Home()
    try home.begin(words: "before")
    let data = home.folder.appending(path: "data").path
    // The disk is there for this process alone, and goes with it.
    let script = """
      cp -a '\(data)' '\(data).copy' && mount -t tmpfs -o size=64k tmpfs '\(data)' &&
      cp -a '\(data).copy/.' '\(data)' && exec '\(Program.path)' resume
      """
    let pty = try Pseudoterminal(
      ["unshare", "-m", "sh", "-c", script], environment: home.environment(), columns: 300)
    try pty.waitFor(Home.question)
    let disk = "/proc/\(pty.process)/root" + data
    func note() -> String {
      let folder = disk + "/onward/sessions/"
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      let name = names.first { !$0.hasPrefix(".") } ?? ""
      return (try? String(contentsOfFile: folder + name, encoding: .utf8)) ?? ""
    }
    let filled = try Program.run("dd", ["if=/dev/zero", "of=\(disk)/filler", "bs=4096"])
    try #require(filled.status != 0 && filled.errors.contains("No space"), "\(filled.errors)")
    try pty.type(" the fault")
    try pty.waitFor("NOT SAVED")
    try pty.type("\u{0C}")
    try pty.waitFor("The disk is full")
    #expect(note().contains("\nbefore\n"))
    try FileManager.default.removeItem(atPath: disk + "/filler")
    try waitUntil("it is saved") { note().contains("before the fault") }
    #expect(try pty.leave() == 0)
  }
}
