import OnwardCore

/// The keys and values of one map of front matter, read one by one; what is wrong is reported, never thrown.
struct Fields {
  let place: Place
  let report: FileReport
  private let entries: [String: YamlEntry]

  /// Reports keys that are unknown or missing.
  init?(_ node: YamlNode, known: [String], required: [String], key: String, report: FileReport) {
    guard case .map(let list) = node.form else {
      report(.wrongType(key: key, wanted: .map), at: node.place)
      return nil
    }
    self.init(list, at: node.place, report: report)
    for entry in list where !known.contains(entry.key) {
      let near = nearest(to: entry.key, among: known)
      report(.unknownKey(entry.key, nearest: near), at: entry.place)
    }
    requireKeys(required)
  }

  /// Reads the entries without a look at which keys there are.
  init(_ list: [YamlEntry], at place: Place, report: FileReport) {
    self.place = place
    self.report = report
    entries = Dictionary(list.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func requireKeys(_ required: [String]) {
    for key in required where entries[key] == nil { report(.missingKey(key), at: place) }
  }

  func has(_ key: String) -> Bool { entries[key] != nil }

  func node(_ key: String) -> YamlNode? { entries[key]?.value }

  /// Words on one line, or on several where `isOneLine` is false.
  func words(
    _ key: String, _ length: ClosedRange<Int>, isOneLine: Bool = true
  ) -> Placed<String>? {
    node(key).flatMap { words($0, key, length, isOneLine: isOneLine) }
  }

  func words(
    _ node: YamlNode, _ key: String, _ length: ClosedRange<Int>, isOneLine: Bool = true
  ) -> Placed<String>? {
    guard case .scalar(let text, _) = node.form else {
      report(.wrongType(key: key, wanted: .words), at: node.place)
      return nil
    }
    // A block scalar ends with a line end that nobody meant.
    let trimmed = text.last == "\n" ? String(text.dropLast()) : text
    if !length.contains(trimmed.count) {
      report(.wrongLength(key: key, length), at: node.place)
    } else if isOneLine, trimmed.unicodeScalars.contains("\n") {
      report(.severalLines(key: key), at: node.place)
    } else if let control = trimmed.unicodeScalars.first(where: isControl) {
      report(.controlCharacter(control.value), at: node.place)
    } else {
      return Placed(value: trimmed, place: node.place)
    }
    return nil
  }

  func number(_ key: String, _ range: ClosedRange<Int>) -> Int? {
    node(key).flatMap { number($0, key, range)?.value }
  }

  func flag(_ key: String) -> Bool? {
    guard let node = node(key) else { return nil }
    if case .scalar(let text, true) = node.form, text == "true" || text == "false" {
      return text == "true"
    }
    report(.wrongType(key: key, wanted: .flag), at: node.place)
    return nil
  }

  /// A name in the form that all ids have.
  func name(_ key: String) -> Placed<String>? {
    node(key).flatMap { name($0, key) }
  }

  func names(_ key: String, count: ClosedRange<Int> = 0 ... .max) -> [Placed<String>] {
    list(key, count: count).compactMap { name($0, key) }
  }

  func numbers(_ key: String, _ range: ClosedRange<Int>) -> [Placed<Int>] {
    list(key).compactMap { number($0, key, range) }
  }

  func lines(_ key: String, _ length: ClosedRange<Int>) -> [Placed<String>] {
    list(key).compactMap { words($0, key, length) }
  }

  func conditions(_ key: String) -> [Condition] {
    list(key).compactMap { node in
      guard let word = words(node, key, 1...60) else { return nil }
      return condition(word.value, at: word.place)
    }
  }

  func conditions() -> Conditions {
    Conditions(when: conditions("when"), skipWhen: conditions("skip-when"))
  }

  func day(_ key: String) -> Day? {
    guard let text = words(key, 1...40) else { return nil }
    let day = Day(iso: text.value)
    if day == nil { report(.notADay(text.value), at: text.place) }
    return day
  }

  /// One of the words of a closed set.
  func word<Value: RawRepresentable>(
    _ key: String, of all: [Value], called what: ContentFact.Vocabulary
  ) -> Value? where Value.RawValue == String {
    guard let text = words(key, 1...60) else { return nil }
    let value = all.first { $0.rawValue == text.value }
    if value == nil {
      let near = nearest(to: text.value, among: all.map(\.rawValue))
      report(.unknownWord(what, text.value, nearest: near), at: text.place)
    }
    return value
  }

  /// The maps of a list, each with its known and required keys.
  func maps(
    _ key: String, known: [String], required: [String], count: ClosedRange<Int> = 0 ... .max
  ) -> [Fields] {
    list(key, count: count).compactMap {
      Fields($0, known: known, required: required, key: key, report: report)
    }
  }

  /// The values of a list; none when the key is absent or something else.
  func list(_ key: String, count: ClosedRange<Int> = 0 ... .max) -> [YamlNode] {
    guard let node = node(key) else { return [] }
    guard case .list(let items) = node.form else {
      report(.wrongType(key: key, wanted: .list), at: node.place)
      return []
    }
    if !count.contains(items.count) { report(.wrongCount(key: key, count), at: node.place) }
    return items
  }

  private func number(
    _ node: YamlNode, _ key: String, _ range: ClosedRange<Int>
  ) -> Placed<Int>? {
    guard case .scalar(let text, true) = node.form, let value = Int(text), text.first != "+" else {
      report(.wrongType(key: key, wanted: .number), at: node.place)
      return nil
    }
    guard range.contains(value) else {
      report(.outOfRange(key: key, range), at: node.place)
      return nil
    }
    return Placed(value: value, place: node.place)
  }

  private func name(_ node: YamlNode, _ key: String) -> Placed<String>? {
    guard case .scalar(let text, _) = node.form else {
      report(.wrongType(key: key, wanted: .words), at: node.place)
      return nil
    }
    guard isName(text) else {
      report(.notAName(text), at: node.place)
      return nil
    }
    return Placed(value: text, place: node.place)
  }

  private func condition(_ word: String, at place: Place) -> Condition? {
    let isNegated = word.hasPrefix("not-")
    let name = isNegated ? String(word.dropFirst(4)) : word
    if let signal = Signal(rawValue: name) { return Condition(signal, isNegated: isNegated) }
    let near = nearest(to: name, among: Signal.allCases.map(\.rawValue))
    report(
      .unknownWord(.condition, word, nearest: near.map { isNegated ? "not-" + $0 : $0 }), at: place)
    return nil
  }
}

/// Whether the text has the form of all ids: schema of content, 1 to 40 lower-case letters, digits, single dashes.
func isName(_ text: String) -> Bool {
  let bytes = Array(text.utf8)
  guard let first = bytes.first, (0x61...0x7A).contains(first), bytes.count <= 40,
    bytes.last != UInt8(ascii: "-")
  else { return false }
  var previous = first
  for byte in bytes.dropFirst() {
    let isDash = byte == UInt8(ascii: "-")
    guard (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || isDash else {
      return false
    }
    if isDash, previous == byte { return false }
    previous = byte
  }
  return true
}
