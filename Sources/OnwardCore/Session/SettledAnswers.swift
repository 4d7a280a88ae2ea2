/// The done answers of the path up to a point, in the order of the path; signals are computed from nothing else.
public struct SettledAnswers: Hashable, Sendable {
  public private(set) var keys: [AnswerKey] = []
  private var values: [AnswerKey: AnswerValue] = [:]

  public init() {}

  /// Adds the answer of the next prompt on the path; one that is missing, half typed or skipped adds nothing.
  public mutating func add(_ key: AnswerKey, _ answer: Answer?) {
    guard let value = answer?.settled else { return }
    keys.append(key)
    values[key] = value
  }

  public subscript(key: AnswerKey) -> AnswerValue? { values[key] }

  /// The answer given last to that prompt, in whichever part it was asked.
  func latest(_ key: AnswerKey) -> AnswerValue? {
    values[AnswerKey(Visit(key.visit.step, borrowedBy: .later), key.prompt)] ?? values[key]
  }

  func choice(_ key: AnswerKey) -> ChoiceID? {
    if case .choice(let choice)? = latest(key) { choice.id } else { nil }
  }

  func day(_ key: AnswerKey) -> Day? {
    if case .day(let day)? = latest(key) { day } else { nil }
  }

  func number(_ key: AnswerKey) -> Int? {
    if case .intensity(let number)? = values[key] { number } else { nil }
  }
}
