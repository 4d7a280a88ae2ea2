/// Any of some: Space ticks, Enter goes on.
public struct ChecklistField: Control {
  public let items: [Choice]
  public private(set) var cursor = 0
  public private(set) var ticked: Set<ChoiceID>
  /// What was ticked before, in the words of then; what the guide no longer has stays ticked.
  private let earlier: [Choice]

  init(items: [Choice], ticked: [Choice]) {
    self.items = items
    self.ticked = Set(ticked.map(\.id))
    earlier = ticked
  }

  var value: AnswerValue? {
    guard ticked != Set(earlier.map(\.id)) else { return earlier.isEmpty ? nil : .checks(earlier) }
    let known = items.filter { ticked.contains($0.id) }
    let gone = earlier.filter { old in !items.contains { $0.id == old.id } }
    return known.isEmpty && gone.isEmpty ? nil : .checks(known + gone)
  }

  mutating func receive(_ action: Action, at clock: ClockReading) -> ControlOutcome {
    switch action {
    case .moved(let direction):
      cursor = direction.index(from: cursor, count: items.count)
      return .moved
    case .toggled: return toggle(cursor)
    case .picked(let index): return toggle(index)
    case .typed(let text):
      guard let index = menuIndex(text) else { return .ignored }
      return toggle(index)
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
