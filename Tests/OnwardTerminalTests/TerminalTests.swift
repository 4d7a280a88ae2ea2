import Glibc
import OnwardCore
import OnwardScreen
import OnwardTerminal
import Testing

/// One after the other: there is one screen in a process.
@Suite(.serialized)
struct TerminalTests {
  let pty: Pseudoterminal
  /// Longest wait for what is there already; only a failing test waits so long.
  private let patience = 60_000

  init() throws { pty = try #require(Pseudoterminal()) }

  func options(_ name: String = "xterm-256color") -> TerminalOptions {
    var options = TerminalOptions(name: name)
    options.input = pty.slave
    options.output = pty.slave
    return options
  }

  func open(_ name: String = "xterm-256color") throws -> Terminal {
    try Terminal(options(name))
  }

  func soon() -> Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return now.tv_sec * 1000 + now.tv_nsec / 1_000_000 + patience
  }

  /// Events up to so many.
  func events(of terminal: Terminal, count: Int) -> [TerminalEvent] {
    var found: [TerminalEvent] = []
    let deadline = soon()
    while found.count < count, found.last != .deadline {
      found += terminal.next(deadline: deadline)
    }
    return found
  }

  // MARK: - Opening and closing

  @Test func aPipeIsNoTerminal() {
    var ends: [Int32] = [0, 0]
    pipe(&ends)
    defer { for end in ends { Glibc.close(end) } }
    var options = options()
    options.output = ends[1]
    #expect(throws: TerminalError.notATerminal) { try Terminal(options) }
  }

  @Test func refusesTerminalsThatItCannotUse() {
    #expect(throws: TerminalError.unknownTerminal("no-such")) { try open("no-such") }
    #expect(throws: TerminalError.unknownTerminal("../x")) { try open("../x") }
    #expect(throws: TerminalError.incapable("dumb")) { try open("dumb") }
    var unset = options()
    unset.name = nil
    #expect(throws: TerminalError.unknownTerminal("")) { try Terminal(unset) }
    #expect(pty.written() == "")
  }

  @Test func thereIsOnlyOne() throws {
    let terminal = try open()
    #expect(throws: TerminalError.alreadyOpen) { try open() }
    terminal.close()
  }

  @Test func closingPutsTheModesBack() throws {
    let before = pty.modes
    let terminal = try open()
    #expect(pty.modes != before)
    terminal.close()
    terminal.close()
    #expect(pty.modes == before)
  }

  @Test func closingWipesTheScreenAndLeavesIt() throws {
    let terminal = try open()
    var frame = Frame(size: terminal.size)
    frame.put("private".map { Cell($0.unicodeScalars.first ?? " ") }, at: Place(row: 3, column: 0))
    terminal.show(frame)
    _ = pty.written()
    terminal.close()
    let bytes = pty.written()
    #expect(bytes.contains("\u{1B}[2J"))
    #expect(bytes.contains("\u{1B}[?1049l"))
    #expect(bytes.contains("\u{1B}[?2004l"))
    #expect(!bytes.contains("private"))
  }

  @Test(arguments: ["linux", "vt100", "screen-256color"])
  func noPasteBracketsWhereTerminfoHasNone(name: String) throws {
    let terminal = try open(name)
    terminal.close()
    #expect(!pty.written().contains("2004"))
  }

  @Test func mouseOnlyWhenAskedFor() throws {
    try open().close()
    #expect(!pty.written().contains("?1000h"))
    var options = options()
    options.usesMouse = true
    let terminal = try Terminal(options)
    #expect(pty.written().contains("1000h"))
    pty.type("\u{1B}[<0;5;3M")
    #expect(events(of: terminal, count: 1) == [.key(.click(Place(row: 2, column: 4)))])
    pty.type("\u{1B}[<0;5;3m\u{1B}[<64;1;1M\u{1B}[<65;2;2M")
    #expect(
      events(of: terminal, count: 2) == [
        .key(.wheel(up: true, Place(row: 0, column: 0))),
        .key(.wheel(up: false, Place(row: 1, column: 1))),
      ])
    terminal.close()
    #expect(pty.written().contains("1000l"))
  }

  // MARK: - Events

  @Test func keysArriveDecoded() throws {
    let terminal = try open()
    pty.type(
      "aé\u{03}\u{1A}\u{13}\u{1C}\r\u{1B}OA\u{1B}[1;5D\u{1B}[3~\u{1B}!\u{1B}[24~\u{7F}\u{1B}")
    let keys: [KeyEvent] = [
      .text("a"), .text("é"), .key(.control("c")), .key(.control("z")), .key(.control("s")),
      .key(.control("\\")), .key(.enter), .key(.up), .key(.wordLeft), .key(.delete),
      .key(.alt("!")), .key(.function(12)), .key(.backspace), .key(.escape),
    ]
    #expect(events(of: terminal, count: keys.count) == keys.map(TerminalEvent.key))
    terminal.close()
  }

  @Test func aCharacterSplitBetweenReadsIsNotLost() throws {
    let terminal = try open()
    pty.type([0xE6, 0x97])
    #expect(terminal.next(deadline: 0) == [.deadline])
    pty.type([0xA5])
    #expect(events(of: terminal, count: 1) == [.key(.text("日"))])
    terminal.close()
  }

  @Test func aPasteIsOneEvent() throws {
    let terminal = try open()
    pty.type("\u{1B}[200~one\rtwo\r\n\u{1B}[201~x")
    #expect(events(of: terminal, count: 2) == [.key(.paste("one\ntwo\n")), .key(.text("x"))])
    terminal.close()
  }

  @Test func aPasteCutOffByASignalIsKept() throws {
    let terminal = try open()
    pty.type("\u{1B}[200~half")
    raise(SIGHUP)
    #expect(events(of: terminal, count: 2) == [.key(.paste("half")), .signal(.hangUp)])
    terminal.close()
  }

  @Test func tellsANewSize() throws {
    let terminal = try open()
    terminal.show(Frame(size: terminal.size))
    pty.resize(to: Size(columns: 40, rows: 12))
    raise(SIGWINCH)
    let size = Size(columns: 40, rows: 12)
    #expect(events(of: terminal, count: 1) == [.key(.resized(size))])
    #expect(terminal.size == size)
    terminal.close()
  }

  @Test func drawsAtAnySize() throws {
    let terminal = try open()
    for size in [
      Size(columns: 1, rows: 1), Size(columns: 300, rows: 2), Size(columns: 2, rows: 90),
    ] {
      pty.resize(to: size)
      raise(SIGWINCH)
      #expect(events(of: terminal, count: 1) == [.key(.resized(size))])
      _ = pty.written()
      var frame = Frame(size: size)
      frame.put([Cell("#")], at: Place(row: size.rows - 1, column: size.columns - 1))
      terminal.show(frame)
      #expect(pty.written().contains("#"))
    }
    terminal.close()
  }

  @Test func theTrueSizeWinsOverWhatAShellLeftInTheEnvironment() throws {
    pty.resize(to: Size(columns: 66, rows: 22))
    setenv("LINES", "10", 1)
    setenv("COLUMNS", "33", 1)
    defer { for name in ["LINES", "COLUMNS"] { unsetenv(name) } }
    let terminal = try open()
    #expect(terminal.size == Size(columns: 66, rows: 22))
    pty.resize(to: Size(columns: 77, rows: 25))
    raise(SIGWINCH)
    let told = TerminalEvent.key(.resized(Size(columns: 77, rows: 25)))
    #expect(events(of: terminal, count: 1).last == told)
    #expect(terminal.size == Size(columns: 77, rows: 25))
    terminal.close()
  }

  @Test(arguments: [
    (SIGINT, EndingSignal.interrupt), (SIGTERM, .terminate), (SIGHUP, .hangUp),
  ])
  func tellsASignal(number: Int32, signal: EndingSignal) throws {
    let terminal = try open()
    raise(number)
    #expect(events(of: terminal, count: 1) == [.signal(signal)])
    terminal.close()
  }

  @Test func programsTheTerminalAnewAfterAStopBehindItsBack() throws {
    let before = pty.termios
    let terminal = try open()
    let during = pty.modes
    var frame = Frame(size: terminal.size)
    frame.put([Cell("#")], at: Place(row: 0, column: 0))
    terminal.show(frame)
    _ = pty.written()
    pty.termios = before
    raise(SIGCONT)
    #expect(events(of: terminal, count: 1) == [.continued])
    #expect(pty.modes == during)
    #expect(pty.written().contains("#"))
    terminal.close()
    #expect(pty.termios.c_lflag == before.c_lflag)
  }

  @Test func aSignalIsNotKeptOutByAFloodOfInput() throws {
    let terminal = try open()
    pty.type(String(repeating: "x", count: 8_000))
    raise(SIGTERM)
    #expect(terminal.next(deadline: soon()).contains(.signal(.terminate)))
    terminal.close()
  }

  @Test func tellsAWatchedDescriptor() throws {
    let terminal = try open()
    var ends: [Int32] = [0, 0]
    pipe(&ends)
    defer { for end in ends { Glibc.close(end) } }
    _ = write(ends[1], "!", 1)
    #expect(terminal.next(deadline: soon(), watching: [ends[0]]) == [.ready(ends[0])])
    terminal.close()
  }

  @Test func tellsADeadlineEvenWhileKeysCome() throws {
    let terminal = try open()
    #expect(terminal.next(deadline: 0) == [.deadline])
    pty.type("x")
    var found: [TerminalEvent] = []
    while !found.contains(.key(.text("x"))) { found = terminal.next(deadline: 0) }
    #expect(found == [.key(.text("x")), .deadline])
    terminal.close()
  }

  @Test func tellsThatTheTerminalIsGone() throws {
    let terminal = try open()
    pty.type("last")
    pty.hangUp()
    #expect(events(of: terminal, count: 1).last == .gone)
    terminal.show(Frame(size: terminal.size))
    terminal.close()
  }

  // MARK: - Programs and the clipboard

  @Test func runsAProgramWithTheModesOfBefore() throws {
    let before = pty.modes
    let terminal = try open()
    let during = pty.modes
    let check = "stty -a | grep -q ' icanon' && test $# = 1 && echo ran-$1-$WORD && exit 7"
    let ended = terminal.run(
      ["sh", "-c", check, "sh", "a b"], environment: ["PATH=/usr/bin:/bin", "WORD=w"])
    #expect(ended == .exited(7))
    let bytes = pty.written()
    #expect(bytes.contains("ran-a b-w"))
    #expect(bytes.contains("\u{1B}[?1049l"))
    #expect(pty.modes == during)
    #expect(terminal.run(["sh", "-c", "kill -9 $$"], environment: []) == .killed(9))
    #expect(terminal.run(["/no/such"], environment: []) == .notStarted(ENOENT))
    terminal.close()
    #expect(pty.modes == before)
  }

  @Test func copiesByOSC52() throws {
    let terminal = try open()
    _ = pty.written()
    #expect(terminal.copy("Hällo") == .sent)
    #expect(pty.written() == "\u{1B}]52;c;SMOkbGxv\u{07}")
    #expect(terminal.copy("a") == .sent)
    #expect(pty.written() == "\u{1B}]52;c;YQ==\u{07}")
    let large = String(repeating: "x", count: Terminal.largestCopy + 1)
    #expect(terminal.copy(large) == .tooLarge(bytes: 74_995))
    #expect(pty.written() == "")
    terminal.close()
  }

  @Test func doesNotCopyWhereItWouldShowAsText() throws {
    let terminal = try open("linux")
    _ = pty.written()
    #expect(terminal.copy("a") == .unsupported)
    #expect(pty.written() == "")
    terminal.close()
  }
}
