/// One line of a list, with the day that a dated list adds.
public struct ListItem: Hashable, Sendable {
  public var text: String
  public var day: Day?

  public init(_ text: String, day: Day? = nil) {
    self.text = text
    self.day = day
  }
}

/// One item and the group that it was sorted into; nil while it is in none.
public struct SortedItem: Hashable, Sendable {
  public var text: String
  public var group: Choice?

  public init(_ text: String, group: Choice? = nil) {
    self.text = text
    self.group = group
  }
}

/// A letter as the person left it, with what it started from.
public struct Letter: Hashable, Sendable {
  public var text: String
  public var template: TemplateID
  public var tone: ChoiceID
  /// The template as it was filled before the person edited it; a later fill is merged against it.
  public var fill: String

  public init(text: String, template: TemplateID, tone: ChoiceID, fill: String) {
    self.text = text
    self.template = template
    self.tone = tone
    self.fill = fill
  }
}

/// What a person answered, in the form that the prompt's kind gives.
public enum AnswerValue: Hashable, Sendable {
  /// Text and timer prompts; also the half-typed words of a date.
  case text(String)
  case items([ListItem])
  /// The choice with its words as they were when it was made.
  case choice(Choice)
  case checks([Choice])
  /// Words for feelings; `cannotName` when the person said so, and `words` are then of the body.
  case feelings(words: [String], cannotName: Bool)
  /// 0 to 100.
  case intensity(Int)
  /// "I do not feel safe right now", chosen in the place of a number.
  case notSafe
  /// A day, or nil for none.
  case day(Day?)
  case letter(Letter)
  /// Timed writing that was thrown away, or was never meant to be kept.
  case discarded
  /// Seconds of breathing done.
  case breathed(seconds: Int)
  case sorted([SortedItem])
}

/// An answer and how far it got.
public struct Answer: Hashable, Sendable {
  /// How far an answer got.
  public enum Progress: String, Hashable, Sendable, CaseIterable {
    case done
    /// Half typed; kept, and used for no signal.
    case draft
    /// Passed over; `value` still holds what had been typed before.
    case skipped
  }

  public var value: AnswerValue?
  public var progress: Progress

  public init(_ value: AnswerValue?, _ progress: Progress = .done) {
    self.value = value
    self.progress = progress
  }

  /// The value when the answer is done; signals read nothing else.
  public var settled: AnswerValue? { progress == .done ? value : nil }
}
