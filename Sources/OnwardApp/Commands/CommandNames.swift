import ArgumentParser
import OnwardContent

/// The command line's commands by name, to tell a person which one they may have meant.
enum CommandNames {
  /// A sentence about the first word that should be a command and is none; nil where there is no such word.
  static func unknown(in arguments: [String]) -> String? {
    var command: any ParsableCommand.Type = Onward.self
    var path = "onward"
    var isValue = false
    for word in arguments {
      if isValue {
        isValue = false
      } else if word == "--content" {
        isValue = true
      } else if word.hasPrefix("-") {
        continue
      } else if let next = subcommand(word, of: command) {
        path += " " + word
        command = next
      } else {
        return sentence(word, command, path)
      }
    }
    return nil
  }

  private static func sentence(
    _ word: String, _ command: any ParsableCommand.Type, _ path: String
  ) -> String? {
    let shown = command.configuration.subcommands.filter { $0.configuration.shouldDisplay }
    guard !shown.isEmpty else { return nil }
    let near = nearest(to: word.lowercased(), among: shown.map(name) + ["help"])
    let hint = near.map { " Did you mean '\(path) \($0)'?" } ?? ""
    return "There is no command '\(path) \(word)'.\(hint) '\(path) --help' lists them."
  }

  private static func subcommand(
    _ word: String, of command: any ParsableCommand.Type
  ) -> (any ParsableCommand.Type)? {
    command.configuration.subcommands.first { name($0) == word }
  }

  private static func name(_ command: any ParsableCommand.Type) -> String {
    command.configuration.commandName ?? ""
  }
}
