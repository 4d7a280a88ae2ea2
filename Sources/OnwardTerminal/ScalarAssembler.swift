/// Puts bytes together to scalars; what is not UTF-8 becomes U+FFFD, one for each longest piece
/// that could have begun a character (Unicode 15, section 3.9, "maximal subparts").
struct ScalarAssembler: Sendable {
  private var bytes: [UInt8] = []
  private var wanted = 0

  init() {}

  /// The scalars that this byte completes: none, one, or U+FFFD and one.
  mutating func append(_ byte: UInt8) -> [Unicode.Scalar] {
    if let lead = bytes.first {
      if range(after: lead, at: bytes.count).contains(byte) {
        bytes.append(byte)
        return bytes.count == wanted ? complete() : []
      }
      return finish() + append(byte)
    }
    switch byte {
    case 0x00..<0x80: return [Unicode.Scalar(byte)]
    case 0xC2..<0xE0: wanted = 2
    case 0xE0..<0xF0: wanted = 3
    case 0xF0..<0xF5: wanted = 4
    default: return ["\u{FFFD}"]
    }
    bytes = [byte]
    return []
  }

  /// U+FFFD for a character that stays unfinished; nothing when there is none.
  mutating func finish() -> [Unicode.Scalar] {
    defer { bytes = [] }
    return bytes.isEmpty ? [] : ["\u{FFFD}"]
  }

  private mutating func complete() -> [Unicode.Scalar] {
    defer { bytes = [] }
    return Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
  }

  /// Overlong forms, surrogates and what lies above U+10FFFF show in the second byte.
  private func range(after lead: UInt8, at index: Int) -> ClosedRange<UInt8> {
    guard index == 1 else { return 0x80...0xBF }
    switch lead {
    case 0xE0: return 0xA0...0xBF
    case 0xED: return 0x80...0x9F
    case 0xF0: return 0x90...0xBF
    case 0xF4: return 0x80...0x8F
    default: return 0x80...0xBF
    }
  }
}
