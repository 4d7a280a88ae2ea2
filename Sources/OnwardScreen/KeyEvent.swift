public import OnwardCore

/// A key that is not text.
public enum Key: Hashable, Sendable {
  case enter, tab, backTab, escape, backspace, delete
  case up, down, left, right, home, end, pageUp, pageDown
  case wordLeft, wordRight
  case function(Int)
  /// Ctrl with a lower-case letter or one of `\ ] ^ _`, or a space.
  case control(Character)
  /// Alt with the character that follows it.
  case alt(Character)
}

/// What the terminal told us.
public enum KeyEvent: Hashable, Sendable {
  /// Typed text: one scalar or more, never a control.
  case text(String)
  case key(Key)
  /// The whole of a bracketed paste, with its line ends as LF.
  case paste(String)
  case wheel(up: Bool, Place)
  case click(Place)
  case resized(Size)
}
