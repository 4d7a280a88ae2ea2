import ArgumentParser
import OnwardContent
import OnwardScreen
import OnwardTerminal

struct DoctorCommand: ContentCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Tell what is wrong with the set-up, and what to do.",
    discussion: """
      Looks at the terminal, your folders and notes, the settings, the content, and the \
      programs that onward opens. It changes nothing, and reads no more of a note than a \
      list does. Ends with 78 when there is something to mend.

      Example:
        onward doctor
      """)

  @Flag(help: "For other programs.")
  var json = false
  @OptionGroup var content: ContentOption
  @ParentCommand var parent: Onward

  func run() throws {
    let (surroundings, refused) = try Self.surroundings()
    let survey = Survey(name: surroundings.environment["TERM"])
    let checkup = Checkup(surroundings: surroundings, survey: survey, contentOption: contentFolder)
    let report = DoctorReport(findings: refused + checkup.findings())
    try json ? say([report.json.text]) : page(report.lines)
    if report.troubles > 0 { throw ExitCode(DoctorReport.exitCode) }
  }

  /// Without the variables that cannot be read, which are findings.
  private static func surroundings() throws(Failure) -> (Surroundings, [Finding]) {
    var environment = Machine.environment()
    do {
      return (try Surroundings(environment: environment), [])
    } catch {
      environment["ONWARD_NOW"] = nil
      environment["ONWARD_SEED"] = nil
      return (try Surroundings(environment: environment), [.refused(error)])
    }
  }
}

/// What `doctor` prints.
struct DoctorReport {
  var findings: [Finding]

  /// sysexits.h: something is wrong with the configuration.
  static let exitCode: Int32 = 78
  private static let width = 80
  private static let indent = 18

  var troubles: Int { findings.filter { $0.weight == .trouble }.count }

  var lines: [String] { findings.flatMap(lines) + ["", ending] }

  var json: JSON {
    let list = findings.map { finding in
      JSON.object([
        .init("subject", .string(finding.subject)),
        .init("weight", .string(finding.weight.rawValue)),
        .init("sentence", .string(finding.sentence)),
        .init("advice", finding.advice.map { .string($0) } ?? .null),
      ])
    }
    return .document(.init("troubles", .number(troubles)), .init("findings", .list(list)))
  }

  private var ending: String {
    switch troubles {
    case 0: "All is well."
    case 1: "There is one thing to mend."
    default: "There are \(troubles) things to mend."
    }
  }

  private func lines(_ finding: Finding) -> [String] {
    let mark =
      switch finding.weight {
      case .well: "ok"
      case .remark: "note"
      case .trouble: "mend"
      }
    let text = [finding.sentence, finding.advice].compactMap(\.self).joined(separator: "\n")
    let rows = wrapped(text, width: Self.width - Self.indent).map(plain)
    let head = padded(finding.subject, to: 11) + padded(mark, to: 7)
    return rows.enumerated().map { index, row in
      ((index == 0 ? head : String(repeating: " ", count: Self.indent)) + row)
    }
  }

  private func padded(_ word: String, to width: Int) -> String {
    word + String(repeating: " ", count: max(0, width - word.count))
  }
}
