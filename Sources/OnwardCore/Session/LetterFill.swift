extension Template {
  /// The letter in that tone, filled from the path's answers; paragraphs whose blanks have no words are left out.
  ///
  /// `signals` are those that hold where the letter is asked for. An unknown tone falls back to the first.
  public func fill(
    tone: ChoiceID?, answers: SettledAnswers, session: Session, signals: Set<Signal>
  ) -> String {
    guard let tone = tones.first(where: { $0.id == tone }) ?? tones.first else { return "" }
    let words = words(from: answers, session)
    let kept = tone.paragraphs.filter { $0.conditions.hold(in: signals) && $0.fits(words) }
    return kept.map { Template.replaceBlanks(in: $0.text, with: words) }.joined(separator: "\n\n")
  }

  /// What a mail with the letter is about, on one line; empty where no subject fits.
  public func subject(answers: SettledAnswers, session: Session) -> String {
    let words = words(from: answers, session)
    guard let fitting = subjects.first(where: { $0.fits(words) }) else { return "" }
    return Template.replaceBlanks(in: fitting.text, with: words)
  }

  /// The words that there are for the letter's blanks, by their names.
  func words(from answers: SettledAnswers, _ session: Session) -> [String: String] {
    var words: [String: String] = [:]
    for field in fields {
      for key in field.from {
        if let text = Template.text(of: answers[key]) {
          words[field.name] = text
          break
        }
      }
    }
    words["company"] = Template.oneLine(session.company)
    words["role"] = Template.oneLine(session.role)
    return words
  }

  private static func text(of value: AnswerValue?) -> String? {
    switch value {
    case .text(let text)?: saying(text)
    case .items(let items)?: saying(items.first?.text ?? "")
    default: nil
    }
  }

  /// The words on one line; nil when they are marks alone, so that no blank is filled with a full stop.
  private static func saying(_ text: String) -> String? {
    let words = oneLine(text)
    return words?.contains { !$0.isPunctuation && !$0.isWhitespace } == true ? words : nil
  }

  /// The words on one line without outer spaces; nil when there are none, so that no blank is filled with nothing.
  private static func oneLine(_ text: String) -> String? {
    let words = text.split(whereSeparator: \.isWhitespace)
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  private static func replaceBlanks(in text: String, with words: [String: String]) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      let name = String(rest[rest.index(after: open)..<close])
      rest = rest[rest.index(after: close)...]
      var words = words[name] ?? ""
      if name != "company" { words = withoutRepeat(of: result, words) }
      result += fitting(words, before: rest.first, isName: name == "company" || name == "role")
    }
    return result + rest
  }

  /// The words without those at their beginning that the letter has right before them: people write "Dear Ada"
  /// where a name is asked for. A company may be called At Home, so it keeps its words.
  private static func withoutRepeat(of before: String, _ words: String) -> String {
    let said = before.split(separator: " ")
    let given = words.split(separator: " ")
    for count in (0..<given.count).reversed() where count <= said.count {
      let isRepeat = zip(said.suffix(count), given).allSatisfy {
        foldedPhrase(String($0)) == foldedPhrase(String($1))
      }
      if isRepeat { return given.dropFirst(count).joined(separator: " ") }
    }
    return words
  }

  /// The words without the mark that ends them, where the letter goes on: it brings its own. At the end of a
  /// paragraph they get a full stop where no mark ends a sentence, unless they are a name.
  ///
  /// A name keeps the full stop of its abbreviation (`Acme Inc. sent`), except where another mark follows.
  private static func fitting(_ words: String, before next: Character?, isName: Bool) -> String {
    guard let next else {
      let ends = words.last { !$0.isClosing }.map { ".!?…。！？".contains($0) } ?? true
      return isName || ends ? words : without(",;:，、；：", words) + "."
    }
    guard next.isPunctuation || !isName else { return words }
    return without(next.isPunctuation ? ".!,;:…。！，、；：?？" : ".!,;:…。！，、；：", words)
  }

  private static func without(_ marks: String, _ words: String) -> String {
    var words = words[...]
    while let last = words.last, marks.contains(last) || last.isWhitespace { words.removeLast() }
    return String(words)
  }
}

extension Character {
  /// A bracket or quotation mark that may stand after the mark that ends a sentence.
  fileprivate var isClosing: Bool { ")]\"'”’»".contains(self) }
}

extension Template.Paragraph {
  /// Whether all that it needs has words, and nothing that it must lack does.
  fileprivate func fits(_ words: [String: String]) -> Bool {
    needs.allSatisfy { words[$0] != nil } && !lacks.contains { words[$0] != nil }
  }
}
