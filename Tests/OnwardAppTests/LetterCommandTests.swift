import Foundation
import OnwardContent
import OnwardCore
import Testing

/// `onward letter`, run without a terminal on notes of a test's own.
@Suite struct LetterCommandTests {
  let root: TemporaryFolder
  private static let sessions = ".local/share/onward/sessions"

  init() throws {
    root = try TemporaryFolder()
    try root.folder(Self.sessions)
    try write(
      id: "abcdefghijkl", role: "nurse",
      [
        "reply.letter": (
          "reply", "Dear Zoë,\n\nthank you.\n\nKind regards,\nAda \u{1B}[31m", .done
        ),
        "feedback.request": ("feedback-request", "Could you please reconsider [this]?", .draft),
        "feedback.thanks": ("thanks-for-feedback", "Skipped", .skipped),
      ])
    try write(id: "zzzzefghijkl", role: "", [:])
  }

  private func write(
    id: String, role: String, _ letters: [String: (TemplateID, String, Answer.Progress)]
  ) throws {
    let now = try moment("2026-11-20T10:03:00+01:00")
    var session = Session(
      id: id, language: "en", started: now, role: role, position: .at(Visit("arrive"), "news"))
    for (name, letter) in letters {
      let key = try #require(AnswerKey(parsing: name))
      let value = Letter(text: letter.1, template: letter.0, tone: "warm", fill: "old")
      session.answers[key] = Answer(.letter(value), letter.2)
    }
    let path = NotePath(order: [], offPath: Set(session.answers.keys))
    let note = encodeNote(session, guide: smallGuide, path: path, previous: nil)
    try root.write(
      String(decoding: note.bytes, as: UTF8.self),
      to: Self.sessions + "/2026-11-20T1003-session-\(id.prefix(6)).md")
  }

  private func letter(_ arguments: String...) throws -> Run {
    try Run(["letter"] + arguments, home: root)
  }

  @Test func printsTheLetterAndNoControlCharacter() throws {
    let run = try letter("abcd", "reply")
    #expect(run.code == 0)
    #expect(run.output.hasPrefix("Dear Zoë,\n\nthank you.\n\nKind regards,\nAda "))
    #expect(run.output.hasSuffix("[31m\n"))
    #expect(!run.output.contains("\u{1B}"))
    #expect(run.errors.isEmpty)
  }

  @Test func printsALinkOnOneLine() throws {
    let run = try letter("abcd", "reply", "--format", "mailto")
    #expect(run.code == 0)
    #expect(
      run.output.hasPrefix(
        "mailto:?subject=My%20application%20for%20the%20role%20of%20nurse&body=Dear%20Zo%C3%AB%2C%0D%0A%0D%0A"
      ))
    #expect(run.output.filter { $0 == "\n" }.count == 1)
    let body = URLComponents(string: String(run.output.dropLast()))?.queryItems?.last?.value
    #expect(body?.hasSuffix("Kind regards,\r\nAda \u{1B}[31m") == true)
  }

  @Test func tellsMarksBesideTheLetterAndForbidsNothing() throws {
    let run = try letter("abcd", "FEEDBACK")
    #expect(run.code == 0)
    #expect(run.output == "Could you please reconsider [this]?\n")
    let marks = run.errors.split(separator: "\n")
    #expect(marks.count == 2)
    #expect(marks.first?.hasPrefix("1:18: It asks them to decide again.") == true)
    #expect(marks.last?.hasPrefix("1:29: A gap is still open here.") == true)
  }

  @Test func aWrongKindNamesTheNearestAndAll() throws {
    let run = try letter("abcd", "replay")
    #expect(run.code == 64)
    #expect(
      run.errors
        == "There is no kind of letter \"replay\". Did you mean \"reply\"? The kinds are reply, feedback, nudge and thanks.\n"
    )
    #expect(try !letter("abcd", "xylophone").errors.contains("Did you mean"))
    #expect(try letter("abcd").code == 64)
    #expect(try letter("abcd", "reply", "--format", "pdf").code == 64)
  }

  @Test func aLetterThatIsNotThereNamesThoseThatAre() throws {
    let nudge = try letter("abcd", "nudge")
    #expect(nudge.code == 66)
    #expect(nudge.output.isEmpty)
    #expect(
      nudge.errors == "The session abcdef has no letter \"nudge\". It has: reply, feedback.\n")
    #expect(try letter("abcd", "thanks").code == 66, "what was skipped is no letter")
    let none = try letter("zzzz", "reply")
    #expect(none.code == 66)
    #expect(
      none.errors == "The session zzzzef has no letter \"reply\", and no other letter yet.\n")
    #expect(try letter("yyyy", "reply").code == 66)
  }
}
