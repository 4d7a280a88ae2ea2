public import OnwardCore

/// What `onward lint` found.
public struct LintReport: Sendable {
  /// Nil when there are errors.
  public var guide: Guide?
  /// By file, line and column.
  public var diagnostics: [Diagnostic]
  /// Rows of the coverage table that a step or topic covers.
  public var coveredRows: Int
  /// All rows of the coverage table.
  public var rows: Int

  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

/// Checks everything about the files of one language, bodies too.
///
/// Without `coverage` no row is looked for; without `today` no helpline is too old. `required` are the prompts that
/// signals read.
public func lint(
  _ files: [ContentFile], coverage: ContentFile?, today: Day?,
  required: [RequiredPrompt] = RequiredPrompt.all,
  language: String = "en"
) -> LintReport {
  let findings = Findings(isThorough: true)
  let content = ReadContent(files, today: today, findings: findings)
  let bodies = BodyCheck(content: content)
  for file in content.files { bodies.check(file) }
  for step in content.steps { bodies.checkSections(of: step) }
  TopicLint(content: content).check()
  let table = coverage.map { Coverage($0, findings: findings) }
  let covered = table?.check(content, findings: findings) ?? 0
  checkSignalSources(
    required, in: content, root: ReadContent.root(of: files.first?.path ?? ""), findings: findings)
  let guide = joinGuide(content, language: language, findings: findings)
  return LintReport(
    guide: guide, diagnostics: findings.sorted, coveredRows: covered, rows: table?.rows.count ?? 0)
}
