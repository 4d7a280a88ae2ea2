/// Splits the value of `VISUAL` or `EDITOR` into a program and its arguments.
public enum EditorCommand {
  /// The words of a command line; nil when there is none, or a quote stays open.
  ///
  /// Understands blanks, `'…'`, `"…"` with `\"` and `\\` in it, and `\` before any character.
  /// Nothing is expanded and no shell is asked: `$`, `;` and `*` are characters like others.
  public static func split(_ command: String) -> [String]? {
    var words: [String] = []
    var word: String?
    var quote: Character?
    var rest = Substring(command)
    while let character = rest.popFirst() {
      if character == quote {
        quote = nil
      } else if quote == "'" {
        word?.append(character)
      } else if character == "\\" {
        guard let next = rest.first else { return nil }
        if quote == nil || next == "\"" || next == "\\" { rest.removeFirst() }
        let isKept = quote == nil || next == "\"" || next == "\\"
        word = (word ?? "") + String(isKept ? next : character)
      } else if quote == nil && (character == "'" || character == "\"") {
        quote = character
        word = word ?? ""
      } else if quote == nil && character.isWhitespace {
        if let ended = word { words.append(ended) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    if let ended = word { words.append(ended) }
    guard quote == nil, let program = words.first, !program.isEmpty else { return nil }
    return words
  }
}
