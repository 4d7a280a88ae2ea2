import OnwardCore
import Testing

/// A letter in one tone.
struct LetterCase: CustomTestStringConvertible, Sendable {
  var template: Template
  var tone: Template.Tone

  var testDescription: String { "\(template.id) \(tone.id)" }

  static let all = RealGuide.guide.templates.flatMap { template in
    template.tones.map { LetterCase(template: template, tone: $0) }
  }
}

@Suite("Filled letters")
struct LetterFillTests {
  /// Words as people type them: with the marks that the letter brings itself.
  private static let typed: [String: String] = [
    "name": "Ms Okoye,", "liked": "the tour of the hall.", "point": "my examples.",
    "question": "How clear were my examples?", "company": "Acme Inc.", "role": "Welder.",
  ]

  private static let told: [Signal] = [
    .unfair, .recruiter, .internal, .beforeInterview, .asksNow,
  ]

  private func fill(
    _ letter: LetterCase, _ words: [String: String], _ signals: Set<Signal> = []
  ) -> String {
    var session = Session(
      id: "abcd", language: "en", started: Person.morning, position: .end)
    session.company = words["company"] ?? ""
    session.role = words["role"] ?? ""
    var settled = SettledAnswers()
    for field in letter.template.fields {
      guard let text = words[field.name], let key = field.from.first else { continue }
      settled.add(key, Answer(.text(text)))
    }
    return letter.template.fill(
      tone: letter.tone.id, answers: settled, session: session, signals: signals)
  }

  private func subsets<T>(_ all: [T]) -> [[T]] {
    (0..<(1 << all.count)).map { bits in
      all.indices.filter { bits & (1 << $0) != 0 }.map { all[$0] }
    }
  }

  @Test(arguments: LetterCase.all)
  func leaveNoBlankOpenWhateverIsKnown(_ letter: LetterCase) {
    for signals in subsets(Self.told) {
      for names in subsets(Self.typed.keys.sorted()) {
        let words = Self.typed.filter { names.contains($0.key) }
        let text = fill(letter, words, Set(signals))
        for wrong in ["{", "}", "..", ",,", ",.", ".,", "?.", "!.", " .", " ,", "  ", "\n\n\n"] {
          #expect(!text.contains(wrong), "\(wrong) in \(text)")
        }
        #expect(text.hasSuffix("Kind regards,"))
        #expect(text.split(whereSeparator: \.isWhitespace).count <= letter.template.maxWords)
        #expect(text.count { $0 == "?" } <= 2)
      }
    }
  }

  @Test(arguments: LetterCase.all)
  func wordsOfBlanksAloneFillNothing(_ letter: LetterCase) {
    let empty = ["name": " ", "liked": "...", "point": " . ", "question": "?", "company": "\n"]
    #expect(fill(letter, empty) == fill(letter, [:]))
  }

  @Test func aLineBreakIsASpaceAndBracesAreWords() throws {
    let letter = try #require(LetterCase.all.first { $0.template.id == "reply" })
    let text = fill(letter, ["company": "Acme\n  {role}", "role": "{name}"])
    #expect(text.contains("the role of {name} at Acme {role}."))
  }

  @Test func aNameKeepsItsFullStopInsideASentence() throws {
    let nudge = try #require(
      LetterCase.all.first { $0.template.id == "nudge" && $0.tone.id == "plain" })
    #expect(fill(nudge, ["company": "Acme Inc."]).contains("at Acme Inc. stands?"))
    let thanks = try #require(LetterCase.all.first { $0.template.id == "thanks-for-feedback" })
    #expect(fill(thanks, ["point": "my pace."]).contains("about my pace helps me most."))
  }

  @Test func anUnknownToneIsTheFirst() throws {
    let template = try #require(RealGuide.guide.template("reply"))
    let session = Session(id: "a", language: "en", started: Person.morning, position: .end)
    let first = template.fill(
      tone: nil, answers: SettledAnswers(), session: session, signals: [])
    #expect(
      first
        == template.fill(
          tone: "gone", answers: SettledAnswers(), session: session, signals: []))
    #expect(first.hasPrefix("Hello,\n\n"))
  }
}
