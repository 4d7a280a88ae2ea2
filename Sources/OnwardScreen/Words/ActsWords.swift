import OnwardCore

extension Words {
  /// What a person did, as one sentence; nil where nothing is counted.
  static func acts(_ acts: Acts) -> String? {
    let counts = [
      count(acts.letters, "letter written", "letters written"),
      count(acts.sent, "letter sent", "letters sent"),
      count(acts.asked, "question asked", "questions asked"),
      count(acts.people, "person written to", "people written to"),
      count(acts.otherReasons, "other reason found", "other reasons found"),
      count(acts.plans, "plan made", "plans made"),
      count(acts.cameBack, "time you came back", "times you came back"),
    ].compactMap(\.self)
    return counts.isEmpty ? nil : "What you did: \(counts.joined(separator: ", "))."
  }

  static func count(_ number: Int, _ one: String, _ many: String) -> String? {
    number == 0 ? nil : "\(number) \(number == 1 ? one : many)"
  }
}
