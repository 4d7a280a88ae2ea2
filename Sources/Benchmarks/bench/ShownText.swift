/// What a program wrote for people to read: its output without control sequences and controls.
///
/// No screen: words that a program moves the cursor between stand side by side here, so look for one word
/// or for what is written in one go.
struct ShownText {
  private enum Place {
    case text, escape, sequence, string, charset
  }

  private var bytes: [UInt8] = []
  private var place = Place.text

  mutating func add(_ output: some Sequence<UInt8>) {
    for byte in output { add(byte) }
  }

  private mutating func add(_ byte: UInt8) {
    switch place {
    case .text where byte == 0x1B: place = .escape
    case .text: if byte >= 0x20, byte != 0x7F { bytes.append(byte) }
    case .escape:
      switch byte {
      case UInt8(ascii: "["): place = .sequence
      case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"): place = .string
      case UInt8(ascii: "("), UInt8(ascii: ")"): place = .charset
      default: place = .text
      }
    case .sequence: if (0x40...0x7E).contains(byte) { place = .text }
    case .charset: place = .text
    case .string:
      if byte == 0x07 { place = .text }
      if byte == 0x1B { place = .charset }
    }
  }

  /// What was shown last.
  var end: String { String(decoding: bytes.suffix(200), as: UTF8.self) }

  /// Whether the text was shown; what stands before its end is forgotten then.
  mutating func take(_ text: String) -> Bool {
    let wanted = Array(text.utf8)
    guard bytes.count >= wanted.count else { return false }
    for start in 0...(bytes.count - wanted.count)
    where bytes[start] == wanted[0] && bytes[start..<(start + wanted.count)].elementsEqual(wanted) {
      bytes.removeSubrange(..<(start + wanted.count))
      return true
    }
    return false
  }
}
