/// A page in the language of mdoc(7), line by line.
struct Mdoc {
  private(set) var lines: [String] = []

  var text: String { lines.map { $0 + "\n" }.joined() }

  /// Longest line of prose that mandoc's lint likes, in bytes.
  private static let width = 78

  /// A macro line; its words must be safe already.
  mutating func macro(_ words: String...) { lines.append("." + words.joined(separator: " ")) }

  /// Prose; each sentence begins a line, as mdoc wants it.
  mutating func prose(_ text: String) {
    var line = ""
    for word in Mdoc.quoted(text).split(whereSeparator: \.isWhitespace) {
      let safe = Mdoc.escaped(String(word))
      if !line.isEmpty, line.utf8.count + safe.utf8.count >= Mdoc.width {
        add(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + safe
      if Mdoc.endsSentence(word) {
        add(line)
        line = ""
      }
    }
    if !line.isEmpty { add(line) }
  }

  /// Lines as they stand.
  mutating func literal(_ text: [some StringProtocol]) {
    macro("Bd", "-literal", "-offset", "2n")
    for line in text { add(Mdoc.escaped(String(line)).replacing("-", with: "\\-")) }
    macro("Ed")
  }

  /// The discussion of a command: prose, and indented lines as they stand.
  mutating func discussion(_ text: String) {
    for block in text.split(separator: "\n\n") {
      let lines = block.split(separator: "\n")
      let plain = lines.prefix { !$0.hasPrefix("  ") }
      let rest = lines.dropFirst(plain.count).map { $0.drop { $0 == " " } }
      if !plain.isEmpty {
        macro("Pp")
        prose(plain.joined(separator: " "))
      }
      if !rest.isEmpty { literal(Array(rest)) }
    }
  }

  /// A word for a macro line, which is neither taken for a macro nor for a sign of its own at the end.
  static func word(_ text: String) -> String {
    let isDelimiter = text.last.map { ".,:;()[]?!".contains($0) } ?? false
    return "\\&" + escaped(text).replacing(" ", with: "\\ ") + (isDelimiter ? "\\&" : "")
  }

  /// Words for a macro line, with spaces between them.
  static func words(_ text: String) -> String {
    text.split(separator: " ").map { word(String($0)) }.joined(separator: " ")
  }

  private mutating func add(_ line: String) {
    lines.append(line.hasPrefix(".") || line.hasPrefix("'") ? "\\&" + line : line)
  }

  /// Words between backquotes in quotation marks.
  private static func quoted(_ text: String) -> String {
    var isOpen = false
    var result = ""
    for character in text {
      guard character == "`" else {
        result.append(character)
        continue
      }
      result += isOpen ? "\u{201D}" : "\u{201C}"
      isOpen.toggle()
    }
    return result
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "\\": result += "\\e"
      case "\u{201C}": result += "\\(lq"
      case "\u{201D}": result += "\\(rq"
      case "…": result += "\\&..."
      default: result.append(character)
      }
    }
    return result
  }

  private static func endsSentence(_ word: Substring) -> Bool {
    let bare = word.reversed().drop { ["\u{201D}", "\"", ")"].contains($0) }
    return bare.first.map { [".", "?", "!"].contains($0) } ?? false
  }
}
