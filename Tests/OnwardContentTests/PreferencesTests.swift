import OnwardCore
import Testing

@testable import OnwardContent

/// The file of settings: what is read of it, what is said about it, and what a change leaves alone.
@Suite struct PreferencesTests {
  private func read(_ text: String) -> (Preferences, [String]) {
    let (preferences, problems) = readPreferences(file(text))
    return (preferences, problems.map(\.description))
  }

  private func file(_ text: String) -> ContentFile {
    ContentFile(path: "c.yaml", bytes: Array(text.utf8))
  }

  private func changed(
    _ text: String, _ key: SettingKey, _ words: String...
  ) throws -> String {
    let wanted = try preferences(setting: key, to: words)
    return String(decoding: try rewrite(file(text), key, as: wanted), as: UTF8.self)
  }

  private func cleared(_ text: String, _ key: SettingKey) throws -> String {
    String(decoding: try rewrite(file(text), key, as: Preferences()), as: UTF8.self)
  }

  @Test func everyKeyIsRead() {
    let (found, problems) = read(
      """
      region: DE
      contacts:
        - {name: Ana, reach: call 0170 1234567}
        - name: "Ben: my brother"
          reach: ben@example.org
      mode: line
      motion: reduced
      accent: none
      language: pt-BR
      pause: two-days
      mouse: off
      """)
    var wanted = Preferences()
    wanted.region = "DE"
    wanted.contacts = [
      Contact(name: "Ana", reach: "call 0170 1234567"),
      Contact(name: "Ben: my brother", reach: "ben@example.org"),
    ]
    wanted.face = .line
    wanted.motion = .reduced
    wanted.accent = Accent.none
    wanted.language = "pt-BR"
    wanted.pause = .twoDays
    wanted.usesMouse = false
    #expect(found == wanted)
    #expect(problems.isEmpty)
  }

  @Test(arguments: ["", "\n", "# nothing yet\n", "---\n", "---\n# x\n...\n", "\u{FEFF}# x\n"])
  func anEmptyFileSaysNothing(_ text: String) {
    let (found, problems) = read(text)
    #expect(found == Preferences())
    #expect(problems.isEmpty)
  }

  @Test(arguments: [
    ("regoin: DE\n", "c.yaml:1:1: error: unknown key 'regoin' (did you mean 'region'?)"),
    ("region: Narnia\n", "c.yaml:1:9: error: unknown region 'Narnia'"),
    ("mode: screem\n", "c.yaml:1:7: error: 'mode' cannot be 'screem' (did you mean 'screen'?)"),
    (
      "# x\naccent: pink-ish\n",
      "c.yaml:2:9: error: 'accent' cannot be 'pink-ish': write cyan, blue, green, yellow, magenta, "
        + "red, none"
    ),
    (
      "language: ../../etc\n",
      "c.yaml:1:11: error: '../../etc' is not a language such as en or pt-BR"
    ),
    ("mouse: [on]\n", "c.yaml:1:8: error: 'mouse' must be words"),
    ("contacts: Ana\n", "c.yaml:1:11: error: 'contacts' must be a list"),
    ("contacts:\n  - name: Ana\n", "c.yaml:2:5: error: key 'reach' is missing"),
    ("contacts: [{name: A, reach: \"a\\eb\"}]\n", "c.yaml:1:29: error: control character U+001B"),
    ("- a\n", "c.yaml:1:1: error: 'settings' must be a map of keys and values"),
    ("region: DE\nregion: FR\n", "c.yaml:2:1: error: key 'region' stands here a second time"),
    ("region: &a DE\n", "c.yaml:1:9: error: YAML anchors are not allowed"),
    ("region: !!str DE\n", "c.yaml:1:9: error: YAML tags are not allowed"),
    ("a: [[[[[[[[[[]]]]]]]]]]\n", "c.yaml:1:11: error: nested deeper than 8 levels"),
    ("region: \u{202E}DE\n", "c.yaml:1:9: error: control character U+202E"),
    (
      "region: DE\n---\nregion: FR\n",
      "c.yaml:2:1: error: a second YAML document is not allowed"
    ),
  ])
  func whatIsWrongIsSaidWithItsPlace(_ text: String, _ expected: String) {
    #expect(read(text).1 == [expected])
  }

  @Test func oneWrongValueTakesNothingFromTheOthers() {
    let (found, problems) = read("accent: pink\nregion: DE\nfavourite: tea\n")
    #expect(found.region == "DE")
    #expect(found.accent == nil)
    #expect(problems.count == 2)
  }

  @Test func whatIsTooLongOrNotTextIsRefused() {
    let long = "# " + String(repeating: "x", count: 70_000)
    #expect(read(long).1 == ["c.yaml:1:1: error: file has 70002 bytes; at most 65536 are read"])
    let odd = ContentFile(path: "c.yaml", bytes: Array("region: ".utf8) + [0xFF])
    #expect(readPreferences(odd).1.map(\.description) == ["c.yaml:1:9: error: not UTF-8"])
    let bomb = "a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n"
    #expect(read(bomb).1.count == 9)
  }

  @Test func aChangeKeepsEverythingElseByteForByte() throws {
    let text = """
      # mine
      mode: line  # for the reader

      editor-theme: {dark: true}   # another program's
      region:   'US'   # where I live
      # the end

      """
    #expect(
      try changed(text, .region, "de")
        == text.replacing("region:   'US'   #", with: "region: DE   #"))
    #expect(
      try changed(text, .pause, "two-days")
        == text.replacing("live\n", with: "live\npause: two-days\n"))
    #expect(
      try cleared(text, .mode) == text.replacing("mode: line  #", with: "  #"))
    #expect(try cleared("mode: line\nregion: DE\n", .mode) == "region: DE\n")
    #expect(try cleared(text, .accent) == text)
  }

  @Test(arguments: [
    ("", "mode: line\n"), ("# only words", "# only words\nmode: line\n"),
    ("region: DE", "region: DE\nmode: line\n"),
    ("region: DE # x", "region: DE # x\nmode: line\n"),
    ("unknown: 1", "unknown: 1\nmode: line\n"), ("mode:\n", "mode: line\n"),
    ("---\nregion: DE\n", "---\nregion: DE\nmode: line\n"),
    ("région: é # ü\nregion: DE\n", "région: é # ü\nregion: DE\nmode: line\n"),
    ("mode: |-\n  screen\nregion: DE\n", "mode: line\nregion: DE\n"),
  ])
  func aNewKeyStandsOnItsOwnLine(_ before: String, _ after: String) throws {
    #expect(try changed(before, .mode, "line") == after)
  }

  @Test func contactsAreWrittenAsAList() throws {
    let text = try changed("region: DE\n", .contacts, "Ana: call 0170: mornings", "Bo's: \"#1\"")
    #expect(
      text == """
        region: DE
        contacts:
          - name: 'Ana'
            reach: 'call 0170: mornings'
          - name: 'Bo''s'
            reach: '"#1"'

        """)
    let back = try changed(text, .contacts, "Cy: 1")
    #expect(back == "region: DE\ncontacts:\n  - name: 'Cy'\n    reach: '1'\n")
  }

  @Test(arguments: [
    "{region: DE}\n", "- a\n", "region: [\n", "  region: DE\n", "# x\n---\n- a\n...\n",
  ])
  func aFileThatCannotBeRewrittenSafelyIsLeftAlone(_ text: String) {
    #expect(throws: BrokenSettings.self) { try changed(text, .mode, "line") }
  }

  @Test func wordsOfACommandLineFollowTheSameRules() throws {
    func why(_ key: SettingKey, _ words: String...) -> String? {
      do {
        _ = try preferences(setting: key, to: words)
        return nil
      } catch {
        return error.diagnostics.first?.fact.words
      }
    }
    #expect(why(.region, "DE") == nil)
    #expect(why(.region, "Narnia") == "unknown region 'NARNIA'")
    #expect(why(.motion, "ful") == "'motion' cannot be 'ful' (did you mean 'full'?)")
    #expect(why(.contacts, "Ana") == "key 'reach' is missing")
    #expect(why(.contacts, "Ana: \u{1B}[31m") == "control character U+001B")
    #expect(why(.region, "a\nb: c") != nil)
    #expect(why(.mouse, "maybe") == "'mouse' cannot be 'maybe': write on, off")
  }

  @Test func aGuideAsksWithTheirPauseUnderTheCursor() throws {
    let choices = ["tomorrow", "two-days", "date"].map { Choice(id: ChoiceID($0), words: $0) }
    let back = Prompt(
      id: "back", kind: .choice(choices: choices, preset: "tomorrow"), label: "When")
    let guide = Guide(
      language: "en", first: "pause",
      steps: [Step(id: "pause", title: "", part: .today, prompts: [back])])
    func preset(_ pause: PauseLength) -> ChoiceID? {
      guard case .choice(_, let preset) = guide.preferring(pause).steps[0].prompts[0].kind else {
        return nil
      }
      return preset
    }
    #expect(preset(.twoDays) == "two-days")
    #expect(preset(.threeDays) == "tomorrow")
  }
}
