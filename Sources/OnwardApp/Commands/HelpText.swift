/// What the parser says, as it may go to a terminal of 80 columns.
enum HelpText {
  /// Columns of help and usage.
  static let width = 80

  /// Without control characters, because usage errors repeat what was typed; the parser does not wrap its usage.
  static func lines(_ message: String) -> [String] {
    message.split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { line in
        line.lowercased().hasPrefix("usage: ") ? folded(plain(String(line))) : [plain(String(line))]
      }
  }

  /// Folds before an option or argument, never inside one.
  private static func folded(_ usage: String) -> [String] {
    let indent = String(repeating: " ", count: "usage: ".count)
    var lines: [String] = []
    var line = ""
    var depth = 0
    var piece = ""
    func take(_ piece: String) {
      if line.isEmpty {
        line = piece
      } else if line.count + 1 + piece.count <= width {
        line += " " + piece
      } else {
        lines.append(line)
        line = indent + piece
      }
    }
    for character in usage {
      if character == "[" || character == "<" { depth += 1 }
      if character == "]" || character == ">" { depth -= 1 }
      if character == " ", depth == 0, !piece.isEmpty {
        take(piece)
        piece = ""
      } else {
        piece.append(character)
      }
    }
    if !piece.isEmpty { take(piece) }
    return lines + [line]
  }
}
