import OnwardCore

/// What several applications have in common, as facts and a question: nothing in it says anything about the person.
extension Words {
  static let patternTitle = "A question about your applications, if you like"

  static func question(about pattern: Pattern) -> String {
    let share = pattern.count == pattern.known ? "all" : "\(pattern.count) of"
    let caution = pattern.mayBeChance ? " With so few, it may be chance." : ""
    return "In \(share) \(pattern.known) applications, \(fact(pattern.id))\(caution)"
      + " Would you like to look at \(subject(pattern.id)), or leave it?"
  }

  /// What is the case, and no guess at how often it is so for others.
  private static func fact(_ id: PatternID) -> String {
    switch id {
    case .beforeInterview: "it ended before an interview. There, nobody has met you yet."
    case .afterInterview:
      "it ended after an interview. There, several people are met for one place."
    case .finalRound:
      "it went as far as the final round. So far, they had asked you back each time."
    case .silence: "no answer came. From outside, nobody can see why."
    case .noFeedback:
      "no feedback had come when you looked. In some companies, staff may not give any."
    case .wantedLittle: "you wanted it only a little."
    }
  }

  private static func subject(_ id: PatternID) -> String {
    switch id {
    case .beforeInterview: "what can be changed before that"
    case .afterInterview: "the interview itself"
    case .finalRound: "what a final round leaves you"
    case .silence: "how long to wait, and how to close it"
    case .noFeedback: "how to ask"
    case .wantedLittle: "choosing fewer of them"
    }
  }
}
