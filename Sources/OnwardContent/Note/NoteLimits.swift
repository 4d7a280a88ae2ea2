/// How large the parts of a note may be that are read at all: far more than onward lets them grow, and little enough
/// that no note takes 200 MB of memory or two seconds to read.
enum NoteLimits {
  /// Of the header, in bytes.
  static let header = 256 << 10
  /// Of the whole note.
  static let lines = 500_000
  /// Of one answer with its markers, in bytes; a text takes 256 KiB.
  static let answer = 2 << 20
  /// Of one answer; each item takes three bytes at least.
  static let items = answer / 3
  /// Of an answer with groups, each of whose items is four times as long in an export.
  static let sorted = items / 3
  /// Of all follow-ups; each takes 50 bytes of the header at least.
  static let followUps = header / 50
  /// How many answers; a note of today has about a hundred.
  static let count = 2_000
  /// Of all answers with their markers, in bytes.
  static let answers = 12 << 20
}
