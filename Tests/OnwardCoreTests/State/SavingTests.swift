import OnwardCore
import Testing

@Suite("Saving")
struct SavingTests {
  private let full = SaveProblem(errno: 28, path: "/notes")

  private func saving(_ person: Person) -> Saving? { person.state.work?.saving }

  /// A person whose first answer was ordered to disk as revision `last`.
  private func answered() -> (Person, Int) {
    var person = Person.begun()
    person.reply(.number(20))
    return (person, orders(person.effects).last?.revision ?? 0)
  }

  @Test func theFirstUnsavedKeyIsSavedWithinASecond() {
    var person = Person.begun()
    person.type("5")
    let due = person.state.deadline
    #expect(due.map { $0 <= 1000 && $0 > 500 } == true)
    #expect(orders(person.wait(milliseconds: 500)) == [])
    person.type("0")
    #expect(person.state.deadline == due)
    let effects = person.wait(milliseconds: (due ?? 0) - 500)
    #expect(
      orders(effects).map { $0.session.answers[AnswerKey("arrive", "intensity")] } == [
        Answer(.intensity(50), .draft)
      ])
    #expect(person.state.deadline == nil)
  }

  @Test func typingGoesOnBeingSavedOnceASecond() {
    var person = Person.begun()
    person.goOn(to: "accept.leave")
    person.forgetEffects()
    for _ in 0..<50 {
      person.type("a")
      person.wait(milliseconds: 100)
    }
    let saved = orders(person.effects)
    #expect((5...6).contains(saved.count))
    #expect(saved.last?.session.answers[AnswerKey("accept", "leave")]?.progress == .draft)
  }

  @Test func isSavedOnlyOnceItIsOnDisk() {
    var (person, revision) = answered()
    #expect(saving(person)?.isSaved == false)
    person.act(.noteSaved(revision: revision - 1))
    #expect(saving(person)?.isSaved == false)
    person.act(.noteSaved(revision: revision))
    #expect(saving(person)?.isSaved == true)
    person.type("2")
    person.act(.moved(.down), .accepted)
    #expect(saving(person)?.isSaved == false)
  }

  @Test func aFailureIsSaidAndTriedAgainLongerEachTime() {
    var (person, revision) = answered()
    var waits: [Int] = []
    for _ in 0..<6 {
      person.act(.noteNotSaved(revision: revision, full))
      #expect(person.state.notice == .notSaved(full))
      #expect(saving(person)?.problem == full)
      let now = person.state.clock.monotonic
      let due = person.state.deadline ?? now
      waits.append(due - now)
      #expect(orders(person.wait(milliseconds: due - now - 1)) == [])
      let again = orders(person.wait(milliseconds: 1))
      #expect(again.count == 1)
      revision = again.last?.revision ?? revision
    }
    #expect(waits == [2000, 4000, 8000, 16_000, 30_000, 30_000])
    person.act(.typed("1"))
    #expect(saving(person)?.problem == full)
    person.act(.noteSaved(revision: revision))
    #expect(person.state.notice == .savedAgain)
    #expect(saving(person)?.problem == nil)
  }

  @Test func leavingWaitsForTheDiskAndSaysSoAfterASecond() {
    var person = Person.begun()
    person.type("5")
    let effects = person.act(.left(signal: nil))
    #expect(orders(effects).count == 1)
    #expect(!effects.contains(.leave(signal: nil)))
    #expect(person.state.leaving?.isSlow == false)
    person.wait(milliseconds: 1000)
    #expect(person.state.leaving?.isSlow == true)
    #expect(person.state.deadline == nil)
    #expect(person.act(.typed("9"), .accepted) == [])
    let revision = orders(effects).last?.revision ?? 0
    #expect(person.act(.noteSaved(revision: revision)) == [.leave(signal: nil)])
  }

  @Test func leavingWithASignalEndsWithIt() {
    var (person, revision) = answered()
    #expect(person.act(.left(signal: 15)) == [])
    #expect(person.act(.noteSaved(revision: revision)) == [.leave(signal: 15)])
    person = answered().0
    person.act(.left(signal: 1))
    #expect(person.act(.noteNotSaved(revision: revision, full)) == [.leave(signal: 1)])
  }

  @Test func aSignalAfterAFailureTriesOnceMoreAtOnce() {
    var (person, revision) = answered()
    person.act(.noteNotSaved(revision: revision, full))
    #expect(orders(person.act(.left(signal: 15))).count == 1)
  }

  @Test func leavingWithWordsThatAreNotOnDiskAsks() {
    var (person, revision) = answered()
    person.act(.left(signal: nil))
    person.act(.noteNotSaved(revision: revision, full))
    #expect(person.state.leaving == nil)
    #expect(person.state.mode == .question)
    #expect(person.act(.typed("3"), .accepted) == [])
    #expect(person.state.mode == .choosing)
    let retry = orders(person.act(.left(signal: nil)))
    #expect(retry.count == 1)
    person.act(.noteNotSaved(revision: retry.last?.revision ?? 0, full))
    let again = orders(person.act(.accepted))
    #expect(again.count == 1)
    person.act(.noteNotSaved(revision: again.last?.revision ?? 0, full))
    #expect(person.state.overlays.count == 1)
    #expect(person.act(.moved(.last), .accepted) == [.leave(signal: nil)])
  }

  @Test func whatCannotBeSavedIsCopiedElsewhereBeforeLeaving() throws {
    var (person, revision) = answered()
    person.act(.left(signal: nil))
    person.act(.noteNotSaved(revision: revision, full))
    let effects = person.act(.moved(.down), .accepted)
    guard case .saveElsewhere(let order)? = effects.last else {
      Issue.record("\(effects)")
      return
    }
    #expect(order.revision == revision)
    #expect(
      order.session.answers[AnswerKey("feel", "wanted")]
        == person.state.work?.session.answers[AnswerKey("feel", "wanted")])
    person.act(.noteNotCopied(SaveProblem(errno: 13, path: "/home/x.md")))
    #expect(person.state.notice == .notCopied(SaveProblem(errno: 13, path: "/home/x.md")))
    #expect(person.state.mode == .question)
    person.act(.moved(.down), .accepted)
    person.act(.noteCopied(revision: revision, path: "/home/copy.md"))
    guard case .question(let question)? = person.state.overlays.last else {
      Issue.record("no question")
      return
    }
    #expect(question.subject == .leaveCopied(path: "/home/copy.md"))
    #expect(saving(person)?.isSaved == false, "its own note is still not on disk")
    #expect(person.act(.moved(.down), .accepted) == [.leave(signal: nil)])
  }

  @Test func aRetryThatFailsLeavesTheQuestionStanding() {
    var (person, revision) = answered()
    person.act(.left(signal: nil))
    person.act(.noteNotSaved(revision: revision, full))
    person.act(.moved(.down))
    let retry = orders(person.wait(milliseconds: 2000))
    person.act(.noteNotSaved(revision: retry.last?.revision ?? 0, full))
    guard case .question(let question)? = person.state.overlays.last else {
      Issue.record("the question is gone")
      return
    }
    #expect(question.cursor == 1)
  }

  @Test func theQuestionGoesWhenTheDiskTakesItAfterAll() {
    var (person, revision) = answered()
    person.act(.left(signal: nil))
    person.act(.noteNotSaved(revision: revision, full))
    person.wait(milliseconds: 2000)
    person.disk()
    #expect(person.state.overlays == [])
    #expect(person.state.notice == .savedAgain)
  }

  @Test func unsavedWordsCanBeGoneBackToFromHome() {
    var (person, revision) = answered()
    person.act(.openedHome)
    #expect(person.state.screen == .home)
    person.act(.noteNotSaved(revision: revision, full))
    guard case .resume(let summary)? = person.state.homeItems.first else {
      Issue.record("nothing to go back to")
      return
    }
    #expect(summary.file == "note.md")
    #expect(person.act(.moved(.first), .accepted) == [])
    #expect(person.state.screen == .session)
    #expect(person.place == "arrive.news")
    person.act(.openedHome)
    #expect(person.state.screen == .session)
    #expect(person.state.notice == .notSaved(full))
  }

  @Test func theLockGoesOnceAllIsOnDisk() {
    var (person, revision) = answered()
    let effects = person.act(.openedHome)
    #expect(!effects.contains(.closeSession(id: "abcdefghjkmn")))
    #expect(
      person.act(.noteSaved(revision: revision)) == [
        .closeSession(id: "abcdefghjkmn"), .loadNotes,
      ])
  }

  @Test func suspendingSavesFirst() {
    var person = Person.begun()
    person.type("5")
    let effects = person.act(.suspended)
    #expect(orders(effects).count == 1)
    #expect(effects.last == .suspend)
  }

  @Test func aNoteThatChangedOnDiskIsKeptBeside() {
    var (person, revision) = answered()
    person.act(.noteKeptBeside(revision: revision, file: "note (conflict 1-a).md"))
    #expect(person.state.notice == .keptBeside(file: "note (conflict 1-a).md"))
    #expect(saving(person)?.isSaved == true)
  }
}

@Suite("A note of a newer version")
struct ReadOnlyTests {
  private func reading() -> Person {
    let answers: [AnswerKey: Answer] = [
      AnswerKey("arrive", "intensity"): Answer(.intensity(30)),
      AnswerKey("feel", "how"): Answer(.choice(Choice(id: "write", words: "Write"))),
      AnswerKey("feel", "write"): Answer(.text("words")),
      AnswerKey("feel", "feelings"): Answer(.feelings(words: ["sad"], cannotName: false)),
    ]
    return Person.opening(
      Session(
        id: "abcd", language: "en", started: Person.morning,
        position: .at(Visit("arrive"), "intensity"), answers: answers), isReadOnly: true)
  }

  @Test func keysChangeNothingAndSaySo() {
    let keys: [Action] = [
      .typed("5"), .moved(.right), .accepted, .edited(.deleteBackward), .skippedStep, .picked(2),
      .toggled, .removed, .pasted("x"), .askedForEditor, .switched,
    ]
    var person = reading()
    let session = person.session
    for _ in 0..<60 {
      if person.place == "nowhere" { person.act(.typed("2"), .accepted) }
      // The summary gives no answer, and Enter on it ends the walk.
      if person.place == "onward.summary" { break }
      for key in keys {
        let before = person.place
        person.act(key)
        #expect(person.place == before)
      }
      person.act(.advanced)
    }
    #expect(person.session?.answers == session?.answers)
    person.wait(milliseconds: 5000)
    person.act(.left(signal: nil))
    #expect(orders(person.effects) == [])
  }

  @Test func isWalkedThroughByTab() {
    var person = reading()
    person.act(.typed("5"))
    #expect(person.state.notice == .readOnly)
    person.goOn(to: "feel.person")
    person.act(.wentBack)
    #expect(person.place == "feel.write")
    person.goOn(to: "onward.summary")
  }

  @Test func helpOpensFromItAllTheSame() {
    var person = reading()
    person.act(.moved(.down), .accepted)
    #expect(person.state.overlays == [.helpNow])
  }

  @Test(arguments: [OpenPurpose.correcting, .closing, .reopening])
  func isNotCorrectedOrClosed(_ purpose: OpenPurpose) {
    let person = Person.opening(
      Session(
        id: "abcd", language: "en", started: Person.morning, position: .end), isReadOnly: true,
      for: purpose)
    #expect(person.state.notice == .readOnly)
    #expect(person.state.work == nil && person.state.overlays == [])
    #expect(person.effects.contains(.closeSession(id: "abcd")))
  }
}
