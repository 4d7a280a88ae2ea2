import Foundation
import Testing

/// Long output on a terminal goes through the person's pager, and nowhere else.
@Suite(.serialized) struct PagerTests {
  private let page = "show after-silence"
  private let first = "After silence"
  private let last = "[2] Not taking it personally"

  @Test func lessShowsALongPageAndLeavesAtQ() throws {
    let pane = try Pane(try Home(), columns: 80, rows: 12)
    try pane.start(page)
    try pane.waitFor("Space goes on, b goes back, q leaves")
    #expect(!pane.screen.contains("status="))
    pane.type("q")
    try pane.waitFor("status=0")
  }

  @Test func helpIsLongOutputToo() throws {
    let pane = try Pane(try Home(), columns: 80, rows: 12)
    try pane.start("--help")
    try pane.waitFor("Space goes on, b goes back, q leaves")
    pane.type("q")
    try pane.waitFor("status=0")
  }

  @Test func thePersonsPagerGetsTheWholePage() throws {
    let home = try Home()
    let pane = try Pane(home, columns: 80, rows: 12)
    let copy = home.folder.appending(path: "copy").path
    try pane.start(page, environment: ["PAGER": "tee \"\(copy)\""])
    try pane.waitFor("status=0")
    let piped = try Program.run(
      Program.path, page.split(separator: " ").map(String.init), environment: home.environment())
    #expect(try String(contentsOfFile: copy, encoding: .utf8) == piped.output)
    #expect(!piped.output.isEmpty)
  }

  @Test(arguments: ["", "cat", "nosuch-pager", "'open quote", "false"])
  func noPagerKeepsThePageFromBeingRead(_ pager: String) throws {
    let pane = try Pane(try Home(), columns: 80, rows: 12)
    try pane.start(page, environment: ["PAGER": pager.replacing("'", with: "\"")])
    let screen = try pane.waitFor("status=0")
    #expect(!screen.contains("q leaves"))
    if pager != "false" { #expect(screen.contains(last), "the end of the page") }
  }

  @Test func aPageThatFitsAndAPipeGetNone() throws {
    let home = try Home()
    let pane = try Pane(home, columns: 80, rows: 60)
    try pane.start("config", environment: ["PAGER": "wc -l"])
    #expect(try pane.waitFor("status=0").contains("region"))
    try pane.start("show after-silence | head -1", environment: ["PAGER": "wc -l"])
    try pane.waitFor(first)
  }
}
