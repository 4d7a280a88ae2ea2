/// Folded bytes to look for, found in time linear in the text whatever they are (Knuth, Morris and
/// Pratt, "Fast pattern matching in strings", 1977).
struct FoldedPattern: Equatable, Sendable {
  let bytes: [UInt8]
  /// For each prefix of `bytes`, how long the longest shorter prefix is that also ends it.
  private let borders: [Int]
  /// Where the byte stands that texts have least of: it is looked for first.
  private let anchor: Int

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var borders = [0]
    var length = 0
    for byte in bytes.dropFirst() {
      while length > 0, bytes[length] != byte { length = borders[length - 1] }
      if bytes[length] == byte { length += 1 }
      borders.append(length)
    }
    self.borders = borders
    anchor = bytes.indices.min { Self.frequency(bytes[$0]) < Self.frequency(bytes[$1]) } ?? 0
  }

  /// Visits each place where the pattern begins, overlapping ones too, in order, until told to stop
  /// by false. An empty pattern is nowhere.
  @inline(__always)
  func eachMatch(in text: [UInt8], visit: (Int) -> Bool) {
    guard !bytes.isEmpty else { return }
    let key = bytes[anchor]
    text.withUnsafeBufferPointer { text in
      let last = text.count - anchor
      var offset = 0
      var length = 0
      while offset < text.count {
        if length == 0 {
          offset = place(of: key, in: text, from: offset + anchor) - anchor
          if offset >= last { return }
        }
        while length > 0, text[offset] != bytes[length] { length = borders[length - 1] }
        if text[offset] != bytes[length] {
          // Only from 0 does the scan above look ahead, so the byte that failed is done with.
          offset += 1
          continue
        }
        offset += 1
        length += 1
        if length == bytes.count {
          if !visit(offset - length) { return }
          length = borders[length - 1]
        }
      }
    }
  }

  /// The higher, the more often a byte stands in a text: letters as in English, and first of all the bytes that begin
  /// a scalar of another script, which are often all alike.
  private static func frequency(_ byte: UInt8) -> Int {
    if byte >= 0xC0 { return letters.count + 1 }
    return letters.firstIndex(of: byte).map { $0 + 1 } ?? 0
  }

  /// The rarest first.
  private static let letters = Array("zqjxkvbywgpfmucdlhrsnioate".utf8)

  func isIn(_ text: FoldedText) -> Bool {
    var isFound = false
    eachMatch(in: text.bytes) { _ in
      isFound = true
      return false
    }
    return isFound
  }
}

/// The first place of a byte from an offset on, or the text's end or beyond; eight bytes are looked at in one go.
@inline(__always)
private func place(of byte: UInt8, in text: UnsafeBufferPointer<UInt8>, from offset: Int) -> Int {
  let ones: UInt64 = 0x0101_0101_0101_0101
  let sought = ones &* UInt64(byte)
  let raw = UnsafeRawBufferPointer(text)
  var offset = offset
  while offset + 8 <= text.count {
    let eight = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    // A byte that is sought becomes zero; of zero bytes the lowest keeps its highest bit (Warren, "Hacker's Delight").
    let differences = eight ^ sought
    let zeros = (differences &- ones) & ~differences & (ones << 7)
    if zeros != 0 { return offset + zeros.trailingZeroBitCount / 8 }
    offset += 8
  }
  while offset < text.count, text[offset] != byte { offset += 1 }
  return offset
}

/// Finds the query as it stands, words and the spaces between them, in a text.
///
/// Returns ranges of the text's characters, in order, none overlapping another: each is looked for
/// from the end of the character where the one before ended. None when the query folds to nothing or
/// to white space; white space around it does not count.
public func find(_ query: String, in text: FoldedText) -> [Range<Int>] {
  let pattern = FoldedPattern(trimmed(FoldedText(query).bytes))
  var found: [Range<Int>] = []
  pattern.eachMatch(in: text.bytes) { start in
    let range = text.characters(of: start..<(start + pattern.bytes.count))
    if range.lowerBound >= found.last?.upperBound ?? 0 { found.append(range) }
    return true
  }
  return found
}

/// Folded bytes without the space at either end; folding leaves one at most.
private func trimmed(_ bytes: [UInt8]) -> [UInt8] {
  Array(bytes.drop { $0 == 0x20 }.reversed().drop { $0 == 0x20 }.reversed())
}
