import OnwardCore
import Testing

@Suite("Patterns across applications")
struct PatternTests {
  private static let today = Person.morning.day

  /// An application: how the news came, how far it went, how much it was wanted and what was heard, `-` for unknown.
  private func application(
    _ words: String, _ standing: Standing = .done, daysAgo: Int = 30, intensity: Int? = nil
  ) -> SessionSummary {
    let choices = words.split(separator: " ").map { $0 == "-" ? nil : ChoiceID(String($0)) }
    var figures = SessionFigures()
    figures.news = choices[0]
    figures.howFar = choices[1]
    figures.wanted = choices[2]
    figures.heard = choices[3]
    if let intensity { figures.intensities = [Intensity(Visit("pause"), intensity)] }
    let session = Session(
      id: "abcdefghjkmn", language: "en",
      started: Person.morning.adding(seconds: -daysAgo * 86_400), standing: standing, position: .end
    )
    return SessionSummary(file: "a.md", session: session, figures: figures)
  }

  private func found(_ rows: [String]) -> [Pattern] { patterns(in: rows.map { application($0) }) }

  @Test(arguments: [
    // Each row: the same words five times, and what is found.
    ("mail before - -", [PatternID.beforeInterview]), ("mail after - -", [.afterInterview]),
    ("mail final - -", [.finalRound]), ("mail inside - -", []), ("silence - - -", [.silence]),
    ("silence - - nothing", [.silence, .noFeedback]), ("silence - - answer", [.noFeedback]),
    ("silence - - feedback", []), ("- - little -", [.wantedLittle]), ("- - much -", []),
    ("- - - nothing", [.noFeedback]), ("- - - feedback", []), ("- - - -", []),
  ])
  func eachRuleReadsItsOwnAnswers(_ row: String, _ ids: [PatternID]) {
    let all = found(Array(repeating: row, count: 5))
    #expect(all == ids.map { Pattern($0, count: 5, of: 5) })
    #expect(found(Array(repeating: row, count: 4)) == [], "four show nothing")
  }

  @Test func whatIsStatedIsCountedAmongTheKnownOnly() {
    let rows = [
      "mail after - -", "mail after - -", "call after - -", "mail after - -", "mail before - -",
      "portal final - -", "mail - - -", "mail - - -",
    ]
    #expect(found(rows) == [Pattern(.afterInterview, count: 4, of: 6)])
  }

  @Test func threeOfFiveAreEnoughAndLessIsNot() {
    let three = ["- after - -", "- after - -", "- after - -", "- before - -", "- before - -"]
    #expect(found(three) == [Pattern(.afterInterview, count: 3, of: 5)])
    #expect(found(three + ["- final - -"]) == [])
  }

  @Test func fourKnownAmongManyShowNothing() {
    let rows = Array(repeating: "- after - -", count: 4) + Array(repeating: "mail - - -", count: 9)
    #expect(found(rows) == [])
  }

  @Test func anOfferAndAWithdrawalAreNotLookedAt() {
    let four = Array(repeating: application("mail after - -"), count: 4)
    for standing in [Standing.closed(.offer), .closed(.withdrawn)] {
      #expect(patterns(in: four + [application("mail after - -", standing)]) == [])
    }
    for standing in [Standing.open, .paused, .closed(.closed)] {
      #expect(patterns(in: four + [application("mail after - -", standing)]).count == 1)
    }
  }

  @Test func theGreatestShareComesFirst() {
    let rows =
      Array(repeating: "silence after - -", count: 4) + ["silence before - -", "mail after - -"]
    #expect(
      found(rows) == [
        Pattern(.afterInterview, count: 5, of: 6), Pattern(.silence, count: 5, of: 6),
      ])
    #expect(
      found(rows + ["silence final - -"]) == [
        Pattern(.silence, count: 6, of: 7), Pattern(.afterInterview, count: 5, of: 7),
      ])
  }

  @Test func aFreshNoAndAStrongAnswerAreLeftInPeace() {
    func isTime(_ latest: SessionSummary) -> Bool {
      isTimeForPatterns(in: [application("- - - -"), latest], today: Self.today)
    }
    #expect(isTime(application("- - - -", daysAgo: 2)))
    #expect(!isTime(application("- - - -", daysAgo: 1)))
    #expect(isTime(application("- - - -", daysAgo: 9, intensity: 69)))
    #expect(!isTime(application("- - - -", daysAgo: 9, intensity: 70)))
    #expect(!isTimeForPatterns(in: [], today: Self.today))
  }

  // MARK: - Not again

  private let both = [Pattern(.silence, count: 5, of: 5), Pattern(.noFeedback, count: 4, of: 5)]
  private var more: [Pattern] { both.map { Pattern($0.id, count: $0.count, of: 6) } }

  @Test func oneThatWasNotAnsweredStaysForItsDay() {
    let memory = PatternMemory([.noFeedback: .init(on: Self.today, known: 5)])
    #expect(memory.choose(among: both, today: Self.today) == both[1])
    #expect(memory.choose(among: [both[0]], today: Self.today) == nil)
    #expect(memory.choose(among: both, today: Self.today.adding(days: 1)) == nil)
  }

  @Test func afterOneThereIsPeaceForTwoWeeks() {
    let memory = PatternMemory([.silence: .init(on: Self.today, known: 5, isAnswered: true)])
    for days in [0, 13] {
      #expect(memory.choose(among: more, today: Self.today.adding(days: days)) == nil)
    }
    #expect(memory.choose(among: more, today: Self.today.adding(days: 14)) == more[1])
    #expect(memory.choose(among: more, today: Self.today.adding(days: -1)) == more[0])
  }

  @Test(arguments: [true, false])
  func theSameComesOnlyWithANewApplicationAndNotForSixtyDays(_ isAnswered: Bool) {
    let asked = PatternMemory.Asked(on: Self.today, known: 5, isAnswered: isAnswered)
    let memory = PatternMemory([.silence: asked])
    func chosen(_ pattern: Pattern, _ days: Int) -> Pattern? {
      memory.choose(among: [pattern], today: Self.today.adding(days: days))
    }
    #expect(chosen(more[0], 59) == nil)
    #expect(chosen(more[0], 60) == more[0])
    #expect(chosen(both[0], 60) == nil)
    #expect(chosen(both[0], 900) == nil)
  }

  @Test func eachLeadsToAPageOfAdvice() {
    for id in PatternID.allCases { #expect(RealGuide.guide.topic(id.topic) != nil, "\(id)") }
  }

  // MARK: - At home

  private var five: [Listing] {
    (0..<5).map { _ in .session(application("silence - - -", .closed(.closed))) }
  }

  private func home() -> Person {
    var person = Person()
    person.act(.notesLoaded(five))
    return person
  }

  private func memory(isAnswered: Bool) -> PatternMemory {
    PatternMemory([.silence: .init(on: Self.today, known: 5, isAnswered: isAnswered)])
  }

  private let silence = Pattern(.silence, count: 5, of: 5)

  @Test func thatItWasAskedIsRememberedOnce() {
    var person = Person()
    #expect(person.act(.notesLoaded(five)) == [.savePatterns(memory(isAnswered: false))])
    #expect(person.act(.notesLoaded(five)) == [])
    #expect(person.state.pattern == silence)
  }

  @Test func itIsAskedAtHomeOnly() {
    var person = Person()
    person.act(.picked(2))
    #expect(person.act(.notesLoaded(five)) == [])
    #expect(person.state.pattern == nil && person.state.patternMemory == PatternMemory())
  }

  @Test func itIsOneLineAtHomeAndLeftOnceItIsLeft() {
    var person = home()
    #expect(
      person.state.homeItems == [.start, .browse, .past, .pattern(silence), .helpNow, .quit])
    person.act(.picked(3))
    #expect(person.state.mode == .question)
    #expect(person.act(.accepted) == [.savePatterns(memory(isAnswered: true))])
    #expect(person.state.notice == .patternLeft)
    #expect(person.state.homeItems == [.start, .browse, .past, .helpNow, .quit])
  }

  @Test func lookingAtItOpensThePage() {
    var person = home()
    person.act(.picked(3), .moved(.down))
    let effects = person.act(.accepted)
    #expect(effects.first == .savePatterns(memory(isAnswered: true)))
    #expect(person.state.mode == .topic)
  }

  @Test func escapeAnswersNothing() {
    var person = home()
    person.act(.picked(3))
    #expect(person.act(.wentBack) == [])
    #expect(person.state.homeItems.contains(.pattern(silence)))
  }
}
