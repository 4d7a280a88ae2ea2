import CNcurses
public import OnwardCore

/// What can be told of the terminal without opening it.
public struct Survey: Hashable, Sendable {
  /// Where the output goes; nil where that is no terminal, or it does not tell its size.
  public var size: Size?
  /// Why the terminal that `TERM` names cannot be drawn on.
  public var problem: TerminalError?
  /// The encoding of the locale, such as `UTF-8`; nil where the system does not have the locale.
  public var codeset: String?
  /// Whether terminfo says that text can be put into its clipboard.
  public var mayCopy = false

  /// Asks terminfo about `name`, the value of `TERM`, and the C library about the locale.
  public init(name: String?, output: Int32 = 1) {
    let name = name ?? ""
    size = windowSize(output)
    codeset = cn_codeset().map { String(cString: $0) }
    switch cn_judge(name, output) {
    case Int32(CN_OPENED): mayCopy = cn_may_copy(name, output)
    case Int32(CN_INCAPABLE): problem = .incapable(name)
    default: problem = .unknownTerminal(name)
    }
  }
}

/// The size of the terminal behind a descriptor, in cells; nil where there is none, or it does not tell.
public func windowSize(_ descriptor: Int32) -> Size? {
  var columns: Int32 = 0
  var rows: Int32 = 0
  guard cn_window(descriptor, &columns, &rows) else { return nil }
  return Size(columns: Int(columns), rows: Int(rows))
}
