import Foundation
import Testing

/// What is left of the terminal, and what is on the disk, after a signal that nobody can work on after.
@Suite(.serialized) struct CrashTests {
  private static let signals = [
    SIGSEGV, SIGABRT, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGQUIT,
  ]

  @Test(arguments: signals) func theTerminalIsLeftAsItWas(_ signal: Int32) throws {
    let home = try Home()
    let pty = try Pseudoterminal.writing(home, words: "before")
    try pty.type(" and after")
    try waitUntil("it is saved") { (home.notes.values.first ?? "").contains("before and after") }
    #expect(pty.modes != pty.modesAtFirst)
    pty.forget()
    kill(pty.process, signal)
    #expect(try pty.end() == 128 + Int(signal))
    #expect(pty.modes == pty.modesAtFirst)
    let end = String(decoding: pty.written, as: UTF8.self)
    for sequence in ["\u{1B}[?1049l", "\u{1B}[?25h", "\u{1B}[?2004l", "\u{1B}[2J"] {
      #expect(end.contains(sequence), "\(sequence.debugDescription) in \(end.debugDescription)")
    }
    // A frame that was still on its way may stand before the clearing of the screen.
    let left = end.split(separator: "\u{1B}[2J", omittingEmptySubsequences: false).last
    #expect(left?.contains("before") == false)
    #expect(!end.contains("0x"), "a backtrace")
    #expect(try home.note().contains("before and after"))
  }

  @Test(arguments: [SIGSEGV, SIGABRT, SIGBUS]) func tmuxAgrees(_ signal: Int32) throws {
    let home = try Home()
    try home.begin(words: "before")
    let pane = try Pane(home)
    let before = try pane.modes()
    try pane.start("resume")
    try pane.waitFor(Home.question)
    try waitUntil("its screen and its cursor") { pane.flags == "1 1" }
    kill(try pane.program(), signal)
    try pane.waitFor("status=\(128 + signal)")
    #expect(pane.flags == "0 1")
    #expect(try pane.modes() == before)
  }
}
