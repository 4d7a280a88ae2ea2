import ArgumentParser
import OnwardContent
import OnwardCore
import OnwardScreen

struct StepsCommand: ContentCommand {
  static let configuration = CommandConfiguration(
    commandName: "steps", abstract: "List the steps of a session, and what each asks.",
    discussion: """
      A session takes only those that fit what you answer. The names of steps, \
      questions and choices are those that notes and files of answers hold.

      Examples:
        onward steps
        onward steps arrive
      """)

  @Argument(
    help: "The step's id; without it, all are listed.", completion: .custom(Completions.steps))
  var step: String?
  @Flag(help: "For other programs.")
  var json = false
  @OptionGroup var content: ContentOption
  @ParentCommand var parent: Onward

  func run() throws {
    let guide = try Surroundings().shelf(option: contentFolder).guide()
    let chosen = try step.map { [try guide.step(named: $0)] }
    let list = StepList(steps: chosen ?? guide.steps)
    if json { return try say([list.json.text]) }
    try page(chosen == nil ? list.lines : list.questions)
  }
}

extension Guide {
  /// Throws `unknownStep` with the nearest names.
  func step(named name: String) throws(Failure) -> Step {
    if let step = step(StepID(name)) { return step }
    let names = steps.map(\.id.rawValue)
    throw .unknownStep(name, nearest: nearestNames(to: name, among: names))
  }
}

/// Steps for a pipe.
struct StepList {
  var steps: [Step]

  /// In columns.
  private static let widest = 48
  private static let width = 80

  /// One a line, in the order of the content.
  var lines: [String] {
    let rows = steps.map { step in
      [step.id.rawValue, step.part.rawValue, "\(step.minutes) min", step.title]
    }
    return aligned([["ID", "PART", "TIME", "TITLE"]] + rows, widest: Self.widest)
  }

  /// What the steps ask, with the names of the choices.
  var questions: [String] {
    steps.flatMap { step in
      [plain("\(step.title)  (\(step.part.rawValue), \(step.minutes) min)")]
        + step.prompts.flatMap { prompt in [""] + question(prompt) }
    }
  }

  var json: JSON {
    .document(
      .init(
        "steps",
        .list(
          steps.map { step in
            .object([
              .init("id", .string(step.id.rawValue)), .init("title", .string(step.title)),
              .init("part", .string(step.part.rawValue)), .init("minutes", .number(step.minutes)),
              .init("prompts", .list(step.prompts.map(json))),
            ])
          })))
  }

  private func question(_ prompt: Prompt) -> [String] {
    [plain("\(prompt.id)  (\(prompt.kind.name))")]
      + wrapped(prompt.label, width: Self.width - 4).map { "    " + plain($0) }
      + aligned(prompt.kind.choices.map { ["", $0.id.rawValue, $0.words] }, widest: Self.widest)
      .map { "    " + $0 }
  }

  private func json(_ prompt: Prompt) -> JSON {
    let choices = prompt.kind.choices.map { choice in
      JSON.object([.init("id", .string(choice.id.rawValue)), .init("words", .string(choice.words))])
    }
    return .object([
      .init("id", .string(prompt.id.rawValue)), .init("kind", .string(prompt.kind.name)),
      .init("label", .string(prompt.label)), .init("choices", .list(choices)),
    ])
  }
}

extension PromptKind {
  /// What can be chosen, ticked or sorted into; none for other kinds.
  fileprivate var choices: [Choice] {
    switch self {
    case .choice(let choices, _): choices
    case .checklist(let items): items
    case .sort(let groups, _): groups
    default: []
    }
  }
}
