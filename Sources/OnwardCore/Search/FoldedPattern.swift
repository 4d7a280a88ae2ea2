/// Folded bytes to look for, found in time linear in the text whatever they are (Knuth, Morris and
/// Pratt, "Fast pattern matching in strings", 1977).
struct FoldedPattern: Equatable, Sendable {
  let bytes: [UInt8]
  /// For each prefix of `bytes`, how long the longest shorter prefix is that also ends it.
  private let borders: [Int]
  /// The last byte of the first scalar: a text's first bytes are often all alike but in English.
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
    anchor = max(0, (bytes.dropFirst().firstIndex { $0 & 0xC0 != 0x80 } ?? bytes.count) - 1)
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
          while offset < last, text[offset + anchor] != key { offset += 1 }
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

  func isIn(_ text: FoldedText) -> Bool {
    var isFound = false
    eachMatch(in: text.bytes) { _ in
      isFound = true
      return false
    }
    return isFound
  }
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
