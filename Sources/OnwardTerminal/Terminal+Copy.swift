import CNcurses

/// What came of putting text into the terminal's clipboard.
public enum CopyOutcome: Hashable, Sendable {
  /// The terminal was asked; it does not tell whether it did so.
  case sent
  /// More than `Terminal.largestCopy` bytes.
  case tooLarge(bytes: Int)
  /// This terminal is not known to have a clipboard.
  case unsupported
  case gone
}

extension Terminal {
  /// Bytes that can be copied: xterm takes 100,000 characters of OSC 52, less 8 around the text.
  public static let largestCopy = 74_994

  /// Asks the terminal to put text into the clipboard (OSC 52); only after the person's yes.
  public func copy(_ text: String) -> CopyOutcome {
    let bytes = Array(text.utf8)
    guard bytes.count <= Terminal.largestCopy else { return .tooLarge(bytes: bytes.count) }
    guard cn_has_clipboard() else { return .unsupported }
    let sequence = "\u{1B}]52;c;" + base64(bytes) + "\u{07}"
    return cn_write(sequence, sequence.utf8.count) ? .sent : .gone
  }
}

/// RFC 4648, section 4.
func base64(_ bytes: [UInt8]) -> String {
  let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  var text: [UInt8] = []
  text.reserveCapacity((bytes.count + 2) / 3 * 4)
  for start in stride(from: 0, to: bytes.count, by: 3) {
    let group = bytes[start..<min(start + 3, bytes.count)]
    let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
    for place in 0...3 {
      let isPadding = place > group.count
      text.append(isPadding ? UInt8(ascii: "=") : digits[bits >> (18 - 6 * place) & 63])
    }
  }
  return String(decoding: text, as: UTF8.self)
}
