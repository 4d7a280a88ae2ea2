public import OnwardCore

/// What the terminal is to be opened with.
public struct TerminalOptions: Hashable, Sendable {
  /// The value of `TERM`; nil when it is not set.
  public var name: String?
  /// False under `NO_COLOR`: the accent is then shown in bold.
  public var usesColor = true
  /// The colour of the accent.
  public var accent = Accent.cyan
  /// Wheel and clicks; the terminal's own selecting of text then needs Shift.
  public var usesMouse = false
  /// Descriptors of the terminal; both have to be one.
  public var input: Int32 = 0
  public var output: Int32 = 1

  public init(name: String?) { self.name = name }

  /// The number of the accent's colour in curses; -1 where there is none to be shown.
  var colourNumber: Int32 {
    guard usesColor else { return -1 }
    return switch accent {
    case .none: -1
    case .red: 1
    case .green: 2
    case .yellow: 3
    case .blue: 4
    case .magenta: 5
    case .cyan: 6
    }
  }
}

/// Why there is no terminal to draw on.
public enum TerminalError: Error, Hashable, Sendable {
  /// Input or output is a file or a pipe.
  case notATerminal
  /// terminfo does not know the name; it is empty when `TERM` is not set.
  case unknownTerminal(String)
  /// The terminal can neither be cleared nor address its cells, as `dumb`.
  case incapable(String)
  /// There is one screen in a process.
  case alreadyOpen
}
