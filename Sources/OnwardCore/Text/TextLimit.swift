extension TextBuffer {
  /// Bytes of UTF-8 that a text of many lines may grow to, some 45,000 words: all answers of a session together stay
  /// well below the 32 MiB that a note may have.
  public static let mostBytes = 256 << 10
  /// The same for a text of one line; the note's header holds some of them.
  public static let mostBytesOfALine = 8 << 10

  /// Whether so many bytes more are taken.
  func hasRoom(for more: Int) -> Bool { byteCount + more <= mostBytes }

  /// Whether the command would make the text too long.
  ///
  /// A long paste comes in pieces: after one that did not fit, the rest of them must not leave a gap.
  mutating func refuses(_ command: EditCommand) -> Bool {
    let words: String
    switch command {
    case .insert(let text): words = text
    case .paste(let text):
      isPasteCut = isPasteCut || !hasRoom(for: text.utf8.count)
      return isPasteCut && !text.isEmpty
    case .newline: words = "\n"
    case .yank: words = killed
    default: words = ""
    }
    isPasteCut = false
    return !words.isEmpty && !hasRoom(for: words.utf8.count)
  }
}

/// Bytes of a piece, its line ends included.
func byteCount(of piece: [[Character]]) -> Int {
  piece.reduce(piece.count - 1) { sum, line in line.reduce(sum) { $0 + $1.utf8.count } }
}

extension TextBuffer {
  /// A line to type in that takes what an answer still has room for, beside the pieces that it has.
  static func line(_ text: String = "", besides pieces: [String]) -> TextBuffer {
    // A piece costs its mark and its line end too.
    let taken = pieces.reduce(0) { $0 + $1.utf8.count + 4 }
    let room = min(mostBytesOfALine, max(0, mostBytes - taken))
    return TextBuffer(text, isSingleLine: true, mostBytes: room)
  }
}

/// What can be undone of a list's changes: the last hundred.
func remembering<Item>(_ item: Item, after earlier: [Item]) -> [Item] {
  earlier.suffix(99) + [item]
}
