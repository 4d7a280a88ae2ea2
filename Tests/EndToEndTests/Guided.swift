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

  /// Starts the program in a home that it has not seen, and goes on from the page for the first time.
  func startFirst(_ arguments: String = "", environment: [String: String] = [:]) throws {
    try start(arguments, environment: environment)
    try waitFor("Before you begin")
    press("Enter")
  }

  /// From the shell to the first question of a new session.
  func startSession(environment: [String: String] = [:]) throws {
    try startFirst("start", environment: environment)
    try waitFor("How strong is it right now?")
  }

  /// From the shell to the first question that takes words.
  func startWriting(environment: [String: String] = [:]) throws {
    try startSession(environment: environment)
    type("45")
    press("Enter", "Enter", "Enter")
    try waitFor("How much did you want this one?")
    press("C-n")
    try waitFor("Was something about it unfair?")
    press("C-n")
    try waitFor("The reason you are afraid of")
  }

  /// Leaves with Ctrl-C and reads the exit status that the shell prints.
  func leave(sourceLocation: SourceLocation = #_sourceLocation) throws {
    press("C-c")
    try waitFor("status=0", sourceLocation: sourceLocation)
  }
}

extension Answered {
  /// The short way's first prompts, without a word for how it feels.
  static let arrival: [Answered] = [
    .say("How strong is it right now?", "40"),
    .choose("How did the news come?", 1),
    .choose("How much time do you have", 1),
    .choose("How much did you want this one?", 1),
    .skip("What is there, in a word or two?"),
  ]

  /// The short way's prompts from the next interview to the day on which the reply is sent, tomorrow; `asks` is the
  /// number of the choice whether it asks for feedback.
  static func reply(asks: Int = 1) -> [Answered] {
    [
      Answered(label: "Is another interview coming up?"),
      .choose("Was something about it unfair?", 1),
      .list("Other reasons that a fair person", ["They had someone inside"]),
      .say("The company", "Northwind"),
      .say("The role", "data engineer"),
      .choose("Is there someone you can write to?", 1),
      .say("Their name, if you know it", "Ms Okafor"),
      .choose("ask them for feedback?", asks),
      Answered(label: "Dear Ms Okafor,", ending: "Tab"),
      Answered(label: "When will you send it?"),
    ]
  }
}
