import OnwardCore
import Testing

@testable import OnwardContent

@Suite("The cache of what lists show")
struct CacheTests {
  private static let folder = "/home/ada/.local/share/onward/sessions"

  private func notes(_ nasty: inout Nasty) -> [CachedNote] {
    (0..<nasty.chance.below(9)).map { number in
      let stamp =
        nasty.chance.below(3) == 0
        ? nil
        : NoteStamp(
          inode: nasty.chance.next(), size: nasty.chance.below(9999),
          seconds: Int(Int32.min) + nasty.chance.below(1 << 33), nanoseconds: 999_999_999)
      return CachedNote(stamp: stamp, listing: listing(number, &nasty))
    }
  }

  private func listing(_ number: Int, _ nasty: inout Nasty) -> Listing {
    let file = "\(number) \(nasty.text()).md"
    switch nasty.chance.below(12) {
    case 0: return .problem(file: file, .notUTF8)
    case 1: return .problem(file: file, .malformed(line: 3, column: 1, detail: nasty.text()))
    case 2: return .problem(file: file, .gitConflict(line: 7))
    case 3: return .problem(file: file, .unreadable(errno: 13))
    case 4: return .problem(file: file, .tooLarge(bytes: 1 << 40))
    case 5: return .problem(file: file, nasty.chance.below(2) == 0 ? .copy : .notAFile)
    default: break
    }
    var session = nasty.session()
    session.language = ""
    session.answers = [:]
    let figures = figures(&nasty)
    return .session(SessionSummary(file: file, session: session, figures: figures))
  }

  private func figures(_ nasty: inout Nasty) -> SessionFigures {
    var figures = SessionFigures()
    figures.intensities = nasty.many { nasty in
      Intensity(Visit("calm", borrowedBy: .later), nasty.chance.below(101))
    }
    figures.news = nasty.chance.below(2) == 0 ? nil : ChoiceID(nasty.text())
    figures.howFar = nasty.chance.below(2) == 0 ? nil : "final"
    figures.wanted = nasty.chance.below(2) == 0 ? nil : "much"
    figures.heard = nasty.chance.below(2) == 0 ? nil : "feedback"
    figures.letters = nasty.chance.below(5)
    figures.asksInReply = nasty.chance.below(2) == 0
    figures.otherReasons = nasty.chance.below(500)
    figures.plans = nasty.chance.below(5)
    return figures
  }

  /// A figure that is not made here is not known to be kept.
  @Test func everyFigureIsAmongThoseThatAreGivenBack() {
    var nasty = Nasty(seed: 5)
    var left = Set(Mirror(reflecting: SessionFigures()).children.compactMap(\.label))
    let none = Dictionary(
      uniqueKeysWithValues: Mirror(reflecting: SessionFigures()).children.map {
        ($0.label ?? "", "\($0.value)")
      })
    for _ in 0..<100 {
      for child in Mirror(reflecting: figures(&nasty)).children
      where "\(child.value)" != none[child.label ?? ""] {
        left.remove(child.label ?? "")
      }
    }
    #expect(left.isEmpty, "not made: \(left)")
  }

  @Test(arguments: UInt64(0)..<300) func givesBackWhatWasWritten(_ seed: UInt64) throws {
    var nasty = Nasty(seed: seed)
    let notes = notes(&nasty)
    let bytes = encodeNotesCache(notes, of: Self.folder)
    let read = try #require(decodeNotesCache(bytes, of: Self.folder))
    #expect(read == notes)
    // Strings compare by canonical equivalence; writing anew shows every byte.
    #expect(encodeNotesCache(read, of: Self.folder) == bytes)
    let front = try #require(decodeCacheFront(bytes, of: Self.folder))
    #expect(front.count == notes.count)
    #expect(front.glimpse == Glimpse(of: notes.map(\.listing)))
    #expect(decodeNotesCache(bytes, of: Self.folder + "x") == nil)
    #expect(decodeCacheFront(bytes, of: "") == nil)
  }

  @Test func oneChangedOrMissingByteDropsIt() {
    var nasty = Nasty(seed: 3)
    let bytes = encodeNotesCache(notes(&nasty) + notes(&nasty), of: Self.folder)
    #expect(decodeNotesCache(bytes, of: Self.folder) != nil)
    for place in bytes.indices {
      var torn = bytes
      torn[place] ^= 1 << UInt8(nasty.chance.below(8))
      #expect(decodeNotesCache(torn, of: Self.folder) == nil, "byte \(place)")
      #expect(decodeNotesCache(Array(bytes[..<place]), of: Self.folder) == nil, "cut at \(place)")
    }
    #expect(decodeNotesCache(bytes + [0], of: Self.folder) == nil)
  }

  @Test func theFrontIsEnoughForHome() throws {
    var nasty = Nasty(seed: 5)
    let bytes = encodeNotesCache(notes(&nasty) + notes(&nasty), of: Self.folder)
    let whole = decodeCacheFront(bytes, of: Self.folder)
    let shortest = try #require(
      bytes.indices.first { decodeCacheFront(Array(bytes[..<$0]), of: Self.folder) != nil })
    #expect(decodeCacheFront(Array(bytes[..<shortest]), of: Self.folder) == whole)
    #expect(shortest < bytes.count)
  }

  /// Sums that are right do not make the bytes right: whatever they are, they are read or dropped.
  @Test func hostileBytesWithRightSumsNeverTrap() {
    var nasty = Nasty(seed: 11)
    var read = 0
    for _ in 0..<3000 {
      let whole = encodeNotesCache(notes(&nasty), of: Self.folder)
      let frontEnd = 48 + Int(whole[8]) + Int(whole[9]) << 8 + Int(whole[10]) << 16
      var front = Array(whole[48..<frontEnd])
      var rows = Array(whole[frontEnd...])
      mutate(&front, &nasty.chance)
      mutate(&rows, &nasty.chance)
      let bytes = sealed(front: front, rows: rows)
      if let front = decodeCacheFront(bytes, of: Self.folder) { use(front.glimpse.listings) }
      if let notes = decodeNotesCache(bytes, of: Self.folder) {
        read += 1
        use(notes.map(\.listing))
      }
    }
    #expect(read > 50, "some are to be read, or nothing is tried")
  }

  private func mutate(_ bytes: inout [UInt8], _ chance: inout Chance) {
    for _ in 0..<chance.below(3) where !bytes.isEmpty {
      let place = chance.below(bytes.count)
      switch chance.below(4) {
      case 0: bytes[place] = UInt8(chance.below(256))
      case 1: bytes[place] = [0, 1, 0x7F, 0x80, 0xFF][chance.below(5)]
      case 2: bytes.insert(0xFF, at: place)
      default: bytes.remove(at: place)
      }
    }
  }

  /// What lists do with listings.
  private func use(_ listings: [Listing]) {
    let now = Moment(seconds: 1_795_000_000, offset: 3600)
    _ = Glimpse(of: listings.sorted { $0.isListed(before: $1) })
    for case .session(let summary) in listings {
      _ = (summary.started.day, summary.isDue(at: now), summary.change, summary.reached)
    }
    _ = Acts(
      listings.compactMap { if case .session(let summary) = $0 { summary } else { nil } })
  }
}
