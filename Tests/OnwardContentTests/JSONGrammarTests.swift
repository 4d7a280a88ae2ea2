import Foundation
import OnwardContent
import Testing

/// What RFC 8259 takes for JSON and what not, each with the place where it goes wrong.
@Suite struct JSONGrammarTests {
  private static func problem(_ text: String) -> JSONProblem? {
    do throws(JSONProblem) {
      _ = try JSON(reading: Array(text.utf8))
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    ("0", JSON.number(0)), ("-0", .number(0)), ("10", .number(10)), ("-7", .number(-7)),
    ("1.50", .decimal(1.5)), ("1e3", .decimal(1000)), ("-2.5E-1", .decimal(-0.25)),
    ("9223372036854775807", .number(.max)), ("-9223372036854775808", .number(.min)),
    ("\"\"", .string("")), (#""\"\\\/\b\f\n\r\t""#, .string("\"\\/\u{8}\u{C}\n\r\t")),
    (#""\u0041\u00e9\u6F22\uD83D\uDE00\u0000""#, .string("A\u{E9}\u{6F22}\u{1F600}\u{0}")),
    ("\"\u{7F}\u{2028} 漢\"", .string("\u{7F}\u{2028} 漢")),
    (" \t\r\n[ ] ", .list([])), ("{ }", .object([])),
    ("[[],{},null,true,false]", .list([.list([]), .object([]), .null, .bool(true), .bool(false)])),
    (
      "{\"a\" : 1 , \"\" : [2]}", .object([.init("a", .number(1)), .init("", .list([.number(2)]))])
    ),
    (
      "{\"e\u{301}\":1,\"\u{E9}\":2}",
      .object([.init("e\u{301}", .number(1)), .init("\u{E9}", .number(2))])
    ),
  ]) func isRead(_ text: String, _ json: JSON) throws {
    #expect(try JSON(reading: Array(text.utf8)) == json)
  }

  @Test(arguments: [
    ("", 1, JSONProblem.Fact.unfinished), ("[", 2, .unfinished), ("[1,", 4, .unfinished),
    ("[1 2]", 4, .wanted("a comma or ']'")), ("[1,]", 4, .wanted("a value")),
    ("[,1]", 2, .wanted("a value")), ("{\"a\"}", 5, .wanted("a colon")),
    ("{a:1}", 2, .wanted("a key in quotes")), ("{\"a\":1,}", 8, .wanted("a key in quotes")),
    ("{1:1}", 2, .wanted("a key in quotes")), ("{\"a\":1 \"b\":2}", 8, .wanted("a comma or '}'")),
    ("tru", 1, .wanted("a value")), ("trux", 1, .wanted("a value")), ("nulls", 5, .moreBehind),
    ("[1]]", 4, .moreBehind), ("'a'", 1, .wanted("a value")), ("01", 1, .badNumber),
    ("-01", 1, .badNumber), ("-", 2, .unfinished), ("-a", 2, .badNumber), ("1.", 3, .unfinished),
    ("[1.]", 4, .badNumber), (".5", 1, .wanted("a value")), ("+1", 1, .wanted("a value")),
    ("1e", 3, .unfinished), ("[1e+]", 5, .badNumber), ("0x1", 2, .moreBehind),
    ("1e999", 1, .numberTooLarge), ("-9223372036854775809", 1, .numberTooLarge),
    ("\"a", 1, .openText), ("\"a\\", 3, .badEscape), ("[\"\\x\"]", 3, .badEscape),
    ("[\"\\u12g4\"]", 3, .badEscape), ("[\"\\u123", 3, .badEscape),
    ("[\"\\uDC00\"]", 3, .badEscape), ("[\"\\uD800\\u0041\"]", 3, .badEscape),
    ("[\"a\tb\"]", 4, .controlCharacter(9)), ("[\"a\nb\"]", 4, .controlCharacter(10)),
    ("\u{FEFF}[x", 2, .wanted("a value")), ("[1]\u{0}", 4, .moreBehind),
    ("//", 1, .wanted("a value")),
    ("\u{A0}1", 1, .wanted("a value")), ("[\"é\" x]", 6, .wanted("a comma or ']'")),
    ("[{\"a\":1,\"\\u0061\":2}]", 9, .twice("a")),
  ]) func isRefused(_ text: String, _ column: Int, _ fact: JSONProblem.Fact) {
    #expect(Self.problem(text) == JSONProblem(fact, at: Place(line: 1, column: column)))
  }

  @Test func nestingAndTheNumberOfValuesAreLimited() {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(Self.problem(nested(2048)) == nil)
    #expect(Self.problem(nested(2049))?.fact == .tooDeep)
    let many = "[" + String(repeating: "0,", count: 5_000_000) + "0]"
    #expect(Self.problem(many)?.fact == .tooManyValues)
  }

  /// Broken by chance in one or two places, it is taken or refused as another reader does.
  @Test func anotherReaderSaysTheSame() {
    let whole = Array(
      #"{"a":[1,-2.5e3,"x\n\u00e9\uD83D\uDE00é"],"b":{"c":null,"d":[true,false,{}]}}"#.utf8)
    var random = Chance(seed: 1)
    let marks = Array(#"{}[]",:\0-.eutn 1a"#.utf8)
    for _ in 0..<20_000 {
      var bytes = whole
      for _ in 0...Int.random(in: 0...1, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes.remove(at: place)
        case 1: bytes.insert(marks.randomElement(using: &random) ?? 0, at: place)
        default: bytes[place] = marks.randomElement(using: &random) ?? 0
        }
      }
      let text = String(decoding: bytes, as: UTF8.self)
      let problem = Self.problem(text)
      // Foundation lets these through, and RFC 8259 does not.
      let isLenient = text.contains(/,\s*[\]}]/)
      if case .twice? = problem?.fact { continue }
      let isTaken =
        (try? JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed))
        != nil
      #expect((problem == nil) == isTaken || isLenient, "\(text): \(String(describing: problem))")
    }
  }
}
