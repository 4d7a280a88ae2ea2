import OnwardContent
import OnwardCore
import Testing

@testable import OnwardApp

@Suite struct HistoryCommandTests {
  let root: TemporaryFolder

  init() throws { root = try TemporaryFolder() }

  private func put(_ id: String, _ company: String, _ day: Int, _ numbers: [String: Int]) throws {
    var answers: [AnswerKey: Answer] = [:]
    for (step, number) in numbers {
      answers[AnswerKey(Visit(StepID(step)), "intensity")] = Answer(.intensity(number))
    }
    let session = Session(
      id: id, language: "en", started: try moment("2026-11-\(day)T10:00:00+01:00"),
      company: company, position: .at(Visit("feel"), nil), answers: answers)
    let order = ["arrive", "calm", "pause"].compactMap { step in
      numbers[step] == nil ? nil : AnswerKey(Visit(StepID(step)), "intensity")
    }
    try root.folder(".local/share/onward/sessions")
    let bytes = encodeNote(session, guide: nil, path: NotePath(order: order)).bytes
    try root.write(
      String(decoding: bytes, as: UTF8.self),
      to: ".local/share/onward/sessions/2026-11-\(day)T1000-x-\(id.prefix(6)).md")
  }

  private func history(_ arguments: String..., with changes: [String: String] = [:]) throws -> Run {
    try Run(["history"] + arguments, home: root, with: changes)
  }

  private func fill() throws {
    try put("abcdefghijkl", "Northwind", 12, ["arrive": 80, "calm": 60, "pause": 40])
    try put("mnopqrstuvwx", "Evil \u{1B}]0;x\u{7}", 20, ["arrive": 70])
  }

  @Test func saysItInWordsOldestFirst() throws {
    try fill()
    let run = try history()
    #expect(run.code == 0)
    #expect(
      run.output == """
        2 sessions with a number, Thu 12 Nov 2026 to Fri 20 Nov 2026.
        When first asked: 75 of 100 on average, from 70 to 80.
        When last asked, where it was asked again: 40 of 100.
        It had eased by then in 1 of the 1 that asked again.
        Thu 12 Nov 2026, Northwind: 80, then 40
        Fri 20 Nov 2026, Evil ␛]0;x␇: 70

        """)
  }

  @Test func saysEachTimeOfOneSession() throws {
    try fill()
    #expect(
      try history("abcd").output == """
        Northwind, begun Thu 12 Nov 2026, today's part.
        1  at the start: 80
        2  after calming down: 60
        3  at the end of today's part: 40
        From 80 at first to 40 at last.

        """)
    #expect(try history("zzzz").code == 66)
  }

  @Test func drawsItAndLeavesBlocksOutWhereTheyMayNotShow() throws {
    try fill()
    let drawn = try history("abcd", "--plot").output
    #expect(drawn.contains("100│"))
    #expect(drawn.contains("█"))
    #expect(drawn.contains("1  at the start: 80"))
    let plain = try history("abcd", "--plot", with: ["LANG": "C"]).output
    #expect(plain.contains("100|"))
    #expect(plain.utf8.allSatisfy { $0 < 0x80 })
    #expect(try history("--plot").output.contains("2026-11-12"))
  }

  @Test func givesTheSameToPrograms() throws {
    try fill()
    let json = try JSON(reading: Array(history("--json").output.utf8))
    guard case .list(let sessions)? = json["sessions"] else {
      Issue.record("no sessions")
      return
    }
    #expect(sessions.map { $0["company"] }.first == .string("Northwind"))
    #expect(
      sessions.first?["intensities"]
        == .list(
          [("start", 80), ("calmed", 60), ("pause", 40)].map { when, value in
            .object([.init("when", .string(when)), .init("value", .number(value))])
          }))
    #expect(json["acts"]?["letters"] == .number(0))
  }

  @Test func nothingIsSaidToBeNothing() throws {
    let run = try history()
    #expect(run.code == 0)
    #expect(run.output.hasPrefix("No numbers yet."))
    #expect(root.names().isEmpty)
  }
}
