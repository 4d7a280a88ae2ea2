import OnwardCore
import Testing

/// Replies at random, such as a person could give to any prompt.
struct RandomReplies {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func next<T>(_ choices: [T], else other: T) -> T {
    choices.randomElement(using: &generator) ?? other
  }

  /// Answers the prompt in focus, or skips it.
  mutating func answer(_ person: inout Person) {
    if Int.random(in: 0..<4, using: &generator) == 0 {
      person.reply(.tab)
      return
    }
    switch person.field {
    case .choice(let field)?:
      person.act(.typed(String(Int.random(in: 1...field.choices.count, using: &generator))))
      person.act(.accepted)
    case .intensity?:
      let number = next([0, 19, 45, 69, 70, 79, 80, 85, 100], else: 0)
      person.reply(number == 19 ? .notSafe : .number(number))
    case .date?:
      person.reply(
        next([.day("tomorrow"), .day("in 3 days"), .day("in 9 days"), .noDay], else: .tab))
    case .list?: person.reply(.lines(next([["one"], ["one", "two"]], else: [])))
    case .feelings?: person.reply(.words(next(["sad", "own word"], else: "")))
    case .checklist?: person.act(.toggled, .accepted)
    case .timer?:
      person.type("thoughts")
      person.act(.advanced, .typed(next(["1", "2"], else: "1")), .accepted)
    case .breathe?:
      person.act(.accepted)
      person.wait(milliseconds: 20_000)
      person.act(.wentBack, .accepted)
    case .sort?: person.act(.typed("1"), .typed("3"), .advanced)
    case .text?: person.reply(.words(next(["words", "two words."], else: "")))
    default: person.reply(.tab)
    }
    // A timer that keeps its question open is answered by Tab.
    if case .timer(let timer)? = person.field, timer.parting != nil { person.act(.advanced) }
  }
}

@Suite("Random walks")
struct RandomWalkTests {
  /// A walk to the end; nil where it does not end.
  private func walk(_ seed: UInt64) -> Person? {
    var replies = RandomReplies(seed: seed)
    var person = Person.begun()
    for _ in 0..<300 {
      switch person.state.work?.stage {
      case .prompting: replies.answer(&person)
      case .betweenParts: person.act(.typed("2"), .accepted)
      default: return person.state.work?.stage == .finished ? person : nil
      }
    }
    return nil
  }

  @Test(arguments: 0..<120)
  func endsAndAsksNothingThatIsNotRight(_ seed: UInt64) throws {
    let person = try #require(walk(seed))
    let path = try #require(person.state.work?.path)
    #expect(path.stops.count <= 2 * RealGuide.guide.steps.count)
    #expect(Set(path.stops.map(\.visit)).count == path.stops.count)
    for stop in path.stops {
      let names = stop.prompts.flatMap {
        ["\(stop.visit.step).\($0)", stop.visit.step.rawValue]
      }
      if stop.signals.contains(.unfair) {
        #expect(Set(names).isDisjoint(with: reframing), "\(stop.visit)")
      }
      if stop.part == .today, stop.signals.contains(.intensityHigh) {
        #expect(Set(names).isDisjoint(with: digging), "\(stop.visit)")
      }
      if stop.signals.contains(.gently) {
        #expect(
          Set(names).isDisjoint(with: [
            "mock", "evaluate", "improve", "right-jobs", "kind-letter", "feedback.sorted",
          ]), "\(stop.visit)")
      }
    }
  }

  @Test(arguments: 200..<230)
  func backThenForwardChangesNothing(_ seed: UInt64) throws {
    var person = try #require(walk(seed))
    let answers = person.session?.answers
    let path = person.state.work?.path
    person.act(.openedSteps, .moved(.last), .accepted)
    for _ in 0..<400 where person.place != "arrive.intensity" {
      // Shift-Tab leaves a running control alone, and goes back from every prompt.
      person.act(.retreated)
    }
    #expect(person.place == "arrive.intensity")
    #expect(person.session?.answers == answers)
    for _ in 0..<400 where person.state.work?.stage == .prompting {
      person.act(.advanced)
      if case .timer(let timer)? = person.field, timer.parting != nil { person.act(.advanced) }
    }
    #expect(person.state.work?.stage == .finished)
    #expect(person.session?.answers == answers)
    #expect(person.state.work?.path == path)
  }

  @Test(arguments: 300..<330)
  func whatIsSavedOpensAsItWas(_ seed: UInt64) throws {
    var replies = RandomReplies(seed: seed)
    var person = Person.begun()
    for _ in 0..<60 {
      if person.state.work?.stage == .prompting {
        replies.answer(&person)
      } else {
        person.act(.typed("2"), .accepted)
      }
      guard let session = person.state.work?.sessionToSave,
        person.state.work?.stage == .prompting
      else { continue }
      let again = Person.opening(session)
      #expect(again.place == person.place)
      #expect(again.state.work?.path == person.state.work?.path)
      #expect(again.session?.answers == session.answers)
    }
  }
}
