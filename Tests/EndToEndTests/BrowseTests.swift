import Foundation
import Testing

/// Reading the advice in the real program: filter, read, follow, search, bookmark, leave and come back.
@Suite(.serialized) struct BrowseTests {
  @Test func aReaderFindsFollowsMarksAndComesBackToTheSamePlace() throws {
    let home = try Home()
    let pane = try Pane(home)
    try pane.startFirst("browse")
    try pane.waitFor("type to filter")
    pane.type("overqual")
    try pane.wait("the filtered list") {
      !$0.contains("Body language") && $0.contains("Overqualified")
    }
    pane.press("Enter")
    try pane.waitFor("d do this now")
    pane.type("/LEVEL")
    try pane.waitFor("1 of 7")
    pane.press("Enter")
    pane.type("n")
    try pane.waitFor("2 of 7")
    pane.press("Escape")
    try pane.wait("the page alone") { !$0.contains("2 of 7") }
    pane.press("Tab", "Enter")
    try pane.wait("another page") { !$0.hasPrefix(" Overqualified") }
    pane.press("Escape")
    try pane.wait("the first page again") { $0.hasPrefix(" Overqualified") }
    pane.type("m")
    try pane.waitFor("Bookmarked.")
    pane.press("PageDown")
    let before = try pane.wait("the page's end") { $0.contains("100 %") && $0.contains("[3] ") }
    pane.press("C-c")
    try pane.waitFor("status=0")

    try pane.start("browse overqualified")
    let after = try pane.wait("the same place") { $0.contains("* Overqualified") }
    let lines: [Substring] = before.split(separator: "\n")
    let line = try #require(lines.dropFirst(2).first { $0.count > 20 })
    #expect(after.contains(String(line)))
    pane.press("C-f")
    try pane.waitFor("Search the advice and your notes")
    pane.type("silence")
    try pane.waitFor("› After silence")
    pane.press("Enter")
    try pane.wait("the page found") { $0.hasPrefix(" After silence") }
    pane.press("C-c")
    try pane.waitFor("status=0")
  }

  @Test func aStepOpensItsAdviceAndComesBackToTheVeryWord() throws {
    let home = try Home()
    let pane = try Pane(home)
    try pane.startSession()
    pane.type("45")
    let before = try pane.waitFor(" 45")
    pane.press("F4")
    try pane.waitFor("More on: What happened")
    pane.press("Enter")
    try pane.waitFor("d do this now")
    pane.press("Escape")
    try pane.waitFor("More on: What happened")
    pane.press("Escape")
    try pane.wait("the prompt") { $0.contains(" 45") }
    #expect(
      pane.screen.split(separator: "\n").dropFirst() == before.split(separator: "\n").dropFirst())
    pane.press("C-c")
    try pane.waitFor("status=0")
  }

  @Test func commandsNameTheNearestTopics() throws {
    let home = try Home()
    let ended = try Program.run(
      Program.path, ["show", "after-silense"], environment: home.environment())
    #expect(ended.status == 66)
    #expect(ended.errors.contains("after-silence"))
    let found = try Program.run(
      Program.path, ["search", "RESUME"], environment: home.environment())
    #expect(found.status == 0)
    let shown = try Program.run(
      Program.path, ["show", "after-silence", "--width", "40"], environment: home.environment())
    #expect(shown.status == 0)
    #expect(shown.output.split(separator: "\n").allSatisfy { $0.count <= 40 })
  }
}
