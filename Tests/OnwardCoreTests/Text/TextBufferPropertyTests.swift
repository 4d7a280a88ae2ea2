import OnwardCore
import Testing

/// Pieces that join, split and shift clusters when they meet.
private let pieces = [
  "a", "b", " ", "don't", "é", "e", "\u{301}", "\u{200D}", "👩", "💻", "\u{1F1F3}", "\u{1F1F1}", "漢",
  "\u{915}", "\u{94D}", "\u{937}", "\u{93F}", "\u{600}", "\u{1100}", "\u{1161}", "\u{FE0F}",
  "\u{1F3FD}", "\t", "\u{2028}", "\u{0}", "\n", "\r", "\r\n",
]

private func randomText(_ length: Int, using generator: inout SeededGenerator) -> String {
  (0..<length).reduce(into: "") { text, _ in
    text += pieces.randomElement(using: &generator) ?? ""
  }
}

private func randomCommand(using generator: inout SeededGenerator) -> EditCommand {
  let movements: [TextMovement] = [
    .left, .right, .up, .down, .wordLeft, .wordRight, .lineStart, .lineEnd, .start, .end,
  ]
  switch Int.random(in: 0..<20, using: &generator) {
  case 0..<6: return .insert(pieces.randomElement(using: &generator) ?? "a")
  case 6: return .paste(randomText(Int.random(in: 0...12, using: &generator), using: &generator))
  case 7: return .newline
  case 8, 9: return .deleteBackward
  case 10, 11: return .deleteForward
  case 12: return .deleteWordBackward
  case 13: return .killToLineEnd
  case 14: return .killToLineStart
  case 15: return .yank
  default: return .move(movements.randomElement(using: &generator) ?? .left)
  }
}

private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

/// That the buffer's lines are segmented as Swift would segment them, and the cursor is in them.
private func expectSound(_ buffer: TextBuffer, _ comment: Comment) {
  #expect(buffer.lines.indices.contains(buffer.cursor.line), comment)
  #expect((0...buffer.lines[buffer.cursor.line].count).contains(buffer.cursor.character), comment)
  for line in buffer.lines {
    let anew = Array(String(line))
    #expect(anew.map { Array($0.utf8) } == line.map { Array($0.utf8) }, comment)
  }
}

@Suite struct TextBufferPropertyTests {
  @Test(arguments: 0..<200 as Range<UInt64>)
  func doesWhatTheNaiveEditorDoes(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var buffer = TextBuffer("first\nse\u{301}cond 👩\u{200D}💻 line\n")
    var model = NaiveText(buffer.text)
    for step in 0..<60 {
      let command = randomCommand(using: &generator)
      guard model.apply(command) else { continue }
      buffer.apply(command)
      let comment = Comment(rawValue: "seed \(seed), step \(step), \(command)")
      #expect(bytes(buffer.text) == bytes(model.text), comment)
      #expect(buffer.cursor == model.position, comment)
      expectSound(buffer, comment)
    }
  }

  @Test(arguments: 200..<400 as Range<UInt64>)
  func undoesToTheFirstByteAndRedoesToTheLast(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let original = randomText(20, using: &generator)
    var buffer = TextBuffer(original)
    #expect(bytes(buffer.text) == bytes(original))
    for step in 0..<60 {
      let command = randomCommand(using: &generator)
      buffer.apply(command)
      expectSound(buffer, "seed \(seed), step \(step), \(command)")
    }
    let final = buffer
    for _ in 0..<60 { buffer.apply(.undo) }
    #expect(bytes(buffer.text) == bytes(original), "seed \(seed)")
    expectSound(buffer, "seed \(seed), undone")
    for _ in 0..<60 { buffer.apply(.redo) }
    #expect(bytes(buffer.text) == bytes(final.text), "seed \(seed)")
    expectSound(buffer, "seed \(seed), redone")
  }

  @Test(arguments: 400..<500 as Range<UInt64>)
  func undoAndRedoAnywhereKeepTheTextSound(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var buffer = TextBuffer(isSingleLine: seed % 4 == 0)
    for step in 0..<80 {
      let command: EditCommand =
        switch Int.random(in: 0..<6, using: &generator) {
        case 0: .undo
        case 1: .redo
        default: randomCommand(using: &generator)
        }
      buffer.apply(command)
      expectSound(buffer, "seed \(seed), step \(step), \(command)")
      if buffer.isSingleLine { #expect(buffer.lines.count == 1) }
    }
  }

  @Test(arguments: 500..<600 as Range<UInt64>)
  func deletingWhatWasInsertedGivesTheBytesBack(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    // Plain letters around it, so that what is inserted joins nothing.
    var buffer = TextBuffer("before after")
    buffer.moveTo(line: 0, character: 7)
    let letters = (0..<Int.random(in: 1...9, using: &generator)).map { _ in
      ["x", "漢", "é", "e\u{301}", "👩\u{200D}💻", "\n"].randomElement(using: &generator) ?? "x"
    }
    for letter in letters { buffer.apply(.insert(letter)) }
    for _ in letters { buffer.apply(.deleteBackward) }
    #expect(bytes(buffer.text) == bytes("before after"))
    #expect(buffer.cursor == TextPosition(line: 0, character: 7))
  }
}
