import OnwardStore
import Testing

@testable import OnwardApp
@testable import OnwardCore

@Suite("Forgetting")
struct ForgettingTests {
  let root: TemporaryFolder
  let places: Places
  let now: Moment
  private static let notes = "data/onward/sessions"
  private static let locks = "state/onward/locks"

  init() throws {
    root = try TemporaryFolder()
    places = try root.places()
    now = try moment("2026-11-21T10:03:00+01:00")
  }

  private var listings: [Listing] { NoteList(folder: NoteFolder(places.sessions)).listings() }

  /// A session that was saved and closed, with a copy of each kind beside it.
  private func saved(seed: UInt64, copies: Bool = true) throws -> (file: String, copies: [String]) {
    let desk = try Desk(places: places, guide: smallGuide, chance: .seeded(state: seed))
    guard case .sessionBegun(let id, let file) = desk.begin(at: now) else {
      throw Unexpected.action
    }
    let key = AnswerKey("arrive", "news")
    let session = Session(
      id: id, language: "en", started: now, position: .at(Visit("arrive"), "news"),
      answers: [key: Answer(.text("words"))])
    desk.save(SaveOrder(file: file, session: session, path: [key], revision: 1), at: now)
    #expect(desk.waitForSaver(milliseconds: 10_000))
    desk.close(id: id)
    guard copies else { return (file, []) }
    let stem = String(file.dropLast(3))
    let names = [
      "\(stem) (conflict 1700000000-abcdefgh).md", "\(stem) (Ada's conflicted copy 2026-11-21).md",
      "\(stem).sync-conflict-20261121-100300-ABCDEFG.md",
    ]
    for name in names { try root.write("secret", to: Self.notes + "/" + name) }
    return (file, names)
  }

  private enum Unexpected: Error { case action }

  private func summary(of file: String) throws -> SessionSummary {
    for case .session(let summary) in listings where summary.file == file { return summary }
    throw Unexpected.action
  }

  @Test func aSessionGoesWithItsCopiesLockAndDraftsAndNothingElseDoes() throws {
    let one = try saved(seed: 1)
    let other = try saved(seed: 2, copies: false)
    _ = try Drafts(places.drafts).make(Array("half a letter".utf8))
    Memory(places).remember(ReadingMemory(lines: "bookmark after-silence\n"))
    let plan = Forgetting(places: places).plan(for: try summary(of: one.file), among: listings)
    let words = ForgetWords(plan: plan).question.joined(separator: "\n")
    for name in [one.file] + one.copies { #expect(words.contains(name)) }
    #expect(!words.contains(other.file))
    #expect(try Forgetting(places: places).carryOut(plan) == [])
    #expect(root.names(Self.notes) == [other.file])
    #expect(root.names(Self.locks).count == 1)
    #expect(root.names("state/onward/drafts") == [])
    #expect(Memory(places).reading().bookmarks == ["after-silence"])
  }

  @Test func allLeavesOnlyWhatIsNotOurs() throws {
    _ = try saved(seed: 1)
    _ = try saved(seed: 2)
    try root.write("my diary", to: Self.notes + "/diary.md")
    try root.write("x", to: Self.notes + "/gone (conflict 1-abcdefgh).md")
    try root.folder("cache/onward")
    try root.write("company names", to: "cache/onward/notes.cache")
    Memory(places).remember(ReadingMemory(lines: "bookmark after-silence\n"))
    let plan = Forgetting(places: places).planForAll(listings)
    #expect(plan.leftAlone == ["diary.md"])
    #expect(try Forgetting(places: places).carryOut(plan) == [])
    #expect(root.names(Self.notes) == ["diary.md"])
    #expect(root.names("cache/onward") == [])
    #expect(root.names(Self.locks) == [])
    #expect(root.text("state/onward/reading") == nil)
  }

  @Test func whatAnotherWindowHasOpenIsNotDeleted() throws {
    let one = try saved(seed: 1)
    let forgetting = Forgetting(places: places)
    let desk = try Desk(places: places, guide: smallGuide, chance: .seeded(state: 9))
    _ = desk.open(one.file, for: .goingOn)
    let plan = forgetting.plan(for: try summary(of: one.file), among: listings)
    #expect(throws: Failure.inUseElsewhere(file: one.file)) { try forgetting.carryOut(plan) }
    #expect(root.names(Self.notes).count == 4)
  }

  @Test func anEditorsDraftIsKeptWhileAnyWindowMayNeedIt() throws {
    let one = try saved(seed: 1)
    let forgetting = Forgetting(places: places)
    let plan = forgetting.plan(for: try summary(of: one.file), among: listings)
    let desk = try Desk(places: places, guide: smallGuide, chance: .seeded(state: 9))
    _ = desk.begin(at: now)
    let draft = try Drafts(places.drafts).make(Array("half a letter".utf8))
    #expect(
      try forgetting.carryOut(plan) == [.init(path: places.drafts.path, errno: nil)])
    #expect(try Drafts(places.drafts).read(draft) == Array("half a letter".utf8))
    let all = forgetting.planForAll(listings)
    #expect(throws: Failure.self) { try forgetting.carryOut(all) }
  }

  @Test func deletingFromTheListTakesTheCopiesToo() throws {
    let one = try saved(seed: 1)
    let id = try summary(of: one.file).id
    let desk = try Desk(places: places, guide: smallGuide, chance: .seeded(state: 9))
    #expect(desk.delete(one.file, id: id))
    #expect(root.names(Self.notes) == [])
  }

  @Test(arguments: [
    ("a.sync-conflict-1.md", true), ("a (conflict 1-x).md", true),
    ("a (Ada's conflicted copy 2026).md", true), ("a (conflicted copy 1).md", true),
    ("ab (conflict 1-x).md", false), ("a.md", false), ("a (my own).md", false), ("a-b.md", false),
    ("a (conflict 1-x).txt", false),
  ])
  func copiesAreToldByTheirName(_ name: String, _ isOne: Bool) {
    #expect(isCopy(name, of: "a.md") == isOne)
  }
}
