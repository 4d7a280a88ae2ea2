/// The members that an object of the export may have: what its reader asks for, and what its schema says.
struct Shape {
  /// One member, with the JSON Schema of its value.
  struct Member {
    var name: String
    var schema: JSON
    var isOptional = false

    init(_ name: String, _ schema: JSON, isOptional: Bool = false) {
      self.name = name
      self.schema = schema
      self.isOptional = isOptional
    }
  }

  let members: [Member]

  init(_ members: Member...) { self.members = members }

  init(_ members: [Member]) { self.members = members }

  /// An object with these members and no others.
  var schema: JSON {
    .object([
      .init("type", .string("object")),
      .init("properties", .object(members.map { .init($0.name, $0.schema) })),
      .init("required", .strings(members.filter { !$0.isOptional }.map(\.name))),
      .init("additionalProperties", .bool(false)),
    ])
  }
}

/// Schemas of single values, as JSON Schema 2020-12 has them.
extension JSON {
  static let anyText = JSON.type("string")
  static let flag = JSON.type("boolean")
  static let dayText = JSON.text(like: #"^\d{4}-\d{2}-\d{2}$"#)
  static let momentText = JSON.text(
    like: #"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}([+-]\d{2}:\d{2}|Z)$"#)

  static func type(_ name: String) -> JSON { .object([.init("type", .string(name))]) }

  static func text(like pattern: String) -> JSON {
    .object([.init("type", .string("string")), .init("pattern", .string(pattern))])
  }

  static func number(_ range: ClosedRange<Int>) -> JSON {
    .object([
      .init("type", .string("integer")), .init("minimum", .number(range.lowerBound)),
      .init("maximum", .number(range.upperBound)),
    ])
  }

  static func oneWord(of words: some Sequence<String>) -> JSON {
    .object([.init("enum", .strings(words))])
  }

  static func only(_ word: String) -> JSON { .object([.init("const", .string(word))]) }

  static func items(_ schema: JSON) -> JSON {
    .object([.init("type", .string("array")), .init("items", schema)])
  }

  static func anyOf(_ schemas: [JSON]) -> JSON { .object([.init("anyOf", .list(schemas))]) }

  static func orNull(_ schema: JSON) -> JSON { .anyOf([schema, .type("null")]) }
}
