/// A program to measure, and how it is used.
struct Candidate {
  var name: String
  var command: Command
  /// What the first frame shows last; a program that does not show it fails.
  var firstFrame: String
  /// A key that changes the first frame.
  var firstKey: String
  var drills: [Drill] = []

  func drill(_ task: Task) -> Drill? { drills.first { $0.task == task } }
}

/// What is done with a program while its answers are timed.
enum Task: String, CaseIterable {
  case typing = "typing in a text prompt"
  case typingLong = "typing in an answer of 5,000 words"
  case moving = "moving in a list"
  case scrolling = "scrolling a page"
  case searching = "searching"
}

/// How a task is done with one program.
struct Drill {
  var task: Task
  var command: Command
  /// What is waited for, and the keys that are sent then.
  var opening: [(seen: String, keys: String)]
  /// Seen once the keys can begin.
  var ready: String
  /// Pressed one after another, over and over.
  var keys: [String]
}

enum Keys {
  static let down = "\u{1B}[B"
  static let up = "\u{1B}[A"
  static let downApplication = "\u{1B}OB"
  static let upApplication = "\u{1B}OA"
  static let pageDown = "\u{1B}[6~"
  static let pageUp = "\u{1B}[5~"

  /// Words as they are typed, so many times each letter a key.
  static func typed(_ text: String) -> [String] { text.map { String($0) } }

  static func backAndForth(_ forward: String, _ back: String, times: Int) -> [String] {
    Array(repeating: forward, count: times) + Array(repeating: back, count: times)
  }
}
