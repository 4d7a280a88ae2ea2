import Foundation
import OnwardCore
import OnwardStore
import OnwardTerminal
import Testing

@testable import OnwardApp

@Suite struct EditorVisitTests {
  let root: TemporaryFolder

  init() throws { root = try TemporaryFolder() }

  private func visit(
    _ environment: [String: String],
    run: @escaping (_ argv: [String], _ environment: [String]) -> ChildExit
  ) -> EditorVisit {
    let drafts = Drafts(OwnFolder(base: root.path, names: ["drafts"]))
    return EditorVisit(drafts: drafts, environment: environment, run: run)
  }

  @Test func theEditorGetsItsArgumentsAndTheDraft() throws {
    var seen: [String] = []
    var held: String?
    let visit = visit(["VISUAL": "vi -c 'set tw=72'", "EDITOR": "ed"]) { argv, variables in
      seen = argv.dropLast() + variables
      held = try? String(contentsOfFile: argv.last ?? "", encoding: .utf8)
      try? "new\r\nwords\r\n".write(toFile: argv.last ?? "", atomically: false, encoding: .utf8)
      return .exited(0)
    }
    #expect(visit.edit("old words") == .text("new\nwords"))
    #expect(held == "old words")
    #expect(
      seen == ["vi", "-c", "set tw=72", "EDITOR=ed", "VISUAL=vi -c 'set tw=72'"])
    #expect(root.names("drafts").isEmpty)
  }

  @Test func withoutAnEditorNothingRuns() {
    let visit = visit(["VISUAL": "", "PATH": "/bin"]) { _, _ in
      Issue.record("something ran")
      return .exited(0)
    }
    #expect(visit.edit("words") == .noEditor)
  }

  @Test(arguments: [
    (ChildExit.exited(3), Int32(3)), (.killed(9), 137), (.notStarted(2), 127),
  ])
  func aFailureLeavesTheTextAndNoDraft(ended: ChildExit, status: Int32) {
    let visit = visit(["EDITOR": "ed"]) { _, _ in ended }
    #expect(visit.edit("words") == .failed(program: "ed", status: status))
    #expect(root.names("drafts").isEmpty)
  }

  private func write(_ text: String, to path: String?) {
    try? text.write(toFile: path ?? "", atomically: false, encoding: .utf8)
  }

  @Test(arguments: [ChildExit.exited(1), .killed(1), .killed(9)])
  func whatAnEditorWroteBeforeItEndedBadlyIsKept(ended: ChildExit) throws {
    let visit = visit(["EDITOR": "ed"]) { argv, _ in
      write("words and more", to: argv.last)
      return ended
    }
    guard case .kept(let path) = visit.edit("words") else {
      Issue.record("not kept")
      return
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "words and more")
    #expect(visit.left() == [.kept(path: path)])
  }

  @Test func aSwapFileBesideTheTextIsKeptWithIt() {
    let visit = visit(["EDITOR": "ed"]) { argv, _ in
      write("newer words", to: argv.last.map { $0 + ".swp" })
      return .killed(1)
    }
    guard case .kept(let path) = visit.edit("words") else {
      Issue.record("not kept")
      return
    }
    #expect(root.names("drafts").count == 1)
    #expect(FileManager.default.fileExists(atPath: path + ".swp"))
  }

  @Test func aTextThatIsTooLongIsKeptWhereItIs() throws {
    let long = String(repeating: "x", count: TextBuffer.mostBytes + 1)
    let visit = visit(["EDITOR": "ed"]) { argv, _ in
      write(long, to: argv.last)
      return .exited(0)
    }
    guard case .kept(let path) = visit.edit("words") else {
      Issue.record("not kept")
      return
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == long)
    // One that was as long before is taken back, or nobody could ever shorten it.
    #expect(visit.edit(long + "y") == .text(long))
  }

  @Test func aFileThatTheEditorTookAwayIsNotSpokenOf() {
    let visit = visit(["EDITOR": "ed"]) { argv, _ in
      unlink(argv.last ?? "")
      return .exited(0)
    }
    #expect(visit.edit("words") == .failed(program: "ed", status: 0))
    #expect(root.names("drafts").isEmpty)
    #expect(visit.left().isEmpty)
  }

  @Test func anOpenQuoteIsNoEditor() {
    let visit = visit(["EDITOR": "vi 'x"]) { _, _ in .exited(0) }
    #expect(visit.edit("words") == .failed(program: "vi 'x", status: 127))
  }

  @Test(arguments: [
    ("a\r\nb\rc\n", "x", "a\nb\nc"), ("a\n", "x\n", "a\n"), ("a\n\n", "x", "a\n"), ("", "x", ""),
    ("\n", "", ""), ("\r\r\n\n", "x", "\n\n"),
  ])
  func lineEndsAreOurs(left: String, original: String, expected: String) {
    #expect(EditorVisit.takenBack(Array(left.utf8), original: original) == expected)
  }

  @Test func whatIsNotUTF8IsSeen() {
    #expect(EditorVisit.takenBack([0x61, 0xFF], original: "") == "a\u{FFFD}")
  }
}
