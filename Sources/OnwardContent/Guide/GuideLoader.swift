public import OnwardCore

/// Reads a guide from its files, front matter only, as start-up needs it; bodies come by `loadBody`.
///
/// The guide is nil when any error was found; the diagnostics are of all files, by file, line and column.
public func loadGuide(
  _ files: [ContentFile], language: String = "en"
) -> (guide: Guide?, diagnostics: [Diagnostic]) {
  let findings = Findings(isThorough: false)
  let content = ReadContent(files, today: nil, findings: findings)
  let guide = joinGuide(content, language: language, findings: findings)
  return (guide, findings.sorted)
}

/// Checks what files say of one another and puts the guide together; nil when any error was found.
func joinGuide(_ content: ReadContent, language: String, findings: Findings) -> Guide? {
  References(content: content).check()
  let (first, order) = Way(content, findings: findings).check()
  guard let first, !findings.hasErrors else { return nil }
  let steps = Dictionary(
    content.steps.map { ($0.step.id, $0.step) }, uniquingKeysWith: { first, _ in first })
  return Guide(
    language: language, first: first, steps: order.compactMap { steps[$0] },
    templates: content.templates.map(\.template), letterChecks: content.letterChecks,
    feelings: content.feelings,
    sensations: content.sensations, helplines: content.helplines, sources: content.sources,
    topics: content.topics.map(\.topic).sorted { $0.id < $1.id })
}

/// Where the file of a body stands below the folder of its language, such as `steps/arrive.md`.
public func contentPath(of body: BodyID) -> String {
  switch body {
  case .step(let id): "steps/\(id).md"
  case .template(let id): "templates/\(id).md"
  case .topic(let id): "topics/\(id).md"
  case .feelings: "feelings.md"
  case .helplines: "helplines.md"
  case .sources: "sources.md"
  }
}
