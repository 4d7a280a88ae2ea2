extension Folding {
  /// What a lower-case letter or sign that has no decomposition is looked for as; nil for itself.
  ///
  /// Chosen by hand: letters that people write without a stroke or apart when their keyboard has no
  /// key for them, ligatures, and the quotes and dashes that word processors put in.
  static func spelling(of value: UInt32) -> String? {
    value < 0x0370 ? latin(value) : value < 0x0400 ? greek(value) : sign(value)
  }

  private static func latin(_ value: UInt32) -> String? {
    switch value {
    case 0xB4: "'"
    case 0xB5: "μ"
    case 0xDF: "ss"
    case 0xE6: "ae"
    case 0xF0, 0x111: "d"
    case 0xF8: "o"
    case 0xFE: "th"
    case 0x127: "h"
    case 0x131: "i"
    case 0x133: "ij"
    case 0x140, 0x142: "l"
    case 0x149: "'n"
    case 0x153: "oe"
    case 0x167: "t"
    case 0x17F: "s"
    case 0x1C6, 0x1F3: "dz"
    case 0x1C9: "lj"
    case 0x1CC: "nj"
    case 0x2BC: "'"
    default: nil
    }
  }

  private static func greek(_ value: UInt32) -> String? {
    switch value {
    case 0x3C2: "σ"
    case 0x3D0: "β"
    case 0x3D1: "θ"
    case 0x3D5: "φ"
    case 0x3D6: "π"
    case 0x3F0: "κ"
    case 0x3F1: "ρ"
    case 0x3F5: "ε"
    default: nil
    }
  }

  private static func sign(_ value: UInt32) -> String? {
    switch value {
    case 0x2010...0x2015, 0x2212: "-"
    case 0x2018...0x201B, 0x2032: "'"
    case 0x201C...0x201F, 0x2033: "\""
    case 0x2026: "..."
    case 0xFB00: "ff"
    case 0xFB01: "fi"
    case 0xFB02: "fl"
    case 0xFB03: "ffi"
    case 0xFB04: "ffl"
    case 0xFB05, 0xFB06: "st"
    case 0xFF01...0xFF5E: fullWidth[Int(value - 0xFF01)]
    default: nil
    }
  }

  /// U+FF01 to U+FF5E stand for U+0021 to U+007E.
  private static let fullWidth = (UInt8(0x21)...0x7E).map { byte in
    var bytes: [UInt8] = []
    appendASCII(byte, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
