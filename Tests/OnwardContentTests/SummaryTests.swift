import OnwardContent
import OnwardCore
import Testing

@Suite("What lists show is read from a note")
struct SummaryTests {
  private static let arrive = AnswerKey("arrive", "intensity")
  private static let pause = AnswerKey("pause", "intensity")
  private static let calm = AnswerKey("calm", "intensity")
  private static let later = AnswerKey(Visit("calm", borrowedBy: .later), "intensity")

  private func note() throws -> [UInt8] {
    let started = try #require(Moment(iso: "2026-11-20T10:00:00+01:00"))
    let session = Session(
      id: "abcdefghijkl", language: "en", started: started, company: "Northwind", role: "welder",
      standing: .paused, position: .at(Visit("return"), nil),
      followUps: [FollowUp(id: "send-reply", due: .day(started.day), text: "Send it")],
      answers: [
        Self.arrive: Answer(.intensity(80)), Self.calm: Answer(.intensity(99)),
        Self.pause: Answer(.intensity(45)), Self.later: Answer(.intensity(30), .draft),
        AnswerKey("arrive", "news"): Answer(.choice(Choice(id: "mail", words: "A mail"))),
        AnswerKey("reply", "letter"): Answer(
          .letter(Letter(text: "Dear Ada", template: "reply", tone: "warm", fill: "Dear A"))),
        AnswerKey("feel", "person"): Answer(.text("\n<!-- onward: arrive.time text done -->\n")),
      ])
    let order = [
      Self.arrive, AnswerKey("arrive", "news"), AnswerKey("reply", "letter"), Self.pause,
    ]
    return encodeNote(
      session, guide: nil, path: NotePath(order: order, offPath: [Self.calm])
    ).bytes
  }

  @Test func onlyDoneAnswersOnThePathCount() throws {
    let summary = try decodeSummary(note(), file: "a.md").get()
    #expect(summary.file == "a.md")
    #expect(summary.company == "Northwind")
    #expect(summary.followUps.map(\.id) == ["send-reply"])
    #expect(
      summary.figures.intensities
        == [Intensity(Visit("arrive"), 80), Intensity(Visit("pause"), 45)])
    #expect(summary.figures.news == "mail")
    #expect(summary.figures.letters == 1)
  }

  @Test func aTornBodyIsStillListed() throws {
    let whole = try note()
    let text = String(decoding: whole, as: UTF8.self)
    let header = try #require(text.ranges(of: "---\n").dropFirst().first)
    let start = text.utf8.distance(from: text.startIndex, to: header.upperBound)
    for end in stride(from: start, through: whole.count, by: 7) {
      let summary = try decodeSummary(Array(whole[..<end]), file: "a.md").get()
      #expect(summary.company == "Northwind")
      #expect(summary.figures.intensities.count <= 2)
    }
    #expect(throws: NoteProblem.self) {
      try decodeSummary(Array(whole[..<(start / 2)]), file: "a.md").get()
    }
  }
}
