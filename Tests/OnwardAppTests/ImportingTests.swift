import Foundation
import OnwardContent
import OnwardStore
import Testing

@testable import OnwardApp
@testable import OnwardCore

@Suite("Importing")
struct ImportingTests {
  let root: TemporaryFolder
  let places: Places
  let now: Moment
  private static let notes = "data/onward/sessions"
  private static let file = "2026-11-20T1000-acme-k3vqa7.md"

  init() throws {
    root = try TemporaryFolder()
    places = try root.places()
    now = try moment("2026-11-21T10:03:00+01:00")
    try root.folder(Self.notes)
  }

  private func text(
    _ words: String, updated: String = "11:00", id: String = "k3vqa7m2xw4b", schema: Int = 1
  ) -> String {
    """
    ---
    schema: \(schema)
    id: \(id)
    started: 2026-11-20T10:00:00+01:00
    updated: 2026-11-20T\(updated):00+01:00
    company: Acme
    position: a.b
    ---
    <!-- onward: a.b text done -->
    \(words)
    <!-- onward: end -->

    """
  }

  private func note(_ text: String, file: String? = file) throws -> CarriedNote {
    try CarriedNote(Array(text.utf8), file: file)
  }

  private var importing: Importing { Importing(places: places) }

  private func imported(_ notes: CarriedNote...) throws -> [Importing.Written] {
    try importing.carryOut(importing.plan(notes), at: now)
  }

  private var names: [String] { root.names(Self.notes) }

  private func content(_ name: String) -> String? { root.text(Self.notes + "/" + name) }

  @Test func aNewNoteIsAddedUnderItsNameAndIsPrivate() throws {
    let written = try imported(try note(text("mine")))
    #expect(written == [.init(file: Self.file, change: .added, copy: nil)])
    #expect(content(Self.file) == text("mine"))
    let path = "\(root.path)/\(Self.notes)/\(Self.file)"
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(root.names("state/onward/locks") == [])
  }

  @Test func whatIsThereIsSkippedAndStays() throws {
    _ = try imported(try note(text("mine")))
    let again = importing.plan([try note(text("mine"), file: "other.md")])
    #expect(again.map(\.change) == [.skipped])
    #expect(again.map(\.file) == [Self.file])
    #expect(try importing.carryOut(again, at: now) == [])
    #expect(names == [Self.file])
  }

  @Test func theLaterOneGoesOnAndTheOtherIsKept() throws {
    _ = try imported(try note(text("first")))
    let newer = try imported(try note(text("second", updated: "12:00")))
    let kept = try #require(newer.first?.copy)
    #expect(newer == [.init(file: Self.file, change: .replaces, copy: kept)])
    #expect(content(Self.file) == text("second", updated: "12:00"))
    #expect(content(kept) == text("first"))
    for words in ["older", "as old"] {
      let updated = words == "older" ? "10:30" : "12:00"
      let beside = try imported(try note(text(words, updated: updated)))
      let copy = try #require(beside.first?.copy)
      #expect(beside == [.init(file: Self.file, change: .beside, copy: copy)])
      #expect(content(Self.file) == text("second", updated: "12:00"))
      #expect(content(copy) == text(words, updated: updated))
      #expect(isCopy(copy, of: Self.file))
    }
    #expect(names.count == 4)
    // A copy that is there already is not made once more.
    #expect(importing.plan([try note(text("first"))]).map(\.change) == [.skipped])
  }

  @Test func whatAnotherWindowHasOpenIsRefusedAndNothingIsWritten() throws {
    _ = try imported(try note(text("mine")))
    let desk = try Desk(places: places, guide: smallGuide, chance: .seeded(state: 9))
    _ = desk.open(Self.file, for: .goingOn)
    let other = try note(text("new", id: "b3vqa7m2xw4b"), file: nil)
    let plan = importing.plan([other, try note(text("second", updated: "12:00"))])
    #expect(throws: Failure.exchange(.inUse([Self.file]))) {
      try importing.carryOut(plan, at: now)
    }
    #expect(names == [Self.file])
    #expect(content(Self.file) == text("mine"))
    desk.close(id: "k3vqa7m2xw4b")
    #expect(try importing.carryOut(plan, at: now).count == 2)
  }

  @Test func aFileThatIsNoNoteKeepsItsName() throws {
    try root.write("broken", to: Self.notes + "/" + Self.file)
    _ = try imported(try note(text("mine")))
    #expect(content(Self.file) == "broken")
    #expect(names == [Self.file, "2026-11-20T1000-acme-k3vqa7-k3vqa7m2xw4b.md"].sorted())
    #expect(importing.plan([try note(text("mine"))]).map(\.change) == [.skipped])
  }

  @Test func aNoteOfALaterVersionIsNotReplaced() throws {
    _ = try imported(try note(text("theirs", schema: 2)))
    let item = importing.plan([try note(text("ours", updated: "12:00"))])
    #expect(item.map(\.change) == [.beside])
    let later = importing.plan([try note(text("theirs", updated: "12:00", schema: 2))])
    #expect(later.map(\.change) == [.replaces])
  }

  @Test(arguments: [
    ("2026-11-20T1000-acme-k3vqa7.md", true), ("2026-11-20T1000-café-2-k3vqa7.md", true),
    ("2026-11-20T1000-acme-b3vqa7.md", false), ("../2026-11-20T1000-k3vqa7.md", false),
    ("2026-11-20T1000-a/b-k3vqa7.md", false), (".2026-11-20T1000-a-k3vqa7.md", false),
    ("2026-11-20T1000-\u{1B}[31m-k3vqa7.md", false), ("diary-k3vqa7.md", false),
    ("2026-11-20T1000-a (conflict 1-k3vqa7.md", false), ("", false),
    ("2026-11-20T1000-" + String(repeating: "a", count: 200) + "-k3vqa7.md", false),
  ]) func namesFromOutside(_ name: String, _ isUsual: Bool) throws {
    #expect(SessionName.isUsual(name, id: "k3vqa7m2xw4b") == isUsual)
    let plan = importing.plan([try note(text("mine"), file: name)])
    #expect(plan.map(\.file) == [isUsual ? name : Self.file])
  }

  @Test func thePreviewTellsWhatWouldHappen() throws {
    _ = try imported(
      try note(text("same")), try note(text("mine", id: "b3vqa7m2xw4b"), file: nil))
    let words = ImportWords(
      plan: importing.plan([
        try note(text("same")), try note(text("new", id: "d3vqa7m2xw4b"), file: nil),
        try note(text("newer", updated: "12:00", id: "b3vqa7m2xw4b"), file: nil),
      ]))
    #expect(
      words.preview == [
        "skipped  2026-11-20T1000-acme-k3vqa7.md  (Acme, begun Fri 20 Nov 2026)",
        "added    2026-11-20T1000-acme-d3vqa7.md  (Acme, begun Fri 20 Nov 2026)",
        "changed  2026-11-20T1000-acme-b3vqa7.md  (Acme, begun Fri 20 Nov 2026)",
        "         it is newer; your note is kept beside it as a copy",
        "1 added, 1 changed, 1 skipped",
      ])
  }

  @Test func theSameSessionInTwoFilesMustSayTheSame() throws {
    try root.write(text("one"), to: "a.md")
    try root.write(exportText(of: [try note(text("one"))]), to: "b.json")
    try root.write(text("two"), to: "c.md")
    let paths = ["a.md", "b.json", "c.md"].map { root.path + "/" + $0 }
    #expect(try Inlet().notes(in: Array(paths.prefix(2))).count == 1)
    #expect(
      throws: Failure.exchange(.sessionTwice(id: "k3vqa7m2xw4b", files: [paths[0], paths[2]]))
    ) { try Inlet().notes(in: paths) }
    try root.write("no note", to: "d.md")
    #expect(
      throws: Failure.exchange(
        .badFile(["\(root.path)/d.md:1:1: error: not a note of onward: no header"]))
    ) { try Inlet().notes(in: [paths[0], root.path + "/d.md"]) }
  }
}
