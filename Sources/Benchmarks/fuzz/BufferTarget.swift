import OnwardCore

extension Target {
  /// The first half of the bytes is the text, the second says what is done to it.
  static let buffer = Target(
    "buffer",
    ["first\nsecond 👩\u{200D}💻 e\u{301}\n0123456789abcdefghij", "\u{0}\u{1}\u{2}\u{3}\u{4}"]
  ) { bytes in
    let half = min(bytes.count / 2, 400)
    let original = String(decoding: bytes[..<half], as: UTF8.self)
    let isSingleLine = bytes.count % 5 == 0
    var text = TextBuffer(original, isSingleLine: isSingleLine)
    let begun = Array(text.text.utf8)
    var commands = 0
    for (index, byte) in bytes[half...].prefix(200).enumerated() {
      text.apply(command(byte, Array(bytes[half...].dropFirst(index).prefix(6))))
      commands += 1
      // Killing a line and yanking it twice doubles it, and 200 commands could do so 60 times.
      if text.lines.reduce(0, { $0 + $1.count }) > 5000 { break }
      if let wrong = unsound(text) { return "\(wrong) after \(commands) commands" }
    }
    let ended = Array(text.text.utf8)
    for _ in 0..<commands { text.apply(.undo) }
    if Array(text.text.utf8) != begun { return "undoing does not lead back" }
    for _ in 0..<commands { text.apply(.redo) }
    if Array(text.text.utf8) != ended { return "redoing does not lead forth" }
    return unsound(text)
  }

  private static func command(_ byte: UInt8, _ rest: [UInt8]) -> EditCommand {
    let movements: [TextMovement] = [
      .left, .right, .up, .down, .wordLeft, .wordRight, .lineStart, .lineEnd, .start, .end,
    ]
    let words = String(decoding: rest, as: UTF8.self)
    return switch byte % 19 {
    case 0: .newline
    case 1: .paste(words)
    case 2: .deleteBackward
    case 3: .deleteForward
    case 4: .deleteWordBackward
    case 5: .killToLineEnd
    case 6: .killToLineStart
    case 7: .yank
    case 8...13: .move(movements[Int(byte) % movements.count])
    default: .insert(words)
    }
  }

  private static func unsound(_ text: TextBuffer) -> String? {
    guard text.lines.indices.contains(text.cursor.line),
      (0...text.lines[text.cursor.line].count).contains(text.cursor.character)
    else { return "the cursor is outside" }
    if text.isSingleLine, text.lines.count != 1 { return "a second line" }
    for line in text.lines
    where Array(String(line)).map({ Array($0.utf8) }) != line.map({ Array($0.utf8) }) {
      return "a line that is segmented otherwise"
    }
    return nil
  }
}
