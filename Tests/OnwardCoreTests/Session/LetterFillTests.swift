import OnwardCore
import Testing

/// A letter in one tone.
struct LetterCase: CustomTestStringConvertible, Sendable {
  var template: Template
  var tone: Template.Tone

  var testDescription: String { "\(template.id) \(tone.id)" }

  func fill(_ words: [String: String], _ signals: Set<Signal> = []) -> String {
    var session = Session(
      id: "abcd", language: "en", started: Person.morning, position: .end)
    session.company = words["company"] ?? ""
    session.role = words["role"] ?? ""
    var settled = SettledAnswers()
    for field in template.fields {
      guard let text = words[field.name], let key = field.from.first else { continue }
      settled.add(key, Answer(.text(text)))
    }
    return template.fill(
      tone: tone.id, answers: settled, session: session, signals: signals)
  }

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

  private func subsets<T>(_ all: [T]) -> [[T]] {
    (0..<(1 << all.count)).map { bits in
      all.indices.filter { bits & (1 << $0) != 0 }.map { all[$0] }
    }
  }

  @Test(arguments: LetterCase.all)
  func leaveNoBlankOpenWhateverIsKnown(_ letter: LetterCase) {
    let checker = LetterChecker(
      RealGuide.guide.letterChecks, maxWords: letter.template.maxWords)
    var seen: Set<String> = []
    for signals in subsets(Self.told) {
      for names in subsets(Self.typed.keys.sorted()) {
        let words = Self.typed.filter { names.contains($0.key) }
        let text = letter.fill(words, Set(signals))
        guard seen.insert(text).inserted else { continue }
        for wrong in ["{", "}", "..", ",,", ",.", ".,", "?.", "!.", " .", " ,", "  ", "\n\n\n"] {
          #expect(!text.contains(wrong), "\(wrong) in \(text)")
        }
        #expect(text.hasSuffix("Kind regards,"))
        #expect(text.split(whereSeparator: \.isWhitespace).count <= letter.template.maxWords)
        #expect(text.count { $0 == "?" } <= 2)
        #expect(checker.marks(in: text) == [], "\(text)")
      }
    }
  }

  @Test(arguments: LetterCase.all)
  func wordsOfBlanksAloneFillNothing(_ letter: LetterCase) {
    let empty = ["name": " ", "liked": "...", "point": " . ", "question": "?", "company": "\n"]
    #expect(letter.fill(empty) == letter.fill([:]))
  }

  @Test func aLineBreakIsASpaceAndBracesAreWords() throws {
    let letter = try #require(LetterCase.all.first { $0.template.id == "reply" })
    let text = letter.fill(["company": "Acme\n  {role}", "role": "{name}"])
    #expect(text.contains("the role of {name} at Acme {role}."))
  }

  @Test func aNameKeepsItsFullStopInsideASentence() throws {
    let nudge = try #require(
      LetterCase.all.first { $0.template.id == "nudge" && $0.tone.id == "plain" })
    #expect(nudge.fill(["company": "Acme Inc."]).contains("at Acme Inc. stands?"))
    let thanks = try #require(LetterCase.all.first { $0.template.id == "thanks-for-feedback" })
    #expect(thanks.fill(["point": "my pace."]).contains("most: my pace. I will"))
  }

  @Test func wordsThatEndAParagraphGetAMarkWhereTheyHaveNone() throws {
    let letter = try #require(
      LetterCase.all.first { $0.template.id == "feedback-request" && $0.tone.id == "plain" })
    #expect(letter.fill(["question": "how I came across"]).contains("know: how I came across.\n"))
    #expect(letter.fill(["question": "Was I clear?"]).contains("know: Was I clear?\n"))
    for (typed, said) in [
      ("my drawings (all)", "my drawings (all)."), ("(Was I clear?)", "(Was I clear?)"),
      ("my drawings, ", "my drawings."), ("清楚吗？", "清楚吗？"),
    ] {
      #expect(letter.fill(["question": typed]).contains("know: \(said)\n"), "\(typed)")
    }
  }

  @Test func whatTheLetterSaysAlreadyIsNotSaidTwice() throws {
    let reply = try #require(LetterCase.all.first { $0.template.id == "reply" })
    let text = reply.fill(["name": "dear Ada", "company": "At Home", "role": "the role of nurse"])
    #expect(text.hasPrefix("Dear Ada,\n"))
    #expect(text.contains("for the role of nurse at At Home."))
    #expect(reply.fill(["name": "Dear"]).hasPrefix("Dear Dear,"))
  }

  /// Words, sentences and clauses: a blank stands after a colon, where any of them is right.
  @Test(arguments: [
    "the tour", "The tour was long", "how you explained it", "I liked the tour",
  ])
  func anyWordsFitTheirBlank(typed: String) {
    for letter in LetterCase.all {
      let text = letter.fill(["liked": typed, "point": typed])
      #expect(!text.contains(typed) || text.contains(": " + typed), "\(text)")
    }
  }

  @Test func nobodyIsThankedForWhatTheyDidNotDo() {
    for letter in LetterCase.all {
      let recruiter = letter.fill(["company": "Acme", "role": "nurse"], [.recruiter])
      #expect(!recruiter.contains("considering me") && !recruiter.contains("we talked"))
      let early = letter.fill(["company": "Acme", "role": "nurse"], [.beforeInterview])
      #expect(!early.contains("talk") && !early.contains("met"))
      let unfair = letter.fill(["question": "What counted?"], [.unfair])
      #expect(!unfair.contains("considering me"))
    }
  }

  @Test func theSubjectIsTheFirstThatHasItsWords() throws {
    let template = try #require(RealGuide.guide.template("reply"))
    var session = Session(id: "a", language: "en", started: Person.morning, position: .end)
    let none = SettledAnswers()
    #expect(template.subject(answers: none, session: session) == "My application")
    session.company = "Acme Inc."
    #expect(template.subject(answers: none, session: session) == "My application at Acme Inc.")
    session.role = "nurse\n"
    #expect(
      template.subject(answers: none, session: session) == "My application for the role of nurse")
  }

  @Test func insideTheOwnCompanyItsNameIsLeftOut() throws {
    for letter in LetterCase.all {
      let text = letter.fill(["company": "Acme", "role": "nurse"], [.internal])
      #expect(!text.contains("at Acme"), "\(text)")
    }
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
