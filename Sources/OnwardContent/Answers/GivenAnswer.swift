public import OnwardCore

/// An answer that a file gives in the place of a person.
public enum GivenAnswer: Hashable, Sendable {
  case skip
  case text(String)
  case items([ListItem])
  /// The choice of that index.
  case choice(Int)
  case checks(Set<Int>)
  case feelings([String], cannotName: Bool)
  case intensity(Int)
  case notSafe
  case day(Day)
  case noDay
  /// A letter in that tone, or the first; with a text of the person's own, or as it is filled.
  case letter(tone: ChoiceID?, text: String?)
  /// Timed writing that was written and thrown away.
  case discarded
  case breathed(seconds: Int)
  /// Items by their words, each with the index of its group or none.
  case sorted([Sorting])

  /// One item and its group.
  public struct Sorting: Hashable, Sendable {
    public var text: String
    public var group: Int?
  }
}

extension GivenAnswer {
  /// Nil where the value is nothing that the prompt takes.
  init?(_ value: JSON, to prompt: Prompt, tones: [ChoiceID], today: Day) {
    if value == .null {
      self = .skip
      return
    }
    let read: GivenAnswer? =
      switch prompt.kind {
      case .text(let isOneLine, _): Self.text(value, isOneLine: isOneLine)
      case .list(let isDated, _, _): Self.items(value, isDated: isDated, today: today)
      case .choice(let choices, _): value.index(in: choices).map { .choice($0) }
      case .checklist(let items): Self.checks(value, items)
      case .feelings: Self.feelings(value)
      case .intensity: Self.intensity(value)
      case .date: Self.date(value, today: today)
      case .draft: Self.letter(value, tones: tones)
      case .timer(_, let isKept): Self.writing(value, isKept: isKept)
      case .breathe(_, _, let minutes): Self.breath(value, longest: minutes * 60)
      case .sort(let groups, _): Self.sorting(value, groups)
      case .summary: nil
      }
    guard let read else { return nil }
    self = read
  }

  private static func text(_ value: JSON, isOneLine: Bool) -> GivenAnswer? {
    guard case .string(let text) = value, !isOneLine || !text.contains(where: \.isNewline) else {
      return nil
    }
    return .text(text)
  }

  private static func items(_ value: JSON, isDated: Bool, today: Day) -> GivenAnswer? {
    guard case .list(let values) = value else { return nil }
    let items = values.compactMap { item(of: $0, isDated: isDated, today: today) }
    return items.count == values.count ? .items(items) : nil
  }

  private static func item(of value: JSON, isDated: Bool, today: Day) -> ListItem? {
    if case .string(let text) = value {
      return isLine(text) ? ListItem(text) : nil
    }
    guard isDated, value.hasOnly(["text", "day"]), case .string(let text)? = value["text"],
      isLine(text)
    else { return nil }
    switch value["day"] {
    case nil, .null?: return ListItem(text)
    case .string(let words)?: return Day(words: words, today: today).map { ListItem(text, day: $0) }
    default: return nil
    }
  }

  private static func checks(_ value: JSON, _ items: [Choice]) -> GivenAnswer? {
    guard case .list(let values) = value else { return nil }
    let indices = values.compactMap { $0.index(in: items) }
    return indices.count == values.count ? .checks(Set(indices)) : nil
  }

  private static func feelings(_ value: JSON) -> GivenAnswer? {
    if let words = value.lines { return .feelings(words, cannotName: false) }
    guard value.hasOnly(["body"]), let words = value["body"]?.lines else { return nil }
    return .feelings(words, cannotName: true)
  }

  private static func intensity(_ value: JSON) -> GivenAnswer? {
    switch value {
    case .number(let number) where (0...100).contains(number): .intensity(number)
    case .string("not-safe"): .notSafe
    default: nil
    }
  }

  private static func date(_ value: JSON, today: Day) -> GivenAnswer? {
    switch value {
    case .bool(false): .noDay
    case .string(let words): Day(words: words, today: today).map { .day($0) }
    default: nil
    }
  }

  private static func letter(_ value: JSON, tones: [ChoiceID]) -> GivenAnswer? {
    switch value {
    case .bool(true): return .letter(tone: nil, text: nil)
    case .string(let text): return text.isEmpty ? nil : .letter(tone: nil, text: text)
    default: break
    }
    guard value.hasOnly(["tone", "text"]), case .string(let tone)? = value["tone"],
      tones.contains(ChoiceID(tone))
    else { return nil }
    switch value["text"] {
    case nil: return .letter(tone: ChoiceID(tone), text: nil)
    case .string(let text)? where !text.isEmpty: return .letter(tone: ChoiceID(tone), text: text)
    default: return nil
    }
  }

  private static func writing(_ value: JSON, isKept: Bool) -> GivenAnswer? {
    switch value {
    case .bool(false): .discarded
    case .string(let text) where isKept: .text(text)
    default: nil
    }
  }

  private static func breath(_ value: JSON, longest: Int) -> GivenAnswer? {
    guard case .number(let seconds) = value, (1...longest).contains(seconds) else { return nil }
    return .breathed(seconds: seconds)
  }

  private static func sorting(_ value: JSON, _ groups: [Choice]) -> GivenAnswer? {
    guard case .list(let values) = value else { return nil }
    var items: [Sorting] = []
    for value in values {
      guard value.hasOnly(["text", "group"]), case .string(let text)? = value["text"],
        isLine(text)
      else { return nil }
      switch value["group"] {
      case nil, .null?: items.append(Sorting(text: text, group: nil))
      case let group?:
        guard let index = group.index(in: groups) else { return nil }
        items.append(Sorting(text: text, group: index))
      }
    }
    return .sorted(items)
  }
}

/// Whether a text can stand in a list: one line that holds words.
private func isLine(_ text: String) -> Bool {
  !text.contains(where: \.isNewline) && !text.allSatisfy(\.isWhitespace)
}

extension JSON {
  /// Strings, each a line with words.
  fileprivate var lines: [String]? {
    guard case .list(let values) = self else { return nil }
    let texts = values.compactMap { value in
      if case .string(let text) = value, isLine(text) { text } else { nil }
    }
    return texts.count == values.count ? texts : nil
  }

  /// The index of the choice with this id.
  fileprivate func index(in choices: [Choice]) -> Int? {
    guard case .string(let id) = self else { return nil }
    return choices.firstIndex { $0.id.rawValue == id }
  }

  /// Whether it is an object without other members.
  fileprivate func hasOnly(_ names: [String]) -> Bool {
    guard case .object(let members) = self else { return false }
    return members.allSatisfy { names.contains($0.key) }
  }
}
