/// Words for a feeling: type to filter, Enter takes; own words; or "I can't name it", which asks the body instead.
public struct FeelingsField: Control {
  /// Where the cursor is: in the filter, on a word, or on the last row.
  public enum Focus: Hashable, Sendable {
    case filter
    case word(Int)
    /// The row that takes what is typed as it stands.
    case ownWord
    case cannotName
  }

  public private(set) var filter = TextBuffer(isSingleLine: true)
  private var words: [String] = []
  private var bodyWords: [String] = []
  public private(set) var cannotName: Bool
  public private(set) var focus: Focus = .filter
  private let feelings: [Feeling]
  private let sensations: [Feeling]
  private var goal: Int?

  /// `isDraft` says that the last word of `value` was still being typed.
  init(feelings: [Feeling], sensations: [Feeling], value: AnswerValue?, isDraft: Bool) {
    self.feelings = feelings
    self.sensations = sensations
    cannotName = false
    if case .feelings(let words, let cannotName)? = value {
      self.cannotName = cannotName
      taken = words
    }
    if isDraft, let half = taken.popLast() { filter = .line(half, besides: taken) }
  }

  /// The words taken: for feelings, or for the body; turning to the one keeps the other.
  public private(set) var taken: [String] {
    get { cannotName ? bodyWords : words }
    set { if cannotName { bodyWords = newValue } else { words = newValue } }
  }

  /// The words of the list that was turned away from; they make no answer.
  var setAside: [String] {
    get { cannotName ? words : bodyWords }
    set { if cannotName { words = newValue } else { bodyWords = newValue } }
  }

  /// Whether a word stands half typed.
  var isTyping: Bool { !isBlank(filter.text) }

  /// What is typed, without the blanks around it.
  private var typed: String {
    let start = filter.text.drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }

  /// What could be taken as a word of the person's own; nil while nothing new is typed.
  public var ownWord: String? {
    let words = typed
    return words.isEmpty || exactMatch != nil ? nil : words
  }

  private var exactMatch: Feeling? {
    let sought = typed.lowercased()
    return matches.first { $0.word.lowercased() == sought }
  }

  /// The first word that begins with what is typed; one that only its meaning fits is not meant by Enter.
  private var begun: Feeling? {
    matches.first { $0.word.lowercased().hasPrefix(typed.lowercased()) }
  }

  /// The words that fit what is typed; all while nothing is.
  public var matches: [Feeling] {
    let all = cannotName ? sensations : feelings
    guard !isBlank(filter.text) else { return all }
    let sought = typed.lowercased()
    return all.filter {
      $0.word.lowercased().contains(sought) || $0.meaning.lowercased().contains(sought)
    }
  }

  public func isTaken(_ feeling: Feeling) -> Bool { taken.contains(feeling.word) }

  var value: AnswerValue? {
    var words = taken
    if isTyping, !words.contains(typed) { words.append(typed) }
    return words.isEmpty && !cannotName ? nil : .feelings(words: words, cannotName: cannotName)
  }

  mutating func receive(_ action: Action, at clock: ClockReading) -> ControlOutcome {
    switch (action, focus) {
    case (.moved(let direction), _): return move(direction)
    case (.advanced, _):
      // What was typed is the person's own word; losing it would be worse than keeping half of one.
      if isTyping { take(exactMatch?.word ?? typed) }
      return .ignored
    case (.picked(let row), _):
      guard rows.indices.contains(row) else { return .moved }
      focus = rows[row]
      return activate()
    case (.accepted, .filter) where isBlank(filter.text): return .accepted
    case (.accepted, _): return activate()
    case (.toggled, .word), (.toggled, .ownWord), (.toggled, .cannotName): return activate()
    case (.edited(.deleteBackward), .filter) where filter.isEmpty && !taken.isEmpty:
      taken.removeLast()
      return .changed
    case (.typed, _), (.pasted, _), (.edited, _):
      focus = .filter
      return filter.receive(action, goal: &goal) ?? .ignored
    default: return .ignored
    }
  }

  private var rows: [Focus] {
    let own: [Focus] = ownWord == nil ? [] : [.ownWord]
    return [.filter] + matches.indices.map(Focus.word) + own + [.cannotName]
  }

  private mutating func move(_ direction: Direction) -> ControlOutcome {
    if focus == .filter, direction == .left || direction == .right {
      let movement: TextMovement = direction == .left ? .left : .right
      return filter.receive(.edited(.move(movement)), goal: &goal) ?? .ignored
    }
    let place = rows.firstIndex(of: focus) ?? 0
    focus = rows[direction.index(from: place, count: rows.count)]
    return .moved
  }

  private mutating func activate() -> ControlOutcome {
    switch focus {
    case .filter:
      take((exactMatch ?? begun)?.word ?? typed)
    case .ownWord: take(typed)
    case .word(let index):
      guard matches.indices.contains(index) else { return .moved }
      toggle(matches[index].word)
      if !filter.isEmpty {
        filter = .line(besides: taken)
        focus = .filter
      }
    case .cannotName:
      cannotName.toggle()
      filter = .line(besides: taken)
      focus = .filter
    }
    return .changed
  }

  private mutating func take(_ word: String) {
    if !word.isEmpty, !taken.contains(word) { taken.append(word) }
    filter = .line(besides: taken)
    focus = .filter
  }

  private mutating func toggle(_ word: String) {
    if let place = taken.firstIndex(of: word) {
      taken.remove(at: place)
    } else {
      taken.append(word)
    }
  }
}
