import ArgumentParser
import OnwardContent
import OnwardCore
import OnwardStore

struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Show and change your settings.",
    discussion: """
      They stand in one YAML file, which you may edit yourself: `onward config path` \
      says where. It may be a symbolic link. Comments, and keys that onward does not \
      know, stay when a setting is changed. What is wrong in the file is told with \
      its place; onward goes on without it.

      \(SettingKey.table(prefix: "  ").joined(separator: "\n"))

      Examples:
        onward config                              show all settings
        onward config set region DE
        onward config set contacts "Ana: call 0170 1234567" "Ben: next door"
        onward config get pause
        onward config unset accent

      A shell may remember what is typed on its command line: contacts can be
      written into the file instead.
      """,
    subcommands: [
      ConfigListCommand.self, ConfigGetCommand.self, ConfigSetCommand.self,
      ConfigUnsetCommand.self, ConfigPathCommand.self,
    ],
    defaultSubcommand: ConfigListCommand.self)
}

struct ConfigListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Show all settings.",
    discussion: """
      Example:
        onward config list --json
      """)

  @Flag(help: "For other programs.")
  var json = false

  func run() throws {
    let surroundings = try Surroundings()
    let file = SettingsFile(try surroundings.places().config)
    let own = OwnSettings(file)
    let list = SettingList(own: own, path: file.path, locale: region(in: surroundings.environment))
    try say(json ? [list.json.text] : list.lines)
    if !own.problems.isEmpty { throw Failure.brokenSettings(own.problems) }
  }
}

struct ConfigGetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "get", abstract: "Print one setting; contacts one a line.",
    discussion: """
      Where it is not set, what holds instead is printed.

      Example:
        onward config get region
      """)

  @Argument(help: "The setting.", completion: .list(SettingKey.allCases.map(\.rawValue)))
  var key: String

  func run() throws {
    let key = try settingKey(key)
    let surroundings = try Surroundings()
    let own = OwnSettings(SettingsFile(try surroundings.places().config))
    let list = SettingList(own: own, path: "", locale: region(in: surroundings.environment))
    try say(list.values(key).map(plain))
    own.problems.forEach(Stream.errors.writeLine)
  }
}

struct ConfigSetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Change a setting.",
    discussion: """
      The file is made where there is none. Several contacts are given one after \
      another, and take the place of those that were there.

      Examples:
        onward config set motion reduced
        onward config set contacts "Ana: call 0170 1234567" "Ben: next door"
      """)

  @Argument(help: "The setting.", completion: .list(SettingKey.allCases.map(\.rawValue)))
  var key: String
  @Argument(help: "Its value.", completion: .custom(Completions.settingValues))
  var values: [String]

  func run() throws {
    let key = try settingKey(key)
    let wanted: Preferences
    do {
      wanted = try preferences(setting: key, to: values)
    } catch {
      throw Failure.badSetting(error.diagnostics.first?.fact.words ?? "")
    }
    try changeSettings(key, wanted)
  }
}

struct ConfigUnsetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unset", abstract: "Take a setting out of the file.",
    discussion: """
      Example:
        onward config unset accent
      """)

  @Argument(help: "The setting.", completion: .list(SettingKey.allCases.map(\.rawValue)))
  var key: String

  func run() throws { try changeSettings(try settingKey(key), Preferences()) }
}

struct ConfigPathCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "path", abstract: "Print where the settings stand.",
    discussion: """
      The file need not be there.

      Example:
        $EDITOR "$(onward config path)"
      """)

  func run() throws { try say([plain(try Surroundings().places().config)]) }
}

/// Throws `unknownSetting` with the nearest key.
private func settingKey(_ name: String) throws(Failure) -> SettingKey {
  if let key = SettingKey(rawValue: name) { return key }
  throw .unknownSetting(name, nearest: SettingKey.nearest(to: name))
}

/// Throws `brokenSettings` where the file cannot be rewritten, and `settingsNotWritten`.
private func changeSettings(_ key: SettingKey, _ wanted: Preferences) throws {
  let file = SettingsFile(try Surroundings().places().config)
  do {
    let old = try file.read()
    let isNothingToDo = old == nil && wanted.text(of: key) == nil
    if isNothingToDo { return }
    let content = ContentFile(path: file.path, bytes: old ?? Array(SettingKey.fileHead.utf8))
    try file.write(try rewrite(content, key, as: wanted))
  } catch let error as BrokenSettings {
    throw Failure.brokenSettings(error.diagnostics.map(\.description))
  } catch let error as StoreError {
    throw Failure.settingsNotWritten(path: file.path, error)
  }
}

/// The settings that are in force, for printing.
struct SettingList {
  var own: OwnSettings
  var path: String
  /// The region that the locale names.
  var locale: String?

  /// One setting a line, contacts one below another, and what is not set in brackets.
  var lines: [String] {
    SettingKey.allCases.flatMap { key in
      let name = key.rawValue + String(repeating: " ", count: 10 - key.rawValue.count)
      let values = key.values(own.preferences)
      let shown = values.isEmpty ? ["(\(instead(key)))"] : values
      return shown.enumerated().map { index, value in
        plain((index == 0 ? name : String(repeating: " ", count: 10)) + value)
      }
    }
  }

  /// What holds, set or not; nothing where nothing does.
  func values(_ key: SettingKey) -> [String] {
    let values = key.values(own.preferences)
    if !values.isEmpty { return values }
    switch key {
    case .region: return locale.map { [$0] } ?? []
    case .contacts: return []
    default: return [key.fallback]
    }
  }

  var json: JSON {
    let settings = SettingKey.allCases.map { key in
      JSON.object([
        .init("key", .string(key.rawValue)), .init("values", .strings(values(key))),
        .init("set", .strings(key.values(own.preferences))),
      ])
    }
    return .document(
      .init("path", .string(path)), .init("settings", .list(settings)),
      .init("problems", .strings(own.problems)))
  }

  private func instead(_ key: SettingKey) -> String {
    guard key == .region else { return key.fallback }
    return locale.map { "\($0), \(key.fallback)" } ?? "none"
  }
}
