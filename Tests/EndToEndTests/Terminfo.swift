import Foundation
import Testing

/// What a terminal may be sent besides text: every capability that terminfo has for it, as infocmp(1) tells them.
struct Terminfo {
  /// One expression that matches each capability, whatever its numbers.
  private let capabilities: NSRegularExpression

  init(_ terminal: String) throws {
    let run = try Program.run("infocmp", ["-1x", terminal])
    try #require(run.status == 0, "\(run.errors)")
    let strings: [String] = run.output.split(separator: "\n").compactMap { line in
      let words = line.drop { $0 == "\t" }.split(separator: "=", maxSplits: 1)
      // Keys are what it sends, questions are answered by it, and colours, titles and clipboards would be an OSC.
      guard words.count == 2, !line.hasPrefix("#"), !words[0].hasPrefix("k"),
        ![
          "acsc", "u6", "u7", "u8", "u9", "RV", "XR", "initc", "oc", "Ms", "Cs", "Cr", "TS", "tsl",
          "fsl",
        ].contains(words[0])
      else { return nil }
      return String(words[1].dropLast())
    }
    let pieces = Set(strings.map { Capability($0).expression }).filter { !$0.isEmpty }
    let longestFirst = pieces.sorted { ($0.count, $0) > ($1.count, $1) }
    capabilities = try NSRegularExpression(pattern: longestFirst.joined(separator: "|"))
  }

  /// The controls among these bytes that are part of no capability, and the text around the first of them.
  func strange(in bytes: [UInt8]) -> String? {
    let text = String(decoding: bytes, as: UTF8.self)
    let whole = NSRange(text.startIndex..., in: text)
    let rest = capabilities.stringByReplacingMatches(in: text, range: whole, withTemplate: "")
    let scalars = Array(rest.unicodeScalars)
    guard let first = scalars.firstIndex(where: isObeyed) else { return nil }
    var around = String.UnicodeScalarView()
    around += scalars[max(0, first - 20)..<min(scalars.count, first + 40)]
    return String(around).debugDescription
  }
}

/// Whether a terminal or a person's eye would be led by the character.
func isObeyed(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned: true
  default: false
  }
}

/// A string of terminfo(5), read as an expression: its numbers stand for any, and a condition for each of its ways.
private struct Capability {
  private var rest: Substring

  private(set) var expression = ""

  init(_ text: String) {
    rest = text[...]
    expression = ways()
  }

  /// Up to the end, or to the end of a condition or of one of its ways.
  private mutating func ways() -> String {
    var built = ""
    while let next = rest.popFirst() {
      switch next {
      case "\\": built += escaped(rest.popFirst() ?? "\\")
      case "^": built += control(rest.popFirst() ?? "@")
      case "$" where rest.hasPrefix("<"): rest = rest.drop { $0 != ">" }.dropFirst()
      case "%":
        if rest.hasPrefix("t") || rest.hasPrefix("e") || rest.hasPrefix(";") { return built }
        built += parameter()
      default: built += NSRegularExpression.escapedPattern(for: String(next))
      }
    }
    return built
  }

  private mutating func parameter() -> String {
    guard let next = rest.popFirst() else { return "" }
    switch next {
    case "%": return "%"
    case "?": return condition()
    case "p", "P", "g": rest = rest.dropFirst()
    case "'": rest = rest.dropFirst(2)
    case "{": rest = rest.drop { $0 != "}" }.dropFirst()
    case "d", "s", "c", "x", "X", "o": return "[0-9]*"
    case ":", "0"..."9", ".":
      rest = rest.drop { !"dsxXo".contains($0) }.dropFirst()
      return "[0-9]*"
    default: break
    }
    return ""
  }

  /// `%? if %t way %e if %t way %e way %;`, of which only the ways are ever sent.
  private mutating func condition() -> String {
    var all: [String] = [""]
    _ = ways()
    while let next = rest.popFirst(), next != ";" {
      let way = ways()
      // What stands before a `%t` was the next question.
      if next == "t" || !rest.hasPrefix("t") { all.append(way) }
    }
    return "(?:\(all.sorted { $0.count > $1.count }.joined(separator: "|")))"
  }

  private func control(_ letter: Character) -> String {
    let code = letter == "?" ? 0x7F : (letter.asciiValue ?? 0x40) & 0x1F
    return String(format: "\\x%02X", code)
  }

  private mutating func escaped(_ letter: Character) -> String {
    switch letter {
    case "E", "e": return "\\x1B"
    case "r": return "\\r"
    case "n", "l": return "\\n"
    case "t": return "\\t"
    case "b": return "\\x08"
    case "f": return "\\f"
    case "s": return " "
    case "0"..."7":
      let digits = String(letter) + rest.prefix(2)
      rest = rest.dropFirst(2)
      return String(format: "\\x%02X", (Int(digits, radix: 8) ?? 0) & 0x7F)
    default: return NSRegularExpression.escapedPattern(for: String(letter))
    }
  }
}
