import OnwardCore
import OnwardScreen
import OnwardTerminal

/// The side of the program that a person meets: a screen, or lines.
enum FrontEnd {
  case screen(Terminal)
  case lines(LineTerminal)

  /// What the state takes for the screen's size; without one it is large enough for everything.
  var size: Size {
    switch self {
    case .screen(let terminal): terminal.size
    case .lines: Size(columns: 80, rows: 24)
    }
  }

  func next(_ deadline: Int?, _ watching: [Int32]) -> [TerminalEvent] {
    switch self {
    case .screen(let terminal): terminal.next(deadline: deadline, watching: watching)
    case .lines: []
    }
  }

  func show(_ frame: Frame) {
    if case .screen(let terminal) = self { terminal.show(frame) }
  }

  func redraw() {
    if case .screen(let terminal) = self { terminal.redraw() }
  }

  /// Without a screen nothing is asked of the terminal.
  func copy(_ text: String) -> CopyResult {
    switch self {
    case .screen(let terminal): terminal.copy(text).result
    case .lines: .unsupported
    }
  }

  func suspend() {
    switch self {
    case .screen(let terminal): terminal.suspend()
    case .lines(let terminal): terminal.suspend()
    }
  }

  func run(_ argv: [String], environment: [String]) -> ChildExit {
    switch self {
    case .screen(let terminal): terminal.run(argv, environment: environment)
    case .lines(let terminal): terminal.run(argv, environment: environment)
    }
  }

  func close() {
    switch self {
    case .screen(let terminal): terminal.close()
    case .lines(let terminal): terminal.close()
    }
  }

  /// Turns the loop until something ends it.
  func run(_ loop: inout EventLoop, _ opening: [Effect]) -> EventLoop.Ending {
    guard case .lines(let terminal) = self else { return loop.run(opening) }
    let writer = LineWriter(
      columns: terminal.columns, isTerminal: Machine.hasTerminal, write: terminal.write)
    var lines = LineLoop(loop: loop, writer: writer) {
      terminal.next(deadline: $0, watching: $1)
    }
    return lines.run(opening)
  }
}

extension CopyOutcome {
  /// A terminal that is gone is told by the next event.
  fileprivate var result: CopyResult {
    switch self {
    case .sent, .gone: .asked
    case .tooLarge(let bytes): .tooLarge(bytes: bytes)
    case .unsupported: .unsupported
    }
  }
}
