import OnwardContent
import OnwardStore
import Testing

@testable import OnwardApp
@testable import OnwardCore

@Suite struct DeskTests {
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

  private func desk(seed: UInt64 = 1) throws -> Desk {
    try Desk(places: places, guide: smallGuide, chance: .seeded(state: seed))
  }

  private func begun(_ desk: Desk) throws -> (id: String, file: String) {
    guard case .sessionBegun(let id, let file) = desk.begin(at: now) else {
      throw Unexpected.action
    }
    return (id, file)
  }

  private enum Unexpected: Error { case action }

  /// Saves one answer, and gives what the saver said.
  private func save(
    _ words: String, _ desk: Desk, id: String, file: String, revision: Int = 1
  ) throws -> [Action] {
    let key = AnswerKey("arrive", "news")
    let session = Session(
      id: id, language: "en", started: now, position: .at(Visit("arrive"), "news"),
      answers: [key: Answer(.text(words))])
    desk.save(
      SaveOrder(file: file, session: session, path: [key], revision: revision), at: now)
    #expect(desk.waitForSaver(milliseconds: 10_000))
    return desk.results()
  }

  @Test func aNewSessionIsLockedAndItsNoteHoldsTheWords() throws {
    let desk = try desk()
    let (id, file) = try begun(desk)
    #expect(file == "2026-11-21T1003-session-\(id.prefix(6)).md")
    #expect(root.names(Self.locks) == [id])
    #expect(root.names(Self.notes).isEmpty)
    #expect(try save("It was a no.", desk, id: id, file: file) == [.noteSaved(revision: 1)])
    let note = try #require(root.text(Self.notes + "/" + file))
    #expect(note.contains("It was a no."))
    #expect(note.contains("updated: 2026-11-21T10:03:00+01:00"))
  }

  @Test func anIdThatIsTakenIsNotGivenAgain() throws {
    let first = try desk()
    let one = try begun(first)
    _ = try save("words", first, id: one.id, file: one.file)
    first.close(id: one.id)
    #expect(try begun(try desk()).id != one.id)
  }

  @Test func aSessionIsOpenInOneWindowOnly() throws {
    let first = try desk()
    let (id, file) = try begun(first)
    _ = try save("words", first, id: id, file: file)
    let second = try desk(seed: 2)
    #expect(second.open(file, for: .goingOn) == .sessionNotOpened(file: file, .inUse))
    guard case .sessionOpened = second.open(file, for: .reading) else {
      Issue.record("reading needs no lock")
      return
    }
    first.close(id: id)
    guard case .sessionOpened(let opened) = second.open(file, for: .goingOn) else {
      Issue.record("the lock is free")
      return
    }
    #expect(opened.session.answers[AnswerKey("arrive", "news")] == Answer(.text("words")))
  }

  @Test func whatIsNotOursStaysInTheNote() throws {
    let desk = try desk()
    let (id, file) = try begun(desk)
    _ = try save("words", desk, id: id, file: file)
    desk.close(id: id)
    let path = Self.notes + "/" + file
    let note = try #require(root.text(path))
    try root.write(note + "\nmy own line\n", to: path)
    _ = desk.open(file, for: .goingOn)
    #expect(try save("others", desk, id: id, file: file) == [.noteSaved(revision: 1)])
    let saved = try #require(root.text(path))
    #expect(saved.contains("my own line"))
    #expect(saved.contains("others"))
    #expect(root.names(Self.notes) == [file])
  }

  @Test func aNoteThatChangedMeanwhileIsKeptBeside() throws {
    let desk = try desk()
    let (id, file) = try begun(desk)
    _ = try save("words", desk, id: id, file: file)
    try root.write("somebody else's", to: Self.notes + "/" + file)
    let results = try save("mine", desk, id: id, file: file, revision: 2)
    guard case .noteKeptBeside(revision: 2, let copy)? = results.first else {
      Issue.record("\(results)")
      return
    }
    #expect(root.text(Self.notes + "/" + copy) == "somebody else's")
    #expect(listings(desk).contains(.problem(file: copy, .copy)))
  }

  @Test func aSaveThatFailsTellsWhereAndWhy() throws {
    let desk = try desk()
    let (id, file) = try begun(desk)
    try root.remove(Self.notes)
    try root.write("", to: Self.notes)
    let results = try save("words", desk, id: id, file: file)
    let problem = SaveProblem(errno: 20, path: root.path + "/data/onward/sessions")
    #expect(results == [.noteNotSaved(revision: 1, problem)])
  }

  @Test func aCopyElsewhereIsAWholeNoteAndTakesNobodysPlace() throws {
    let desk = try desk()
    let (id, file) = try begun(desk)
    try root.folder("home")
    let taken = "home/onward-\(file)"
    try root.write("mine already", to: taken)
    let key = AnswerKey("arrive", "news")
    let session = Session(
      id: id, language: "en", started: now, position: .at(Visit("arrive"), "news"),
      answers: [key: Answer(.text("words"))])
    let order = SaveOrder(file: file, session: session, path: [key], revision: 4)
    let action = desk.copy(order, at: now, to: [root.path + "/nowhere", root.path + "/home"])
    let name = "home/onward-\(file.dropLast(3))-2.md"
    #expect(action == .noteCopied(revision: 4, path: root.path + "/" + name))
    #expect(root.text(taken) == "mine already")
    let text = try #require(root.text(name))
    let note = try decodeNote(Array(text.utf8)).get()
    #expect(note.session.answers[key] == Answer(.text("words")))
    guard case .noteNotCopied(let problem) = desk.copy(order, at: now, to: [root.path + "/nowhere"])
    else {
      Issue.record("there is no such folder")
      return
    }
    #expect(problem.errno == 2)
  }

  @Test func deletingTakesTheNoteAndItsLock() throws {
    let desk = try desk()
    let (id, file) = try begun(desk)
    _ = try save("words", desk, id: id, file: file)
    #expect(!desk.delete(file, id: id), "it is open")
    desk.close(id: id)
    #expect(desk.delete(file, id: id))
    #expect(root.names(Self.notes).isEmpty)
    #expect(root.names(Self.locks).isEmpty)
  }

  @Test func whatIsNoNoteIsListedAsSuch() throws {
    try root.folder(Self.notes + "/folder.md")
    try root.write("no header", to: Self.notes + "/a.md")
    try root.write("x", to: Self.notes + "/b.sync-conflict-20261121.md")
    try root.write("x", to: Self.notes + "/c.txt")
    let files = try listings(desk()).map(\.file)
    #expect(files == ["a.md", "b.sync-conflict-20261121.md", "folder.md"])
    #expect(
      try listings(desk()).allSatisfy { if case .problem = $0 { true } else { false } })
  }

  @Test func theFirstRunIsRememberedOnce() {
    #expect(!Memory(places).knows(.welcome))
    Memory(places).remember(.welcome)
    #expect(Memory(places).knows(.welcome))
    #expect(!Memory(places).knows(.editorCopies))
  }
}
