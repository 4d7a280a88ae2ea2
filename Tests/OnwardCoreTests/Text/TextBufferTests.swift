import OnwardCore
import Testing

extension TextBuffer {
  fileprivate mutating func type(_ text: String) {
    for character in text { apply(.insert(String(character))) }
  }

  fileprivate mutating func apply(_ commands: EditCommand...) {
    for command in commands { apply(command) }
  }
}

@Suite struct TextBufferTests {
  @Test func beginsAtTheEndOfItsText() {
    let buffer = TextBuffer("one\ntwo")
    #expect(buffer.cursor == TextPosition(line: 1, character: 3))
    #expect(!buffer.isEmpty)
    #expect(TextBuffer().isEmpty)
    #expect(!TextBuffer("\n").isEmpty)
  }

  @Test(arguments: [
    "", "\n", "a\n\nb\n", "e\u{301}", "\u{E9}", "a\r\nb\rc", "\u{301}x", "\n\u{301}", "\u{2028}",
  ])
  func givesItsTextBackByteForByte(text: String) {
    #expect(Array(TextBuffer(text).text.utf8) == Array(text.utf8))
  }

  @Test func keepsTheFormThatWasTyped() {
    var buffer = TextBuffer()
    buffer.apply(.insert("e"), .insert("\u{301}"), .insert("\u{E9}"))
    #expect(Array(buffer.text.utf8) == [0x65, 0xCC, 0x81, 0xC3, 0xA9])
    #expect(buffer.cursor == TextPosition(line: 0, character: 2))
  }

  @Test func aTypedMarkJoinsItsLetterAndBothGoWithOneDelete() {
    var buffer = TextBuffer("cafe")
    buffer.apply(.insert("\u{301}"))
    #expect(buffer.lines[0].count == 4)
    buffer.apply(.deleteBackward)
    #expect(buffer.text == "caf")
  }

  @Test func deletingBetweenFlagHalvesJoinsThem() {
    var buffer = TextBuffer("\u{1F1F3}a\u{1F1F1}")
    buffer.moveTo(line: 0, character: 2)
    buffer.apply(.deleteBackward)
    #expect(buffer.lines[0] == ["\u{1F1F3}\u{1F1F1}"])
    #expect(buffer.cursor.character == 1)
    buffer.apply(.undo)
    #expect(buffer.lines[0].count == 3)
    #expect(buffer.cursor.character == 2)
  }

  @Test func pastedLineEndsBecomeLineFeeds() {
    var buffer = TextBuffer()
    buffer.apply(.paste("one\r\ntwo\rthree\nfour\r\n\r\n"))
    #expect(Array(buffer.text.utf8) == Array("one\ntwo\nthree\nfour\n\n".utf8))
    #expect(buffer.cursor == TextPosition(line: 5, character: 0))
  }

  @Test func aSingleLineHoldsSpacesForLineEnds() {
    var buffer = TextBuffer("a\nb", isSingleLine: true)
    buffer.apply(.paste("c\r\nd"), .newline)
    #expect(buffer.text == "a bc d ")
    #expect(buffer.lines.count == 1)
  }

  @Test func deletingAtALinesEdgeJoinsTheLines() {
    var buffer = TextBuffer("one\ntwo")
    buffer.apply(.move(.lineStart), .deleteBackward)
    #expect(buffer.text == "onetwo")
    #expect(buffer.cursor == TextPosition(line: 0, character: 3))
    buffer.apply(.newline, .move(.left), .deleteForward)
    #expect(buffer.text == "onetwo")
  }

  @Test func upAndDownRememberTheColumn() {
    var buffer = TextBuffer("long line\nx\nlong line")
    buffer.moveTo(line: 0, character: 6)
    buffer.apply(.move(.down))
    #expect(buffer.cursor == TextPosition(line: 1, character: 1))
    buffer.apply(.move(.down))
    #expect(buffer.cursor == TextPosition(line: 2, character: 6))
    buffer.apply(.move(.down))
    #expect(buffer.cursor == TextPosition(line: 2, character: 6))
  }

  @Test func movesByWords() {
    var buffer = TextBuffer("They chose, someone else")
    buffer.apply(.move(.wordLeft), .move(.wordLeft))
    #expect(buffer.cursor.character == 12)
    buffer.apply(.move(.wordLeft))
    #expect(buffer.cursor.character == 5)
    buffer.apply(.move(.wordRight), .move(.wordRight))
    #expect(buffer.cursor.character == 19)
  }

  @Test func aPlaceOutsideTheTextIsTheNearestInside() {
    var buffer = TextBuffer("ab\ncd")
    buffer.moveTo(line: 9, character: 9)
    #expect(buffer.cursor == TextPosition(line: 1, character: 2))
    buffer.moveTo(line: -1, character: -1)
    #expect(buffer.cursor == TextPosition(line: 0, character: 0))
  }
}

@Suite struct KillTests {
  @Test func killsAndYanksALine() {
    var buffer = TextBuffer("one two\nthree")
    buffer.moveTo(line: 0, character: 4)
    buffer.apply(.killToLineEnd)
    #expect(buffer.text == "one \nthree")
    buffer.apply(.move(.end), .yank)
    #expect(buffer.text == "one \nthreetwo")
  }

  @Test func killsInARowGatherInTheirOrder() {
    var buffer = TextBuffer("one two\nthree four")
    buffer.moveTo(line: 0, character: 4)
    buffer.apply(.killToLineEnd, .killToLineEnd, .killToLineEnd)
    #expect(buffer.killed == "two\nthree four")
    buffer.apply(.deleteWordBackward)
    #expect(buffer.killed == "one two\nthree four")
    buffer.apply(.yank)
    #expect(buffer.text == "one two\nthree four")
  }

  @Test func aMoveEndsTheGathering() {
    var buffer = TextBuffer("one two")
    buffer.apply(.deleteWordBackward, .move(.left), .killToLineStart)
    #expect(buffer.killed == "one")
    #expect(buffer.text == " ")
  }

  @Test func aKillThatFindsNothingKeepsWhatWasKilled() {
    var buffer = TextBuffer("one")
    buffer.apply(.killToLineStart, .killToLineStart, .killToLineEnd)
    #expect(buffer.killed == "one")
  }
}

@Suite struct UndoTests {
  @Test func typingIsUndoneWordByWord() {
    var buffer = TextBuffer()
    buffer.type("they chose someone")
    buffer.apply(.undo)
    #expect(buffer.text == "they chose ")
    buffer.apply(.undo)
    #expect(buffer.text == "they ")
    buffer.apply(.redo)
    #expect(buffer.text == "they chose ")
    #expect(buffer.cursor.character == 11)
  }

  @Test func aPasteIsOneStep() {
    var buffer = TextBuffer()
    buffer.type("so")
    buffer.apply(.paste(" many words\nin it"))
    buffer.type("x")
    buffer.apply(.undo)
    #expect(buffer.text == "so many words\nin it")
    buffer.apply(.undo)
    #expect(buffer.text == "so")
  }

  @Test func aRunOfBackspacesIsOneStep() {
    var buffer = TextBuffer("one two")
    buffer.apply(.deleteBackward, .deleteBackward, .deleteBackward, .undo)
    #expect(buffer.text == "one two")
    #expect(buffer.cursor.character == 7)
  }

  @Test func movingEndsARun() {
    var buffer = TextBuffer()
    buffer.type("ab")
    buffer.apply(.move(.left))
    buffer.type("x")
    buffer.apply(.undo)
    #expect(buffer.text == "ab")
    #expect(buffer.cursor.character == 1)
  }

  @Test func aNewEditForgetsWhatWasUndone() {
    var buffer = TextBuffer()
    buffer.type("a")
    buffer.apply(.undo)
    buffer.type("b")
    buffer.apply(.redo)
    #expect(buffer.text == "b")
  }

  @Test func undoingNothingChangesNothing() {
    var buffer = TextBuffer("a")
    buffer.apply(.undo, .redo)
    #expect(buffer == TextBuffer("a"))
  }

  @Test func equalBuffersHaveEqualBytes() {
    #expect(TextBuffer("\u{E9}") != TextBuffer("e\u{301}"))
  }
}
