import Testing

@testable import OnwardCore

@Suite("The text rules of iCalendar")
struct CalendarTextTests {
  private static let pieces = [
    "a", "Ü", "漢", "👩‍👧", "e\u{301}", ",", ";", "\\", "\\n", "\n", ":", "\"", " ", "\t", "=",
    String(repeating: "x", count: 40), String(repeating: "漢", count: 12),
  ]

  private func text(_ seed: UInt64) -> String {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 0...40, using: &generator)
    return (0..<count).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }.joined()
  }

  /// What a reader does: a line end with a blank behind it is taken away.
  private func unfolded(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var place = 0
    while place < bytes.count {
      if bytes[place...].starts(with: [0x0D, 0x0A, 0x20]) {
        place += 3
      } else {
        result.append(bytes[place])
        place += 1
      }
    }
    return result
  }

  /// What a reader does with a value of type TEXT.
  private func unescaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if isEscaped {
        result.append(scalar == "n" || scalar == "N" ? "\n" : scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  @Test(arguments: 0..<300)
  func unfoldingGivesBackEveryByte(_ seed: UInt64) {
    let line = "SUMMARY:" + CalendarText.escaped(text(seed))
    let folded = Array(CalendarText.folded(line).utf8)
    #expect(unfolded(folded) == Array(line.utf8))
    for piece in String(decoding: folded, as: UTF8.self).split(separator: "\r\n") {
      #expect(piece.utf8.count <= 75)
    }
  }

  @Test(arguments: 0..<300)
  func noCharacterIsSplit(_ seed: UInt64) {
    let folded = Array(CalendarText.folded(text(seed).filter { $0 != "\n" }).utf8)
    var line: [UInt8] = []
    for byte in folded + [0x0A] {
      if byte != 0x0A {
        line.append(byte)
        continue
      }
      #expect(String(validating: line, as: UTF8.self) != nil)
      line = []
    }
  }

  @Test(arguments: 0..<300)
  func unescapingGivesBackTheText(_ seed: UInt64) {
    let text = text(seed)
    let escaped = CalendarText.escaped(text)
    #expect(Array(unescaped(escaped).utf8) == Array(text.utf8))
    #expect(!escaped.utf8.contains(0x0A))
  }

  @Test(arguments: [
    ("a\r\nb", "a\\nb"), ("a\rb", "a\\nb"), ("a\n\nb", "a\\n\\nb"), ("a\u{1B}[31mb", "a[31mb"),
    ("a\0\u{7}\u{7F}\u{9B}b", "ab"), ("a\tb", "a\tb"), ("C:\\x; y, z", "C:\\\\x\\; y\\, z"),
  ])
  func controlsGoAndLineEndsAreOne(_ text: String, _ escaped: String) {
    #expect(CalendarText.escaped(text) == escaped)
  }

  @Test func aLineOfExactly75OctetsStaysWhole() {
    let line = String(repeating: "x", count: 75)
    #expect(CalendarText.folded(line) == line)
    #expect(CalendarText.folded(line + "y") == line + "\r\n y")
    let wide = String(repeating: "x", count: 73) + "漢"
    #expect(CalendarText.folded(wide) == String(repeating: "x", count: 73) + "\r\n 漢")
  }
}
