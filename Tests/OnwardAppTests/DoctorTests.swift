import Foundation
import Testing

@testable import OnwardApp

/// What `doctor` finds, and what it says to do.
@Suite struct DoctorTests {
  let root: TemporaryFolder

  init() throws { root = try TemporaryFolder() }

  private func doctor(_ changes: [String: String] = [:], _ more: String...) throws -> Run {
    let calm = ["ONWARD_NOW": "", "EDITOR": "true", "PAGER": "cat", "PATH": "/usr/bin:/bin"]
    return try Run(["doctor"] + more, home: root, with: calm.merging(changes) { $1 })
  }

  /// The lines about one thing, as one.
  private func about(_ subject: String, _ run: Run) -> String {
    let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
    let from = lines.drop { !$0.hasPrefix(subject + " ") }
    let own = from.prefix(1) + from.dropFirst().prefix { $0.hasPrefix(" ") }
    return own.map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: " ")
  }

  @Test func aSoundSetUpIsWell() throws {
    let run = try doctor()
    #expect(run.code == 0)
    #expect(run.errors.isEmpty)
    #expect(run.output.hasSuffix("\nAll is well.\n"))
    #expect(!run.output.contains(" mend "))
    #expect(root.names().isEmpty, "it changes nothing")
  }

  @Test(arguments: [
    (["TERM": "nosuch-terminal"], "terminal", "cannot be drawn on. Set TERM"),
    (["TERM": ""], "terminal", "TERM is not set"),
    (["LANG": "xx_YY.UTF-8"], "letters", "does not have the locale \"xx_YY.UTF-8\". Set LANG"),
    (["LANG": "C"], "letters", "The locale \"C\" is not one of UTF-8. Set LANG"),
    (["HOME": "relative"], "home", "HOME is not an absolute path"),
    (
      ["EDITOR": "nosuch-editor -x"], "editor",
      "EDITOR is \"nosuch-editor -x\", and there is no such"
    ),
    (["ONWARD_CONTENT": "/nowhere"], "content", "No content was found. Tried: /nowhere."),
    (["ONWARD_NOW": "yesterday"], "for tests", "ONWARD_NOW is \"yesterday\": give a time"),
  ])
  func whatIsWrongIsSaidWithWhatToDo(
    _ change: [String: String], _ subject: String, _ words: String
  ) throws {
    let run = try doctor(change)
    #expect(run.code == 78)
    let lines = about(subject, run)
    #expect(lines.contains(words), "\(run.output)")
    #expect(lines.dropFirst(11).hasPrefix("mend"))
    #expect(run.output.hasSuffix("\nThere is one thing to mend.\n"))
  }

  @Test(arguments: [
    (["EDITOR": ""], "editor", "Neither VISUAL nor EDITOR is set"),
    (["PAGER": "nosuch-pager"], "pager", "\"nosuch-pager\" is not there"),
    (["ONWARD_NOW": "+3d"], "for tests", "ONWARD_NOW is \"+3d\""),
  ])
  func remarksKeepNobodyFromBeingWell(
    _ change: [String: String], _ subject: String, _ words: String
  ) throws {
    let run = try doctor(change)
    #expect(run.code == 0)
    #expect(about(subject, run).contains(words), "\(run.output)")
    #expect(about(subject, run).dropFirst(11).hasPrefix("note"))
  }

  @Test func notesThatCannotBeReadAndCopiesAreNamed() throws {
    let sessions = ".local/share/onward/sessions"
    try root.folder(sessions)
    try root.write("no note", to: sessions + "/2026-11-20T1003-acme-k7fq2a.md")
    let copy = "2026-11-20T1003-acme-k7fq2b (conflict 1795000000-abcdef).md"
    try root.write("", to: sessions + "/" + copy)
    let run = try doctor()
    #expect(run.code == 78)
    let text = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains("mend 2026-11-20T1003-acme-k7fq2a.md is not opened: 1:1: no header."))
    #expect(text.contains("note \(copy) is not opened: it is a copy that a synchroniser"))
    #expect(text.hasSuffix("There is one thing to mend."), "a copy is a remark")
  }

  @Test func foldersAreLookedAtAndLeftAsTheyAre() throws {
    let state = root.path + "/.local/state"
    try root.folder(".local/state/onward")
    let modes = [FileAttributeKey.posixPermissions: 0o755]
    try FileManager.default.setAttributes(modes, ofItemAtPath: state + "/onward")
    let open = try doctor()
    #expect(open.code == 0)
    #expect(about("state", open).contains("can be entered by others (mode 0755)."))
    let mode = try FileManager.default.attributesOfItem(atPath: state + "/onward")
    #expect(mode[.posixPermissions] as? Int == 0o755)

    try root.remove(".local/state/onward")
    try root.write("", to: ".local/state/onward")
    let blocked = try doctor()
    #expect(blocked.code == 78)
    #expect(about("state", blocked).contains("cannot be used: a part of the path is no folder"))
  }

  @Test func settingsTellTheirPlaces() throws {
    try root.folder(".config/onward")
    try root.write("regoin: DE\n", to: ".config/onward/config.yaml")
    let run = try doctor()
    #expect(run.code == 78)
    #expect(about("settings", run).contains("unknown key 'regoin' (did you mean"))
  }

  @Test func programsGetTheSameAsJSON() throws {
    let run = try doctor(["TERM": "dumb"], "--json")
    #expect(run.code == 78)
    let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    #expect(json?["version"] as? Int == 1)
    #expect(json?["troubles"] as? Int == 1)
    let findings = json?["findings"] as? [[String: Any]]
    #expect(findings?.first?["weight"] as? String == "trouble")
    #expect(findings?.first?["subject"] as? String == "terminal")
  }
}
