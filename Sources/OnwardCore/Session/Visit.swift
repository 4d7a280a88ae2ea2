/// A step as it is passed once on a path; a step that a detour borrows for the other part is passed twice.
public struct Visit: Hashable, Comparable, Sendable, CustomStringConvertible {
  public var step: StepID
  /// The part that borrowed the step, when it is not the step's own.
  public var borrowedBy: Part?

  public init(_ step: StepID, borrowedBy: Part? = nil) {
    self.step = step
    self.borrowedBy = borrowedBy
  }

  /// Reads `calm` or `calm@later`; nil when it is neither.
  public init?(parsing text: some StringProtocol) {
    let pieces = text.split(separator: "@", omittingEmptySubsequences: false)
    guard let step = pieces.first, !step.isEmpty, pieces.count <= 2 else { return nil }
    self.step = StepID(String(step))
    if pieces.count == 2 {
      guard let part = Part(rawValue: String(pieces[1])) else { return nil }
      borrowedBy = part
    }
  }

  /// `calm`, or `calm@later` where a later part borrowed a step of today's.
  public var description: String {
    borrowedBy.map { "\(step)@\($0.rawValue)" } ?? step.rawValue
  }

  public static func < (left: Visit, right: Visit) -> Bool {
    left.description < right.description
  }
}

/// Names one answer of a session: the prompt, and the visit in which it was asked.
public struct AnswerKey: Hashable, Comparable, Sendable, CustomStringConvertible {
  public var visit: Visit
  public var prompt: PromptID

  public init(_ visit: Visit, _ prompt: PromptID) {
    self.visit = visit
    self.prompt = prompt
  }

  /// The answer to a prompt of a step in its own part.
  public init(_ step: StepID, _ prompt: PromptID) {
    visit = Visit(step)
    self.prompt = prompt
  }

  /// Reads `calm.breathe` or `calm.breathe@later`; nil when it is neither.
  public init?(parsing text: some StringProtocol) {
    let halves = text.split(separator: "@", omittingEmptySubsequences: false)
    guard let name = halves.first, halves.count <= 2 else { return nil }
    let names = name.split(separator: ".", omittingEmptySubsequences: false)
    guard names.count == 2, !names[0].isEmpty, !names[1].isEmpty else { return nil }
    let part = halves.count == 2 ? Part(rawValue: String(halves[1])) : nil
    if halves.count == 2, part == nil { return nil }
    visit = Visit(StepID(String(names[0])), borrowedBy: part)
    prompt = PromptID(String(names[1]))
  }

  /// `calm.breathe`, or `calm.breathe@later`.
  public var description: String {
    "\(visit.step).\(prompt)" + (visit.borrowedBy.map { "@\($0.rawValue)" } ?? "")
  }

  public static func < (left: AnswerKey, right: AnswerKey) -> Bool {
    left.description < right.description
  }
}
