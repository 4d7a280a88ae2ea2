import OnwardScreen

/// Key sequences that the entry of the terminal leaves out, though it sends them.
///
/// `TERM=screen-256color` for one does not name Ctrl-Left. Read as text, they would be an Escape
/// and then letters in a person's answer; so what is not known here is swallowed. The sequences
/// are those of xterm's "PC-style function keys" (ctlseqs).
enum ControlSequence {
  /// The key of `ESC [ parameters final`.
  static func event(parameters: [UInt8], final: UInt8) -> [KeyEvent] {
    let numbers = parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
    let first = numbers.first ?? 0
    let modifier = numbers.count > 1 ? numbers[1] : 1
    guard let key = final == 0x7E ? numbered(first) : lettered(final) else { return [] }
    // 3 and above: Alt or Ctrl is among what is held down.
    if modifier >= 3 {
      if key == .left { return [.key(.wordLeft)] }
      if key == .right { return [.key(.wordRight)] }
    }
    return [.key(key)]
  }

  /// The key of `ESC O byte`: arrows, F1 to F4, and the numbers' keypad.
  static func single(_ byte: UInt8) -> [KeyEvent] {
    switch byte {
    case UInt8(ascii: "M"): [.key(.enter)]
    case UInt8(ascii: "P")...UInt8(ascii: "S"): [.key(.function(Int(byte) - 0x4F))]
    case UInt8(ascii: "j")...UInt8(ascii: "y"): [.text(String(Unicode.Scalar(byte - 0x40)))]
    default: lettered(byte).map { [.key($0)] } ?? []
    }
  }

  private static func lettered(_ final: UInt8) -> Key? {
    switch final {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "Z"): .backTab
    case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(final) - 0x4F)
    default: nil
    }
  }

  private static func numbered(_ number: Int) -> Key? {
    switch number {
    case 1, 7: .home
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23, 24: .function(number - 12)
    default: nil
    }
  }
}
