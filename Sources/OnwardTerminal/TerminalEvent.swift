public import OnwardScreen

/// A signal that asks us to end.
public enum EndingSignal: Int32, Hashable, Sendable {
  case hangUp = 1
  case interrupt = 2
  case terminate = 15
}

/// Something that the loop has to look at.
public enum TerminalEvent: Hashable, Sendable {
  case key(KeyEvent)
  case signal(EndingSignal)
  /// Someone else asks us to stop for a while: save, then call `suspend()`.
  case suspendRequested
  /// We had been stopped behind our back; the screen is painted again already.
  case continued
  /// A watched descriptor can be read, or was closed at its other end.
  case ready(Int32)
  /// The deadline is reached.
  case deadline
  /// The terminal is gone for good; no further event will come.
  case gone
}

/// How a program that ran on the terminal ended.
public enum ChildExit: Hashable, Sendable {
  /// With a status, 0 to 255.
  case exited(Int32)
  /// By the signal of that number.
  case killed(Int32)
  /// It never ran; the `errno` tells why.
  case notStarted(Int32)
}
