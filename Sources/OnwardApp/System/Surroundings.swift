import OnwardCore
import OnwardStore

/// What the environment says, read once.
struct Surroundings {
  var environment: [String: String]
  var workingFolder: String?
  var executable: String?
  var clock: WallClock
  var chance: Chance

  /// Throws `badClock` or `badSeed`.
  init(
    environment: [String: String] = Machine.environment(),
    workingFolder: String? = Machine.workingFolder(), executable: String? = Files().executable()
  ) throws(Failure) {
    let now = environment["ONWARD_NOW"]
    guard let setting = ClockSetting(now) else { throw .badClock(now ?? "") }
    let seed = environment["ONWARD_SEED"]
    guard let chance = Chance(seed: seed) else { throw .badSeed(seed ?? "") }
    self.environment = environment
    self.workingFolder = workingFolder
    self.executable = executable
    self.chance = chance
    clock = WallClock(setting)
  }

  /// Throws `noHome`.
  func places() throws(Failure) -> Places {
    do {
      return try Places(environment: environment)
    } catch {
      throw .noHome
    }
  }

  /// Where the content is; `option` is what `--content` names.
  ///
  /// Throws `noContent`.
  func shelf(option: String?) throws(Failure) -> ContentShelf {
    let search = ContentSearch(
      option: option, variable: environment["ONWARD_CONTENT"], executable: executable)
    var shelf = ContentShelf(folder: try search.find(), workingFolder: workingFolder)
    shelf.follow(ownSettings().preferences)
    return shelf
  }

  /// Whether the environment asks for less movement.
  var wantsCalm: Bool { isOn("ONWARD_REDUCED_MOTION") || isOn("NO_MOTION") }

  /// Where a note may be written whose own folder cannot be: home, or else where the program was started.
  var foldersForCopies: [String] {
    [environment["HOME"], workingFolder].compactMap(\.self).filter { $0.hasPrefix("/") }
  }

  /// As no-color.org and bixense.com/clicolors say; `NO_COLOR`, set and not empty, counts most.
  var usesColor: Bool {
    guard environment["NO_COLOR"]?.isEmpty ?? true else { return false }
    return environment["CLICOLOR"] != "0" || isOn("CLICOLOR_FORCE")
  }

  /// Set, and neither empty nor 0.
  func isOn(_ name: String) -> Bool { Self.isOn(name, in: environment) }

  static func isOn(_ name: String, in environment: [String: String]) -> Bool {
    guard let value = environment[name] else { return false }
    return !value.isEmpty && value != "0"
  }
}
