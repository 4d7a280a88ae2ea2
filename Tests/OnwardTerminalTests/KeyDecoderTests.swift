import OnwardScreen
import OnwardTerminal
import Testing

/// What a terminal's bytes come to when nothing follows them.
private func decode(_ bytes: String) -> [KeyEvent] { decode(Array(bytes.utf8)) }

private func decode(_ bytes: [UInt8]) -> [KeyEvent] {
  var decoder = KeyDecoder()
  return bytes.flatMap { decoder.feed(.byte($0)) } + decoder.pause()
}

struct KeyDecoderTests {
  @Test(arguments: [
    ("\u{01}", Key.control("a")), ("\u{03}", .control("c")), ("\u{1A}", .control("z")),
    ("\u{1C}", .control("\\")), ("\u{1D}", .control("]")), ("\u{1E}", .control("^")),
    ("\u{1F}", .control("_")), ("\u{00}", .control(" ")), ("\u{13}", .control("s")),
    ("\u{08}", .backspace), ("\u{7F}", .backspace), ("\t", .tab), ("\r", .enter),
    ("\n", .enter), ("\u{1B}", .escape),
    ("\u{1B}!", .alt("!")), ("\u{1B}b", .alt("b")), ("\u{1B}F", .alt("F")),
    ("\u{1B}[", .alt("[")), ("\u{1B}O", .alt("O")), ("\u{1B}P", .alt("P")),
    ("\u{1B}\u{7F}", .control("w")), ("\u{1B}\r", .enter),
    ("\u{1B}[A", .up), ("\u{1B}[1;2B", .down), ("\u{1B}[1;5D", .wordLeft),
    ("\u{1B}[1;3C", .wordRight), ("\u{1B}[Z", .backTab), ("\u{1B}[3~", .delete),
    ("\u{1B}[5~", .pageUp), ("\u{1B}[6;5~", .pageDown), ("\u{1B}[1~", .home),
    ("\u{1B}[24~", .function(12)), ("\u{1B}[15~", .function(5)), ("\u{1B}[20~", .function(9)),
    ("\u{1B}OH", .home), ("\u{1B}OP", .function(1)), ("\u{1B}OM", .enter),
  ])
  func oneKey(bytes: String, key: Key) {
    #expect(decode(bytes) == [.key(key)])
  }

  @Test func everyCharacterIsTextOfItsOwn() {
    #expect(decode("aé日🙂") == [.text("a"), .text("é"), .text("日"), .text("🙂")])
  }

  @Test func escapeThenLaterLetterAreTwoKeys() {
    var decoder = KeyDecoder()
    #expect(decoder.feed(.byte(0x1B)) == [])
    #expect(decoder.pause() == [.key(.escape)])
    #expect(decoder.feed(.byte(UInt8(ascii: "b"))) == [.text("b")])
  }

  @Test func escapeTwiceIsTwoEscapes() {
    #expect(decode("\u{1B}\u{1B}") == [.key(.escape), .key(.escape)])
  }

  @Test func altWithAnArrowMovesByWords() {
    var decoder = KeyDecoder()
    #expect(decoder.feed(.byte(0x1B)) + decoder.feed(.key(.left)) == [.key(.wordLeft)])
    #expect(decoder.feed(.byte(0x1B)) + decoder.feed(.key(.up)) == [.key(.up)])
  }

  @Test(arguments: [
    "\u{1B}[99;7u", "\u{1B}[?1;2c", "\u{1B}[I", "\u{1B}Oz",
    "\u{1B}]11;rgb:1e1e/1e1e/1e1e\u{07}", "\u{1B}]11;rgb:1e1e/1e1e/1e1e\u{1B}\\",
    "\u{1B}P>|XTerm(370)\u{1B}\\",
  ])
  func whatNobodyTypedNeverBecomesText(bytes: String) {
    #expect(decode(bytes + "x") == [.text("x")])
  }

  @Test func halfACharacterWaitsForItsOtherHalf() {
    var decoder = KeyDecoder()
    #expect(decoder.feed(.byte(0xC3)) == [])
    #expect(decoder.pause() == [])
    #expect(decoder.feed(.byte(0xA9)) == [.text("é")])
  }

  @Test func bytesThatAreNotUTF8AreShownAndEatNothing() {
    #expect(decode([0xFF, 0x61]) == [.text("\u{FFFD}"), .text("a")])
    #expect(decode([0xE6, 0x97, 0x61]) == [.text("\u{FFFD}"), .text("a")])
    #expect(decode([0xC3, 0x0D]) == [.text("\u{FFFD}"), .key(.enter)])
    #expect(decode([0xC0, 0x80]) == [.text("\u{FFFD}"), .text("\u{FFFD}")])
    #expect(decode([0xED, 0xA0, 0x80]).count == 3)
    #expect(decode([0xE6, 0xC3, 0xA9]) == [.text("\u{FFFD}"), .text("é")])
  }

  @Test func invalidBytesBecomeWhatSwiftMakesOfThem() {
    var random = Random(state: 7)
    for _ in 0..<500 {
      let bytes = (0..<12).map { _ in random.byte(from: 0xA0) }
      var decoder = KeyDecoder()
      let events = bytes.flatMap { decoder.feed(.byte($0)) } + decoder.feed(.key(.up))
      let text = events.map { if case .text(let text) = $0 { text } else { "" } }.joined()
      let expected = String(decoding: bytes, as: UTF8.self)
      #expect(Array(text.utf8) == Array(expected.utf8), "\(bytes)")
    }
  }

  @Test func controlsOfTheSecondRowAreNotText() {
    #expect(decode([0xC2, 0x9B, 0x61]) == [.text("a")])
  }
}

/// The same numbers in every run (a linear congruence, Knuth's MMIX).
private struct Random {
  var state: UInt64

  mutating func byte(from least: UInt8 = 0) -> UInt8 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return least + UInt8((state >> 33) % (256 - UInt64(least)))
  }
}

struct AnyBytesTests {
  private func isClean(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { !(0..<0x20 ~= $0.value || 0x7F..<0xA0 ~= $0.value) }
  }

  @Test func noBytesEverMakeAControlIntoText() {
    var random = Random(state: 11)
    let hard: [UInt8] = [0x1B, 0x5B, 0x4F, 0x5D, 0x50, 0x32, 0x30, 0x31, 0x7E, 0x0D, 0x0A, 0xC2]
    var decoder = KeyDecoder()
    for _ in 0..<100_000 {
      let choice = random.byte()
      let byte = choice < 160 ? hard[Int(choice) % hard.count] : random.byte()
      var events = decoder.feed(.byte(byte))
      if choice == 200 { events += decoder.pause() }
      if choice == 201 { events += decoder.endPaste() }
      for event in events {
        switch event {
        case .text(let text): #expect(isClean(text) && text.unicodeScalars.count == 1)
        case .paste(let text):
          #expect(isClean(text.filter { $0 != "\n" && $0 != "\t" }) && !text.isEmpty)
        default: break
        }
      }
    }
  }
}

struct PasteTests {
  private func paste(_ content: String) -> [KeyEvent] {
    decode("\u{1B}[200~" + content + "\u{1B}[201~")
  }

  @Test(arguments: [
    ("two\r\nlines", "two\nlines"), ("old\rmac", "old\nmac"), ("a\r\r\nb", "a\n\nb"),
    ("tab\there", "tab\there"), ("日本\u{301}", "日本\u{301}"),
    ("bell\u{07}\u{1B}[31mred\u{9B}", "bell[31mred"), ("almost \u{1B}[20 1~", "almost [20 1~"),
  ])
  func isOneEventWithLinesEndedByLF(content: String, text: String) {
    let events = paste(content)
    #expect(events == [.paste(text)])
  }

  @Test func anEndMarkerAfterAFalseStartIsFound() {
    #expect(paste("x\u{1B}[20\u{1B}") == [.paste("x[20")])
  }

  @Test func typingGoesOnAfterIt() {
    #expect(decode("\u{1B}[200~a\u{1B}[201~b\r") == [.paste("a"), .text("b"), .key(.enter)])
  }

  @Test func keysOfTerminfoBeginAndEndItToo() {
    var decoder = KeyDecoder()
    #expect(decoder.feed(.pasteStart) == [])
    #expect(decoder.isPasting)
    #expect(decoder.feed(.byte(UInt8(ascii: "q"))) + decoder.feed(.key(.up)) == [])
    #expect(decoder.pause() == [])
    #expect(decoder.feed(.pasteEnd) == [.paste("q")])
    #expect(!decoder.isPasting)
  }

  @Test func withoutAnEndNothingIsLost() {
    var decoder = KeyDecoder()
    for byte in "\u{1B}[200~kept".utf8 { #expect(decoder.feed(.byte(byte)) == []) }
    #expect(decoder.endPaste() == [.paste("kept")])
    #expect(decoder.endPaste() == [])
    #expect(decoder.feed(.byte(UInt8(ascii: "x"))) == [.text("x")])
  }

  @Test func anEndlessOneComesInPieces() {
    var decoder = KeyDecoder()
    _ = decoder.feed(.pasteStart)
    let sent = String(repeating: "line é\r\n", count: 30_000)
    let events = sent.utf8.flatMap { decoder.feed(.byte($0)) } + decoder.feed(.pasteEnd)
    let pieces = events.map { if case .paste(let text) = $0 { text } else { "?" } }
    #expect(pieces.count > 1)
    #expect(pieces.joined() == String(repeating: "line é\n", count: 30_000))
  }
}
