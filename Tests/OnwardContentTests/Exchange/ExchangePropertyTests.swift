import OnwardContent
import OnwardCore
import Testing

@Suite("Any note survives going out and coming in")
struct ExchangePropertyTests {
  /// A note with text of others between its blocks, and words of others in its header and markers.
  private static func note(_ seed: UInt64) -> [UInt8] {
    var nasty = Nasty(seed: seed)
    let session = nasty.session()
    let written = encodeNote(session, guide: nil, path: nasty.path(session)).bytes
    var lines: [[UInt8]] = []
    for line in written.split(separator: 0x0A, omittingEmptySubsequences: false) {
      lines.append(Array(line) + (nasty.chance.below(20) == 0 ? Array(" ".utf8) : []))
      guard line.elementsEqual("<!-- onward: end -->".utf8) else { continue }
      if nasty.chance.below(3) == 0 { lines.append(Array("## mine \(nasty.text())".utf8)) }
    }
    return Array(lines.joined(separator: [0x0A]))
  }

  private static func carried(_ seeds: Range<UInt64>) -> [CarriedNote] {
    var notes: [CarriedNote] = []
    for seed in seeds {
      let name = "k3vqa7m2\(1000 + seed)"
      let text = String(decoding: note(seed), as: UTF8.self)
        .replacing("id: k3vqa7m2xw4b", with: "id: \(name)", maxReplacements: 1)
      if let note = try? CarriedNote(Array(text.utf8), file: "n \(seed).md") { notes.append(note) }
    }
    return notes
  }

  @Test(arguments: UInt64(0)..<300) func asJSON(_ seed: UInt64) throws {
    // What the words of others broke is no note, and none of ours to carry.
    guard let note = try? CarriedNote(Self.note(seed), file: "a.md") else { return }
    let again = try readCarriedNotes(Array(exportText(of: [note]).utf8)).get()
    #expect(again.count == 1)
    #expect(again.first?.bytes == note.bytes)
    #expect(again.first?.file == "a.md")
  }

  @Test func mostOfThemAreNotes() {
    #expect(Self.carried(0..<300).count > 250)
  }

  @Test func severalAsJSONAndAsMarkdown() throws {
    for seed in stride(from: UInt64(0), to: 100, by: 10) {
      let notes = Self.carried(seed..<(seed + 10))
      for bytes in [Array(exportText(of: notes).utf8), bundle(of: notes)] {
        let again = try readCarriedNotes(bytes).get()
        #expect(again.map(\.bytes) == notes.map(\.bytes))
        #expect(again.map(\.file) == notes.map(\.file))
      }
    }
  }

  @Test(arguments: UInt64(0)..<100) func withoutItsLayoutTheSessionIsTheSame(_ seed: UInt64) throws
  {
    var nasty = Nasty(seed: seed)
    let session = nasty.session()
    let note = try CarriedNote(
      encodeNote(session, guide: nil, path: nasty.path(session)).bytes, file: nil)
    let bare = try JSON(reading: Array(exportText(of: [note]).utf8)).changing("layout", to: nil)
    let again = try readCarriedNotes(Array(bare.text.utf8)).get()
    #expect(again.first?.whole == session)
  }

  @Test(arguments: UInt64(0)..<100) func whatWasChangedInTheDocumentHolds(_ seed: UInt64) throws {
    var nasty = Nasty(seed: seed)
    var session = nasty.session()
    let path = nasty.path(session)
    let before = encodeNote(session, guide: nil, path: path)
    nasty.change(&session)
    let after = encodeNote(session, guide: nil, path: path, previous: before.source)
    let old = try JSON(
      reading: Array(exportText(of: [try CarriedNote(before.bytes, file: nil)]).utf8))
    let new = try JSON(
      reading: Array(exportText(of: [try CarriedNote(after.bytes, file: nil)]).utf8))
    let layout = try #require(old["sessions"]?.first?["layout"])
    let mixed = new.changing("layout", to: layout)
    let again = try readCarriedNotes(Array(mixed.text.utf8)).get()
    #expect(again.first?.whole == session)
  }

  @Test func tornFilesNeverTrap() {
    var nasty = Nasty(seed: 5)
    let notes = Self.carried(0..<4)
    for bytes in [Array(exportText(of: notes).utf8), bundle(of: notes)] {
      for _ in 0..<300 {
        var torn = bytes
        for _ in 0...nasty.chance.below(3) {
          let place = nasty.chance.below(torn.count)
          switch nasty.chance.below(3) {
          case 0: torn.removeSubrange(place..<min(torn.count, place + nasty.chance.below(30)))
          case 1: torn.insert(UInt8(nasty.chance.below(256)), at: place)
          default: torn.swapAt(place, nasty.chance.below(torn.count))
          }
        }
        guard case .failure(let problems) = readCarriedNotes(torn) else { continue }
        #expect(!problems.all.isEmpty)
        #expect(problems.all.allSatisfy { $0.place.line >= 1 && $0.place.column >= 1 })
      }
    }
  }
}

extension CarriedNote {
  fileprivate var whole: Session? { try? decodeNote(bytes).get().session }
}

extension JSON {
  var first: JSON? {
    if case .list(let items) = self { items.first } else { nil }
  }

  /// The same with a member of its first session changed, or taken away.
  func changing(_ name: String, to value: JSON?) -> JSON {
    guard case .object(let members) = self else { return self }
    return .object(
      members.compactMap { member in
        if member.key == "sessions", case .list(let sessions) = member.value {
          let first = sessions.prefix(1).map { $0.changing(name, to: value) }
          return .init("sessions", .list(first + sessions.dropFirst()))
        }
        guard member.key == name else { return member }
        return value.map { .init(name, $0) }
      })
  }
}
