extension Character {
  /// Its byte where it is one character of ASCII; nil for CRLF and all else.
  ///
  /// Most of what is typed is, and this tells it several times as fast as the standard library's `asciiValue`.
  @inlinable public var soleASCII: UInt8? {
    utf8.withContiguousStorageIfAvailable { $0.count == 1 ? $0[0] : nil } ?? nil
  }
}

/// Whether two characters are the same bytes; `==` would call composed and decomposed forms equal.
func haveSameBytes(_ a: Character, _ b: Character) -> Bool {
  a.utf8.elementsEqual(b.utf8)
}

/// The text cut at each LF; at least one line. CRLF is one character to Swift, so the cut is made
/// between bytes.
func hardLines(of text: String) -> [String] {
  text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { String(Substring($0)) }
}

/// The text with each CR and CRLF turned into LF.
func withPlainLineEnds(_ text: String) -> String {
  guard text.utf8.contains(0x0D) else { return text }
  var plain = ""
  var followsReturn = false
  for scalar in text.unicodeScalars {
    if scalar == "\r" {
      plain.unicodeScalars.append("\n")
    } else if scalar != "\n" || !followsReturn {
      plain.unicodeScalars.append(scalar)
    }
    followsReturn = scalar == "\r"
  }
  return plain
}

/// The text on one line: each line end is one space.
func withoutLineEnds(_ text: String) -> String {
  let plain = withPlainLineEnds(text)
  guard plain.utf8.contains(0x0A) else { return plain }
  return hardLines(of: plain).joined(separator: " ")
}

/// Appends the characters of `line` from `index` on until one begins where a character began before:
/// from there on the old segmentation holds, since no rule of segmentation looks behind a boundary.
/// Returns the index of that character.
func absorb(_ line: [Character], from index: Int, into text: inout String) -> Int {
  var index = index
  var attempts = 0
  while index < line.count {
    text.append(line[index])
    if attempts == 64 {
      // A long row of flags can shift to its end; probing each place would be quadratic.
      for character in line[(index + 1)...] { text.append(character) }
      return line.count
    }
    if let last = text.last, last.utf8.count == line[index].utf8.count {
      text.removeLast()
      return index
    }
    index += 1
    attempts += 1
  }
  return index
}
