import OnwardCore

/// Reports names that point to nothing, across all files.
struct References {
  let content: ReadContent

  func check() {
    checkStepNames()
    checkSources()
    TopicReferences(content: content).check()
    for template in content.templates { checkAnswers(of: template) }
    for step in content.steps {
      for use in step.templates where !content.templateNames.contains(use.value.rawValue) {
        let near = nearest(to: use.value.rawValue, among: content.templateNames)
        step.file.report(
          .unknownWord(.template, use.value.rawValue, nearest: near), at: use.place)
      }
      for edge in step.edges where !content.stepNames.contains(edge.to.rawValue) {
        let near = nearest(to: edge.to.rawValue, among: content.stepNames)
        step.file.report(.unknownWord(.step, edge.to.rawValue, nearest: near), at: edge.place)
      }
    }
  }

  private func checkStepNames() {
    var seen: Set<StepID> = []
    var old: Set<String> = []
    for step in content.steps {
      if !seen.insert(step.step.id).inserted {
        step.file.report(.taken(.step, step.step.id.rawValue), at: step.idPlace)
      }
      for name in step.was {
        if content.stepNames.contains(name.value) {
          step.file.report(.oldNameInUse(name.value), at: name.place)
        } else if !old.insert(name.value).inserted {
          step.file.report(.taken(.step, name.value), at: name.place)
        }
      }
    }
  }

  private func checkSources() {
    guard content.hasSources else { return }
    let keys = content.sources.map(\.key)
    let uses =
      content.steps.map { ($0.file, $0.sources) } + content.topics.map { ($0.file, $0.sources) }
    for (file, sources) in uses {
      for use in sources where !keys.contains(use.value) {
        let near = nearest(to: use.value, among: keys)
        file.report(.unknownWord(.source, use.value, nearest: near), at: use.place)
      }
    }
  }

  private func checkAnswers(of template: ReadTemplate) {
    for use in template.answers {
      guard let key = AnswerKey(parsing: use.value),
        let step = content.steps.first(where: { $0.step.id == key.visit.step })
      else {
        let isUnread = AnswerKey(parsing: use.value).map {
          content.stepNames.contains($0.visit.step.rawValue)
        }
        if isUnread != true { reportUnknown(use, in: template.file) }
        continue
      }
      guard let prompt = step.step.prompts.first(where: { $0.id == key.prompt }) else {
        reportUnknown(use, in: template.file)
        continue
      }
      if step.unreadPrompts.contains(prompt.id) { continue }
      switch prompt.kind {
      case .text, .list: break
      default: template.file.report(.notATextAnswer(use.value), at: use.place)
      }
    }
  }

  private func reportUnknown(_ use: Placed<String>, in file: SplitFile) {
    let all = content.steps.flatMap { step in
      step.step.prompts.map { AnswerKey(step.step.id, $0.id).description }
    }
    file.report(
      .unknownWord(.prompt, use.value, nearest: nearest(to: use.value, among: all)), at: use.place)
  }
}
