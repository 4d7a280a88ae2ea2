import OnwardCore

/// A key of the file of settings.
public enum SettingKey: String, Hashable, Sendable, CaseIterable {
  case region, contacts, mode, motion, accent, language, pause, mouse

  static let names = allCases.map(\.rawValue)
  static let switchWords = ["on", "off", "true", "false"]

  /// The words that it can be set to; empty where it is not one of some.
  public var choices: [String] {
    switch self {
    case .region, .contacts, .language: []
    case .mode: Face.allCases.map(\.rawValue)
    case .motion: Motion.allCases.map(\.rawValue)
    case .accent: Accent.allCases.map(\.rawValue)
    case .pause: PauseLength.allCases.map(\.rawValue)
    case .mouse: ["on", "off"]
    }
  }

  /// The key that a person may have meant.
  public static func nearest(to word: String) -> String? {
    OnwardContent.nearest(to: word, among: names)
  }
}
