import OnwardScreen

/// What has come of a bracketed paste: line ends as LF, and no control but tabs.
struct PasteBuffer: Sendable {
  /// The end is known to the decoder as a key; but bytes that come slowly arrive one by one.
  private static let end = Array("\u{1B}[201~".utf8)
  /// A piece is given out at this size, so that an endless paste does not fill the memory.
  private static let limit = 65_536

  private var text = String.UnicodeScalarView()
  private var count = 0
  private var assembler = ScalarAssembler()
  private var matched = 0
  private var lastWasReturn = false

  /// Whether the marker of the end has been read.
  private(set) var isEnded = false

  init() {}

  /// Takes a byte; gives a piece of the paste when enough is there.
  mutating func append(_ byte: UInt8) -> String? {
    if byte == PasteBuffer.end[matched] {
      matched += 1
      isEnded = matched == PasteBuffer.end.count
      if isEnded { matched = 0 }
      return nil
    }
    let held = PasteBuffer.end.prefix(matched)
    matched = 0
    if !held.isEmpty {
      for byte in held { take(byte) }
      return append(byte)
    }
    take(byte)
    return count < PasteBuffer.limit ? nil : cut()
  }

  /// Everything not given out yet.
  mutating func finish() -> [KeyEvent] {
    for byte in PasteBuffer.end.prefix(matched) { take(byte) }
    matched = 0
    for scalar in assembler.finish() { add(scalar) }
    let rest = cut()
    return rest.isEmpty ? [] : [.paste(rest)]
  }

  private mutating func cut() -> String {
    defer {
      text = String.UnicodeScalarView()
      count = 0
    }
    return String(text)
  }

  private mutating func take(_ byte: UInt8) {
    for scalar in assembler.append(byte) { add(scalar) }
  }

  private mutating func add(_ scalar: Unicode.Scalar) {
    let followsReturn = lastWasReturn
    lastWasReturn = scalar == "\r"
    switch scalar.value {
    case 0x0A where followsReturn: return
    case 0x0A, 0x0D: text.append("\n")
    case 0x09, 0x20..<0x7F, 0xA0...: text.append(scalar)
    default: return
    }
    count += 1
  }
}
