import OnwardCore

/// What the program is opened for.
enum Goal: Hashable {
  case home
  case start
  /// The session whose id begins so; nil for the one touched last.
  case resume(String?)
}
