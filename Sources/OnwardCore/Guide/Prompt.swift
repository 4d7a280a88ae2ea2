/// One thing that can be chosen, ticked or sorted into.
public struct Choice: Hashable, Sendable {
  public var id: ChoiceID
  public var words: String

  public init(id: ChoiceID, words: String) {
    self.id = id
    self.words = words
  }
}

/// A field of the note's header that an answer fills as well.
public enum HeaderField: String, Hashable, Sendable, CaseIterable {
  case company
  case role
}

/// What a prompt asks for, with what its control needs.
public enum PromptKind: Hashable, Sendable {
  /// Words; one line when `isOneLine`, else as many as the person likes.
  case text(isOneLine: Bool, fills: HeaderField?)
  /// Lines of words; `isDated` adds a date to each. `atLeast` is a wish that is said, never forced.
  case list(isDated: Bool, atLeast: Int, suggestions: [String])
  /// One of some; `preset` is where the cursor first stands.
  case choice(choices: [Choice], preset: ChoiceID?)
  case checklist(items: [Choice])
  /// Words of `feelings.md`, own words, or "I can't name it".
  case feelings
  /// 0 to 100 with words for both ends, or "I do not feel safe right now".
  case intensity(low: String, high: String)
  /// A day or none; `preset` is what is offered first, such as "tomorrow"; `none` is what no date is called.
  case date(preset: String?, none: String)
  case draft(template: TemplateID)
  /// Writing against a countdown of so many minutes (1 to 30); unless `isKept` it never leaves memory.
  case timer(minutes: Int, isKept: Bool)
  /// Breathing in and out for so many seconds each (2 to 10), for `minutes` (1 to 5) at most.
  case breathe(inhale: Int, exhale: Int, minutes: Int)
  /// Items, taken from the sentences of another answer of the step and from the person, into named groups.
  case sort(groups: [Choice], from: PromptID?)
  case summary
}

extension PromptKind {
  /// The kind's name in content and in notes.
  public var name: String {
    switch self {
    case .text: "text"
    case .list: "list"
    case .choice: "choice"
    case .checklist: "checklist"
    case .feelings: "feelings"
    case .intensity: "intensity"
    case .date: "date"
    case .draft: "draft"
    case .timer: "timer"
    case .breathe: "breathe"
    case .sort: "sort"
    case .summary: "summary"
    }
  }

  /// Every kind's name, in the order in which design lists them.
  public static let names = [
    "text", "list", "choice", "checklist", "feelings", "intensity", "date", "draft", "timer",
    "breathe", "sort", "summary",
  ]
}

/// One question inside a step; it gives one answer.
public struct Prompt: Hashable, Sendable {
  public var id: PromptID
  public var kind: PromptKind
  public var label: String
  /// A second, quieter line under the label.
  public var hint: String?
  public var conditions: Conditions
  public var was: [PromptID]

  public init(
    id: PromptID, kind: PromptKind, label: String, hint: String? = nil,
    conditions: Conditions = Conditions(), was: [PromptID] = []
  ) {
    self.id = id
    self.kind = kind
    self.label = label
    self.hint = hint
    self.conditions = conditions
    self.was = was
  }
}
