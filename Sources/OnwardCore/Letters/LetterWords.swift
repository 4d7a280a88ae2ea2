/// A letter cut into words and sentences, for its checks.
struct LetterWords {
  /// A run of letters and digits; an apostrophe inside belongs to it.
  struct Word {
    /// Without case, accents and apostrophes.
    var folded: String
    var range: Range<TextPosition>
    /// Which sentence it stands in, counted from 0.
    var sentence: Int
    /// Letters alone, and all of them capitals.
    var isCapitals: Bool
  }

  /// Exclamation and question marks in a row.
  struct Marks {
    var range: Range<TextPosition>
    /// The sentence that they end.
    var sentence: Int
    var asks: Bool
  }

  private(set) var words: [Word] = []
  private(set) var marks: [Marks] = []
  private var sentence = 0

  init(_ lines: [[Character]]) {
    for (number, line) in lines.enumerated() {
      if line.allSatisfy(\.isWhitespace) { sentence += 1 }
      read(line, number)
    }
  }

  /// The folded words of a phrase.
  static func folded(_ phrase: String) -> [String] {
    LetterWords(hardLines(of: phrase).map(Array.init)).words.map(\.folded)
  }

  private mutating func read(_ line: [Character], _ number: Int) {
    var index = 0
    while index < line.count {
      let start = index
      if isWordPart(line[index]) {
        index = LetterWords.wordEnd(in: line, from: index)
        words.append(word(line, number, start..<index))
      } else if "!?".contains(line[index]) {
        while index < line.count, "!?".contains(line[index]) { index += 1 }
        marks.append(
          Marks(
            range: place(number, start)..<place(number, index), sentence: sentence,
            asks: line[start..<index].contains("?")))
        sentence += 1
      } else {
        if ".:;…".contains(line[index]) { sentence += 1 }
        index += 1
      }
    }
  }

  private static func wordEnd(in line: [Character], from start: Int) -> Int {
    var index = start
    while index < line.count {
      let isInner =
        isApostrophe(line[index]) && index + 1 < line.count && isWordPart(line[index + 1])
      guard isInner || isWordPart(line[index]) else { return index }
      index += 1
    }
    return index
  }

  private func word(_ line: [Character], _ number: Int, _ range: Range<Int>) -> Word {
    let characters = line[range].filter { !isApostrophe($0) }
    var bytes: [UInt8] = []
    for scalar in characters.flatMap(\.unicodeScalars) { Folding.append(scalar, to: &bytes) }
    return Word(
      folded: String(decoding: bytes, as: UTF8.self),
      range: place(number, range.lowerBound)..<place(number, range.upperBound), sentence: sentence,
      isCapitals: characters.allSatisfy { $0.isLetter && $0.isUppercase })
  }

  private func place(_ line: Int, _ character: Int) -> TextPosition {
    TextPosition(line: line, character: character)
  }
}

/// Straight, curly, or the letter that some keyboards give.
private func isApostrophe(_ character: Character) -> Bool { "'’ʼ".contains(character) }
