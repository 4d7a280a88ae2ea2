import Foundation
import OnwardContent
import OnwardStore
import Testing

@testable import OnwardApp
@testable import OnwardCore

@Suite("Looking at the notes through the cache")
struct NoteCatalogueTests {
  let root: TemporaryFolder
  let places: Places
  private static let notes = "data/onward/sessions"
  private static let cache = "cache/onward/notes.cache"

  init() throws {
    root = try TemporaryFolder()
    places = try root.places()
    try root.folder(Self.notes)
  }

  /// What is on disk, read without any cache.
  private var truth: [Listing] {
    NoteList(folder: NoteFolder(places.sessions)).listings()
  }

  private func catalogue() -> NoteCatalogue { NoteCatalogue(NoteList(places)) }

  private func name(_ number: Int) -> String { "2026-11-20-note-\(number).md" }

  private func put(
    _ number: Int, company: String = "Northwind", at seconds: Double? = 1_700_000_000
  ) throws {
    let session = Session(
      id: "abcdefgh\(number)", language: "en",
      started: try moment("2026-11-20T10:00:00+01:00").adding(seconds: number), company: company,
      position: .at(Visit("arrive"), nil),
      answers: [AnswerKey("arrive", "intensity"): Answer(.intensity(number % 101))])
    let path = NotePath(order: Array(session.answers.keys))
    let bytes = encodeNote(session, guide: nil, path: path).bytes
    try root.write(String(decoding: bytes, as: UTF8.self), to: Self.notes + "/" + name(number))
    if let seconds { try age(number, seconds: seconds) }
  }

  /// Gives the file a time stamp of long ago, so that the cache trusts it.
  private func age(_ number: Int, seconds: Double = 1_700_000_000) throws {
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: seconds)],
      ofItemAtPath: root.path + "/" + Self.notes + "/" + name(number))
  }

  /// Writes other bytes of the same length into the same file, which then looks unchanged from outside.
  private func changeUnseen(_ number: Int, _ old: String, _ new: String) throws {
    let path = root.path + "/" + Self.notes + "/" + name(number)
    let text = try #require(root.text(Self.notes + "/" + name(number)))
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.write(contentsOf: Data(text.replacingOccurrences(of: old, with: new).utf8))
    try handle.close()
  }

  private func companies(_ listings: [Listing]) -> [String] {
    listings.compactMap { if case .session(let summary) = $0 { summary.company } else { nil } }
  }

  /// Looks at all, bit by bit, and returns every piece of news.
  private func allNews(_ catalogue: NoteCatalogue) -> [NoteCatalogue.News] {
    var news = [catalogue.begin()]
    while news.count < 5000 {
      switch news.last {
      case .loaded, .unchanged, nil: return news
      default: news.append(catalogue.goOn(units: 20))
      }
    }
    Issue.record("looking never ends")
    return news
  }

  @Test func aFewNotesAreThereAtOnceAndAreKept() throws {
    for number in 0..<3 { try put(number) }
    let first = catalogue()
    #expect(first.begin() == .loaded(truth))
    #expect(root.text(Self.cache) == nil)
    first.keep()
    let file = root.path + "/" + Self.cache
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions]
    #expect((mode as? NSNumber)?.intValue == 0o600)
    #expect(root.names("cache/onward") == ["notes.cache"])
    #expect(catalogue().begin() == .loaded(truth))
  }

  @Test func anUnchangedNoteIsNotReadAgain() throws {
    try put(1)
    _ = NoteList(places).listings()
    try changeUnseen(1, "Northwind", "Southwind")
    try age(1)
    #expect(companies(NoteList(places).listings()) == ["Northwind"])
    #expect(companies(truth) == ["Southwind"])
  }

  @Test func aNoteThatChangedWithinTheStepOfTheClockIsReadAgain() throws {
    try put(1, at: nil)
    _ = NoteList(places).listings()
    let path = root.path + "/" + Self.notes + "/" + name(1)
    let stamp = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate]
    try changeUnseen(1, "Northwind", "Southwind")
    try FileManager.default.setAttributes(
      [.modificationDate: try #require(stamp as? Date)], ofItemAtPath: path)
    #expect(companies(NoteList(places).listings()) == ["Southwind"])
  }

  @Test func manyNotesAreGlimpsedThenRecalledThenLookedAt() throws {
    for number in 0..<100 { try put(number) }
    let unknown = allNews(catalogue())
    #expect(unknown.first == .glimpse(nil))
    #expect(unknown.last == .loaded(truth))
    _ = NoteList(places).listings()
    let known = allNews(catalogue())
    #expect(known.first == .glimpse(Glimpse(of: truth)))
    #expect(known.dropFirst().first == .recalled(truth))
    #expect(known.last == .unchanged)
    try put(50, company: "Contoso")
    try put(100)
    try root.remove(Self.notes + "/" + name(7))
    let changed = allNews(catalogue())
    #expect(changed.last == .loaded(truth))
    #expect(companies(truth).contains("Contoso"))
  }

  @Test func aTornCacheIsDropped() throws {
    for number in 0..<70 { try put(number) }
    _ = NoteList(places).listings()
    let text = try #require(FileManager.default.contents(atPath: root.path + "/" + Self.cache))
    for end in [0, 1, 47, 48, 60, text.count / 2, text.count - 1] {
      let path = root.path + "/" + Self.cache
      try text.prefix(end).write(to: URL(fileURLWithPath: path))
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
      #expect(allNews(catalogue()).last == .loaded(truth))
    }
    _ = NoteList(places).listings()
    #expect(FileManager.default.contents(atPath: root.path + "/" + Self.cache) == text)
  }

  @Test func aCacheThatCannotBeWrittenIsDoneWithout() throws {
    for number in 0..<3 { try put(number) }
    try root.write("in the way", to: "cache")
    #expect(NoteList(places).listings() == truth)
    #expect(NoteList(places).listings() == truth)
    #expect(root.text("cache") == "in the way")
  }

  @Test func theCacheOfOtherNotesIsNotShown() throws {
    for number in 0..<100 { try put(number) }
    _ = NoteList(places).listings()
    let other = try root.places(data: "other")
    #expect(NoteCatalogue(NoteList(other)).begin() == .loaded([]))
  }

  @Test func whatIsForgottenIsNotInTheCache() throws {
    for number in 0..<3 { try put(number, company: "Company \(number)") }
    let list = NoteList(places)
    _ = list.listings()
    #expect(root.text(Self.cache)?.contains("Company 1") == true)
    guard case .session(let summary)? = list.listings().first(where: { $0.file == name(1) }) else {
      Issue.record("it is not listed")
      return
    }
    let forgetting = Forgetting(places: places)
    #expect(try forgetting.carryOut(forgetting.plan(for: summary, among: list.listings())) == [])
    #expect(root.text(Self.cache)?.contains("Company 1") != true)
    #expect(companies(list.listings()) == ["Company 2", "Company 0"])
  }

  @Test func aNoteDeletedInTheProgramIsNotInTheCacheEither() throws {
    for number in 0..<3 { try put(number, company: "Company \(number)") }
    let desk = try Desk(places: places, guide: smallGuide, chance: .seeded(state: 1))
    #expect(companies(listings(desk)).count == 3)
    desk.keepCatalogue()
    #expect(desk.delete(name(1), id: "abcdefgh1"))
    #expect(root.text(Self.cache)?.contains("Company 1") != true)
    desk.keepCatalogue()
    #expect(root.text(Self.cache)?.contains("Company 2") == true)
    #expect(root.text(Self.cache)?.contains("Company 1") == false)
  }

  /// Whatever happens to the files, the cache makes no difference.
  @Test(arguments: 0..<20) func theCacheMakesNoDifference(_ seed: Int) throws {
    var chance = Seeded(state: UInt64(seed))
    var long = catalogue()
    for round in 0..<12 {
      for change in 0..<Int.random(in: 1...4, using: &chance) {
        // What is written twice in one step of the clock has a fresh stamp; older stamps differ.
        let stamp = 1_700_000_000 + Double(round * 10 + change)
        try changeSomething(at: Bool.random(using: &chance) ? nil : stamp, &chance)
      }
      switch Int.random(in: 0..<3, using: &chance) {
      case 0: #expect(isTruth(NoteList(places).listings()))
      case 1:
        long = catalogue()
        if case .loaded(let listings)? = allNews(long).last { #expect(isTruth(listings)) }
        #expect(isTruth(long.listings()))
      default: #expect(isTruth(long.listings()))
      }
      if Bool.random(using: &chance) { long.keep() }
    }
  }

  private func isTruth(_ listings: [Listing]) -> Bool { listings == truth }

  private func changeSomething(at seconds: Double?, _ chance: inout Seeded) throws {
    let number = Int.random(in: 0..<90, using: &chance)
    switch Int.random(in: 0..<7, using: &chance) {
    case 0: try? root.remove(Self.notes + "/" + name(number))
    case 1: try root.write("no header", to: Self.notes + "/" + name(number))
    case 2: try root.write("x", to: Self.notes + "/a (conflict \(number)).md")
    case 3: for many in 0..<80 { try put(many, company: "C\(number)", at: seconds) }
    default: try put(number, company: "C\(number)", at: seconds)
    }
  }
}

/// SplitMix64: Steele, Lea, Flood 2014.
private struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
