import Foundation
import OnwardContent
import Testing

@Suite("JSON")
struct JSONTests {
  static let hostile =
    "\"\\/\u{8}\n\r\t\u{0}\u{1B}\u{7F}\u{9B} é e\u{301} 漢 👩\u{200D}💻 \u{2028}\u{202E}\u{E0041}\u{FFFF}"

  @Test func anyTextComesBackAsItWas() throws {
    let text = Self.hostile
    let json = JSON.document(.init(text, .strings([text, ""])), .init("n", .number(-7)))
    let hidden = json.text.unicodeScalars.filter {
      [.control, .format, .lineSeparator].contains($0.properties.generalCategory)
    }
    #expect(hidden.isEmpty)
    let data = Data(json.text.utf8)
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    // Compared as bytes: == would let other forms of the same letters pass.
    #expect((object[text] as? [String])?.map { Array($0.utf8) } == [Array(text.utf8), []])
    #expect(object["version"] as? Int == 1)
    #expect(object["n"] as? Int == -7)
  }

  @Test func whatWasWrittenIsReadBackInTheSameOrder() throws {
    let text = Self.hostile.replacing("\u{0}", with: "")
    let json = JSON.object([
      .init(text, .string(Self.hostile)), .init("b", .null), .init("", .bool(true)),
      .init("a", .list([.bool(false), .number(.max), .number(.min), .decimal(-1.5e-7)])),
      .init("o", .object([])), .init("l", .list([])),
    ])
    let again = try JSON(reading: Array(json.text.utf8))
    #expect(again == json)
    #expect(Array(again.text.utf8) == Array(json.text.utf8))
    #expect(again["b"] == .null)
    #expect(again["c"] == nil)
    #expect(again["a"]?["b"] == nil)
  }

  @Test func aByteOrderMarkAndSpacesAreNoPartOfIt() throws {
    #expect(try JSON(reading: Array("\u{FEFF} [1]\r\n".utf8)) == .list([.number(1)]))
  }

  @Test(arguments: [
    ("", 1), ("{\"a\": 1,\n \"b\": }", 2), ("{\"a\": 1,\n\"a\": 2}", 2), ("[1] x", 1),
    ("[1,\n2,\n99999999999999999999]", 3), ("\"\\ud800\"", 1), ("[NaN]", 1),
  ])
  func whatIsNoJSONIsRefusedWithItsLine(_ text: String, _ line: Int) {
    let problem = #expect(throws: JSONProblem.self) { try JSON(reading: Array(text.utf8)) }
    #expect(problem?.place.line == line)
    #expect(problem?.fact.words.isEmpty == false)
  }

  @Test func bytesThatAreNoTextAndEndlessNestingAreRefused() {
    #expect(throws: JSONProblem.self) { try JSON(reading: [0x22, 0xFF, 0x22]) }
    #expect(throws: JSONProblem.self) {
      try JSON(reading: Array(repeating: UInt8(ascii: "["), count: 100_000))
    }
  }
}
