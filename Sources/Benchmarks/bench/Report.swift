/// All that one run measured, as tables for people and as JSON.
struct Report {
  /// A figure that there is a target for.
  struct Target {
    var figure: String
    var target: String
    var measured: String
    var isMet: Bool
  }

  private var blocks: [String] = []
  private(set) var targets: [Target] = []
  private var json: [(String, JSONText)] = []

  mutating func say(_ line: String) { blocks.append(line) }

  /// Adds rows under a head, as columns that stand under one another.
  mutating func table(_ title: String, _ head: [String], _ rows: [[String]]) {
    let widths = head.indices.map { column in
      ([head] + rows).map { $0[column].count }.max() ?? 0
    }
    let lines = ([head] + rows).map { row in
      zip(row, widths).enumerated().map { column, cell in
        let gap = String(repeating: " ", count: cell.1 - cell.0.count)
        return column == 0 ? cell.0 + gap : gap + cell.0
      }.joined(separator: "  ")
    }
    blocks.append("\n\(title)\n" + lines.joined(separator: "\n"))
  }

  mutating func target(_ figure: String, _ target: String, _ measured: String, isMet: Bool) {
    targets.append(Target(figure: figure, target: target, measured: measured, isMet: isMet))
  }

  /// A figure that could not be measured is not met.
  mutating func missing(_ figure: String, _ target: String) {
    self.target(figure, target, "not measured", isMet: false)
  }

  mutating func add(_ name: String, _ value: JSONText) { json.append((name, value)) }

  var words: String {
    var whole = self
    whole.table(
      "Targets", ["figure", "target", "measured", "met"],
      targets.map { [$0.figure, $0.target, $0.measured, $0.isMet ? "yes" : "NO"] })
    return whole.blocks.joined(separator: "\n")
  }

  var object: JSONText {
    let judged = targets.map { target in
      JSONText.object([
        ("figure", .text(target.figure)), ("target", .text(target.target)),
        ("measured", .text(target.measured)), ("met", .flag(target.isMet)),
      ])
    }
    return .object(json + [("targets", .list(judged))])
  }
}

/// JSON as text.
struct JSONText {
  let words: String

  private init(words: String) { self.words = words }

  static func number(_ value: Double) -> JSONText { JSONText(words: rounded(value)) }

  static func count(_ value: Int) -> JSONText { JSONText(words: String(value)) }

  static func flag(_ value: Bool) -> JSONText { JSONText(words: String(value)) }

  static func text(_ value: String) -> JSONText {
    var words = "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"", "\\": words += "\\\(scalar)"
      case "\0"..<" ":
        let digits = String(scalar.value, radix: 16)
        words += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: words.unicodeScalars.append(scalar)
      }
    }
    return JSONText(words: words + "\"")
  }

  static func list(_ values: [JSONText]) -> JSONText {
    JSONText(words: "[" + values.map(\.words).joined(separator: ", ") + "]")
  }

  static func object(_ members: [(String, JSONText)]) -> JSONText {
    JSONText(
      words: "{" + members.map { text($0).words + ": " + $1.words }.joined(separator: ", ") + "}")
  }
}
