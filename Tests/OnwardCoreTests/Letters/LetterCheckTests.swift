import OnwardCore
import Testing

/// A line that a check of the real content must mark, and the words that are marked.
struct MarkCase: CustomTestStringConvertible, Sendable {
  var check: LetterCheckID
  var text: String
  var marked: String

  init(_ check: LetterCheckID, _ text: String, _ marked: String) {
    self.check = check
    self.text = text
    self.marked = marked
  }

  var testDescription: String { "\(check): \(text)" }

  /// What people write when they are upset.
  static let upset = [
    MarkCase("blame", "You promised me an answer by Friday.", "You promised"),
    MarkCase("blame", "You didn’t even read my CV", "You didn’t even"),
    MarkCase("blame", "you didnt even read it", "you didnt even"),
    MarkCase("blame", "It was a waste of my time.", "waste of my time"),
    MarkCase("blame", "HOW  DARE\tYOU", "HOW  DARE\tYOU"),
    MarkCase("accusation", "It was not fair, and you know it.", "not fair"),
    MarkCase("threat", "My lawyer will write to you.", "My lawyer"),
    MarkCase("threat", "You'll regret this", "You'll regret"),
    MarkCase("pleading", "Please, please let me try.", "Please, please"),
    MarkCase("pleading", "I really need this job.", "I really need this"),
    MarkCase("pleading", "Sorry to bother you again", "Sorry to bother"),
    MarkCase("bargaining", "Could you please reconsider?", "reconsider"),
    MarkCase("bargaining", "I would work\nfor less.", "work\nfor less"),
    MarkCase("bargaining", "Is there a chance that you change your mind?", "change your mind"),
    MarkCase("comparing", "I am more qualified than him.", "more qualified than"),
    MarkCase("small", "I know that I am not good enough.", "not good enough"),
    MarkCase("small", "Sorry for wasting your time", "wasting your time"),
    MarkCase("sarcasm", "Thanks for nothing.", "Thanks for nothing"),
    MarkCase("sarcasm", "Obviously you had other plans.", "Obviously you"),
    MarkCase("sarcasm", "Óbviously, you", "Óbviously, you"),
    MarkCase("arguing", "I do not agree with your view.", "I do not agree with"),
    MarkCase("reasons", "I want to ask why I was not chosen.", "why I was not chosen"),
    MarkCase("sarcasm", "your so-called process", "your so-called"),
    MarkCase("checking-in", "I am just checking in.", "just checking in"),
    MarkCase("checking-in", "Just a quick follow up on this", "Just a quick follow up"),
    MarkCase("capitals", "I have NEVER been treated so.", "NEVER"),
    MarkCase("capitals", "I HAVE WORKED THERE", "I HAVE WORKED THERE"),
    MarkCase("emphasis", "Why?! Tell me", "?!"),
    MarkCase("emphasis", "I waited!!!", "!!!"),
    MarkCase("placeholder", "Dear [name],", "[name]"),
    MarkCase("placeholder", "at {company} and", "{company}"),
    MarkCase("placeholder", "as < role > in", "< role >"),
    MarkCase("placeholder", "on ____ at nine", "____"),
    MarkCase("placeholder", "Dear Ms XXX,", "XXX"),
    MarkCase("placeholder", "Dear Mr XX,", "XX"),
    MarkCase("placeholder", "My number is TBD.", "TBD"),
    MarkCase("questions", "One? Two? And why was three so long?", "And why was three so long?"),
    MarkCase("length", "one two three four five six", "five six"),
  ]

  /// What a check must let pass.
  static let decent = [
    "Thank you for your time. I wish you and the person you chose a good start.",
    "I had hoped for a different answer, and I am still glad to have met you.",
    "You never know how things turn out, so I would like to stay in touch.",
    "I should have said more about the SQL and HTML work that I did at BMW.",
    "My ISO 9001 training with SAP, and a REST API, may interest you later.",
    "Is there anything I could do better? What weighed most in your choice?",
    "I made a mistake in my second answer, and I would answer it better now.",
    "I took part in a clinical trial at IBM UK. It takes less than two minutes to explain.",
    "Please keep my application on file, and give me a call when something fits.",
    "How kind of you to write so soon. Enjoy your weekend.",
    "I liked how you clearly explained the role, and the pace at which you answered.",
    "Dear Sue, I applied as social media manager. I have under 5 years of it, a < b, and 3 > 2.",
    "You can reach me at <ada@example.org> or <https://example.org>.",
    "I am following up on my application for the role of nurse.",
    "You will hear from me in March, as we agreed. Could you tell me where things stand?",
    "I reworked my plan. I did not, in the end, accept the other role.",
    "We spoke about unfairly long shifts in my last job and how your team avoids them.",
    "Whatever the answer is, thank you. I am sorry that I missed your call.",
    "The code x and xx of the form are enclosed. A snake_case name__too.",
    "Could you let me know by Friday? I have another interview next week.",
  ]
}

@Suite("Checks of letters")
struct LetterCheckTests {
  private static let checks = RealGuide.guide.letterChecks

  private func marks(_ text: String, maxWords: Int = 120, names: [String] = []) -> [LetterMark] {
    LetterChecker(Self.checks, maxWords: maxWords, names: names).marks(in: text)
  }

  /// The words that a mark covers.
  private func words(_ mark: LetterMark, in text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(Array.init)
    let (start, end) = (mark.range.lowerBound, mark.range.upperBound)
    guard start.line < end.line else {
      return String(lines[start.line][start.character..<end.character])
    }
    let middle = lines[(start.line + 1)..<end.line].map { String($0) }
    return
      ([String(lines[start.line][start.character...])] + middle
      + [String(lines[end.line][..<end.character])]).joined(separator: "\n")
  }

  @Test(arguments: MarkCase.upset)
  func markTheirPlaceAndSayWhy(_ example: MarkCase) {
    let found = marks(example.text, maxWords: example.check == "length" ? 4 : 120)
    #expect(
      found.filter { $0.check == example.check }.map { words($0, in: example.text) }
        == [example.marked])
    #expect(found.allSatisfy { !$0.why.isEmpty })
  }

  @Test(arguments: MarkCase.decent)
  func letDecentLinesPass(_ text: String) {
    #expect(marks(text).map { "\($0.check): \(words($0, in: text))" } == [])
  }

  @Test func everyCheckOfTheContentHasAnExample() {
    #expect(Set(MarkCase.upset.map(\.check)) == Set(Self.checks.map(\.id)))
  }

  /// Each phrase alone, in other letters: a phrase that cannot be found is worth nothing.
  @Test func everyPhraseIsFound() {
    for check in Self.checks {
      for phrase in check.phrases {
        let text = "so \(phrase.uppercased()), it is"
        #expect(marks(text).contains { $0.check == check.id }, "\(check.id): \(phrase)")
      }
    }
  }

  @Test func wordsInsideOtherWordsAndAcrossSentencesAreNotFound() {
    #expect(marks("The biased. Unreconsidered yours. Please! Please yourself.") == [])
    #expect(marks("This is not. Good enough, they said.") == [])
    #expect(marks("I would work\n\nfor less.") == [])
  }

  @Test func namesInCapitalsAreNoShouting() {
    let text = "I liked DEUTSCHE FUNKTURM and the STILL trucks."
    #expect(marks(text).map { words($0, in: text) } == ["DEUTSCHE FUNKTURM", "STILL"])
    #expect(marks(text, names: ["DEUTSCHE FUNKTURM GmbH", "STILL"]) == [])
    #expect(marks("We met STILL.", names: ["Still"]).count == 1)
  }

  @Test func marksAreInTheOrderOfTheText() {
    let text = "Obviously you promised.\n\nPLEASE reconsider [this]. Why? Why? Why?"
    let found = marks(text)
    #expect(
      found.map { words($0, in: text) }
        == ["Obviously you", "you promised", "PLEASE", "reconsider", "[this]", "Why?"])
    #expect(found.map(\.range.lowerBound.line) == [0, 0, 2, 2, 2, 2])
  }

  @Test func anEmptyLetterAndOneOfMarksAreClean() {
    for text in ["", "\n\n", " ", "?", "...", "[", "]", "<>"] {
      #expect(marks(text) == [], "\(text)")
    }
  }

  @Test func wordsAreWhatStandsBetweenWhiteSpace() {
    #expect(wordCount(of: [Array("Dear  Ms O’Neil,"), [], Array("e-mail\tme ")]) == 5)
  }
}
