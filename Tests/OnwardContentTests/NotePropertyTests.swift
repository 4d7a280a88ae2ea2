import OnwardContent
import OnwardCore
import Testing

@Suite("Any note survives its round trip")
struct NotePropertyTests {
  @Test(arguments: UInt64(0)..<300) func readingGivesBackWhatWasWritten(_ seed: UInt64) throws {
    var nasty = Nasty(seed: seed)
    let session = nasty.session()
    let path = nasty.path(session)
    let first = encodeNote(session, guide: nil, path: path)
    let note = try decodeNote(first.bytes).get()
    #expect(note.session == session)
    // Strings compare by canonical equivalence; writing anew shows every byte.
    #expect(encodeNote(note.session, guide: nil, path: path).bytes == first.bytes)
    #expect(
      encodeNote(note.session, guide: nil, path: NotePath(), previous: note.source).bytes
        == first.bytes)
  }

  @Test(arguments: UInt64(0)..<300) func foreignTextOutlivesAnyChange(_ seed: UInt64) throws {
    var nasty = Nasty(seed: seed)
    var session = nasty.session()
    var foreign: [String] = []
    let written = encodeNote(session, guide: nil, path: nasty.path(session)).bytes
    var lines: [[UInt8]] = []
    for line in written.split(separator: 0x0A, omittingEmptySubsequences: false) {
      lines.append(Array(line))
      guard line.elementsEqual("<!-- onward: end -->".utf8) else { continue }
      foreign.append("foreign \(foreign.count) \(nasty.chance.below(2) == 0 ? "### x" : "\r")")
      lines.append(Array((foreign.last ?? "").utf8))
    }
    let note = try decodeNote(Array(lines.joined(separator: [0x0A]))).get()
    #expect(note.session == session)
    nasty.change(&session)
    let path = nasty.path(session)
    let changed = encodeNote(session, guide: nil, path: path, previous: note.source)
    let again = try decodeNote(changed.bytes).get()
    #expect(again.session == session)
    #expect(
      encodeNote(session, guide: nil, path: path, previous: again.source).bytes == changed.bytes)
    let kept = changed.bytes.split(separator: 0x0A).filter { $0.starts(with: "foreign ".utf8) }
    #expect(kept.map { String(decoding: $0, as: UTF8.self) } == foreign)
  }

  @Test func tornNotesNeverTrapAndNeverLoseAByte() {
    var nasty = Nasty(seed: 11)
    for _ in 0..<400 {
      let session = nasty.session()
      var bytes = encodeNote(session, guide: nil, path: nasty.path(session)).bytes
      for _ in 0...nasty.chance.below(5) where !bytes.isEmpty {
        let place = nasty.chance.below(bytes.count)
        switch nasty.chance.below(3) {
        case 0: bytes.removeSubrange(place..<min(bytes.count, place + nasty.chance.below(30)))
        case 1: bytes.insert(UInt8(nasty.chance.below(256)), at: place)
        default: bytes.swapAt(place, nasty.chance.below(bytes.count))
        }
      }
      guard case .success(let note) = decodeNote(bytes) else { continue }
      let written = encodeNote(
        note.session, guide: nil, path: NotePath(), previous: note.source)
      #expect(written.bytes == bytes)
    }
  }
}
