public import OnwardCore

/// The JSON Schema (draft 2020-12) of what `onward start --answers` reads, or of one line of it.
public func answersSchema(_ guide: Guide) -> JSON {
  var members: [JSON.Member] = []
  for step in guide.steps {
    for prompt in step.prompts where prompt.kind != .summary {
      let tones = guide.tones(of: prompt)
      let question = AnswersFact.Question(prompt, tones: tones)
      let value = JSON.orNull(prompt.kind.schema(tones))
      guard case .object(let inside) = value else { continue }
      members.append(
        .init(
          #"^\#(step.id)\.\#(prompt.id)(@(today|later))?$"#,
          .object(
            [.init("description", .string("\(question.label) \(question.takes)"))] + inside)))
    }
  }
  return schemaDocument(
    "onward start --answers",
    .object([
      .init("type", .string("object")),
      .init(
        "properties",
        .object([.init("version", .object([.init("const", .number(answersVersion))]))])),
      .init("patternProperties", .object(members)),
      .init("additionalProperties", .bool(false)),
    ]))
}

extension PromptKind {
  fileprivate func schema(_ tones: [ChoiceID]) -> JSON {
    func words(_ choices: [Choice]) -> JSON { .oneWord(of: choices.map(\.id.rawValue)) }
    return switch self {
    case .text(let isOneLine, _): isOneLine ? .lineText : .anyText
    case .list(let isDated, _, _):
      isDated ? .items(.anyOf([.wordsText, Shape.datedItem.schema])) : .items(.wordsText)
    case .choice(let choices, _): words(choices)
    case .checklist(let items): .items(words(items))
    case .feelings:
      .anyOf([.items(.wordsText), Shape(Shape.Member("body", .items(.wordsText))).schema])
    case .intensity: .anyOf([.number(0...100), .only("not-safe")])
    case .date: .anyOf([.anyText, .truth(false)])
    case .draft:
      .anyOf([
        .truth(true), .fullText,
        Shape(
          Shape.Member("tone", .oneWord(of: tones.map(\.rawValue))),
          Shape.Member("text", .fullText, isOptional: true)
        ).schema,
      ])
    case .timer(_, let isKept): isKept ? .anyOf([.anyText, .truth(false)]) : .truth(false)
    case .breathe(_, _, let minutes): .number(1...minutes * 60)
    case .sort(let groups, _):
      .items(
        Shape(
          Shape.Member("text", .wordsText),
          Shape.Member("group", .orNull(words(groups)), isOptional: true)
        ).schema)
    case .summary: .type("null")
    }
  }
}

extension JSON {
  /// One line.
  fileprivate static let lineText = JSON.text(like: #"^[^\n\r]*$"#)
  /// One line that holds words.
  fileprivate static let wordsText = JSON.text(like: #"^[^\n\r]*\S[^\n\r]*$"#)
  fileprivate static let fullText = JSON.object([
    .init("type", .string("string")), .init("minLength", .number(1)),
  ])

  fileprivate static func truth(_ flag: Bool) -> JSON { .object([.init("const", .bool(flag))]) }
}

extension Shape {
  fileprivate static let datedItem = Shape(
    Member("text", .wordsText), Member("day", .orNull(.anyText), isOptional: true))
}
