import Foundation
import OnwardCore
import OnwardStore
import Testing

@testable import OnwardApp

/// `onward config`, and where the settings are felt.
@Suite struct ConfigTests {
  let root: TemporaryFolder

  init() throws { root = try TemporaryFolder() }

  private static let file = ".config/onward/config.yaml"

  private func onward(_ arguments: String..., with changes: [String: String] = [:]) throws -> Run {
    try Run(arguments, home: root, with: changes)
  }

  private func write(_ text: String) throws {
    try root.folder(".config/onward")
    try root.write(text, to: Self.file)
  }

  private func mode(_ name: String) throws -> Int {
    let found = try FileManager.default.attributesOfItem(atPath: root.path + "/" + name)
    return try #require(found[.posixPermissions] as? Int)
  }

  @Test func settingMakesAPrivateFileThatExplainsItself() throws {
    let set = try onward("config", "set", "region", "de")
    #expect(set.code == 0)
    #expect(set.output.isEmpty)
    #expect(set.errors.isEmpty)
    let text = try #require(root.text(Self.file))
    #expect(text.hasPrefix("# Settings of onward;"))
    #expect(text.hasSuffix("\nregion: DE\n"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(try mode(Self.file) == 0o600)
    #expect(try mode(".config/onward") == 0o700)
    #expect(root.names(".config/onward") == ["config.yaml"])
    #expect(try onward("config", "get", "region").output == "DE\n")
    #expect(try onward("config", "path").output == root.path + "/" + Self.file + "\n")
  }

  @Test func aFolderMayHaveLettersOfSeveralBytes() throws {
    let folder = try root.folder("größer/é")
    let set = try onward("config", "set", "mouse", "off", with: ["XDG_CONFIG_HOME": folder])
    #expect(set.code == 0)
    #expect(root.names("größer/é/onward") == ["config.yaml"])
  }

  @Test func listingTellsWhatHoldsAndWhatIsOnlyAssumed() throws {
    try write(
      """
      contacts: [{name: Ana, reach: "0170"}, {name: Ben, reach: "ben@x"}]
      pause: two-days
      """)
    let list = try onward("config", with: ["LANG": "fr_FR.UTF-8"])
    #expect(list.code == 0)
    #expect(
      list.output == """
        region    (FR, from the locale)
        contacts  Ana: 0170
                  Ben: ben@x
        mode      (screen)
        motion    (full)
        accent    (cyan)
        language  (en)
        pause     two-days
        mouse     (on)

        """)
    let json = try onward("config", "list", "--json").output
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect(object["version"] as? Int == 1)
    let settings = try #require(object["settings"] as? [[String: Any]])
    #expect(settings[1]["values"] as? [String] == ["Ana: 0170", "Ben: ben@x"])
    #expect(settings[2]["values"] as? [String] == ["screen"])
    #expect(settings[2]["set"] as? [String] == [])
    #expect(try onward("config", "get", "region", with: ["LANG": "fr_FR"]).output == "FR\n")
    #expect(try onward("config", "get", "contacts").output == "Ana: 0170\nBen: ben@x\n")
  }

  @Test func whatIsUnknownIsToldWithItsPlaceAndKept() throws {
    try write("regoin: DE\nmode: line # so\n")
    let list = try onward("config", "list")
    #expect(list.code == 65)
    #expect(list.output.contains("mode      line\n"))
    #expect(
      list.errors
        == "\(root.path)/\(Self.file):1:1: error: unknown key 'regoin' (did you mean 'region'?)\n")
    #expect(try onward("config", "set", "mode", "screen").code == 0)
    #expect(root.text(Self.file) == "regoin: DE\nmode: screen # so\n")
    #expect(try onward("config", "unset", "mode").code == 0)
    #expect(root.text(Self.file) == "regoin: DE\n # so\n")
  }

  @Test func wrongWordsChangeNothing() throws {
    let key = try onward("config", "set", "regoin", "DE")
    #expect(key.code == 64)
    #expect(key.errors == "There is no setting \"regoin\". Did you mean \"region\"?\n")
    let value = try onward("config", "set", "motion", "slow")
    #expect(value.code == 64)
    #expect(value.errors.contains("write full, reduced"))
    #expect(try onward("config", "set", "contacts", "Ana").code == 64)
    #expect(try onward("config", "unset", "mouse").code == 0)
    #expect(root.names().isEmpty)
  }

  @Test func aBrokenFileIsLeftAloneAndKeepsNobodyOut() throws {
    try write("region: [DE\n")
    #expect(try onward("config", "set", "region", "FR").code == 65)
    #expect(root.text(Self.file) == "region: [DE\n")
    let help = try onward("help-now")
    #expect(help.code == 0)
    #expect(help.output.hasPrefix("In danger now?"))
    #expect(help.errors.contains("config.yaml:2:1: error: broken YAML"))
    #expect(help.errors.split(separator: "\n").count == 1)
    try root.remove(Self.file)
    try root.folder(Self.file)
    #expect(try onward("config", "set", "region", "FR").code == 74)
    #expect(try onward("help-now").errors.contains("it is no ordinary file"))
  }

  @Test func aLinkToOwnDotfilesStaysALink() throws {
    try root.folder("dotfiles")
    try root.write("mode: line\n", to: "dotfiles/onward.yaml")
    try root.folder(".config/onward")
    try FileManager.default.createSymbolicLink(
      atPath: root.path + "/" + Self.file, withDestinationPath: "../../dotfiles/onward.yaml")
    #expect(try onward("config", "set", "accent", "none").code == 0)
    #expect(root.text("dotfiles/onward.yaml") == "mode: line\naccent: none\n")
    let link = try FileManager.default.destinationOfSymbolicLink(
      atPath: root.path + "/" + Self.file)
    #expect(link == "../../dotfiles/onward.yaml")
    #expect(root.names("dotfiles") == ["onward.yaml"])
    try root.remove("dotfiles/onward.yaml")
    #expect(try onward("config", "set", "accent", "red").code == 74)
    #expect(root.names("dotfiles").isEmpty)
  }

  @Test func ownPeopleStandRightAfterTheEmergencyNumber() throws {
    try write(
      """
      region: DE
      contacts: [{name: Ana, reach: call 0170}, {name: Ben, reach: knock}]
      """)
    let help = try onward("help-now", with: ["LANG": "en_US.UTF-8"])
    let lines = help.output.split(separator: "\n")
    #expect(lines.prefix(3) == ["In danger now? Call 112.", "Ana: call 0170", "Ben: knock"])
    #expect(try onward("help-now", "--region", "us").output.hasPrefix("In danger now? Call 911."))
    let broken = try onward("help-now", with: ["ONWARD_CONTENT": root.path])
    #expect(broken.code == 66)
    #expect(broken.output.contains("\nAna: call 0170\n"))
  }

  @Test func settingsAndEnvironmentMeet() throws {
    try write("region: FR\nmotion: reduced\nmode: line\npause: two-days\nlanguage: de\n")
    func read(_ more: [String: String] = [:]) throws -> (Settings, Face, OwnSettings) {
      let found = try Surroundings(
        environment: ["HOME": root.path, "LANG": "de_DE.UTF-8"].merging(more) { $1 })
      let own = found.ownSettings()
      return (
        found.settings(own.preferences) { _ in true }, found.face(own.preferences), own
      )
    }
    let (settings, face, own) = try read()
    #expect(settings.region == "FR")
    #expect(settings.reducedMotion)
    #expect(face == .line)
    #expect(own.notice == nil)
    try write("motion: full\nmotoin: full\n")
    let (other, screen, wrong) = try read(["NO_MOTION": "1"])
    #expect(other.region == "DE")
    #expect(other.reducedMotion)
    #expect(screen == .screen)
    #expect(wrong.notice == "config.yaml:2:1: unknown key 'motoin' (did you mean 'motion'?)")
    #expect(try read(["TERM": "dumb"]).1 == .line)
    #expect(try read(["ACCESSIBLE": "1"]).1 == .line)
    #expect(try Surroundings(environment: [:]).ownSettings() == OwnSettings())
  }

  @Test func thePauseAndTheLanguageReachTheGuide() throws {
    try root.folder("C/en/steps")
    try root.folder("C/de/steps")
    func shelf(_ text: String) throws -> ContentShelf {
      try write(text)
      let found = try Surroundings(environment: ["HOME": root.path])
      return try found.shelf(option: root.path + "/C")
    }
    #expect(try shelf("language: de\n").language == "de")
    #expect(try shelf("language: fr\n").language == "en")
    let found = try Surroundings(environment: ["HOME": root.path])
    try write("pause: three-days\n")
    let guide = try found.shelf(option: Checkout.path + "/Content").guide()
    let back = try #require(guide.step("pause")?.prompts.first { $0.id == "back" })
    guard case .choice(_, let preset) = back.kind else {
      Issue.record("no choice")
      return
    }
    #expect(preset == "three-days")
  }
}
