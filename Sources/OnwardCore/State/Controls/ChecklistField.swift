/// Any of some: Space ticks, Enter goes on.
public struct ChecklistField: Control {
  public let items: [Choice]
  public private(set) var cursor = 0
  public private(set) var ticked: Set<ChoiceID>

  init(items: [Choice], ticked: [Choice]) {
    self.items = items
    self.ticked = Set(ticked.map(\.id))
  }

  var value: AnswerValue? {
    ticked.isEmpty ? nil : .checks(items.filter { ticked.contains($0.id) })
  }

  mutating func receive(_ action: Action, at clock: ClockReading) -> ControlOutcome {
    switch action {
    case .moved(let direction):
      cursor = direction.index(from: cursor, count: items.count)
      return .moved
    case .toggled: return toggle(cursor)
    case .picked(let index): return toggle(index)
    case .typed(let text):
      guard let digit = Int(text) else { return .ignored }
      return toggle(digit - 1)
    case .accepted: return .accepted
    default: return .ignored
    }
  }

  private mutating func toggle(_ index: Int) -> ControlOutcome {
    guard items.indices.contains(index) else { return .ignored }
    cursor = index
    ticked.formSymmetricDifference([items[index].id])
    return .changed
  }
}
