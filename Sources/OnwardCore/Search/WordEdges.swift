/// Where words begin in folded UTF-8: a word is a run of letters, numbers and marks.
enum WordEdges {
  /// Whether what stands before the offset is no part of a word.
  @inline(__always)
  static func isStart(_ offset: Int, in bytes: [UInt8]) -> Bool {
    guard offset > 0 else { return true }
    let last = bytes[offset - 1]
    return last < 0x80 ? !isWordASCII(last) : !isWordScalar(endingAt: offset, in: bytes)
  }

  private static func isWordScalar(endingAt offset: Int, in bytes: [UInt8]) -> Bool {
    var start = offset - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return isWordScalar(decoded(bytes[start..<offset]))
  }

  static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 { return isWordASCII(UInt8(scalar.value)) }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      return true
    default:
      return false
    }
  }

  @inline(__always)
  private static func isWordASCII(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
  }

  private static func decoded(_ bytes: ArraySlice<UInt8>) -> Unicode.Scalar {
    let length = bytes.count
    var value = bytes.first.map { UInt32($0) & (0x7F >> UInt32(length)) } ?? 0
    for byte in bytes.dropFirst() { value = value << 6 | UInt32(byte & 0x3F) }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }
}
