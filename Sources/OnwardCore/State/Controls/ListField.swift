/// Lines of the person's own: an entry to type in, the items above it, suggestions below.
public struct ListField: Control {
  /// Where the cursor is.
  public enum Focus: Hashable, Sendable {
    case item(Int)
    case entry
    case suggestion(Int)
  }

  public let isDated: Bool
  public let atLeast: Int
  public private(set) var items: [ListItem]
  public private(set) var entry: TextBuffer
  public private(set) var focus: Focus = .entry
  /// The item that the entry will replace; nil while it adds.
  public private(set) var editing: Int?
  /// The words whose day is being asked for, in a dated list.
  public private(set) var awaitingDay: String?
  private let allSuggestions: [String]
  private let today: Day
  private var goal: Int?
  private var undone: [[ListItem]] = []

  /// `isDraft` says that the last item of `value` was still being typed.
  init(
    isDated: Bool, atLeast: Int, suggestions: [String], value: AnswerValue?, isDraft: Bool,
    today: Day
  ) {
    self.isDated = isDated
    self.atLeast = atLeast
    allSuggestions = suggestions
    self.today = today
    entry = TextBuffer(isSingleLine: true)
    if case .items(let items)? = value { self.items = items } else { items = [] }
    var half = ""
    if isDraft, let last = items.last, last.day == nil {
      items.removeLast()
      half = last.text
    }
    entry = line(half)
  }

  /// Whether an item stands half typed.
  var isTyping: Bool { awaitingDay != nil || !isBlank(entry.text) }

  /// The suggestions that are not yet taken.
  public var suggestions: [String] {
    allSuggestions.filter { words in !items.contains { $0.text == words } }
  }

  /// The day that the typed words mean, while one is asked for.
  public var understoodDay: Day? { Day(words: entry.text, today: today) }

  var value: AnswerValue? {
    var all = items
    let pending = pending
    if !isBlank(pending.text) {
      if let editing, items.indices.contains(editing) {
        all[editing] = ListItem(pending.text, day: pending.day ?? all[editing].day)
      } else {
        all.append(pending)
      }
    }
    return all.isEmpty ? nil : .items(all)
  }

  /// What stands in the entry; a day that is no day yet stays beside its words, so that leaving loses nothing.
  private var pending: ListItem {
    guard let words = awaitingDay else { return ListItem(entry.text) }
    return isDayUnclear ? ListItem("\(words) (\(entry.text))") : ListItem(words, day: understoodDay)
  }

  /// Whether a day is asked for and what is typed means none.
  private var isDayUnclear: Bool {
    awaitingDay != nil && !isBlank(entry.text) && understoodDay == nil
  }

  mutating func receive(_ action: Action, at clock: ClockReading) -> ControlOutcome {
    switch (action, focus) {
    case (.advanced, _) where isDayUnclear: return .refused(.dateNotUnderstood(entry.text))
    case (.moved(let direction), _): return move(direction)
    case (.picked(let row), _): return pick(row)
    case (.accepted, .entry): return acceptEntry()
    case (.accepted, .item(let index)): return edit(index)
    case (.accepted, .suggestion(let index)), (.toggled, .suggestion(let index)):
      return take(index)
    case (.removed, .item(let index)): return remove(index)
    case (.reordered(let isUp), .item(let index)): return reorder(index, isUp)
    case (.edited(.undo), .item), (.edited(.undo), .suggestion): return undo()
    case (.edited(.undo), .entry) where entry.isEmpty && awaitingDay != nil: return backToWords()
    case (.edited(.undo), .entry) where entry.isEmpty: return undo()
    case (_, .entry): return entry.receive(action, goal: &goal) ?? .ignored
    case (.typed, _), (.pasted, _):
      focus = .entry
      return entry.receive(action, goal: &goal) ?? .ignored
    default: return .ignored
    }
  }

  private var rows: [Focus] {
    items.indices.map(Focus.item) + [.entry] + suggestions.indices.map(Focus.suggestion)
  }

  private mutating func move(_ direction: Direction) -> ControlOutcome {
    if focus == .entry {
      switch direction {
      case .left: return entry.receive(.edited(.move(.left)), goal: &goal) ?? .ignored
      case .right: return entry.receive(.edited(.move(.right)), goal: &goal) ?? .ignored
      default: break
      }
    }
    let place = rows.firstIndex(of: focus) ?? items.count
    return pick(direction.index(from: place, count: rows.count))
  }

  private mutating func pick(_ row: Int) -> ControlOutcome {
    guard rows.indices.contains(row), awaitingDay == nil else { return .moved }
    focus = rows[row]
    return .moved
  }

  private mutating func acceptEntry() -> ControlOutcome {
    if let words = awaitingDay { return acceptDay(words) }
    guard !isBlank(entry.text) else { return acceptNothing() }
    guard isDated else { return put(ListItem(entry.text)) }
    awaitingDay = entry.text
    let old = editing.flatMap { items.indices.contains($0) ? items[$0].day : nil }
    entry = line(old?.description ?? "")
    return .changed
  }

  /// An item whose words were all deleted goes; otherwise the person is done with the list.
  private mutating func acceptNothing() -> ControlOutcome {
    guard let editing else { return .accepted }
    _ = remove(editing)
    focus = .entry
    return .changed
  }

  private mutating func backToWords() -> ControlOutcome {
    entry = line(awaitingDay ?? "")
    awaitingDay = nil
    return .changed
  }

  private mutating func acceptDay(_ words: String) -> ControlOutcome {
    if isBlank(entry.text) { return put(ListItem(words)) }
    guard let day = understoodDay else { return .refused(.dateNotUnderstood(entry.text)) }
    return put(ListItem(words, day: day))
  }

  private mutating func put(_ item: ListItem) -> ControlOutcome {
    remember()
    if let editing, items.indices.contains(editing) {
      items[editing] = item
    } else {
      items.append(item)
    }
    awaitingDay = nil
    editing = nil
    entry = line()
    focus = .entry
    return .changed
  }

  private mutating func edit(_ index: Int) -> ControlOutcome {
    guard items.indices.contains(index) else { return .ignored }
    let keptHalf = keepHalfTyped()
    editing = index
    entry = line(items[index].text)
    focus = .entry
    return keptHalf ? .changed : .moved
  }

  /// What stands half typed becomes an item before the entry takes other words.
  private mutating func keepHalfTyped() -> Bool {
    guard !isBlank(entry.text), awaitingDay == nil else { return false }
    let old = editing.flatMap { items.indices.contains($0) ? items[$0] : nil }
    if old?.text != entry.text { _ = put(ListItem(entry.text, day: old?.day)) }
    editing = nil
    return true
  }

  /// A suggestion that ends in a colon is a beginning, to be finished in the entry.
  private mutating func take(_ index: Int) -> ControlOutcome {
    guard suggestions.indices.contains(index) else { return .ignored }
    let words = suggestions[index]
    if words.hasSuffix(": ") || words.hasSuffix(":") {
      _ = keepHalfTyped()
      entry = line(words)
      focus = .entry
      return .changed
    }
    if isDated {
      _ = keepHalfTyped()
      entry = line(words)
      focus = .entry
      return acceptEntry()
    }
    remember()
    items.append(ListItem(words))
    focus = suggestions.isEmpty ? .entry : .suggestion(min(index, suggestions.count - 1))
    return .changed
  }

  private mutating func remove(_ index: Int) -> ControlOutcome {
    guard items.indices.contains(index) else { return .ignored }
    remember()
    items.remove(at: index)
    if let edited = editing {
      editing = edited == index ? nil : edited > index ? edited - 1 : edited
      if editing == nil { entry = line() }
    }
    focus = items.isEmpty ? .entry : .item(min(index, items.count - 1))
    return .changed
  }

  private mutating func reorder(_ index: Int, _ isUp: Bool) -> ControlOutcome {
    let other = isUp ? index - 1 : index + 1
    guard items.indices.contains(index), items.indices.contains(other) else { return .moved }
    remember()
    items.swapAt(index, other)
    if editing == index { editing = other } else if editing == other { editing = index }
    focus = .item(other)
    return .changed
  }

  /// An entry that takes what there is room for; the item that it will replace makes room.
  private func line(_ text: String = "") -> TextBuffer {
    let kept = items.indices.filter { $0 != editing }.map { items[$0].text }
    return .line(text, besides: kept + [awaitingDay ?? ""])
  }

  private mutating func remember() { undone = remembering(items, after: undone) }

  private mutating func undo() -> ControlOutcome {
    guard let before = undone.popLast() else { return .moved }
    items = before
    editing = nil
    if case .item(let index) = focus, index >= items.count { focus = .entry }
    if case .suggestion(let index) = focus, index >= suggestions.count { focus = .entry }
    return .changed
  }
}

func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }
