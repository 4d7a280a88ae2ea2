import Testing

@testable import OnwardCore

@Suite("Writing against the clock, and breathing")
struct TimedControlTests {
  private func writing(kept: Bool = true) -> Person {
    var person = Person.begun()
    let key = kept ? "feel.write" : "feel.write-unkept"
    person.goOn(to: key, ["feel.how": .pick(kept ? "write" : "unkept")])
    return person
  }

  private func breathing() -> Person {
    var person = Person.begun()
    person.goOn(
      to: "calm.breathe", ["arrive.intensity": .number(75), "calm.way": .pick("breathe")])
    return person
  }

  private func timer(_ person: Person) -> TimerField? {
    if case .timer(let timer)? = person.field { timer } else { nil }
  }

  private func breath(_ person: Person) -> BreatheField? {
    if case .breathe(let breath)? = person.field { breath } else { nil }
  }

  /// In (1) or out (0), the seconds left of it, and how far it is in thousandths.
  private func phase(_ person: Person) -> [Int] {
    guard let phase = breath(person)?.phase else { return [] }
    return [phase.isIn ? 1 : 0, phase.secondsLeft, phase.permille]
  }

  @Test func theFirstKeyStartsTheClockAndItCanBeStopped() {
    var person = writing()
    #expect(person.state.deadline == nil)
    person.act(.edited(.deleteBackward))
    #expect(timer(person)?.isRunning == false)
    person.act(.typed("a"))
    #expect(timer(person)?.isRunning == true)
    person.wait(milliseconds: 1500)
    #expect(timer(person)?.left == 298_500)
    person.act(.switched)
    person.wait(milliseconds: 5000)
    #expect(timer(person)?.left == 298_500)
    person.act(.switched)
    person.wait(milliseconds: 400_000)
    #expect(timer(person)?.left == 0)
    #expect(person.state.notice == .timeIsUp)
    person.act(.accepted, .typed("b"))
    #expect(timer(person)?.buffer.text == "a\nb")
    #expect(timer(person)?.isRunning == false)
  }

  @Test func theTextIsKept() {
    var person = writing()
    person.type("words")
    person.act(.advanced)
    #expect(timer(person)?.parting == .keep)
    person.act(.accepted)
    #expect(person.answer("feel.write") == Answer(.text("words")))
  }

  @Test(arguments: [Action.accepted, .toggled, .advanced])
  func throwingItAwayIsObeyedByTheNextSave(_ key: Action) {
    var person = writing()
    person.type("words")
    person.wait(milliseconds: 1000)
    person.act(.advanced, .moved(.down))
    let effects = person.act(key)
    #expect(person.answer("feel.write") == Answer(.discarded))
    #expect(
      orders(effects).last?.session.answers.values.contains { $0.value == .text("words") } == false)
    person.act(.retreated)
    #expect(timer(person)?.buffer.text == "")
    person.act(.edited(.undo))
    #expect(timer(person)?.buffer.text == "")
    person.act(.advanced)
    #expect(person.answer("feel.write") == Answer(.discarded))
  }

  @Test func goingOnComesBackToTheText() {
    var person = writing()
    person.type("words")
    person.act(.advanced, .typed("3"), .accepted, .typed("!"))
    #expect(timer(person)?.parting == nil)
    person.act(.advanced, .wentBack)
    #expect(timer(person)?.buffer.text == "words!")
  }

  @Test func textFromTheEditorAfterThrowingAwayIsKept() {
    var person = writing()
    person.type("words")
    person.act(.advanced, .typed("2"), .accepted, .retreated)
    person.act(.askedForEditor, .editorReturned(.text("new")), .advanced, .accepted)
    #expect(person.answer("feel.write") == Answer(.text("new")))
  }

  @Test func whatIsNotToBeKeptIsInNoSaveAndGoesToNoEditor() {
    var person = writing(kept: false)
    person.type("secret")
    person.wait(milliseconds: 1000)
    #expect(
      person.act(.askedForEditor).contains { if case .edit = $0 { true } else { false } } == false)
    #expect(person.state.notice == .notForAnEditor)
    person.act(.advanced)
    #expect(timer(person)?.partings == [.discard, .goOn])
    person.act(.accepted)
    #expect(person.answer("feel.write-unkept") == Answer(.discarded))
    person.act(.left(signal: 15))
    let everything = orders(person.effects).map { String(describing: $0.session) }.joined()
    #expect(!everything.contains("secret"))
  }

  @Test func breathesInAndOutAndStopsAtAnyKey() {
    var person = breathing()
    #expect(person.state.deadline == nil)
    person.act(.accepted)
    #expect(phase(person) == [1, 4, 0])
    person.wait(milliseconds: 4000)
    #expect(phase(person) == [0, 6, 0])
    person.wait(milliseconds: 3000)
    #expect(phase(person) == [0, 3, 500])
    person.act(.typed("x"))
    #expect(breath(person)?.isRunning == false)
    #expect(person.place == "calm.breathe")
    person.act(.accepted)
    #expect(person.answer("calm.breathe") == Answer(.breathed(seconds: 7)))
  }

  @Test func breathingEndsByItselfAndIsSaved() {
    var person = breathing()
    person.act(.accepted)
    person.wait(milliseconds: 179_999)
    #expect(breath(person)?.isRunning == true)
    person.wait(milliseconds: 500)
    #expect(breath(person)?.isRunning == false)
    let effects = person.wait(milliseconds: 1000)
    let key = AnswerKey("calm", "breathe")
    #expect(orders(effects).last?.session.answers[key]?.value == .breathed(seconds: 180))
    person.act(.toggled)
    person.wait(milliseconds: 10_000)
    person.act(.wentBack, .accepted)
    #expect(person.answer("calm.breathe") == Answer(.breathed(seconds: 190)))
  }

  @Test func breathsUnderWayAreSavedOnASignal() {
    var person = breathing()
    person.act(.accepted)
    person.wait(milliseconds: 12_000)
    let effects = person.act(.left(signal: 1))
    let key = AnswerKey("calm", "breathe")
    #expect(orders(effects).last?.session.answers[key]?.value == .breathed(seconds: 12))
  }

  @Test func reducedMotionWakesOnceASecond() {
    var person = breathing()
    person.act(.accepted)
    #expect(person.state.work?.field?.deadline == 100)
    var still = Person(settings: Settings(reducedMotion: true))
    still.act(.sessionBegun(id: "abcdefghjkmn", file: "note.md"))
    still.goOn(to: "calm.breathe", ["arrive.intensity": .number(75), "calm.way": .pick("breathe")])
    still.act(.accepted)
    #expect(still.state.work?.field?.deadline == 1000)
  }

  @Test func writingThatIsNotKeptWaitsUntilThePersonComesBack() {
    var person = writing(kept: false)
    person.type("secret")
    person.wait(milliseconds: 2000)
    person.act(.wentBack)
    #expect(person.place != "feel.write-unkept")
    person.wait(milliseconds: 9000)
    person.act(.advanced)
    #expect(timer(person)?.buffer.text == "secret")
    #expect(timer(person)?.left == 298_000)
    person.act(.advanced, .accepted, .retreated)
    #expect(timer(person)?.buffer.text == "")
  }

  @Test(arguments: [Action.moved(.up), .edited(.deleteBackward), .toggled, .scrolled(to: 1)])
  func everyKeyStopsTheBreathAndSpaceGoesOn(_ key: Action) {
    var person = breathing()
    person.act(.accepted)
    person.wait(milliseconds: 2000)
    person.act(key)
    #expect(breath(person)?.isRunning == false)
    person.act(.toggled)
    #expect(breath(person)?.isRunning == true)
  }

  @Test func aPromptCanStartEmptyAndItsAnswerStays() {
    var person = Person.begun()
    person.reply(.number(40))
    person.act(.retreated)
    person.state.work?.focus(
      person.guide, today: person.state.clock.wall.day, reducedMotion: false, startsEmpty: true)
    #expect(person.field?.value == nil)
    person.act(.left(signal: 1))
    #expect(person.answer("arrive.intensity") == Answer(.intensity(40)))
  }

}

/// The orders to save among the effects.
func orders(_ effects: [Effect]) -> [SaveOrder] {
  effects.compactMap { if case .saveNote(let order) = $0 { order } else { nil } }
}
