/// A backslash in a text of JSON with what follows it: one letter, or `uXXXX`, or two of these for a character beyond U+FFFF.
struct JSONEscape {
  /// What it stands for.
  var scalar: Unicode.Scalar
  /// In bytes, with the backslash.
  var length: Int

  /// nil where it is none, and where it is half a character.
  init?(_ bytes: [UInt8], at start: Int) {
    guard start + 1 < bytes.count else { return nil }
    switch bytes[start + 1] {
    case UInt8(ascii: "\""): self.init("\"")
    case UInt8(ascii: "\\"): self.init("\\")
    case UInt8(ascii: "/"): self.init("/")
    case UInt8(ascii: "b"): self.init("\u{8}")
    case UInt8(ascii: "f"): self.init("\u{C}")
    case UInt8(ascii: "n"): self.init("\n")
    case UInt8(ascii: "r"): self.init("\r")
    case UInt8(ascii: "t"): self.init("\t")
    default: self.init(units: bytes, at: start)
    }
  }

  private init(_ scalar: Unicode.Scalar, length: Int = 2) {
    self.scalar = scalar
    self.length = length
  }

  private init?(units bytes: [UInt8], at start: Int) {
    guard let unit = JSONEscape.unit(bytes, at: start) else { return nil }
    if let scalar = Unicode.Scalar(unit) {
      self.init(scalar, length: 6)
      return
    }
    guard unit < 0xDC00, let second = JSONEscape.unit(bytes, at: start + 6),
      (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (second - 0xDC00))
    else { return nil }
    self.init(scalar, length: 12)
  }

  /// The number in `\uXXXX`.
  private static func unit(_ bytes: [UInt8], at start: Int) -> UInt32? {
    guard start + 6 <= bytes.count, bytes[start] == UInt8(ascii: "\\"),
      bytes[start + 1] == UInt8(ascii: "u")
    else { return nil }
    var unit: UInt32 = 0
    for byte in bytes[(start + 2)..<(start + 6)] {
      guard let digit = hexadecimalDigit(byte) else { return nil }
      unit = unit << 4 | digit
    }
    return unit
  }
}

private func hexadecimalDigit(_ byte: UInt8) -> UInt32? {
  switch byte {
  case 0x30...0x39: UInt32(byte - 0x30)
  case 0x41...0x46: UInt32(byte - 0x41) + 10
  case 0x61...0x66: UInt32(byte - 0x61) + 10
  default: nil
  }
}
