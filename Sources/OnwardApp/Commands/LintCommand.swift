import ArgumentParser
import OnwardContent
import OnwardCore

struct LintCommand: ContentCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint", abstract: "Check the content's files.",
    discussion: """
      Ends with 65 when there is an error, and with 0 when there are only warnings.

      Example:
        onward lint Content
      """)

  @Argument(
    help: "The folder that holds en/; without it, the content that onward would use.",
    completion: .directory)
  var dir: String?
  @OptionGroup var content: ContentOption
  @ParentCommand var parent: Onward

  func run() throws {
    let surroundings = try Surroundings()
    let shelf = try surroundings.shelf(option: dir ?? contentFolder)
    let report = try Lint(shelf: shelf, today: surroundings.clock.read().wall.day).run()
    try say(report.lines.map(plain))
    if report.hasErrors { throw ExitCode(65) }
  }
}

/// The check of one folder of content.
struct Lint {
  var shelf: ContentShelf
  var today: Day

  struct Report: Hashable {
    /// The diagnostics, and a line that sums them up.
    var lines: [String]
    var hasErrors: Bool
  }

  /// Throws `unreadable`.
  func run() throws(Failure) -> Report {
    let files = try shelf.all()
    let report = lint(
      files, coverage: try shelf.coverage(), today: today, required: RequiredPrompt.all,
      language: shelf.language)
    let errors = report.diagnostics.count { $0.severity == .error }
    let warnings = report.diagnostics.count { $0.severity == .warning }
    var sum = [
      "\(report.coveredRows) of \(report.rows) rows covered", counted(files.count, "file"),
      errors == 0 ? "no errors" : counted(errors, "error"),
    ]
    if warnings > 0 { sum.append(counted(warnings, "warning")) }
    return Report(
      lines: report.diagnostics.map(\.description) + [sum.joined(separator: ", ")],
      hasErrors: report.hasErrors)
  }

  private func counted(_ count: Int, _ word: String) -> String {
    "\(count) \(word)\(count == 1 ? "" : "s")"
  }
}
