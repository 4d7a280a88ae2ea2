import OnwardCore

/// Why something cannot go out or come in.
enum ExchangeFailure: Hashable {
  case nothingToExport
  /// A file has the name that was given for the export.
  case outputTaken(path: String)
  /// What could not be exported, a line each; everything else was.
  case notExported([String])
  /// The diagnostics of a file that was to be read in, each a line in compiler form.
  case badFile([String])
  /// Two files have the same session in different words.
  case sessionTwice(id: String, files: [String])
  /// There is no terminal to ask on.
  case needsYes
  /// Sessions that are open in another window, by their files.
  case inUse([String])
  /// Some notes were written and the next could not be.
  case stopped(done: Int, of: Int, SaveProblem)
  /// There is no terminal to choose a row on.
  case needsRow
  case noSuchRow(String, count: Int)

  /// As design.md lists them, from sysexits.h.
  var exitCode: Int32 {
    switch self {
    case .needsYes, .needsRow: 64
    case .badFile, .sessionTwice: 65
    case .nothingToExport, .notExported, .noSuchRow: 66
    case .outputTaken: 73
    case .inUse, .stopped: 74
    }
  }

  /// What is wrong and what to do.
  var lines: [String] {
    switch self {
    case .nothingToExport: ["There are no sessions to export."]
    case .outputTaken(let path):
      ["\(path) is there already, and was left as it is. Give another name, or add --force."]
    case .notExported(let lines):
      ["These were not exported, because they cannot be read. Everything else was:"]
        + lines.map { "  " + $0 }
    case .badFile(let lines): lines + ["Nothing was read in. Mend the file and try again."]
    case .sessionTwice(let id, let files):
      [
        "The session \(id) stands in \(files.joined(separator: " and in ")), in different words.",
        "Nothing was imported. Import one after the other.",
      ]
    case .needsYes:
      [
        "Importing is asked about first, and there is no terminal to ask on. "
          + "Add --yes to import without a question."
      ]
    case .inUse(let files):
      ["Open in another window, so nothing was imported. Close it there first:"]
        + files.map { "  " + $0 }
    case .stopped(let done, let all, let problem):
      [
        "\(done) of \(all) were written. Then \(problem.path): \(reason(problem.errno)).",
        "Import again when that is mended: what is there already is skipped.",
      ]
    case .needsRow: ["Choose one of them with --row and its number."]
    case .noSuchRow(let text, let count):
      ["There is no row \"\(text)\": give a number from 1 to \(count)."]
    }
  }
}
