import ArgumentParser
import OnwardStore

struct InstallCommand: ContentCommand {
  static let configuration = CommandConfiguration(
    commandName: "install", abstract: "Put onward where programs belong.",
    discussion: """
      Copies this program, the steps and the advice that it uses, the manual page and \
      the completions for bash, zsh and fish under a folder such as ~/.local or \
      /usr/local, and lists them there, for `onward uninstall`. Run again, it brings \
      all of it up to date. A file that it did not put there, or that was changed \
      since, is never replaced, and below the folder no symbolic link is followed.

      Example:
        onward install --prefix ~/.local
      """)

  @OptionGroup var place: PrefixOption
  @OptionGroup var content: ContentOption
  @ParentCommand var parent: Onward

  func run() throws {
    let surroundings = try Surroundings()
    let shelf = try surroundings.shelf(option: contentFolder)
    guard let program = surroundings.executable else { throw Failure.noProgram }
    let parts = try Installation.parts(program: program, content: shelf)
    let prefix = place.prefix(in: surroundings)
    let outcome = try Installation(prefix: prefix).install(parts)
    let report = InstallWords(prefix: prefix.path, environment: surroundings.environment)
    try say(report.lines(outcome).map(plain))
  }
}

struct UninstallCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "uninstall", abstract: "Take away what install put there.",
    discussion: """
      A file that was changed since is left there, and named. Your notes and settings \
      stay; `onward forget --all` deletes the notes.

      Example:
        onward uninstall --prefix ~/.local
      """)

  @OptionGroup var place: PrefixOption

  func run() throws {
    let prefix = place.prefix(in: try Surroundings())
    guard let outcome = try Installation(prefix: prefix).uninstall() else {
      throw Failure.notInstalledHere(path: prefix.path)
    }
    let count = outcome.removed.count
    let report = ["Taken away from \(prefix.path): \(count) files and folders."]
    try say((report + InstallWords.kept(outcome)).map(plain))
  }
}

/// `--prefix`.
struct PrefixOption: ParsableArguments {
  @Option(
    help: ArgumentHelp("The folder that holds bin/ and share/.", valueName: "dir"),
    completion: .directory)
  var prefix: String

  func prefix(in surroundings: Surroundings) -> Prefix {
    let path = withoutLastSlash(prefix)
    guard !path.hasPrefix("/"), let folder = surroundings.workingFolder else { return Prefix(path) }
    return Prefix(withoutLastSlash(folder) + "/" + path)
  }

  func validate() throws {
    if prefix.isEmpty { throw ValidationError("--prefix is empty: name a folder.") }
  }
}

/// What `install` says when it is done.
struct InstallWords {
  var prefix: String
  var environment: [String: String]

  func lines(_ outcome: Installation.Outcome) -> [String] {
    var lines = [
      "Installed under \(prefix): \(outcome.written) files written, \(outcome.unchanged) were there.",
      "  program       \(InstalledName.program)",
      "  content       \(InstalledName.content)",
      "  manual page   \(InstalledName.manual)",
      "  completions   \(InstalledName.bash)",
      "                \(InstalledName.zsh)",
      "                \(InstalledName.fish)",
      "  this list     \(Manifest.name)",
    ]
    lines += outcome.removed.map { "  taken away    \($0)" } + Self.kept(outcome)
    let places = (environment["PATH"] ?? "").split(separator: ":")
    if !places.contains(where: { $0 == prefix + "/bin" }) {
      lines.append("\(prefix)/bin is not in PATH: add it, so that the shell finds onward.")
    }
    return lines
  }

  static func kept(_ outcome: Installation.Outcome) -> [String] {
    outcome.kept.map { "  left there    \($0), because it was changed since" }
  }
}
