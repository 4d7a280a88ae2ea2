import ArgumentParser
import OnwardContent

/// What the parser knows of a command: the words of `--help`, for the manual and for what checks them.
struct CommandHelp: Hashable {
  /// Its name, with those of the commands above it.
  var path: [String]
  var abstract: String
  var discussion: String
  var arguments: [ArgumentInHelp]
  var subcommands: [CommandHelp]

  /// `onward` with all commands that help shows.
  static func all() -> CommandHelp? {
    let dump = Array(Onward._dumpHelp().utf8)
    guard let root = try? JSON(reading: dump)["command"] else { return nil }
    return CommandHelp(root, above: [])
  }

  /// The command and everything below it, from the top to the bottom of the help.
  var family: [CommandHelp] { [self] + subcommands.flatMap(\.family) }

  /// nil for a command that help does not show.
  private init?(_ json: JSON, above: [String]) {
    guard let name = json["commandName"]?.words, json["shouldDisplay"] == .bool(true) else {
      return nil
    }
    path = above + [name]
    abstract = json["abstract"]?.words ?? ""
    discussion = json["discussion"]?.words ?? ""
    arguments = (json["arguments"]?.items ?? []).compactMap(ArgumentInHelp.init)
    let own = path
    // The parser's own command for help says what `--help` says.
    subcommands = (json["subcommands"]?.items ?? [])
      .filter { $0["commandName"] != .string("help") }.compactMap { CommandHelp($0, above: own) }
  }
}

/// An argument, option or flag of a command.
struct ArgumentInHelp: Hashable {
  /// With their dashes; none for a plain argument.
  var names: [String]
  /// What stands for its value; nil for a flag.
  var value: String?
  var abstract: String
  var isOptional: Bool
  var isRepeating: Bool
  var fallback: String?
  var choices: [String]

  fileprivate init?(_ json: JSON) {
    guard json["shouldDisplay"] == .bool(true) else { return nil }
    names = (json["names"]?.items ?? []).compactMap { name in
      name["name"]?.words.map { (name["kind"] == .string("short") ? "-" : "--") + $0 }
    }
    value = json["kind"] == .string("flag") ? nil : json["valueName"]?.words
    abstract = json["abstract"]?.words ?? ""
    isOptional = json["isOptional"] == .bool(true)
    isRepeating = json["isRepeating"] == .bool(true)
    fallback = json["defaultValue"]?.words
    choices = (json["allValues"]?.items ?? []).compactMap(\.words)
  }
}

extension JSON {
  fileprivate var words: String? {
    if case .string(let text) = self { text } else { nil }
  }

  fileprivate var items: [JSON] {
    if case .list(let items) = self { items } else { [] }
  }
}
