/// The half of a session that a step belongs to.
public enum Part: String, Hashable, Sendable, CaseIterable {
  case today
  case later
}

/// A way on to another step, taken when all its conditions hold.
public struct Route: Hashable, Sendable {
  public var when: [Condition]
  public var to: StepID

  public init(when: [Condition], to: StepID) {
    self.when = when
    self.to = to
  }
}

/// One stage of a session, as one content file defines it; its body is loaded when first shown.
public struct Step: Hashable, Sendable {
  public var id: StepID
  public var title: String
  public var part: Part
  /// How long the step takes most people, in minutes, 1 to 30.
  public var minutes: Int
  /// Rows of the five documents' advice, as `coverage.csv` numbers them.
  public var covers: [Int]
  /// Keys of `sources.md`.
  public var sources: [String]
  /// Names that the step had in earlier versions, so that older notes still find it.
  public var was: [StepID]
  public var skipWhen: [Condition]
  public var prompts: [Prompt]
  /// When a section of the body is shown, by the slug of its heading; a section not named here always is.
  public var sections: [String: Conditions]
  /// Ways that return to where the way would have gone; each is taken at most once a part.
  public var detours: [Route]
  public var routes: [Route]
  /// The step that follows when no route holds; nil ends the session.
  public var next: StepID?

  public init(
    id: StepID, title: String, part: Part, minutes: Int = 2, covers: [Int] = [],
    sources: [String] = [], was: [StepID] = [], skipWhen: [Condition] = [],
    prompts: [Prompt] = [], sections: [String: Conditions] = [:], detours: [Route] = [],
    routes: [Route] = [], next: StepID? = nil
  ) {
    self.id = id
    self.title = title
    self.part = part
    self.minutes = minutes
    self.covers = covers
    self.sources = sources
    self.was = was
    self.skipWhen = skipWhen
    self.prompts = prompts
    self.sections = sections
    self.detours = detours
    self.routes = routes
    self.next = next
  }

  /// The prompt of that name, or one that had it in an earlier version.
  public func prompt(_ id: PromptID) -> Prompt? {
    prompts.first { $0.id == id } ?? prompts.first { $0.was.contains(id) }
  }
}
