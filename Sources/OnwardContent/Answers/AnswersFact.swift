public import OnwardCore

/// What can be wrong with a file of answers.
public enum AnswersFact: Hashable, Sendable {
  case noJSON(JSONProblem.Fact)
  case noObject
  case laterVersion
  case empty
  case unknownPrompt(String, nearest: String?)
  case twice(AnswerKey)
  /// The value is nothing that the prompt takes; the value as JSON.
  case wrong(AnswerKey, value: String, Question)
  /// The session asks it, and the file has no answer.
  case missing(AnswerKey, Question)
  /// With the other answers the session does not ask it.
  case notAsked(AnswerKey)
  /// The step did not take it; what it said.
  case notTaken(AnswerKey, String)

  /// What a prompt asks, and what it takes.
  public struct Question: Hashable, Sendable {
    public var label: String
    public var takes: String
  }
}

/// One thing that is wrong with a file of answers, and where; nil where it stands nowhere.
public struct AnswersProblem: Hashable, Sendable, Error {
  public var fact: AnswersFact
  public var place: Place?

  public init(_ fact: AnswersFact, at place: Place? = nil) {
    self.fact = fact
    self.place = place
  }

  /// The form of compilers: `path:line:column: error: message`.
  public func line(in file: String) -> String {
    let place = place.map { ":\($0.line):\($0.column)" } ?? ""
    return "\(file)\(place): error: \(fact.words)"
  }
}

extension AnswersFact {
  /// What is wrong and what to do, in one line without a full stop.
  public var words: String {
    switch self {
    case .noJSON(let fact): "not JSON: \(fact.words)"
    case .noObject:
      "must be an object whose members are answers, such as {\"arrive.intensity\": 45}"
    case .laterVersion: "'version' must be \(answersVersion)"
    case .empty: "nothing in it"
    case .unknownPrompt(let name, let nearest):
      "there is no prompt '\(name)'"
        + (nearest.map { " (did you mean '\($0)'?)" } ?? "; `onward schema answers` names them")
    case .twice(let key): "'\(key)' stands here a second time"
    case .wrong(let key, let value, let question):
      "'\(key)' does not take \(shortened(value, to: 60)). \(question.label) It takes \(question.takes)"
    case .missing(let key, let question):
      "'\(key)' is asked and has no answer: \(question.label) It takes \(question.takes)"
    case .notAsked(let key):
      "'\(key)' is not asked after the other answers; take it out"
    case .notTaken(let key, let words): "'\(key)' was not taken: \(words)"
    }
  }
}

extension AnswersFact.Question {
  public init(_ prompt: Prompt, tones: [ChoiceID]) {
    let label = prompt.label
    self.label = label.last.map { "?.!:".contains($0) } == true ? label : label + "."
    takes = prompt.kind.takes(tones) + (prompt.kind == .summary ? "" : ", or null to skip it")
  }
}

extension PromptKind {
  fileprivate func takes(_ tones: [ChoiceID]) -> String {
    func list(_ choices: [Choice]) -> String { choices.map(\.id.rawValue).joined(separator: ", ") }
    return switch self {
    case .text(let isOneLine, _): isOneLine ? "a string of one line" : "a string"
    case .list(let isDated, _, _):
      isDated
        ? "a list of strings, or of {\"text\": …, \"day\": …} with days such as 2026-11-21"
        : "a list of strings"
    case .choice(let choices, _): "one of \(list(choices))"
    case .checklist(let items): "a list of any of \(list(items))"
    case .feelings: "a list of words, or {\"body\": [words]} where no word for it is found"
    case .intensity: "a whole number from 0 to 100, or \"not-safe\""
    case .date: "a day such as \"2026-11-30\" or \"tomorrow\", or false for none"
    case .draft:
      "true for the letter as it is filled, a string for your own, or "
        + "{\"tone\": …, \"text\": …} with a tone of \(tones.map(\.rawValue).joined(separator: ", "))"
    case .timer(_, let isKept):
      (isKept ? "a string, or " : "") + "false for written and thrown away"
    case .breathe(_, _, let minutes): "seconds, a whole number from 1 to \(minutes * 60)"
    case .sort(let groups, _):
      "a list of {\"text\": …, \"group\": …} with a group of \(list(groups)), or null"
    case .summary: "nothing"
    }
  }
}
