import OnwardCore
import Testing

/// A prompt, what is half typed there, and how it shows.
struct HalfTyped: CustomTestStringConvertible, Sendable {
  var key: String
  var replies: [String: Reply] = [:]
  var typed: [Action]

  var testDescription: String { key }

  private static func words(_ text: String) -> [Action] { text.map { .typed(String($0)) } }

  static let all: [HalfTyped] = [
    HalfTyped(key: "arrive.intensity", typed: words("8")),
    HalfTyped(key: "feel.person", typed: words("An")),
    HalfTyped(key: "feel.feelings", typed: words("joy") + [.accepted] + words("sa")),
    HalfTyped(key: "feel.next-interview", typed: words("in 3")),
    HalfTyped(
      key: "feel.write", replies: ["feel.how": .pick("write")], typed: words("half a thought")),
    HalfTyped(key: "not-personal.others", typed: words("one") + [.accepted] + words("tw")),
    HalfTyped(
      key: "facts.happened", replies: ["fair.unfair": .pick("yes-unfair")],
      typed: words("the cal")),
    HalfTyped(key: "accept.leave", typed: words("a") + [.accepted] + words("b")),
    HalfTyped(key: "reply.letter", typed: words("PS ") + [.switched, .typed("x")]),
    HalfTyped(key: "evaluate.checks", typed: [.toggled]),
    HalfTyped(
      key: "feedback.sorted",
      replies: ["return.news": .pick("feedback"), "feedback.received": .words("A. B.")],
      typed: [.typed("1"), .moved(.last)] + words("own")),
  ]
}

@Suite("Leaving and coming back")
struct LeavingAndResumingTests {
  @Test(arguments: HalfTyped.all)
  func standsWhereItWasWithWhatWasHalfTyped(_ half: HalfTyped) throws {
    var person = Person.begun()
    person.goOn(to: half.key, half.replies)
    for action in half.typed { person.act(action) }
    let value = person.field?.value
    #expect(value != nil)
    let effects = person.act(.left(signal: 15))
    let saved = try #require(orders(effects).last).session
    let again = Person.opening(saved)
    #expect(again.place == half.key)
    #expect(again.field?.value == value)
    #expect(again.state.screen == .session)
    #expect(shown(again.field) == shown(person.field))
  }

  /// What of the control a person sees as half typed.
  private func shown(_ field: Field?) -> String {
    switch field {
    case .list(let list)?: "\(list.items.map(\.text)) \(list.entry.text)"
    case .feelings(let feelings)?: "\(feelings.taken) \(feelings.filter.text)"
    case .sort(let sort)?: "\(sort.items.map(\.text)) \(sort.entry.text)"
    case .date(let date)?: date.buffer.text
    default: ""
    }
  }

  @Test func aDraftIsUsedForNoSignal() throws {
    var person = Person.begun()
    person.type("90")
    #expect(!person.visits.contains("calm"))
    person.act(.openedHome)
    let saved = try #require(orders(person.effects).last).session
    #expect(saved.answers[AnswerKey("arrive", "intensity")] == Answer(.intensity(90), .draft))
    #expect(!Person.opening(saved).visits.contains("calm"))
  }

  @Test func aDoneAnswerStaysDoneWhileItIsEdited() {
    var person = Person.begun()
    person.goOn(to: "feel.person")
    person.reply(.words("Ana"))
    person.act(.retreated, .typed("!"), .retreated)
    #expect(person.answer("feel.person") == Answer(.text("Ana!")))
    person.goOn(to: "feel.person")
    person.act(.edited(.killToLineStart), .retreated)
    #expect(person.answer("feel.person") == Answer(nil, .skipped))
  }

  @Test func aDraftThatWasEmptiedIsGone() {
    var person = Person.begun()
    person.goOn(to: "feel.person")
    person.act(.typed("A"), .retreated)
    #expect(person.answer("feel.person") == Answer(.text("A"), .draft))
    person.act(.advanced, .edited(.deleteBackward), .retreated)
    #expect(person.answer("feel.person") == nil)
  }

  @Test func aSessionWithoutAWordMakesNoNote() {
    var person = Person.begun()
    person.act(.moved(.down), .moved(.up), .typed("8"), .edited(.deleteBackward))
    person.wait(milliseconds: 2000)
    person.act(.openedHome)
    #expect(orders(person.effects) == [])
    #expect(person.effects.contains(.closeSession(id: "abcdefghjkmn")))
    #expect(person.state.work == nil)
    var other = Person.begun()
    #expect(other.act(.left(signal: nil)) == [.leave(signal: nil)])
  }

  @Test func theHeaderAloneIsNoWord() throws {
    var person = Person.begun()
    person.goOn(to: "reply.company")
    var session = try #require(person.session)
    session.company = "Acme"
    var again = Person.opening(session)
    again.act(.retreated)
    #expect(again.answer("reply.company") == nil)
    again.act(.advanced, .advanced)
    #expect(again.answer("reply.company") == Answer(.text("Acme")))
  }

  @Test func aPlaceOffThePathIsTheFirstUnansweredStep() throws {
    var person = Person.begun()
    person.reply(.number(20))
    person.goOn(to: "feel.feelings")
    var session = try #require(person.session)
    session.position = .at(Visit("facts"), "words")
    let again = Person.opening(session)
    #expect(again.place == "feel.feelings")
    #expect(again.state.notice == .positionMoved)
    session.position = .at(Visit("no-such-step"), nil)
    #expect(Person.opening(session).place == "feel.feelings")
  }

  @Test func aPlaceOffThePathWithTodayAnsweredIsThePause() throws {
    var person = Person.begun()
    person.goOn(to: "pause.back")
    person.reply(.pick("tomorrow"))
    var session = try #require(person.session)
    session.followUps = []
    session.standing = .open
    session.position = .at(Visit("facts"), nil)
    let again = Person.opening(session)
    #expect(again.state.work?.stage == .betweenParts(cursor: 0))
    #expect(again.session?.standing == .paused)
  }

  @Test func anUnknownPromptOfAKnownStepIsItsFirstUnanswered() throws {
    var person = Person.begun()
    person.goOn(to: "feel.how")
    var session = try #require(person.session)
    session.position = .at(Visit("feel"), "renamed-away")
    #expect(Person.opening(session).place == "feel.how")
  }

  @Test func answersToUnknownStepsAreKept() throws {
    let old = AnswerKey("gone-step", "gone")
    var session = try #require(Person.begun().session)
    session.answers[old] = Answer(.text("kept"))
    session.answers[AnswerKey("feel", "gone")] = Answer(.text("kept too"))
    var person = Person.opening(session)
    person.reply(.number(10))
    let order = try #require(orders(person.effects).last)
    #expect(order.session.answers[old] == Answer(.text("kept")))
    #expect(order.session.answers[AnswerKey("feel", "gone")] == Answer(.text("kept too")))
    #expect(!order.path.contains(old))
  }

  @Test func answersOffThePathAreKeptAndComeBackWithIt() {
    var person = Person.begun()
    person.goOn(to: "not-personal.thought")
    person.reply(.words("too old"))
    person.act(.openedSteps, .picked(2), .accepted)
    #expect(person.place == "fair.unfair")
    person.reply(.pick("yes-unfair"))
    #expect(!person.visits.contains("not-personal"))
    #expect(person.answer("not-personal.thought") == Answer(.text("too old")))
    person.act(.retreated)
    person.reply(.pick("no-unfair"))
    #expect(person.place == "not-personal.thought")
    #expect(person.field?.value == .text("too old"))
  }

  @Test func aFinishedSessionOpensAtItsEnd() throws {
    let session = try #require(Walk([:]).person.session)
    #expect(session.standing == .done && session.position == .end)
    let again = Person.opening(session)
    #expect(again.state.work?.stage == .finished)
    #expect(again.state.notice == nil)
  }

  @Test func theAdviceCanBeReadFromTheEndOfASession() throws {
    let session = try #require(Walk([:]).person.session)
    var again = Person.opening(session)
    again.act(.openedAdvice)
    #expect(again.state.mode == .browsing)
    again.act(.wentBack)
    #expect(again.state.work?.stage == .finished && again.state.overlays.isEmpty)
  }
}
