import Foundation
import Testing

/// Files that were made to take all memory when they are read in, and the largest that are read, under a limit of 200 MB.
@Suite struct ExchangeLimitTests {
  private static let size = 30 << 20

  /// What is no export, however it is filled, and what is said of it.
  private static let foreign: [(name: String, item: String, says: String)] = [
    ("zeros", "0", "more than 5000000 values"), ("lists", "[]", "more than 5000000 values"),
    ("objects", "{}", "more than 5000000 values"), ("texts", "\"\"", "more than 5000000 values"),
    ("keys", "{\"\":0}", "more than 5000000 values"),
    (
      "nesting", String(repeating: "[", count: 2040) + String(repeating: "]", count: 2040), "values"
    ),
    ("words", "\"the word is not the thing\"", "must be an object"),
    ("escapes", "\"" + String(repeating: "\\u0041", count: 1000) + "\"", "must be an object"),
  ]

  @Test(arguments: foreign.indices) func foreignJSONIsRefusedInLittleMemory(_ index: Int) throws {
    let home = try Home()
    let (_, item, says) = Self.foreign[index]
    let count = Self.size / (item.utf8.count + 1)
    let text = "[" + String(repeating: item + ",", count: count) + "0]"
    let run = try importing(text, home)
    #expect(run.status == 65)
    #expect(run.errors.contains(says), "\(run.errors.prefix(300))")
  }

  @Test func aFileThatIsTooLargeIsRefusedWithItsSize() throws {
    let home = try Home()
    let file = home.folder.appending(path: "in.json").path
    try Data().write(to: URL(filePath: file))
    #expect(truncate(file, 32 << 20 + 1) == 0)
    let run = try Program.runHarmlessly(["import", "--yes", file], home)
    #expect(run.status == 66)
    #expect(
      run.errors == "\(file) has 33554433 bytes, and 33554432 are the most. Divide it.\n")
  }

  @Test func theMostAnswersThereMayBeAreReadIn() throws {
    let home = try Home()
    func answers(_ count: Int) -> String {
      (0..<count).map { answer(#"{"kind":"text","text":"x"}"#, key: "s\($0).p") }
        .joined(separator: ",")
    }
    #expect(try importing(document(answers: answers(2001)), home).status == 65)
    let run = try importing(document(answers: answers(2000)), home)
    #expect(run.status == 0, "\(run.errors.prefix(300))")
  }

  private func importing(_ text: String, _ home: Home) throws -> Program.Ended {
    let file = home.folder.appending(path: "in.json")
    try Data(text.utf8).write(to: file)
    return try Program.runHarmlessly(["import", "--yes", file.path], home)
  }

  private func document(answers: String, company: String = "", layout: String = "") -> String {
    """
    {"version":1,"sessions":[{"id":"abcdefghijkl","language":"en",\
    "started":"2026-11-21T10:03:00+01:00","updated":"2026-11-21T10:03:00+01:00",\
    "company":"\(company)","role":"","state":"open","outcome":null,"position":"arrive.news",\
    "wasOfferedHelp":false,"followUps":[],"answers":[\(answers)],"schema":1\(layout)}]}
    """
  }

  private func answer(_ value: String, key: String = "s.p") -> String {
    "{\"key\":\"\(key)\",\"progress\":\"done\",\"offPath\":false,\"value\":\(value)}"
  }

  @Test func whatWouldGrowInANoteIsRefused() throws {
    let home = try Home()
    let long = String(repeating: "!", count: Self.size)
    let text = answer("{\"kind\":\"text\",\"text\":\"\(long.prefix(1 << 20))\"}")
    let pieces = Array(repeating: "{\"answer\":\"s.p\"}", count: 1000).joined(separator: ",")
    let words = Array(repeating: "\"\"", count: 1_400_000).joined(separator: ",")
    let choice = "{\"id\":\"\(long.prefix(1000))\",\"words\":\"\"}"
    let choices = Array(repeating: choice, count: 25_000).joined(separator: ",")
    for (document, says) in [
      (document(answers: "", company: long), "a text has more than 2 MiB"),
      (
        document(answers: answer("{\"kind\":\"choice\",\"id\":\"\(long)\",\"words\":\"\"}")),
        "a text has more than 2 MiB"
      ),
      (
        document(answers: answer("{\"kind\":\"checklist\",\"choices\":[\(choices)]}")),
        "an answer has more than 2 MiB"
      ),
      (
        document(
          answers: answer("{\"kind\":\"feelings\",\"words\":[\(words)],\"cannotName\":false}")),
        "more than 699050 items"
      ),
      (
        document(answers: text, layout: ",\"layout\":[\(pieces)]"),
        "a part of the note that stands in 'layout' already"
      ),
    ] {
      let run = try importing(document, home)
      #expect(run.status == 65)
      #expect(run.errors.contains(says), "\(run.errors.prefix(300))")
    }
  }

  /// The largest bodies that a note may have.
  private static let bodies = [
    (0..<6).map { block($0, "text", String(repeating: "it is long. ", count: 170_000)) }.joined(),
    block(1, "text", String(repeating: "\n", count: 450_000)),
    (0..<1990).map { block($0, "text", String(repeating: "x", count: 5900)) }.joined(),
    block(1, "list", String(repeating: "- x\n", count: 450_000)),
    block(1, "sort", "**a**\n" + String(repeating: "- x\n", count: 230_000), " groups=a"),
    String(repeating: "x", count: size),
    String(repeating: String(repeating: "x", count: 63) + "\n", count: 480_000),
  ]

  private static func block(
    _ number: Int, _ kind: String, _ words: String, _ more: String = ""
  ) -> String {
    "<!-- onward: s\(number).p \(kind) done\(more) -->\n\(words)\n<!-- onward: end -->\n"
  }

  @Test(arguments: bodies.indices, ["json", "md"])
  func theLargestNotesGoOutAndComeIn(_ index: Int, _ form: String) throws {
    let home = try Home()
    try FileManager.default.createDirectory(at: home.sessions, withIntermediateDirectories: true)
    let note = home.sessions.appending(path: "2026-11-21T1003-x-abcdef.md")
    let bytes = Data((Hostile.note("x", id: "abcdefghijkl") + Self.bodies[index]).utf8)
    try bytes.write(to: note)
    let out = home.folder.appending(path: "out.\(form)").path
    let exported = try Program.runHarmlessly(["export", "-o", out], home)
    #expect(exported.status == 0, "\(exported.errors.prefix(300))")
    try FileManager.default.removeItem(at: note)
    let run = try Program.runHarmlessly(["import", "--yes", out], home)
    #expect(run.status == 0, "\(run.errors.prefix(300))")
    // A single note of Markdown has no name with it.
    let name = try #require(home.notes.keys.first)
    #expect(try Data(contentsOf: home.sessions.appending(path: name)) == bytes)
  }
}
