/// Items into named groups: arrows choose the item, a digit or left and right the group.
public struct SortField: Control {
  public let groups: [Choice]
  public private(set) var items: [SortedItem]
  /// The item under the cursor; `items.count` stands for the entry below them.
  public private(set) var cursor: Int
  public private(set) var entry = TextBuffer(isSingleLine: true)
  private var goal: Int?
  private var undone: [[SortedItem]] = []
  /// The answer as it was, until something is sorted: sentences that came since are no answer of the person's.
  private var untouched: AnswerValue?

  /// `material` is cut into sentences; those that an earlier answer sorted keep their groups.
  ///
  /// `isDraft` says that the last item of `value` was still being typed.
  init(groups: [Choice], material: String, value: AnswerValue?, isDraft: Bool) {
    self.groups = groups
    var items: [SortedItem] = []
    if case .sorted(let earlier)? = value {
      items = earlier
      untouched = value
    }
    if isDraft, let half = items.last, half.group == nil {
      items.removeLast()
      entry = TextBuffer(half.text, isSingleLine: true)
    }
    for sentence in sentences(of: material) where !items.contains(where: { $0.text == sentence }) {
      items.append(SortedItem(sentence))
    }
    self.items = items
    cursor = isBlank(entry.text) ? 0 : items.count
  }

  /// Whether an item stands half typed.
  var isTyping: Bool { !isBlank(entry.text) }

  public var isOnEntry: Bool { cursor == items.count }

  var value: AnswerValue? {
    if let untouched { return untouched }
    var all = items
    if !isBlank(entry.text) { all.append(SortedItem(entry.text)) }
    return all.isEmpty ? nil : .sorted(all)
  }

  mutating func receive(_ action: Action, at clock: ClockReading) -> ControlOutcome {
    let outcome = take(action)
    if outcome == .changed { untouched = nil }
    return outcome
  }

  private mutating func take(_ action: Action) -> ControlOutcome {
    switch action {
    case .moved(.left) where !isOnEntry: return shift(by: -1)
    case .moved(.right) where !isOnEntry: return shift(by: 1)
    case .moved(.left): return entry.receive(.edited(.move(.left)), goal: &goal) ?? .ignored
    case .moved(.right): return entry.receive(.edited(.move(.right)), goal: &goal) ?? .ignored
    case .moved(let direction):
      cursor = direction.index(from: cursor, count: items.count + 1)
      return .moved
    case .picked(let row) where (0...items.count).contains(row):
      cursor = row
      return .moved
    case .accepted where isOnEntry && isTyping:
      remember()
      items.append(SortedItem(entry.text))
      entry = .line(besides: items.map(\.text))
      cursor = items.count
      return .changed
    case .accepted: return acceptOrStep()
    case .edited(.undo) where !isOnEntry || entry.isEmpty: return undo()
    case .removed where !isOnEntry:
      remember()
      items.remove(at: cursor)
      return .changed
    case .typed(let text) where !isOnEntry:
      guard let index = menuIndex(text), groups.indices.contains(index) else { return .ignored }
      return assign(groups[index])
    case .toggled where !isOnEntry: return shift(by: 1)
    default: return isOnEntry ? entry.receive(action, goal: &goal) ?? .ignored : .ignored
    }
  }

  /// Enter walks down the items, and at their end goes on.
  private mutating func acceptOrStep() -> ControlOutcome {
    if isOnEntry { return .accepted }
    cursor += 1
    return .moved
  }

  private mutating func remember() { undone = remembering(items, after: undone) }

  private mutating func undo() -> ControlOutcome {
    guard let before = undone.popLast() else { return .moved }
    items = before
    cursor = min(cursor, items.count)
    return .changed
  }

  private mutating func assign(_ group: Choice) -> ControlOutcome {
    remember()
    items[cursor].group = group
    cursor += 1
    return .changed
  }

  private mutating func shift(by step: Int) -> ControlOutcome {
    remember()
    let now = items[cursor].group.flatMap { group in groups.firstIndex { $0.id == group.id } }
    let next = now.map { $0 + step } ?? (step > 0 ? 0 : groups.count - 1)
    items[cursor].group = groups.indices.contains(next) ? groups[next] : nil
    return .changed
  }
}

/// The text cut at line ends and after sentences, without outer spaces; what holds no words is left out.
func sentences(of text: String) -> [String] {
  var result: [String] = []
  for line in text.split(whereSeparator: \.isNewline) {
    var sentence = ""
    var endsSentence = false
    for character in line {
      if endsSentence, character.isWhitespace {
        result.append(sentence)
        sentence = ""
        endsSentence = false
        continue
      }
      if sentence.isEmpty, character.isWhitespace { continue }
      endsSentence = character == "." || character == "!" || character == "?" || character == "…"
      sentence.append(character)
    }
    if !isBlank(sentence) { result.append(sentence) }
  }
  return result
}
