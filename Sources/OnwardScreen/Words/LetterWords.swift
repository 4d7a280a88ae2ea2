import OnwardCore

extension Words {
  static let keptWords = "Where you had changed the letter, your words stay. Look it over once."
  static let fileTitle = "Write the letter to a file"
  static let linkTitle = "A mail link"
  static let whereToWrite =
    "Where to? Only you can read the file, and nothing is ever written over. ~ is your home folder."
  static let askToCopy =
    "Your terminal is asked to take the letter into the clipboard. It may not take it, and it does not say. Other programs can read the clipboard. Copy it?"

  /// Its tone, its length, and how much is marked.
  static func state(of letter: DraftField, width: Int) -> String {
    let count = letter.wordCount
    var parts = letter.fills.count > 1 ? [letter.toneTitle] : []
    parts.append(
      width < 50
        ? "\(count)/\(letter.maxWords) words" : "\(count) of at most \(letter.maxWords) words")
    switch letter.marks.count {
    case 0: break
    case 1: parts.append("1 mark")
    case let marks: parts.append("\(marks) marks")
    }
    return parts.joined(separator: " · ")
  }

  /// Which mark it is, its line counted from 1, and its first words.
  static func place(
    of mark: LetterMark, _ index: Int, in letter: DraftField, quoting most: Int
  ) -> String {
    let count = letter.marks.count
    let number = count > 1 ? "\(index + 1) of \(count), line" : "Line"
    let quote = quote(mark.range, in: letter.buffer.lines, most: most)
    return "▸ \(number) \(mark.range.lowerBound.line + 1), \"\(quote)\":"
  }

  /// The first words of what is marked.
  static func quote(
    _ range: Range<TextPosition>, in lines: [[Character]], most: Int
  ) -> String {
    guard lines.indices.contains(range.lowerBound.line) else { return "" }
    let line = lines[range.lowerBound.line]
    let isWhole = range.lowerBound.line == range.upperBound.line
    let end = isWhole ? min(range.upperBound.character, line.count) : line.count
    let words = line[min(range.lowerBound.character, end)..<end]
    guard words.count > most || !isWhole else { return String(words) }
    var beginning = words.prefix(most - 2)
    while beginning.last?.isWhitespace == true { beginning.removeLast() }
    return String(beginning) + " …"
  }

  static func takeOut(_ letter: OutgoingLetter) -> String {
    let marked =
      switch letter.marks.count {
      case 0: ""
      case 1: " One place is still marked."
      case let count: " \(count) places are still marked."
      }
    return "Take the letter out. onward sends nothing, and it can wait until tomorrow." + marked
      + (letter.lacksName ? " Your name is not under it yet." : "")
  }

  static func aboutLink(_ letter: OutgoingLetter) -> [String] {
    let command =
      LetterKind(template: letter.template).map {
        " In a shell, this prints it on one line: onward letter \(letter.session.prefix(6)) \($0.rawValue) --format mailto"
      } ?? ""
    return [
      "Most mail programs make a mail of this link. onward does not open it, and names nobody in it."
        + command
    ]
  }

  static func copied(_ result: CopyResult) -> String {
    switch result {
    case .asked:
      "Your terminal was asked to copy it. Paste it somewhere to see whether it did."
    case .tooLarge(let bytes):
      "The letter has \(bytes) bytes, more than terminals take. Write it to a file."
    case .unsupported: "This terminal is not known to copy. Write the letter to a file."
    }
  }

  static func letterProblem(_ problem: SaveProblem) -> String {
    switch problem.errno {
    case 2, 20: "There is no such folder: \(problem.path)"
    case 17: "\(problem.path) is there already. Choose another name."
    default: Words.problem(problem)
    }
  }
}
