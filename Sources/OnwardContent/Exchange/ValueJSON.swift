import OnwardCore

/// The kinds of answers in the export; `kind` names one, and the other members belong to it.
enum ValueKind: String, CaseIterable {
  case text, list, choice, checklist, feelings, intensity, notSafe, date, draft, discarded
  case breathe, sort

  /// The members beside `kind`.
  private var members: [Shape.Member] {
    switch self {
    case .text: [Shape.Member("text", .anyText)]
    case .list: [Shape.Member("items", .items(Shape.listItem.schema))]
    case .choice: Shape.choice.members
    case .checklist: [Shape.Member("choices", .items(Shape.choice.schema))]
    case .feelings:
      [Shape.Member("words", .items(.anyText)), Shape.Member("cannotName", .flag)]
    case .intensity: [Shape.Member("number", .number(0...100))]
    case .notSafe, .discarded: []
    case .date: [Shape.Member("day", .orNull(.dayText))]
    case .draft: ["text", "template", "tone", "fill"].map { Shape.Member($0, .anyText) }
    case .breathe: [Shape.Member("seconds", .number(0...86_400))]
    case .sort: [Shape.Member("items", .items(Shape.sortedItem.schema))]
    }
  }

  var shape: Shape { Shape([Shape.Member("kind", .only(rawValue))] + members) }

  /// The value of an answer, of any kind.
  static var schema: JSON { .anyOf(allCases.map(\.shape.schema)) }
}

extension Shape {
  static let choice = Shape(Member("id", .anyText), Member("words", .anyText))
  static let listItem = Shape(Member("text", .anyText), Member("day", .orNull(.dayText)))
  static let sortedItem = Shape(
    Member("text", .anyText), Member("group", .orNull(Shape.choice.schema)))
}

extension [UInt8] {
  /// Appends an answer's value, its items one by one: as a tree half a million of them take 100 MB.
  mutating func append(_ value: AnswerValue) {
    switch value {
    case .items(let items): append(.list, "items", items.lazy.map(\.json))
    case .checks(let choices):
      append(.checklist, "choices", choices.lazy.map { .object($0.members) })
    case .sorted(let items): append(.sort, "items", items.lazy.map(\.json))
    default:
      let (kind, members) = value.coded
      append(.object([.init("kind", .string(kind.rawValue))] + members))
    }
  }

  private mutating func append(_ kind: ValueKind, _ name: String, _ items: some Sequence<JSON>) {
    self += "{\"kind\":\"\(kind.rawValue)\",".utf8
    append(key: name)
    append(list: items)
    append(UInt8(ascii: "}"))
  }
}

extension AnswerValue {
  fileprivate var coded: (kind: ValueKind, members: [JSON.Member]) {
    switch self {
    case .text(let text): (.text, [.init("text", .string(text))])
    case .items: (.list, [])
    case .choice(let choice): (.choice, choice.members)
    case .checks: (.checklist, [])
    case .feelings(let words, let cannotName):
      (.feelings, [.init("words", .strings(words)), .init("cannotName", .bool(cannotName))])
    case .intensity(let number): (.intensity, [.init("number", .number(number))])
    case .notSafe: (.notSafe, [])
    case .day(let day): (.date, [.init("day", .day(day))])
    case .letter(let letter): (.draft, letter.members)
    case .discarded: (.discarded, [])
    case .breathed(let seconds): (.breathe, [.init("seconds", .number(seconds))])
    case .sorted: (.sort, [])
    }
  }

  init(_ node: JSONNode) throws(JSONNode.Problem) {
    let kind = try node.member("kind").word(of: ValueKind.self)
    let members = try node.members(of: kind.shape)
    switch kind {
    case .text: self = .text(try members["text"].words())
    case .list: self = .items(try members["items"].list(ListItem.init))
    case .choice: self = .choice(try Choice(members))
    case .checklist: self = .checks(try members["choices"].list(Choice.init))
    case .feelings:
      self = .feelings(
        words: try members["words"].list { node throws(JSONNode.Problem) in try node.words() },
        cannotName: try members["cannotName"].flag())
    case .intensity: self = .intensity(try members["number"].number(0...100))
    case .notSafe: self = .notSafe
    case .date: self = .day(try members["day"].dayOrNull())
    case .draft: self = .letter(try Letter(members))
    case .discarded: self = .discarded
    case .breathe: self = .breathed(seconds: try members["seconds"].number(0...86_400))
    case .sort: self = .sorted(try members["items"].list(most: NoteLimits.sorted, SortedItem.init))
    }
  }
}

extension JSON {
  static func day(_ day: Day?) -> JSON { day.map { .string($0.description) } ?? .null }
}

extension JSONNode {
  func dayOrNull() throws(Problem) -> Day? {
    try orNull { node throws(Problem) in try node.parsed(.day) { Day(iso: $0) } }
  }

  /// One of the names of an enumeration.
  func word<Word: RawRepresentable<String> & CaseIterable>(
    of words: Word.Type
  ) throws(Problem) -> Word {
    try parsed(.oneOf(words.allCases.map(\.rawValue))) { Word(rawValue: $0) }
  }
}

extension Choice {
  fileprivate var members: [JSON.Member] {
    [.init("id", .string(id.rawValue)), .init("words", .string(words))]
  }

  fileprivate init(_ members: JSONNode.Shaped) throws(JSONNode.Problem) {
    self.init(id: ChoiceID(try members["id"].words()), words: try members["words"].words())
  }

  fileprivate init(_ node: JSONNode) throws(JSONNode.Problem) {
    try self.init(node.members(of: .choice))
  }
}

extension ListItem {
  fileprivate var json: JSON {
    .object([.init("text", .string(text)), .init("day", .day(day))])
  }

  fileprivate init(_ node: JSONNode) throws(JSONNode.Problem) {
    let members = try node.members(of: .listItem)
    self.init(try members["text"].words(), day: try members["day"].dayOrNull())
  }
}

extension SortedItem {
  fileprivate var json: JSON {
    .object([
      .init("text", .string(text)), .init("group", group.map { .object($0.members) } ?? .null),
    ])
  }

  fileprivate init(_ node: JSONNode) throws(JSONNode.Problem) {
    let members = try node.members(of: .sortedItem)
    self.init(try members["text"].words(), group: try members["group"].orNull(Choice.init))
  }
}

extension Letter {
  fileprivate var members: [JSON.Member] {
    [
      .init("text", .string(text)), .init("template", .string(template.rawValue)),
      .init("tone", .string(tone.rawValue)), .init("fill", .string(fill)),
    ]
  }

  fileprivate init(_ members: JSONNode.Shaped) throws(JSONNode.Problem) {
    self.init(
      text: try members["text"].words(), template: TemplateID(try members["template"].words()),
      tone: ChoiceID(try members["tone"].words()), fill: try members["fill"].words())
  }
}

extension AnswerValue {
  /// How many bytes it takes in a note at least, since what is too long is better found before it is written.
  var leastBytes: Int {
    switch self {
    case .text(let text): text.utf8.count
    case .items(let items): items.reduce(0) { $0 + $1.text.utf8.count }
    case .choice(let choice): choice.leastBytes
    case .checks(let choices): choices.reduce(0) { $0 + $1.leastBytes }
    case .feelings(let words, _): words.reduce(0) { $0 + $1.utf8.count }
    case .letter(let letter):
      [letter.text, letter.template.rawValue, letter.tone.rawValue].reduce(0) {
        $0 + $1.utf8.count
      }
    case .sorted(let items): items.reduce(0) { $0 + $1.text.utf8.count }
    case .intensity, .notSafe, .day, .discarded, .breathed: 0
    }
  }
}

extension Choice {
  fileprivate var leastBytes: Int { id.rawValue.utf8.count + words.utf8.count }
}
