import Foundation
import OnwardContent
import Testing

/// `onward start --answers`, as a script uses it.
@Suite struct AnswersFileTests {
  let root: TemporaryFolder

  init() throws { root = try TemporaryFolder() }

  private func start(_ answers: String) throws -> Run {
    try root.write(answers, to: "answers.json")
    return try Run(["start", "--answers", root.path + "/answers.json"], home: root)
  }

  private var hasNotes: Bool {
    let folder = root.path + "/.local/share/onward/sessions"
    return (try? FileManager.default.contentsOfDirectory(atPath: folder))?.isEmpty == false
  }

  private func errors(_ run: Run) -> [String] {
    run.errors.split(separator: "\n").filter { $0.contains("error:") }
      .map { $0.replacingOccurrences(of: root.path + "/", with: "") }
  }

  @Test func eachWrongAnswerIsNamedWithItsPlaceAndWhatThePromptTakes() throws {
    let run = try start(
      """
      {
        "arrive.intensity": 101,
        "arrive.news": "emial",
        "arive.time": "five",
        "feel.feelings": "sad"
      }
      """)
    #expect(run.code == 65)
    #expect(run.output == "")
    #expect(
      errors(run) == [
        "answers.json:2:23: error: 'arrive.intensity' does not take 101. How strong is it right now? It takes a whole number from 0 to 100, or \"not-safe\", or null to skip it",
        "answers.json:3:18: error: 'arrive.news' does not take \"emial\". How did the news come? It takes one of mail, call, portal, silence, or null to skip it",
        "answers.json:4:17: error: there is no prompt 'arive.time' (did you mean 'arrive.time'?)",
        "answers.json:5:20: error: 'feel.feelings' does not take \"sad\". What is there, in a word or two? It takes a list of words, or {\"body\": [words]} where no word for it is found, or null to skip it",
      ])
    #expect(!hasNotes)
  }

  @Test func missingAnswersAreNamedInTheOrderInWhichTheyAreAsked() throws {
    let run = try start(
      #"{"arrive.intensity": 40, "arrive.time": "five", "feel.wanted": "little"}"#)
    #expect(run.code == 65)
    let missing = errors(run)
    #expect(
      missing.first?.hasPrefix("answers.json: error: 'arrive.news' is asked and has no") == true)
    #expect(missing.first?.contains("one of mail, call, portal, silence") == true)
    #expect(missing.dropFirst().first?.contains("'feel.feelings'") == true)
    #expect(!hasNotes)
  }

  private let today = """
    {"arrive.intensity": 40, "arrive.news": null, "arrive.time": "five", "feel.wanted": null}
    {"feel.feelings": null, "feel.next-interview": null, "fair.unfair": null}
    {"not-personal.others": null, "reply.company": null, "reply.role": null, "reply.who": "nobody"}
    {"pause.small": null, "pause.intensity": null, "pause.back": null}
    """

  @Test func todaysPartAloneIsEnough() throws {
    let run = try start(today)
    #expect(run.errors == "")
    #expect(run.code == 0)
    let sessions = try Run(["sessions", "--json"], home: root).output
    let id = run.output.split(separator: "\n").first.map(String.init) ?? "none"
    #expect(sessions.contains("\"id\":\"\(id)\""))
    #expect(sessions.contains("\"state\":\"paused\""))
  }

  @Test func whatIsNotAskedIsAnError() throws {
    let run = try start(today + "\n" + #"{"reply.name": "Ms Okafor"}"#)
    #expect(run.code == 65)
    #expect(
      errors(run) == [
        "answers.json:5:16: error: 'reply.name' is not asked after the other answers; take it out"
      ])
    #expect(!hasNotes)
  }

  @Test func brokenLinesAreNamedByTheirOwnNumber() throws {
    let run = try start("{\"arrive.intensity\": 40}\n\n{\"arrive.news\": }\n[1]\n")
    #expect(run.code == 65)
    #expect(
      errors(run).map { $0.prefix(22) } == ["answers.json:3:17: err", "answers.json:4:1: erro"])
  }
}
