import Foundation
import Testing

/// The built program, run without a terminal.
@Suite struct CommandLineTests {
  let root: TemporaryFolder

  init() throws { root = try TemporaryFolder() }

  private func onward(_ arguments: String..., with changes: [String: String] = [:]) throws -> Run {
    try Run(arguments, home: root, with: changes)
  }

  @Test func withoutATerminalItSaysSoAndDrawsNothing() throws {
    for arguments in [[], ["start"]] {
      let run = try arguments.isEmpty ? onward() : onward("start")
      #expect(run.code == 64)
      #expect(run.output.isEmpty)
      #expect(run.errors.hasPrefix("onward needs a terminal to draw on."))
      #expect(run.errors.filter { $0 == "\n" }.count == 1)
    }
  }

  @Test func helpFitsEightyColumnsAndShowsExamples() throws {
    let run = try onward("--help")
    #expect(run.code == 0)
    #expect(run.output.contains("onward resume"))
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(try onward("--version").output == "0.1.0\n")
  }

  @Test func usageErrorsEndWith64AndRepeatNoControlCharacter() throws {
    let run = try onward("--\u{1B}[31mred")
    #expect(run.code == 64)
    #expect(run.errors.contains("red"))
    #expect(!run.errors.contains("\u{1B}"))
    #expect(try onward("sessions", with: ["ONWARD_NOW": "soon"]).code == 64)
    #expect(try onward("sessions", with: ["ONWARD_SEED": "x"]).code == 64)
    #expect(try onward("resume", "ab").code == 64)
    #expect(try onward("help-now", "--region", "Narnia").code == 64)
  }

  @Test func unknownThingsEndWith66() throws {
    #expect(try onward("resume", "zzzz").code == 66)
    #expect(try onward("resume").code == 66)
    #expect(try onward("lint", root.path).code == 66)
    #expect(try onward("lint", with: ["ONWARD_CONTENT": root.path]).code == 66)
    #expect(try onward("--content", root.path, "help-now").code == 66)
  }

  @Test func withoutAHomeThereIsNoPlace() throws {
    #expect(try onward("sessions", with: ["HOME": ""]).code == 78)
  }

  @Test func lintPrintsCompilerLinesAndEndsWith65() throws {
    try root.folder("C/en/steps")
    try root.write("---\nid: arrive\nkind: lst\n---\n", to: "C/en/steps/arrive.md")
    let run = try onward("lint", root.path + "/C")
    #expect(run.code == 65)
    #expect(run.output.contains("/C/en/steps/arrive.md:3:1: error: "))
    let clean = try onward("lint")
    #expect(clean.code == 0)
    #expect(clean.output.hasPrefix("81 of 81 rows covered, "))
  }

  @Test func helpNowBeginsWithDangerAndNeedsNothing() throws {
    let german = try onward("help-now", "--region", "de")
    #expect(german.code == 0)
    #expect(german.output.hasPrefix("In danger now? Call 112."))
    #expect(german.output.contains("TelefonSeelsorge"))
    #expect(german.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    let broken = try onward("help-now", with: ["ONWARD_CONTENT": root.path, "HOME": ""])
    #expect(broken.output.hasPrefix("In danger now? Call the emergency number of where you are"))
    #expect(broken.output.contains("findahelpline.com"))
  }

  @Test func aTopicIsPrintedForAPipe() throws {
    let list = try onward("topics", "--tag", "silence")
    #expect(list.code == 0)
    #expect(list.output.contains("after-silence  After silence  (silence, letters)\n    How often"))
    #expect(!list.output.contains("a-rest-day"))
    let text = try onward("show", "after-silence")
    #expect(text.code == 0)
    #expect(text.output.hasPrefix("After silence\nYou do not have to wait"))
    #expect(text.output.split(separator: "\n").allSatisfy { $0.count <= 72 })
    let narrow = try onward("show", "--width", "30", "after-silence")
    #expect(narrow.output.split(separator: "\n").allSatisfy { $0.count <= 30 })
    let markdown = try onward("show", "after-silence", "--format", "markdown")
    #expect(markdown.output.contains("\n## Do this now\n\n"))
    #expect(!markdown.output.contains("summary:"))
  }

  @Test func topicsAreJSONForOtherPrograms() throws {
    let list = try object(onward("topics", "--json").output)
    #expect(list["version"] as? Int == 1)
    let topics = try #require(list["topics"] as? [[String: Any]])
    #expect(topics.count >= 24)
    #expect(topics.contains { $0["id"] as? String == "a-rest-day" })
    let shown = try object(onward("show", "after-silence", "--format", "json").output)
    let topic = try #require(shown["topic"] as? [String: Any])
    #expect(topic["covers"] as? [Int] == [23, 24])
    #expect((topic["body"] as? String)?.contains("## Do this now") == true)
  }

  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func unknownTopicsAndTagsNameTheNearest() throws {
    let topic = try onward("show", "silense")
    #expect(topic.code == 66)
    #expect(topic.output.isEmpty)
    #expect(topic.errors.split(separator: "\n").count == 4)
    #expect(try onward("show", "silence").errors.contains("\n  after-silence\n"))
    let tag = try onward("topics", "--tag", "leters")
    #expect(tag.code == 66)
    #expect(tag.errors.contains("Nearest:\n  letters\n"))
    #expect(try onward("show", "after-silence", "--width", "0").code == 64)
    #expect(try onward("show", "after-silence", "--format", "pdf").code == 64)
  }

  @Test func forgettingAsksFirstAndNamesUnknownIds() throws {
    #expect(try onward("forget").code == 64)
    #expect(try onward("forget", "abcd", "--all").code == 64)
    #expect(try onward("forget", "zzzz", "--yes").code == 66)
    let unasked = try onward("forget", "--all")
    #expect(unasked.code == 64)
    #expect(unasked.errors.contains("--yes"))
    #expect(try onward("forget", "--all", "--yes").output.hasSuffix("\nDeleted.\n"))
  }

  @Test func listingMakesNoFolders() throws {
    let run = try onward("sessions")
    #expect(run.code == 0)
    #expect(run.output == "No sessions yet. Begin one with `onward start`.\n")
    #expect(root.names().isEmpty)
  }
}
