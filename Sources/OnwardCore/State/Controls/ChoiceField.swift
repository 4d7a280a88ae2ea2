/// One of some: arrows or digits, then Enter.
public struct ChoiceField: Control {
  public let choices: [Choice]
  /// The choice under the cursor, from 0.
  public private(set) var cursor: Int
  /// What was chosen before; marked, so that nobody wonders.
  public private(set) var chosen: Choice?

  init(choices: [Choice], preset: ChoiceID?, chosen: Choice?) {
    self.choices = choices
    self.chosen = chosen
    let start = chosen?.id ?? preset
    cursor = choices.firstIndex { $0.id == start } ?? 0
  }

  var value: AnswerValue? { chosen.map(AnswerValue.choice) }

  mutating func receive(_ action: Action, at clock: ClockReading) -> ControlOutcome {
    switch action {
    case .moved(let direction):
      cursor = direction.index(from: cursor, count: choices.count)
      return .moved
    case .picked(let index) where choices.indices.contains(index):
      cursor = index
      return .moved
    case .typed(let text):
      guard let index = menuIndex(text), choices.indices.contains(index) else { return .ignored }
      cursor = index
      return .moved
    case .accepted, .toggled:
      guard choices.indices.contains(cursor) else { return .ignored }
      chosen = choices[cursor]
      return .accepted
    default: return .ignored
    }
  }
}

/// The index from 0 that a typed digit from 1 to 9 names; nil for any other text.
func menuIndex(_ text: String) -> Int? {
  guard text.utf8.count == 1, let digit = Int(text), digit > 0 else { return nil }
  return digit - 1
}

extension Direction {
  /// The index after moving from one of `count` in a column; it stays at the ends.
  func index(from index: Int, count: Int) -> Int {
    switch self {
    case .up, .left: max(0, index - 1)
    case .down, .right: min(max(0, count - 1), index + 1)
    case .first: 0
    case .last: max(0, count - 1)
    }
  }
}
