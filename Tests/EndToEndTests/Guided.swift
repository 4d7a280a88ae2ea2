import Testing

/// One answer at a prompt: what the screen asks, and the keys that answer it.
struct Answered {
  var label: String
  var keys: [String] = []
  var text: String?
  /// Pressed after the text.
  var ending = "Enter"

  /// A menu's item, by its number.
  static func choose(_ label: String, _ number: Int) -> Answered {
    Answered(label: label, text: "\(number)")
  }

  static func say(_ label: String, _ text: String, ending: String = "Enter") -> Answered {
    Answered(label: label, text: text, ending: ending)
  }

  /// Goes on without an answer.
  static func skip(_ label: String) -> Answered { Answered(label: label, ending: "Tab") }

  /// A list: each item is typed and added, and an empty line ends it.
  static func list(_ label: String, _ items: [String]) -> Answered {
    var keys: [String] = []
    for item in items { keys += ["=" + item, "Enter"] }
    return Answered(label: label, keys: keys)
  }
}

extension Pane {
  /// Answers prompt after prompt, each only once the screen asks it.
  func answer(_ answers: [Answered], sourceLocation: SourceLocation = #_sourceLocation) throws {
    for answer in answers {
      try waitFor(answer.label, sourceLocation: sourceLocation)
      for key in answer.keys {
        if key.hasPrefix("=") { type(String(key.dropFirst())) } else { press(key) }
      }
      if let text = answer.text { type(text) }
      press(answer.ending)
    }
  }

  /// From the shell to the first question of a new session.
  func startSession(environment: [String: String] = [:]) throws {
    try start("start", environment: environment)
    try waitFor("Before you begin")
    press("Enter")
    try waitFor("How strong is it right now?")
  }

  /// Leaves with Ctrl-C and reads the exit status that the shell prints.
  func leave(sourceLocation: SourceLocation = #_sourceLocation) throws {
    press("C-c")
    try waitFor("status=0", sourceLocation: sourceLocation)
  }
}

extension Answered {
  /// The short way's prompts from the next interview to the day on which the reply is sent.
  static let replyForTomorrow: [Answered] = [
    Answered(label: "Is another interview coming up?"),
    .choose("Was something about it unfair?", 1),
    .list("Other reasons that a fair person", ["They had someone inside"]),
    .say("The company", "Northwind"),
    .say("The role", "data engineer"),
    .choose("Is there someone you can write to?", 1),
    .say("Their name, if you know it", "Ms Okafor"),
    .choose("ask them for feedback?", 1),
    Answered(label: "Dear Ms Okafor,", ending: "Tab"),
    Answered(label: "When will you send it?"),
  ]
}
