/// The terminal's size, in cells; both at least 1.
public struct Size: Hashable, Sendable {
  public var columns: Int
  public var rows: Int

  public init(columns: Int, rows: Int) {
    self.columns = max(1, columns)
    self.rows = max(1, rows)
  }
}

/// What on the screen can be clicked.
public enum Target: Hashable, Sendable {
  /// The item of that index in the list in focus, from 0.
  case item(Int)
  case helpNow
}
