import Foundation
import Testing

/// A terminal that takes what it is sent late, in drops, or not at all.
@Suite(.serialized) struct SlowTerminalTests {
  /// Asks for the whole screen more often than a terminal that reads nothing can hold.
  private func fill(_ pty: Pseudoterminal) throws {
    try pty.type(String(repeating: "\u{0C}", count: 200))
  }

  @Test func keysAreSavedWhileTheTerminalTakesNothing() throws {
    let home = try Home()
    let pty = try Pseudoterminal.writing(home)
    try fill(pty)
    for piece in 0..<40 { try pty.type("word\(piece) ") }
    try waitUntil("all of it is on the disk") {
      (home.notes.values.first ?? "").contains("word39")
    }
    // Read again, it shows where it is, and goes on.
    pty.forget()
    try pty.type("\u{0C}")
    try pty.waitFor("word39")
    try pty.type("\u{03}")
    #expect(try pty.end() == 0)
    #expect(try home.note().contains("word0 word1 word2"))
    #expect(pty.modes == pty.modesAtFirst)
  }

  @Test(.enabled(if: Pseudoterminal.showsWhatIsRead), arguments: [SIGTERM, SIGHUP, SIGINT])
  func aSignalEndsItWhileTheTerminalTakesNothing(_ signal: Int32) throws {
    let home = try Home()
    let pty = try Pseudoterminal.writing(home)
    try fill(pty)
    try pty.type("the last words")
    try pty.waitUntilArrived()
    kill(pty.process, signal)
    #expect(try pty.end(reading: false) == 128 + Int(signal))
    #expect(try home.note().contains("the last words"))
    #expect(pty.modes == pty.modesAtFirst)
  }

  @Test func aTerminalThatTakesDropsShowsAllOfItInTheEnd() throws {
    let home = try Home()
    let pty = try Pseudoterminal.writing(home)
    try fill(pty)
    for piece in 0..<20 {
      try pty.type("drop\(piece) ")
      pty.read(limit: 16)
    }
    pty.forget()
    // Drawn as they came, the words may stand in pieces among what else was drawn; drawn anew they are whole.
    try pty.type("\u{0C}")
    try waitUntil("the last words on the screen") {
      pty.read(limit: 500)
      return String(decoding: pty.written.suffix(8000), as: UTF8.self).contains("drop19")
    }
    try pty.type("\u{03}")
    #expect(try pty.end() == 0)
    let end = String(decoding: pty.written.suffix(200), as: UTF8.self)
    #expect(end.contains("\u{1B}[?1049l"))
    #expect(try home.note().contains("drop0 drop1 drop2"))
  }

  /// A size every 20 ms for 5 s is 250 of them; how fast they come only makes it harder.
  @Test func twoHundredAndFiftySizesAndWordsInBetweenLoseNothing() throws {
    let home = try Home()
    let pty = try Pseudoterminal.writing(home)
    for step in 0..<250 {
      pty.resize(columns: 1 + step * 37 % 500, rows: 1 + step * 13 % 200)
      if step % 10 == 0 { try pty.type("w\(step) ") }
      pty.read()
    }
    pty.resize(columns: 100, rows: 30)
    try pty.type("the end\u{0C}")
    try pty.waitFor("the end")
    try pty.type("\u{03}")
    #expect(try pty.end() == 0)
    // Those that were typed while the window was too small to show them are there too.
    let words = stride(from: 0, to: 250, by: 10).map { "w\($0) " }.joined() + "the end"
    #expect(try home.note().contains(words))
  }

  /// A screen of its own kind: how it is reached, and what it shows when it is large enough again.
  struct Reached: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var arguments: [String] = []
    var first = "Past sessions"
    var keys = ""
    var shows: String

    static let past = "\u{1B}OF\u{1B}OA\u{1B}OA\r"

    static let all = [
      Reached(testDescription: "home", shows: "Help now: people to talk to"),
      Reached(testDescription: "past", keys: past, shows: "How strong, first"),
      Reached(testDescription: "plot", keys: past + "p", shows: "How strong it was"),
      Reached(
        testDescription: "topics", arguments: ["browse"], first: "type to filter",
        shows: "type to filter"),
      Reached(
        testDescription: "topic", arguments: ["browse", "after-silence"], first: "d do this now",
        shows: "d do this now"),
      Reached(
        testDescription: "letter", arguments: ["resume"], first: "Your reply.",
        shows: "Your reply."),
      Reached(
        testDescription: "help now", arguments: ["resume"], first: "Your reply.",
        keys: "\u{1B}OP", shows: "In danger now?"),
    ]
  }

  @Test(arguments: Reached.all) func everyScreenTakesEverySize(_ screen: Reached) throws {
    let home = try Home()
    try home.begin(at: "reply.letter")
    let pty = try Pseudoterminal(home, screen.arguments, columns: 100, rows: 30)
    try pty.waitFor(screen.first)
    try pty.type(screen.keys + "\u{0C}")
    try pty.waitFor(screen.shows)
    for step in 0..<100 {
      pty.resize(columns: 1 + step * 37 % 500, rows: 1 + step * 13 % 200)
      if step % 10 == 0 { try pty.type("\u{1B}OB\u{1B}OA") }
      pty.read()
    }
    pty.resize(columns: 100, rows: 30)
    pty.read()
    pty.forget()
    try pty.type("\u{0C}")
    try pty.waitFor(screen.shows)
    try pty.type("\u{03}")
    #expect(try pty.end() == 0)
    #expect(pty.modes == pty.modesAtFirst)
  }

  @Test(.enabled(if: Pseudoterminal.showsWhatIsRead))
  func aTerminalThatIsClosedWhileItTakesNothingLosesNothing() throws {
    let home = try Home()
    let pty = try Pseudoterminal.writing(home)
    try fill(pty)
    try pty.type("before the window was closed")
    try pty.waitUntilTaken()
    pty.hangUp()
    #expect(try pty.end(reading: false) == 129)
    #expect(try home.note().contains("before the window was closed"))
  }
}
