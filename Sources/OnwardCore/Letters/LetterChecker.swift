/// All checks made ready for one letter.
public struct LetterChecker: Hashable, Sendable {
  /// Letters that words in capitals need together before they are taken for shouting, not for an abbreviation.
  static let shoutedLetters = 9

  /// A phrase as its folded words.
  private struct Phrase: Hashable, Sendable {
    var words: [String]
    /// By its index among the checks.
    var check: Int
  }

  private let checks: [LetterCheck]
  private let maxWords: Int
  /// Words that are written in capitals by right, folded: those of a company or a role.
  private let names: Set<String>
  /// By their first words, longer ones first.
  private let phrases: [String: [Phrase]]

  /// `maxWords` is what the template allows; `names` are what the letter is filled with, such as the company.
  public init(_ checks: [LetterCheck], maxWords: Int, names: [String] = []) {
    self.checks = checks
    self.maxWords = maxWords
    let given = names.flatMap { LetterWords([Array($0)]).words }
    self.names = Set(given.filter(\.isCapitals).map(\.folded))
    var phrases: [String: [Phrase]] = [:]
    for (index, check) in checks.enumerated() {
      for phrase in check.phrases {
        let words = LetterWords.folded(phrase)
        guard let first = words.first else { continue }
        phrases[first, default: []].append(Phrase(words: words, check: index))
      }
    }
    self.phrases = phrases.mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }

  /// What the checks find in the text, in its order.
  public func marks(in text: String) -> [LetterMark] {
    marks(in: hardLines(of: text).map(Array.init))
  }

  /// What the checks find in these hard lines, in their order; in time linear in their length.
  public func marks(in lines: [[Character]]) -> [LetterMark] {
    let words = LetterWords(lines)
    var found = phraseMarks(words.words)
    for (index, check) in checks.enumerated() {
      let ranges: [Range<TextPosition>] =
        switch check.finding {
        case .capitals?: shouted(words.words)
        case .emphasis?:
          words.marks.map(\.range).filter { $0.upperBound.character - $0.lowerBound.character > 1 }
        case .placeholder?: placeholders(in: lines) + crosses(words.words)
        case .words?: excess(in: lines)
        case .questions?: questions(words, beyond: check.most)
        case nil: []
        }
      found += ranges.map { (index, $0) }
    }
    found.sort { ($0.range.lowerBound, $0.check) < ($1.range.lowerBound, $1.check) }
    return withoutRepeats(found).map { found in
      LetterMark(check: checks[found.check].id, why: checks[found.check].why, range: found.range)
    }
  }

  private typealias Found = (check: Int, range: Range<TextPosition>)

  /// Of one check, no mark begins inside the mark before it.
  private func withoutRepeats(_ found: [Found]) -> [Found] {
    var ends: [Int: TextPosition] = [:]
    return found.filter { item in
      if let end = ends[item.check], item.range.lowerBound < end { return false }
      ends[item.check] = item.range.upperBound
      return true
    }
  }

  private func phraseMarks(_ words: [LetterWords.Word]) -> [Found] {
    var found: [Found] = []
    for (index, word) in words.enumerated() {
      for phrase in phrases[word.folded] ?? [] {
        let end = index + phrase.words.count
        guard end <= words.count else { continue }
        let candidate = words[index..<end]
        let isThere = zip(candidate, phrase.words).allSatisfy {
          $0.folded == $1 && $0.sentence == word.sentence
        }
        let isShouted = candidate.allSatisfy { $0.isCapitals && !names.contains($0.folded) }
        guard isThere, checks[phrase.check].finding != .capitals || isShouted else { continue }
        found.append((phrase.check, word.range.lowerBound..<words[end - 1].range.upperBound))
      }
    }
    return found
  }

  private func shouted(_ words: [LetterWords.Word]) -> [Range<TextPosition>] {
    var found: [Range<TextPosition>] = []
    var run: [LetterWords.Word] = []
    func endRun() {
      let letters = run.reduce(0) { $0 + $1.folded.utf8.count }
      if run.count > 1, letters >= Self.shoutedLetters, let first = run.first, let last = run.last {
        found.append(first.range.lowerBound..<last.range.upperBound)
      }
      run = []
    }
    for word in words {
      let isShouted = word.isCapitals && !names.contains(word.folded)
      if !isShouted || run.last?.sentence != word.sentence { endRun() }
      if isShouted { run.append(word) }
    }
    endRun()
    return found
  }

  /// The words beyond the most, as one range.
  private func excess(in lines: [[Character]]) -> [Range<TextPosition>] {
    var count = 0
    var start: TextPosition?
    var end = TextPosition(line: 0, character: 0)
    for (number, line) in lines.enumerated() {
      for word in line.split(whereSeparator: \.isWhitespace) {
        count += 1
        guard count > maxWords else { continue }
        if start == nil { start = TextPosition(line: number, character: word.startIndex) }
        end = TextPosition(line: number, character: word.endIndex)
      }
    }
    return start.map { [$0..<end] } ?? []
  }

  private func questions(_ letter: LetterWords, beyond most: Int) -> [Range<TextPosition>] {
    let asking = letter.marks.filter(\.asks).dropFirst(most)
    return asking.map { marks in
      let first = letter.words.first { $0.sentence == marks.sentence }
      return (first?.range.lowerBound ?? marks.range.lowerBound)..<marks.range.upperBound
    }
  }
}

/// A phrase as checks compare it: without case, accents, apostrophes and marks, with single spaces.
public func foldedPhrase(_ phrase: String) -> String {
  LetterWords.folded(phrase).joined(separator: " ")
}
