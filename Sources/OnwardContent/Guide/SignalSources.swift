import OnwardCore

/// Reports prompts and choices that signals read and that no step has.
func checkSignalSources(
  _ required: [RequiredPrompt], in content: ReadContent, root: String, findings: Findings
) {
  for need in required {
    let id = need.key.visit.step
    let key = need.key.description
    guard let step = content.steps.first(where: { $0.step.id == id }) else {
      let file = root + contentPath(of: .step(id))
      if !content.stepNames.contains(id.rawValue) {
        findings.report(.missingPrompt(key: key), in: file, at: .start)
      }
      continue
    }
    guard let prompt = step.step.prompts.first(where: { $0.id == need.key.prompt }) else {
      step.file.report(.missingPrompt(key: key), at: step.idPlace)
      continue
    }
    let place = step.prompts[prompt.id] ?? step.idPlace
    if step.unreadPrompts.contains(prompt.id) { continue }
    guard prompt.kind.name == need.kind else {
      step.file.report(.wrongPromptKind(key: key, wanted: need.kind), at: place)
      continue
    }
    for choice in need.choices where !prompt.kind.choiceIDs.contains(choice) {
      step.file.report(.missingChoice(key: key, choice: choice.rawValue), at: place)
    }
  }
}

extension PromptKind {
  fileprivate var choiceIDs: [ChoiceID] {
    switch self {
    case .choice(let choices, _): choices.map(\.id)
    case .checklist(let items): items.map(\.id)
    case .sort(let groups, _): groups.map(\.id)
    default: []
    }
  }
}
