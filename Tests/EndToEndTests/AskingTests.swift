import Foundation
import Testing

/// The question about several applications, in the real program.
@Suite struct AskingTests {
  private let ended = """

    ## One step back
    ### How far did it go?
    <!-- onward: step-back.how-far choice done choice=after -->
    After an interview
    <!-- onward: end -->

    """

  @Test func itIsAskedFromFiveOnAndLeftOnceItIsLeft() throws {
    let home = try Home()
    for number in 1...4 {
      try home.write(note: "\(number)", id: "abcdefghij\(number)x", followUps: [], more: ended)
    }
    let pane = try Pane(home)
    try pane.startFirst()
    let four = try pane.waitFor("Past sessions")
    #expect(!four.contains("A question about your applications"))
    try pane.leave()
    let apart = ended.replacing("choice=after", with: "choice=before")
    try home.write(note: "5", id: "bbbbbbbbbbbb", followUps: [], more: apart)

    try pane.start()
    let line = try pane.waitFor("A question about your applications, if you like")
    let number = try #require(line.split(separator: "A question").first?.suffix(3).first)
    pane.type(String(number))
    pane.press("Enter")
    try pane.waitFor("In 4 of 5 applications, it ended after an interview.")
    pane.press("Escape")
    try pane.waitFor("A question about your applications, if you like")
    let memory = home.folder.appending(path: "state/onward/patterns")
    try waitUntil("that it was asked is remembered") {
      (try? String(contentsOf: memory, encoding: .utf8))?.hasSuffix(" 5 asked\n") == true
    }
    pane.press("Enter", "Enter")
    try pane.waitFor("Left. It does not come again unless something new is there.")
    try pane.leave()

    try pane.start("", environment: ["ONWARD_NOW": "2027-01-10T10:00:00+01:00"])
    let later = try pane.waitFor("Past sessions")
    #expect(!later.contains("A question about your applications"))
    try pane.leave()

    #expect(FileManager.default.fileExists(atPath: memory.path))
    let forgotten = try Program.run(
      Program.path, ["forget", "--all", "--yes"], environment: home.environment())
    #expect(forgotten.status == 0)
    #expect(!FileManager.default.fileExists(atPath: memory.path))
  }
}
