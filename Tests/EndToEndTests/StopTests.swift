import Foundation
import Testing

/// Stopped and continued at any moment, it gives the terminal back, and comes back as it was.
@Suite struct StopTests {
  /// A screen of its own kind, and how it is reached.
  struct Reached: CustomTestStringConvertible, Sendable {
    var testDescription: String
    /// What is seen when the keys may be pressed.
    var first: String
    /// Where the note stands that is gone on with; nil opens home.
    var place: String?
    var keys: [String] = []
    /// Typed behind the keys.
    var words = ""
    /// What is seen of it at every size.
    var shows: String
    /// Whether time changes what is seen.
    var moves = false
    var intensity = 45
    var answers = ""
    var size = (columns: 80, rows: 24)
    var otherSize = (columns: 60, rows: 20)
  }

  private static func answered(_ place: String, _ kind: String, _ words: String) -> String {
    "<!-- onward: \(place) \(kind) done -->\n\(words)\n<!-- onward: end -->\n"
  }

  private static let atHome = [
    Reached(testDescription: "home", first: "Past sessions", shows: "Go on: Northwind · What"),
    Reached(
      testDescription: "past", first: "Past sessions", keys: ["End", "Up", "Up", "Enter"],
      shows: "1 of 1"),
    Reached(
      testDescription: "filtering", first: "Past sessions",
      keys: ["End", "Up", "Up", "Enter", "/"], words: "north", shows: "/ north"),
    Reached(
      testDescription: "plot", first: "Past sessions",
      keys: ["End", "Up", "Up", "Enter", "p"], shows: "How strong it was"),
    Reached(
      testDescription: "due", first: "Past sessions", keys: ["Home", "Down", "Down", "Enter"],
      shows: "Ready, whenever"),
    Reached(
      testDescription: "moving", first: "Past sessions",
      keys: ["Home", "Down", "Down", "Enter", "m"], words: "in 3 days", shows: "in 3 days"),
  ]

  private static let prompts = [
    Reached(
      testDescription: "scale", first: "How strong is it", place: "arrive.intensity",
      words: "72", shows: " 72"),
    Reached(
      testDescription: "choice", first: "How much did", place: "feel.wanted", keys: ["Down"],
      shows: "Quite a lot"),
    Reached(
      testDescription: "feelings", first: "What is there", place: "feel.feelings", words: "numb",
      shows: "numb"),
    Reached(
      testDescription: "date", first: "Is another", place: "feel.next-interview",
      words: "in 3 days", shows: "in 3 days"),
    Reached(
      testDescription: "text", first: "The reason you", place: "not-personal.thought",
      words: "I said it badly", shows: "I said it badly"),
    Reached(
      testDescription: "list", first: "Other reasons", place: "not-personal.others",
      words: "no budget", shows: "no budget"),
    Reached(
      testDescription: "clock", first: "Write what you", place: "evaluate.time",
      words: "they smiled", shows: "they smiled", moves: true),
    Reached(
      testDescription: "checklist", first: "Tick what was so", place: "evaluate.checks",
      keys: ["Space"], shows: "[x] My answers"),
    Reached(
      testDescription: "letter", first: "Your question", place: "feedback.request",
      words: "To Ms Okafor. ", shows: "To Ms Okafor."),
    Reached(
      testDescription: "breathing", first: "In for 4", place: "calm.breathe", keys: ["Space"],
      shows: "In for 4", moves: true, intensity: 80,
      answers: answered("calm.way", "choice", "Breathe with me")
        .replacing("done", with: "done choice=breathe")),
    Reached(
      testDescription: "summary", first: "What you did", place: "onward.summary",
      shows: "What you did"),
  ]

  private static let overlays = [
    ("keys", ["F2"], "Ctrl-N"), ("help now", ["F1"], "In danger now?"),
    ("steps", ["F3"], "One step back"), ("advice", ["F4"], "Not taking it personally"),
    ("search", ["F4", "C-f"], "Search"),
    ("hidden", ["F9"], "Press F9 to come back."),
  ].map {
    Reached(
      testDescription: $0, first: "The reason you", place: "not-personal.thought", keys: $1,
      shows: $2)
  }

  private static let small = Reached(
    testDescription: "too small", first: "too small", place: "not-personal.thought",
    words: "unseen", shows: "too small", size: (30, 8),
    otherSize: (34, 7))

  private func home(_ reached: Reached) throws -> Home {
    let home = try Home()
    try home.begin()
    try home.write(
      note: "northwind", id: Home.begunID, started: "2026-11-21T09:00:00+01:00",
      updated: "2026-11-21T09:03:00+01:00", company: "Northwind",
      position: reached.place ?? "not-personal.thought", intensity: reached.intensity,
      followUps: [("send-reply", "2026-11-20", "Send it")], more: reached.answers)
    return home
  }

  @Test(arguments: atHome + prompts + overlays + [small])
  func everyScreenComesBack(_ reached: Reached) throws {
    let home = try home(reached)
    let size = reached.size
    let job = try Job(
      home, reached.place == nil ? "" : "resume", columns: size.columns, rows: size.rows)
    let pane = job.pane
    try pane.waitFor(reached.first)
    pane.press(reached.keys)
    pane.type(reached.words)
    func isThere(_ screen: String) -> Bool {
      screen.contains(reached.shows) && !screen.contains("· saving")
    }
    // The cursor goes to its place behind the last of what is drawn, so it is waited for too.
    var cursor = pane.cursor
    let before = try pane.wait("the screen") { screen in
      let last = cursor
      cursor = pane.cursor
      return isThere(screen) && cursor == last
    }
    func expectSame() throws {
      try pane.wait("the cursor at \(cursor) of the same screen as\n\(before)") {
        reached.moves ? isThere($0) : $0 == before && pane.cursor == cursor
      }
    }

    try job.stop()
    try job.expectTerminalAsBefore()
    #expect(!pane.screen.contains(reached.shows))
    job.send(SIGCONT)
    try expectSame()

    for signal in [SIGTSTP, SIGSTOP] {
      for (columns, rows) in [reached.otherSize, size] {
        try job.stop(signal)
        try pane.resize(columns: columns, rows: rows)
        job.send(SIGCONT)
        try pane.wait("it at its size") { isThere($0) }
      }
      try expectSame()
    }

    for _ in 0..<100 { job.send(SIGTSTP, SIGCONT) }
    try expectSame()
    pane.press("F9")
    try pane.wait("another screen") { $0 != before }
    pane.press("F9")
    try expectSame()
    pane.press("C-c")
    try pane.waitFor("status=0")
    job.expectModesAsBefore()
  }

  @Test func stopsFromItsFirstMomentOnLeaveAWholeScreen() throws {
    let home = try Home()
    try home.begin()
    let job = try Job(home, "resume")
    // Before it has opened the terminal, while it does, and until it is shown.
    while !job.pane.screen.contains(Home.question) { job.send(SIGTSTP, SIGCONT, SIGSTOP, SIGCONT) }
    job.pane.type("words")
    try job.pane.wait("the whole screen") {
      $0.contains("words") && $0.contains("Was it fair?") && $0.contains("F1 help now")
    }
    try job.pane.leave()
    job.expectModesAsBefore()
  }

  @Test func wordsTypedBetweenStopsAreAllThere() throws {
    let home = try Home()
    try home.begin()
    let job = try Job(home, "resume")
    try job.pane.waitFor(Home.question)
    // Each stop saves first, so that most of them come while something is being saved.
    for step in 0..<40 {
      job.pane.type("w\(step) ")
      job.send(SIGTSTP, SIGCONT)
    }
    job.pane.type("end")
    try job.pane.waitFor("w39 end")
    try job.pane.leave()
    job.expectModesAsBefore()
    #expect(try home.note().contains((0..<40).map { "w\($0) " }.joined() + "end\n"))
    #expect(home.notes.count == 1)
  }

  @Test(arguments: [SIGTSTP, SIGSTOP], [SIGTERM, SIGHUP, SIGINT])
  func endedWhileItIsStoppedItHasSavedAll(_ stop: Int32, _ end: Int32) throws {
    let home = try Home()
    try home.begin()
    let job = try Job(home, "resume")
    try job.pane.waitFor(Home.question)
    job.pane.type("the last words")
    try job.pane.waitFor("the last words")
    try job.stop(stop)
    job.send(end, SIGCONT)
    try job.pane.waitFor("status=\(128 + end)")
    try waitUntil("the terminal as it was") { job.pane.flags == "0 1" }
    #expect(!job.pane.screen.contains("the last words"))
    job.expectModesAsBefore()
    #expect(try home.note().contains("the last words"))
  }

  /// Who stops: the whole job, as Ctrl-Z does in an editor; the editor alone; or the program alone.
  enum Stopped: CaseIterable { case job, editor, program }

  @Test(arguments: Stopped.allCases) func stopsWhileTheEditorRuns(_ stopped: Stopped) throws {
    let home = try Home()
    try home.begin(words: "before")
    let editor = home.folder.appending(path: "editor")
    let script =
      "printf %s $$ > \"$0.process\"; echo in the editor; read line; printf '%s' \"$line\" >> \"$1\"\n"
    try Data(script.utf8).write(to: editor)
    try home.begin(at: "accept.leave", words: "before ")
    let job = try Job(home, "resume", environment: ["VISUAL": "sh \(editor.path)"])
    try job.pane.waitFor("never know")
    job.pane.press("C-o")
    try job.pane.waitFor("in the editor")
    let told = try String(contentsOfFile: editor.path + ".process", encoding: .utf8)
    let process = try #require(Int32(told))
    for _ in 0..<3 {
      switch stopped {
      case .job: job.pane.press("C-z")
      case .editor: kill(process, SIGSTOP)
      case .program: job.send(SIGTSTP)
      }
      try job.waitUntilStopped()
      try job.expectTerminalAsBefore()
      if stopped == .job { kill(-job.process, SIGCONT) } else { job.send(SIGCONT) }
      try waitUntil("both go on") {
        job.condition != "T" && Job.condition(of: process) != "T"
      }
    }
    job.pane.type("and more")
    job.pane.press("Enter")
    try job.pane.wait("the whole screen") {
      $0.contains("before and more") && $0.contains("F1 help now")
    }
    try job.pane.leave()
    job.expectModesAsBefore()
    #expect(try home.note().contains("before and more"))
  }
}
