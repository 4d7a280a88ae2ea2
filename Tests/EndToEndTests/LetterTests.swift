import Foundation
import Testing

/// A letter from its first word to a file of the person's, in the real program on a real terminal.
@Suite(.serialized) struct LetterTests {
  /// A session that stands at its reply.
  private func homeAtReply() throws -> Home {
    let home = try Home()
    try home.begin()
    let name = "2026-11-21T0900-northwind-abcdef.md"
    let file = home.sessions.appending(path: name)
    let note = try String(contentsOf: file, encoding: .utf8)
    let more = """

      ## A short reply
      ### The company
      <!-- onward: reply.company text done -->
      Northwind
      <!-- onward: end -->
      ### Is there someone you can write to?
      <!-- onward: reply.who choice done choice=person -->
      A person I spoke with
      <!-- onward: end -->

      """
    try Data(
      (note.replacing("position: not-personal.thought", with: "position: reply.letter") + more).utf8
    ).write(to: file)
    return home
  }

  @Test func isWrittenMarkedMendedAndTakenOut() throws {
    let home = try homeAtReply()
    let pane = try Pane(home)
    try pane.start("resume")
    try pane.waitFor("Warm · ")
    pane.type("Could you please reconsider? ")
    try pane.waitFor("Line 1, \"reconsider\": It asks them to decide again.")
    try pane.waitFor("words · 1 mark")
    for _ in 0..<4 { pane.press("C-w") }
    try pane.wait("no mark") { !$0.contains("mark") && $0.contains("Hello,") }
    pane.press("C-e", "Enter")
    pane.type("I hope you are well.")
    try pane.waitFor("I hope you are well.")
    pane.press("C-t")
    try pane.wait("the plain tone") {
      $0.contains("Plain · ") && $0.contains("I hope you are well.")
    }

    pane.press("F6")
    try pane.waitFor("Take the letter out.")
    pane.press("2", "Enter")
    try pane.waitFor("~/reply.txt")
    pane.press("Enter")
    let path = home.folder.appending(path: "reply.txt").path
    try pane.wait("where it is") {
      $0.replacing("\n", with: "").contains("You can send it when you like.")
    }
    let letter = try String(contentsOfFile: path, encoding: .utf8)
    #expect(
      letter.hasPrefix(
        "Hello,\nI hope you are well.\n\nThank you for your answer to my application at Northwind.\n"
      )
    )
    #expect(letter.hasSuffix("\n\nKind regards,\n"))
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)

    // A second time: it is never written over.
    pane.press("F6")
    try pane.waitFor("Take the letter out.")
    pane.press("2", "Enter")
    try pane.waitFor("~/reply.txt")
    pane.press("Enter")
    try pane.waitFor("Choose another name.")
    pane.press("Escape")
    try pane.waitFor("Plain · ")
    try pane.leave()

    let printed = try Program.run(
      Program.path, ["letter", "abcd", "reply"], environment: home.environment())
    #expect(printed.status == 0)
    #expect(printed.output == letter)
  }
}
