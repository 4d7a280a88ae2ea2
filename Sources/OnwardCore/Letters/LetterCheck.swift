/// The name of a check of letters.
public typealias LetterCheckID = Identifier<LetterCheck>

/// One thing that a letter is looked through for; what is found is marked, and nothing is forbidden.
public struct LetterCheck: Hashable, Sendable {
  /// What a check finds without being told the words.
  public enum Finding: String, Hashable, Sendable, CaseIterable {
    /// Two or more words in capitals in a row; of single ones those of `phrases`.
    case capitals
    /// Two or more exclamation or question marks in a row.
    case emphasis
    /// Something in brackets or braces, underscores in a row, or `XXX`.
    case placeholder
    /// More words than the letter's template allows.
    case words
    /// More questions than `most`.
    case questions
  }

  public var id: LetterCheckID
  /// Why it is marked, in a line that the person reads.
  public var why: String
  /// Words that are found in a row, whatever their case and accents.
  public var phrases: [String]
  public var finding: Finding?
  /// How many questions are let pass; other findings do not use it.
  public var most: Int

  public init(
    id: LetterCheckID, why: String, phrases: [String] = [], finding: Finding? = nil, most: Int = 2
  ) {
    self.id = id
    self.why = why
    self.phrases = phrases
    self.finding = finding
    self.most = most
  }
}

/// A place in a letter that a check found.
public struct LetterMark: Hashable, Sendable {
  public var check: LetterCheckID
  public var why: String
  /// Never empty.
  public var range: Range<TextPosition>

  public init(check: LetterCheckID, why: String, range: Range<TextPosition>) {
    self.check = check
    self.why = why
    self.range = range
  }
}

/// How many words a letter has: what stands between white space.
public func wordCount(of lines: [[Character]]) -> Int {
  lines.reduce(0) { $0 + $1.split(whereSeparator: \.isWhitespace).count }
}
