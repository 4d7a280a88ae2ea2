import Testing

@testable import OnwardCore

/// A text in a box, so that what a command answers can be expected.
private final class Box {
  private(set) var text: TextBuffer

  init(_ words: String = "", isSingleLine: Bool = false) {
    text = TextBuffer(words, isSingleLine: isSingleLine)
  }

  @discardableResult
  func apply(_ command: EditCommand) -> Bool { text.apply(command) }

  var words: String { text.text }
}

@Suite struct TextLimitTests {
  private let full = String(repeating: "x", count: TextBuffer.mostBytes)

  @Test func oneByteMoreThanFitsIsNotPutIn() {
    let text = Box(String(full.dropLast()))
    #expect(text.apply(.insert("é")) == false)
    #expect(text.text.byteCount == TextBuffer.mostBytes - 1)
    #expect(text.apply(.insert("y")))
    for command in [EditCommand.insert("z"), .newline, .paste("z")] {
      #expect(text.apply(command) == false)
    }
    #expect(text.words == full.dropLast() + "y")
    #expect(text.apply(.deleteBackward))
    #expect(text.apply(.newline))
    #expect(text.words == full.dropLast() + "\n")
  }

  @Test func aLineHoldsLess() {
    let line = Box(isSingleLine: true)
    #expect(line.apply(.paste(String(repeating: "x", count: TextBuffer.mostBytesOfALine))))
    #expect(line.apply(.insert("y")) == false)
    #expect(line.text.byteCount == TextBuffer.mostBytesOfALine)
  }

  @Test func yankingWhatDoublesItEndsAtTheLimitAndKeepsWhatWasKilled() {
    let text = Box("some words to double\n")
    for _ in 0..<60 {
      text.apply(.move(.start))
      while text.text.byteCount > 0, !text.text.isEmpty { text.apply(.killToLineEnd) }
      guard text.apply(.yank), text.apply(.yank) else { break }
    }
    #expect(text.text.byteCount <= TextBuffer.mostBytes)
    #expect(text.text.byteCount > TextBuffer.mostBytes / 4)
    #expect(text.text.killed.utf8.count > TextBuffer.mostBytes / 4)
  }

  @Test func aPasteInPiecesIsCutAndLeavesNoGap() {
    let text = Box()
    let pieces = (0..<6).map { String(repeating: "\($0)", count: 60_000) } + ["the end"]
    let taken = pieces.map { text.apply(.paste($0)) }
    #expect(taken == [true, true, true, true, false, false, false])
    #expect(text.words == pieces[..<4].joined())
    #expect(text.apply(.insert("typed")))
    #expect(text.apply(.paste("pasted later")))
  }

  @Test func aLongerTextThatItBeganWithStaysWhole() {
    let text = Box(full + "\nand more")
    #expect(text.apply(.insert("x")) == false)
    #expect(text.apply(.deleteWordBackward))
    #expect(text.words == full + "\nand ")
    #expect(text.apply(.undo))
    #expect(text.words == full + "\nand more")
  }

  @Test func theOldestStepsGoAndTheLastAlwaysStays() {
    let text = Box(full)
    for _ in 0..<40 {
      text.apply(.killToLineStart)
      text.apply(.yank)
    }
    #expect(text.text.history.cost <= TextHistory.mostBytes)
    var undone = 0
    for _ in 0..<80 {
      let before = text.words.utf8.count
      text.apply(.undo)
      if text.words.utf8.count != before { undone += 1 }
    }
    #expect((2..<40).contains(undone))

    let huge = Box(String(repeating: "y", count: 3 << 20))
    huge.apply(.insert("refused"))
    huge.apply(.killToLineStart)
    #expect(huge.text.isEmpty)
    huge.apply(.undo)
    #expect(huge.text.byteCount == 3 << 20)
  }

  @Test func aLongRunOfDeletingIsForgottenFromItsBeginning() {
    let text = Box(full)
    for _ in 0..<TextBuffer.mostBytes { text.apply(.deleteBackward) }
    #expect(text.text.isEmpty)
    #expect(text.text.history.cost <= TextHistory.mostBytes)
    while text.apply(.undo), text.text.history.canUndo {}
    #expect(text.text.byteCount > 10_000)
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func theBytesAreCountedRightAfterAnything(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let text = Box("first\nsecond é\n", isSingleLine: seed % 5 == 0)
    let commands: [EditCommand] = [
      .insert("\u{301}"), .insert("ab "), .paste("x\r\ny\rz"), .newline, .deleteBackward,
      .deleteForward, .deleteWordBackward, .killToLineEnd, .killToLineStart, .yank, .undo, .redo,
      .move(.start), .move(.wordLeft), .move(.up),
    ]
    for _ in 0..<200 {
      let command = commands.randomElement(using: &generator) ?? .newline
      text.apply(command)
      #expect(text.text.byteCount == text.words.utf8.count, "\(seed) \(command)")
    }
  }
}

/// What a person is told where an answer is full, and that nothing of it is lost.
@Suite struct FullAnswerTests {
  private func at(_ key: String, _ replies: [String: Reply] = [:]) -> Person {
    var person = Person.begun()
    person.goOn(to: key, replies)
    return person
  }

  @Test(arguments: ["accept.leave", "reply.letter", "evaluate.time"])
  func isSaidAndChangesNothing(_ key: String) throws {
    var person = at(key, ["reply.reply": .pick("yes")])
    person.act(.pasted(String(repeating: "x", count: 200 << 10)))
    let field = try #require(person.field)
    let revision = person.state.work?.saving.revision
    person.act(.pasted(String(repeating: "y", count: 200 << 10)))
    #expect(person.state.notice == .tooLong(mostBytes: TextBuffer.mostBytes))
    #expect(person.field?.value == field.value)
    #expect(person.state.work?.saving.revision == revision)
    person.type("z")
    #expect(person.state.notice == nil)
    #expect(person.field?.value != field.value)
  }

  @Test func anEnterThatDoesNotFitIsSaid() {
    var person = at("accept.leave")
    person.act(.pasted(String(repeating: "x", count: TextBuffer.mostBytes)), .accepted)
    #expect(person.state.notice == .tooLong(mostBytes: TextBuffer.mostBytes))
    #expect(person.place == "accept.leave")
  }

  @Test func aListTakesAsMuchAsATextInAll() throws {
    var person = at("evaluate.wishes")
    let line = String(repeating: "x", count: TextBuffer.mostBytesOfALine)
    var added = 0
    while added < 100 {
      person.act(.pasted(line))
      if person.state.notice != nil { break }
      person.act(.accepted)
      added += 1
    }
    guard case .tooLong? = person.state.notice else {
      Issue.record("\(String(describing: person.state.notice)) at \(person.place) after \(added)")
      return
    }
    guard case .items(let items)? = person.field?.value else {
      Issue.record("no items")
      return
    }
    #expect(items.count == added)
    #expect(items.allSatisfy { $0.text == line })
    let bytes = items.reduce(0) { $0 + $1.text.utf8.count }
    #expect(bytes <= TextBuffer.mostBytes && bytes > TextBuffer.mostBytes * 9 / 10)
  }
}
