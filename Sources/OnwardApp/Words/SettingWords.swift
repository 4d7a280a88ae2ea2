import OnwardContent
import OnwardCore

/// What each setting is, in one place for the help, the file and the manual.
extension SettingKey {
  /// One line, at most 62 characters.
  var meaning: String {
    switch self {
    case .region: "your country in two letters, as DE; its helplines come first"
    case .contacts: "people of your own for the help page, as \"NAME: HOW TO REACH\""
    case .mode: "screen, or line: questions and answers in plain lines"
    case .motion: "full, or reduced: words in place of moving bars"
    case .accent: "the one colour: \(choices.dropLast().joined(separator: ", ")) or none"
    case .language: "of the steps and the advice, where they are there in it"
    case .pause: "when to come back: tomorrow, two-days or three-days comes first"
    case .mouse: "on, or off: selecting text then needs no Shift"
    }
  }

  /// What holds where the file says nothing.
  var fallback: String {
    switch self {
    case .region: "from the locale"
    case .contacts: "nobody"
    case .mode: Face.screen.rawValue
    case .motion: Motion.full.rawValue
    case .accent: Accent.cyan.rawValue
    case .language: ContentSearch.language
    case .pause: PauseLength.tomorrow.rawValue
    case .mouse: "on"
    }
  }

  /// The values in force: one a line, contacts as they are typed on a command line.
  func values(_ preferences: Preferences) -> [String] {
    switch self {
    case .region: preferences.region.map { [$0] } ?? []
    case .contacts: preferences.contacts.map { "\($0.name): \($0.reach)" }
    case .mode: preferences.face.map { [$0.rawValue] } ?? []
    case .motion: preferences.motion.map { [$0.rawValue] } ?? []
    case .accent: preferences.accent.map { [$0.rawValue] } ?? []
    case .language: preferences.language.map { [$0] } ?? []
    case .pause: preferences.pause.map { [$0.rawValue] } ?? []
    case .mouse: preferences.usesMouse.map { [$0 ? "on" : "off"] } ?? []
    }
  }

  /// A table of all keys, each line behind `prefix`.
  static func table(prefix: String) -> [String] {
    allCases.map { key in
      prefix + key.rawValue + String(repeating: " ", count: 10 - key.rawValue.count) + key.meaning
    }
  }

  /// How a new file of settings begins.
  static let fileHead =
    "# Settings of onward; `onward config --help` tells more.\n"
    + table(prefix: "#   ").map { $0 + "\n" }.joined()
}
