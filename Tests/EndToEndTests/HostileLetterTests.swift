import Foundation
import Testing

/// A letter of which every word may have been made to do harm, shown on a terminal and taken out of it.
@Suite struct HostileLetterTests {
  /// What stands in the letter, byte for byte; its marks are more than a cell takes.
  private static let letter =
    "Dear \u{1B}]52;c;eA==\u{07}Ms \u{9B}31m\u{202E}Okafor\u{2066},\n\u{1B}[2J\u{1B}Pq\u{1B}\\ \u{1B}]8;;http://x\u{1B}\\l"
    + " \u{9D}0;t\u{9C} \u{200B}\u{FEFF}\u{8}\u{7F}\u{5} e\(String(repeating: "\u{301}", count: 300))\n"
    + "please reconsider, and thank you \u{2028}\u{85}\u{E0001}\nKind regards"

  private func home() throws -> Home {
    let home = try Home()
    try home.begin()
    let name = try #require(home.notes.keys.first)
    func answer(_ place: String, _ kind: String, _ text: String, _ more: String = "") -> String {
      "\n### A question\n<!-- onward: \(place) \(kind) done\(more) -->\n\(text)\n<!-- onward: end -->\n"
    }
    let bad = "\u{1B}]52;c;eA==\u{07}\u{9B}31m\u{202E}x"
    let more =
      answer("reply.company", "text", bad) + answer("reply.role", "text", bad)
      + answer("reply.who", "choice", "A person I spoke with", " choice=person")
      + answer("reply.name", "text", bad)
      + answer("reply.letter", "draft", Self.letter, " template=reply tone=warm")
    let note = try home.note()
      .replacing("company: 'Northwind'", with: "company: \"\\e]52;c;eA==\\a\\x9b31m\\u202Ex\"")
      .replacing("role: ''", with: "role: \"\\e[2J\\u2066\"")
      .replacing("position: not-personal.thought", with: "position: reply.letter")
    try Data((note + more).utf8).write(to: home.sessions.appending(path: name))
    return home
  }

  @Test func isShownHarmlesslyAndGoesOutAsItIs() throws {
    let home = try home()
    let terminfo = try Terminfo("xterm-256color")
    let pty = try Pseudoterminal(home, ["resume"], columns: 120, rows: 40)
    func expectHarmless(sourceLocation: SourceLocation = #_sourceLocation) {
      #expect(terminfo.strange(in: pty.written) == nil, sourceLocation: sourceLocation)
      pty.forget()
    }
    func takeOut(_ way: String, _ shows: String) throws {
      try pty.type("\u{1B}[17~")
      try pty.waitFor("Take the letter out.")
      try pty.type(way + "\r")
      try pty.waitFor(shows)
    }
    try pty.waitFor("Okafor")
    try pty.waitFor("3 marks")
    expectHarmless()

    try takeOut("2", "reply.txt")
    try pty.type("\r")
    try pty.waitFor("You can send it when you like.")
    expectHarmless()
    let file = home.folder.appending(path: "reply.txt")
    // The new fill stands below what the person had changed.
    let letter = try Data(contentsOf: file).dropLast()
    #expect(letter.starts(with: Data((Self.letter + "\n\nDear \u{1B}]52;c;eA==\u{07}").utf8)))

    try takeOut("3", "mailto:?")
    expectHarmless()
    try pty.type("\u{1B}")
    try pty.waitFor("Warm")
    pty.forget()

    try takeOut("1", "Copy it?")
    expectHarmless()
    try pty.type("2\r")
    try pty.waitFor("\u{07}")
    // The one thing that is sent besides, after the yes.
    let written = String(decoding: pty.written, as: UTF8.self)
    let pieces = written.components(separatedBy: "\u{1B}]52;c;")
    #expect(pieces.count == 2)
    let sent = try #require(pieces.last?.components(separatedBy: "\u{07}").first)
    #expect(Data(base64Encoded: sent) == Data(letter))
    pty.forget()
    #expect(try pty.leave() == 0)
    expectHarmless()
    #expect(Data(try home.note().utf8).range(of: Data(Self.letter.utf8)) != nil)
  }

  @Test func theCommandPrintsItHarmlesslyAndItsLinkHoldsAllOfIt() throws {
    let home = try home()
    let printed = try Program.runHarmlessly(["letter", "abcd", "reply"], home)
    #expect(printed.status == 0)
    #expect(printed.output.contains("please reconsider, and thank you"))
    #expect(printed.errors.contains("asks them to decide again"))
    let link = try Program.runHarmlessly(["letter", "abcd", "reply", "--format", "mailto"], home)
    let body = try #require(link.output.split(separator: "body=").last?.dropLast())
    let plain = try #require(String(body).removingPercentEncoding)
    #expect(Array(plain.replacing("\r\n", with: "\n").utf8) == Array(Self.letter.utf8))
  }
}
