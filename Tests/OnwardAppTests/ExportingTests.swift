import Foundation
import OnwardContent
import OnwardStore
import Testing

@testable import OnwardApp
@testable import OnwardCore

@Suite("Exporting, and beginning from a table")
struct ExportingTests {
  let root: TemporaryFolder
  let list: NoteList
  let now: Moment

  init() throws {
    root = try TemporaryFolder()
    list = NoteList(
      folder: NoteFolder(
        try Places(environment: ["XDG_DATA_HOME": root.path, "HOME": "/"]).sessions))
    now = try moment("2026-11-21T10:03:00+01:00")
    try root.folder("onward/sessions")
  }

  private func save(
    _ name: String, _ id: String, _ body: String = "mine\n", day: Int = 20
  ) throws {
    let head =
      "---\nschema: 1\nid: \(id)\nstarted: 2026-11-\(day)T10:00:00+01:00\nposition: arrive.news\n---\n"
    try root.write(head + body, to: "onward/sessions/" + name)
  }

  @Test func allSessionsOrThoseThatWereNamed() throws {
    try save("1.md", "abcdefghijkl")
    try save("2.md", "bcdefghijklm", day: 21)
    try save("3.md", "cdefghijklmn", "<!-- onward: a.b text done -->\n")
    try save("1 (conflict 1-abcdefgh).md", "abcdefghijkl", "other\n")
    try root.write("my diary", to: "onward/sessions/diary.md")
    let all = try Exporting(list: list).gather([], now: now)
    // The newest first, as in every list.
    #expect(all.notes.map(\.file) == ["2.md", "1.md"])
    #expect(all.copies == ["1 (conflict 1-abcdefgh).md"])
    #expect(all.unreadable == ["3.md: 7:1: no end marker", "diary.md: 1:1: no header"])
    let some = try Exporting(list: list).gather(["bcde", "abcd", "bcdefg"], now: now)
    #expect(some.notes.map(\.file) == ["2.md", "1.md"])
    #expect(some.copies == [])
    #expect(throws: Failure.unknownID("zzzz")) {
      try Exporting(list: list).gather(["abcd", "zzzz"], now: now)
    }
  }

  @Test func aFileIsPrivateAndNeverReplacedUnasked() throws {
    let path = root.path + "/out.md"
    try Outlet(force: false).write(Array("one".utf8), to: path)
    #expect(throws: Failure.exchange(.outputTaken(path: path))) {
      try Outlet(force: false).write(Array("two".utf8), to: path)
    }
    #expect(root.text("out.md") == "one")
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
    try Outlet(force: true).write(Array("two".utf8), to: path)
    #expect(root.text("out.md") == "two")
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(root.names() == ["onward", "out.md"])
    for name in ["nowhere/out.md", "onward", ""] {
      let wrong = #expect(throws: Failure.self) {
        try Outlet(force: true).write([], to: root.path + "/" + name)
      }
      #expect(wrong?.exitCode == 73)
    }
  }

  @Test func replacingALinkLeavesWhatItLeadsTo() throws {
    try root.write("precious", to: "target")
    let link = root.path + "/link.md"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "target")
    #expect(throws: Failure.self) { try Outlet(force: false).write([], to: link) }
    try Outlet(force: true).write(Array("new".utf8), to: link)
    #expect(root.text("target") == "precious")
    #expect(root.text("link.md") == "new")
  }

  @Test func thePageShowsTheWordsTheStepsAndWhatIsToBeDone() throws {
    let day = try #require(Day(iso: "2026-11-22"))
    let session = Session(
      id: "abcdefghijkl", language: "en", started: now, company: "A & B",
      position: .at(Visit("arrive"), "news"),
      followUps: [FollowUp(id: "x", due: .day(day), text: "Send <it>", progress: .done)],
      answers: [AnswerKey("arrive", "news"): Answer(.text("by <mail>\nat noon"))])
    let note = try CarriedNote(
      encodeNote(session, guide: smallGuide, path: NotePath()).bytes, file: nil)
    let text = page(of: [note], smallGuide).text
    #expect(text.contains("<article id=\"abcdefghijkl\" lang=\"en\">\n<h2>A &amp; B</h2>\n"))
    #expect(text.contains("<h3>What happened</h3>\n<p><strong>The news</strong></p>\n"))
    #expect(text.contains("<p>by &lt;mail&gt;<br>at noon</p>"))
    #expect(text.contains("<li>Sun 22 Nov 2026: Send &lt;it&gt; (done)</li>"))
  }

  @Test(arguments: [
    ("a.json", Exporting.Form.json), ("a.html", .html), ("a.htm", .html), ("a.md", .markdown),
    ("a", .markdown), ("", .markdown),
  ]) func theFormFollowsTheFilesName(_ name: String, _ form: Exporting.Form) {
    #expect(Exporting.Form(fileName: name) == form)
  }

  @Test func rowsAreListedWithThoseThatEndedWellLast() throws {
    try root.write(
      "company,role,date,outcome,salary\nAcme,Baker,2026-11-02,no answer,1\n"
        + "Best,Cook,,Offer,2\nCoop,,2026-11-09,\u{202E}no,3\n", to: "a.csv")
    let start = try StartFromTable(file: root.path + "/a.csv")
    #expect(
      start.lines == [
        "ROW  COMPANY  ROLE   DATE        OUTCOME",
        "1    Acme     Baker  2026-11-02  no answer",
        "3    Coop            2026-11-09  \u{FFFD}no",
        "2    Best     Cook               Offer",
      ])
    #expect(start.warnings == ["\(root.path)/a.csv:1:27: warning: the column 'salary' is not read"])
    #expect(try start.application("2").company == "Best")
    for text in ["0", "4", "x", "01"] {
      #expect(throws: Failure.exchange(.noSuchRow(text, count: 3))) { try start.application(text) }
    }
  }
}
