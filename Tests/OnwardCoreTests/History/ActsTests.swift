import OnwardContent
import Testing

@testable import OnwardCore

@Suite("What lists and plots count of a session")
struct ActsTests {
  private func summary(
    _ standing: Standing = .open, _ position: Position = .at(Visit("feel"), nil),
    followUps: [(String, FollowUp.Progress)] = [], answers: [(AnswerKey, AnswerValue)] = []
  ) -> SessionSummary {
    let session = Session(
      id: "abcd", language: "en", started: Person.morning, standing: standing, position: position,
      followUps: followUps.map { id, progress in
        FollowUp(id: id, due: .day(Person.morning.day), text: "", progress: progress)
      })
    var settled = SettledAnswers()
    for (key, value) in answers { settled.add(key, Answer(value)) }
    return SessionSummary(file: "a.md", session: session, figures: SessionFigures(settled))
  }

  private func letter(_ text: String) -> AnswerValue {
    .letter(Letter(text: text, template: "thanks", tone: "warm", fill: ""))
  }

  @Test func intensitiesStandInTheOrderOfThePathWithoutBeliefs() {
    let later = Visit("calm", borrowedBy: .later)
    let summary = summary(answers: [
      (AnswerKey("arrive", "intensity"), .intensity(80)),
      (AnswerKey("calm", "intensity"), .notSafe),
      (AnswerKey("not-personal", "belief"), .intensity(90)),
      (AnswerKey("not-personal", "belief-after"), .intensity(20)),
      (AnswerKey("pause", "intensity"), .intensity(55)),
      (AnswerKey(later, "intensity"), .intensity(45)),
    ])
    #expect(
      summary.figures.intensities
        == [Intensity(Visit("arrive"), 80), Intensity(Visit("pause"), 55), Intensity(later, 45)])
    #expect(summary.change?.before == 80)
    #expect(summary.change?.after == 45)
    #expect(self.summary().change == nil)
  }

  @Test func howTheNewsCameAndHowFarItWentAreKept() {
    let figures = summary(answers: [
      (AnswerKey("arrive", "news"), .choice(Choice(id: "call", words: "A call"))),
      (AnswerKey("step-back", "how-far"), .choice(Choice(id: "final", words: "Final round"))),
    ]).figures
    #expect(figures.news == "call")
    #expect(figures.howFar == "final")
  }

  @Test func theFurthestPartIsToldWhereverThePersonStands() {
    #expect(summary().reached == .today)
    #expect(summary(.paused).reached == .pause)
    #expect(summary(followUps: [(FollowUp.comeBack, .open)]).reached == .pause)
    #expect(summary(followUps: [(FollowUp.comeBack, .done)]).reached == .later)
    #expect(
      summary(
        followUps: [(FollowUp.comeBack, .dropped)],
        answers: [(AnswerKey("return", "intensity"), .intensity(40))]
      ).reached == .later)
    #expect(summary(.done, .end).reached == .end)
    #expect(summary(.closed(.closed)).reached == .today)
    #expect(summary(.closed(.offer), .end).reached == .end)
  }

  @Test func whatWasDoneIsCountedAndWhatWaitsIsNot() {
    let first = summary(
      followUps: [
        ("send-reply", .done), ("send-question", .open), ("colleague-1", .done),
        ("stranger-1", .dropped), ("close", .done), (FollowUp.comeBack, .done),
      ],
      answers: [
        (AnswerKey("reply", "ask"), .choice(Choice(id: "now", words: ""))),
        (AnswerKey("reply", "letter"), letter("Dear Ada")),
        (AnswerKey("feedback", "request"), letter(" \n")),
        (
          AnswerKey("not-personal", "others"),
          .items([ListItem("The budget"), ListItem(""), ListItem("Someone inside")])
        ),
        (AnswerKey("improve", "plan"), .text("If it is nine, then I write")),
        (AnswerKey("onward", "plan"), .text(" ")),
      ])
    let second = summary(
      followUps: [("send-reply", .done), ("send-question", .done)],
      answers: [(AnswerKey("reply", "letter"), letter("Dear Lin"))])
    let acts = Acts([first, second])
    var expected = Acts()
    expected.letters = 2
    expected.sent = 3
    expected.asked = 2
    expected.people = 1
    expected.otherReasons = 2
    expected.plans = 1
    expected.cameBack = 1
    #expect(acts == expected)
  }

  @Test func everyAnswerThatIsCountedIsAskedFor() {
    for key in SessionFigures.counted {
      let step = RealGuide.guide.step(key.visit.step)
      #expect(step?.prompt(key.prompt) != nil, "\(key)")
    }
  }

  @Test func figuresOfANoteAreThoseOfItsPath() throws {
    var session = Session(
      id: "abcd", language: "en", started: Person.morning, position: .at(Visit("feel"), nil),
      answers: [
        AnswerKey("arrive", "intensity"): Answer(.intensity(50)),
        AnswerKey("calm", "intensity"): Answer(.intensity(99)),
        AnswerKey("pause", "intensity"): Answer(.intensity(75)),
        AnswerKey("pause", "worse"): Answer(.choice(Choice(id: "breathe", words: ""))),
        AnswerKey("return", "intensity"): Answer(.intensity(30)),
      ])
    for value in [50, 85] {
      session.answers[AnswerKey("arrive", "intensity")] = Answer(.intensity(value))
      let path = Path(guide: RealGuide.guide, session: session)
      let offPath = Set(session.answers.keys).subtracting(path.keys)
      let note = encodeNote(
        session, guide: RealGuide.guide, path: NotePath(order: path.keys, offPath: offPath))
      let read = try decodeSummary(note.bytes, file: "a.md").get().figures
      #expect(read == SessionFigures(session, on: path))
      #expect(read.intensities.first == Intensity(Visit("arrive"), value))
    }
  }
}
