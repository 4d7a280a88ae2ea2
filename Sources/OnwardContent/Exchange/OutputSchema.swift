import OnwardCore

/// What commands print for other programs, with the JSON Schema (draft 2020-12) of each.
public enum Output: String, CaseIterable, Sendable {
  case sessions, history, due, topics, topic, search, steps, config, doctor, started

  /// The command that prints it.
  private var title: String {
    switch self {
    case .sessions: "onward sessions --json"
    case .history: "onward history --json"
    case .due: "onward due --json"
    case .topics: "onward topics --json"
    case .topic: "onward show --format json"
    case .search: "onward search --json"
    case .steps: "onward steps --json"
    case .config: "onward config list --json"
    case .doctor: "onward doctor --json"
    case .started: "onward start --answers --json"
    }
  }

  public var schema: JSON { schemaDocument(title, Shape([.version] + members).schema) }

  private var members: [Shape.Member] {
    switch self {
    case .sessions:
      [
        Shape.Member("sessions", .items(Shape.listedSession.schema)),
        Shape.Member("notOpened", .items(Shape.notOpened.schema)),
      ]
    case .history:
      [
        Shape.Member("sessions", .items(Shape.pastSession.schema)),
        Shape.Member("acts", Shape.acts.schema),
      ]
    case .due: [Shape.Member("followUps", .items(Shape.listedFollowUp.schema))]
    case .topics: [Shape.Member("topics", .items(Shape(Shape.topic).schema))]
    case .topic:
      [Shape.Member("topic", Shape(Shape.topic + [Shape.Member("body", .anyText)]).schema)]
    case .search: [Shape.Member("hits", .items(Shape.hit.schema))]
    case .steps: [Shape.Member("steps", .items(Shape.step.schema))]
    case .config:
      [
        Shape.Member("path", .anyText), Shape.Member("settings", .items(Shape.setting.schema)),
        Shape.Member("problems", .items(.anyText)),
      ]
    case .doctor:
      [
        Shape.Member("troubles", .type("integer")),
        Shape.Member("findings", .items(Shape.finding.schema)),
      ]
    case .started:
      [
        Shape.Member("id", .anyText), Shape.Member("note", .anyText),
        Shape.Member("state", Shape.standing),
      ]
    }
  }
}

/// A schema as a document of its own.
public func schemaDocument(_ title: String, _ schema: JSON) -> JSON {
  guard case .object(let members) = schema else { return schema }
  return .object(
    [
      .init("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      .init("title", .string(title)),
    ] + members)
}

extension Shape.Member {
  /// It stays 1 as long as no member is taken away or changes its meaning.
  fileprivate static let version = Shape.Member("version", .object([.init("const", .number(1))]))
}

extension Shape {
  fileprivate static let listedSession = Shape(
    Member("id", .anyText), Member("file", .anyText), Member("started", .momentText),
    Member("updated", .momentText), Member("company", .anyText), Member("role", .anyText),
    Member("state", standing),
    Member("outcome", .orNull(.oneWord(of: Outcome.allCases.map(\.rawValue)))),
    Member("due", .orNull(.dayText)), Member("isDue", .flag))

  fileprivate static let pastSession = Shape(
    Member("id", .anyText), Member("started", .momentText), Member("company", .anyText),
    Member("role", .anyText),
    Member("reached", .oneWord(of: PartReached.allCases.map(\.name))),
    Member(
      "intensities",
      .items(
        Shape(
          Member("when", .orNull(.oneWord(of: Occasion.allCases.map(\.rawValue)))),
          Member("value", .number(0...100))
        ).schema)))

  fileprivate static let acts = Shape(
    Acts().named.map { Member($0.key, .type("integer")) })

  fileprivate static let notOpened = Shape(
    Member("file", .anyText), Member("reason", .anyText))

  fileprivate static let listedFollowUp = Shape(
    Member("id", .anyText), Member("session", .anyText), Member("name", .anyText),
    Member("text", .anyText), Member("due", .anyOf([.dayText, .momentText])),
    Member("isDue", .flag),
    Member("state", .oneWord(of: FollowUp.Progress.allCases.map(\.rawValue))),
    Member("company", .anyText), Member("role", .anyText))

  fileprivate static let topic = [
    Member("id", .anyText), Member("title", .anyText), Member("summary", .anyText),
    Member("tags", .items(.anyText)), Member("steps", .items(.anyText)),
    Member("related", .items(.anyText)),
    Member(
      "sources",
      .items(Shape(Member("key", .anyText), Member("citation", .anyText)).schema)),
    Member("evidence", .oneWord(of: Topic.Evidence.allCases.map(\.rawValue))),
    Member("covers", .items(.type("integer"))), Member("do", .anyText),
  ]

  fileprivate static let step = Shape(
    Member("id", .anyText), Member("title", .anyText),
    Member("part", .oneWord(of: Part.allCases.map(\.rawValue))),
    Member("minutes", .type("integer")),
    Member(
      "prompts",
      .items(
        Shape(
          Member("id", .anyText), Member("kind", .anyText), Member("label", .anyText),
          Member(
            "choices",
            .items(Shape(Member("id", .anyText), Member("words", .anyText)).schema))
        ).schema)))

  fileprivate static let setting = Shape(
    Member("key", .anyText), Member("values", .items(.anyText)), Member("set", .items(.anyText)))

  fileprivate static let finding = Shape(
    Member("subject", .anyText), Member("weight", .oneWord(of: ["well", "remark", "trouble"])),
    Member("sentence", .anyText), Member("advice", .orNull(.anyText)))

  fileprivate static let hit = Shape(
    Member("kind", .oneWord(of: ["topic", "note"])), Member("name", .anyText),
    Member("title", .anyText), Member("snippet", .anyText))
}
