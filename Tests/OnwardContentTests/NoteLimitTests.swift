import OnwardCore
import Testing

@testable import OnwardContent

/// Parts of a note that are larger than any that onward writes are refused at their place, before they take memory.
@Suite struct NoteLimitTests {
  private static let header = """
    ---
    schema: 1
    id: abcdefghijkl
    lang: en
    started: 2026-11-21T10:03:00+01:00
    updated: 2026-11-21T10:03:00+01:00
    state: open
    position: arrive.news
    ---

    """

  private func block(_ number: Int, _ words: String) -> String {
    "<!-- onward: s\(number).p text done -->\n\(words)\n<!-- onward: end -->\n"
  }

  private func problem(_ note: String) -> NoteProblem? {
    if case .failure(let problem) = decodeNote(Array(note.utf8)) { problem } else { nil }
  }

  private func malformed(_ line: Int, _ detail: String) -> NoteProblem {
    .malformed(line: line, column: 1, detail: detail)
  }

  @Test func anAnswerThatIsTooLong() {
    let long = String(repeating: "x", count: NoteLimits.answer)
    let note = Self.header + block(1, "short") + block(2, long)
    #expect(problem(note) == malformed(13, "the answer is longer than 2 MiB"))
    #expect(problem(Self.header + block(1, String(long.dropLast(100)))) == nil)
  }

  @Test func answersThatAreTooLongTogether() {
    let long = String(repeating: "x", count: NoteLimits.answer - 100)
    let six = (1...6).map { block($0, long) }.joined()
    #expect(problem(Self.header + six) == nil)
    let seven = Self.header + six + block(9, "more than there is room for: " + long)
    #expect(problem(seven) == malformed(28, "the answers are longer than 12 MiB"))
  }

  @Test func tooManyAnswers() {
    let all = (1...NoteLimits.count).map { block($0, "x") }.joined()
    #expect(problem(Self.header + all) == nil)
    let more = Self.header + all + block(0, "x")
    #expect(
      problem(more) == malformed(10 + 3 * NoteLimits.count, "more than \(NoteLimits.count) answers")
    )
  }

  @Test func tooManyLines() {
    let most = Self.header + String(repeating: "\n", count: NoteLimits.lines)
    #expect(problem(most) == nil)
    let line = 10 + NoteLimits.lines
    #expect(problem(most + "x") == malformed(line, "more than 500000 lines"))
    // A list shows it all the same, and nothing of it is lost to an export of many.
    #expect((try? decodeHeader(Array((most + "x").utf8)).get()) != nil)
  }

  @Test func aHeaderThatIsTooLong() {
    let long = "x-long: " + String(repeating: "x", count: NoteLimits.header) + "\n---\n"
    let note = Self.header.replacing("position: arrive.news\n---\n", with: long)
    #expect(problem(note) == malformed(1, "the header is longer than 256 KiB"))
  }

  @Test func aHeaderThatIsTooDeep() {
    let deep = "role: " + String(repeating: "[", count: 60_000) + "\n---\n"
    let note = Self.header.replacing("position: arrive.news\n---\n", with: deep)
    guard case .malformed(_, _, let detail)? = problem(note) else {
      Issue.record("it is read")
      return
    }
    #expect(detail == "nested deeper than 1000 levels")
  }
}
