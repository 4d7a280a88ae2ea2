/// Takes case, accents and Unicode forms out of text, a scalar at a time.
///
/// Canonically equal texts fold to the same bytes as far as `FoldingTable` reaches: the order of the
/// marks, which is all that equal decompositions differ in, is lost with the marks themselves.
enum Folding {
  /// Appends what the scalar folds to in UTF-8: often itself, at times nothing.
  ///
  /// White space is one space, and nothing where a space stands already, so that text is found
  /// across the end of a line.
  static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    let value = scalar.value
    if value < 0x80 {
      appendASCII(UInt8(value), to: &bytes)
    } else if value < 0x0800, quick[Int(value - 0x80)] != 0 {
      appendUTF8(quick[Int(value - 0x80)], to: &bytes)
    } else {
      appendByRules(scalar, to: &bytes)
    }
  }

  /// What U+0080 to U+07FF fold to where that is one scalar that is no space, else 0: looking up a
  /// letter's properties takes ten times as long.
  private static let quick: [UInt32] = (UInt32(0x80)..<0x0800).map { value in
    var bytes: [UInt8] = []
    if let scalar = Unicode.Scalar(value) { appendByRules(scalar, to: &bytes) }
    let folded = String(decoding: bytes, as: UTF8.self).unicodeScalars
    return folded.first.flatMap { folded.count == 1 && $0 != " " ? $0.value : nil } ?? 0
  }

  private static func appendByRules(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    let value = scalar.value
    if (0xAC00...0xD7A3).contains(value) {
      appendSyllable(value, to: &bytes)
    } else if let letter = letter(for: value) {
      appendPlain(letter, to: &bytes)
    } else if let sequence = sequence(for: value) {
      appendSequence(sequence, to: &bytes)
    } else {
      appendOther(scalar, to: &bytes)
    }
  }

  @inline(__always)
  static func appendASCII(_ byte: UInt8, to bytes: inout [UInt8]) {
    if byte == 0x20 || (0x09...0x0D).contains(byte) {
      if bytes.last != 0x20 { bytes.append(0x20) }
    } else {
      bytes.append((0x41...0x5A).contains(byte) ? byte + 0x20 : byte)
    }
  }

  private static func appendOther(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    let properties = scalar.properties
    if properties.isWhitespace {
      appendASCII(0x20, to: &bytes)
    } else if isDropped(scalar) {
      return
    } else if properties.changesWhenLowercased {
      for lower in properties.lowercaseMapping.unicodeScalars where !isDropped(lower) {
        appendPlain(lower.value, to: &bytes)
      }
    } else {
      appendPlain(scalar.value, to: &bytes)
    }
  }

  /// Marks above and below letters, and what is there only to steer the drawing. A virama (class 9)
  /// stays: it tells other words apart, as a letter does.
  static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    let combining = scalar.properties.canonicalCombiningClass
    return (combining != .notReordered && combining != .virama)
      || scalar.properties.isDefaultIgnorableCodePoint
  }

  /// Appends a scalar that has neither case nor marks.
  private static func appendPlain(_ value: UInt32, to bytes: inout [UInt8]) {
    if value < 0x80 {
      appendASCII(UInt8(value), to: &bytes)
    } else if let spelling = spelling(of: value) {
      bytes.append(contentsOf: spelling.utf8)
    } else {
      appendUTF8(value, to: &bytes)
    }
  }

  private static func appendUTF8(_ value: UInt32, to bytes: inout [UInt8]) {
    guard let scalar = Unicode.Scalar(value) else { return }
    bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  /// A Hangul syllable as its two or three letters, by the arithmetic of Unicode's section 3.12.
  private static func appendSyllable(_ value: UInt32, to bytes: inout [UInt8]) {
    let index = value - 0xAC00
    appendUTF8(0x1100 + index / 588, to: &bytes)
    appendUTF8(0x1161 + index % 588 / 28, to: &bytes)
    if index % 28 != 0 { appendUTF8(0x11A7 + index % 28, to: &bytes) }
  }

  private static func appendSequence(_ packed: UInt64, to bytes: inout [UInt8]) {
    for shift in [32, 16, 0] {
      let value = UInt32(truncatingIfNeeded: packed >> shift) & 0xFFFF
      if value != 0 { appendPlain(value, to: &bytes) }
    }
  }

  private static func letter(for value: UInt32) -> UInt32? {
    guard (0xC0...0xFFFF).contains(value) else { return nil }
    let entry = FoldingTable.letters.lastEntry { $0 >> 16 <= value }
    return entry.flatMap { $0 >> 16 == value ? $0 & 0xFFFF : nil }
  }

  private static func sequence(for value: UInt32) -> UInt64? {
    guard (0x0900..<0x1C00).contains(value) else { return nil }
    let entry = FoldingTable.sequences.lastEntry { $0 >> 48 <= UInt64(value) }
    return entry.flatMap { $0 >> 48 == UInt64(value) ? $0 : nil }
  }
}

extension Array {
  /// The last element of those, all at the beginning, for which the condition holds.
  func lastEntry(where holds: (Element) -> Bool) -> Element? {
    let index = firstIndex(failing: holds)
    return index == 0 ? nil : self[index - 1]
  }

  /// How many elements at the beginning the condition holds for; it holds for none after them.
  func firstIndex(failing holds: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = low + (high - low) / 2
      if holds(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
