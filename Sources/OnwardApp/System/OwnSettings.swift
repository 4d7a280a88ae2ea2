import OnwardContent
import OnwardCore
import OnwardStore

/// The person's settings, and what is wrong with their file.
struct OwnSettings: Hashable {
  var preferences = Preferences()
  /// Lines in compiler form, or one that says why the file cannot be read.
  var problems: [String] = []
  /// The first problem without the folder, for a line of the screen.
  var notice: String?
}

extension Surroundings {
  /// Reads the settings; whatever is wrong with them keeps nobody out.
  func ownSettings() -> OwnSettings {
    guard let places = try? places() else { return OwnSettings() }
    return OwnSettings(SettingsFile(places.config))
  }

  /// What of the settings and the environment the state is to know; the environment can only make it calmer.
  func settings(_ preferences: Preferences = Preferences(), _ knows: (Told) -> Bool) -> Settings {
    Settings(
      reducedMotion: wantsCalm || preferences.motion == .reduced, region: region(preferences),
      contacts: preferences.contacts, isFirstRun: !knows(.welcome),
      drawsBlocks: drawsBlocks(in: environment), knowsEditorCopies: knows(.editorCopies))
  }

  /// The region that the person set, or else the one that the locale names.
  func region(_ preferences: Preferences) -> String? {
    preferences.region ?? OnwardApp.region(in: environment)
  }

  /// How a session is gone through: a terminal that cannot draw, and the wish for lines, win over the settings.
  func face(_ preferences: Preferences, isLineAsked: Bool = false) -> Face {
    let cannotDraw = environment["TERM"] == "dumb"
    return isLineAsked || cannotDraw || isOn("ACCESSIBLE") ? .line : preferences.face ?? .screen
  }
}

extension OwnSettings {
  init(_ file: SettingsFile) {
    do {
      guard let bytes = try file.read() else { return }
      let content = ContentFile(path: file.path, bytes: bytes)
      let (preferences, diagnostics) = readPreferences(content)
      self.preferences = preferences
      problems = diagnostics.map(\.description)
      notice = diagnostics.first.map { first in
        "config.yaml:\(first.place.line):\(first.place.column): \(first.fact.words)"
      }
    } catch {
      problems = ["\(file.path): error: \(reason(error.errno))"]
      notice = "config.yaml: \(reason(error.errno))"
    }
  }
}
