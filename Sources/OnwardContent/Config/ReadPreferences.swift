public import OnwardCore

/// Reads the file of settings: what can be used of it, and what is wrong, sorted by place.
///
/// One wrong value takes nothing from the others; broken YAML leaves no settings at all. The limits are those of
/// content: 64 KiB, 8 levels, no anchors, aliases, tags or merge keys.
public func readPreferences(_ file: ContentFile) -> (Preferences, [Diagnostic]) {
  let findings = Findings(isThorough: false)
  let report = FileReport(path: file.path, findings: findings)
  var preferences = Preferences()
  if let fields = settingFields(of: file.bytes, report: report) {
    preferences = Preferences(reading: fields)
  }
  return (preferences, findings.sorted)
}

/// The settings as fields; nil where there are none, or none that can be read.
private func settingFields(of bytes: [UInt8], report: FileReport) -> Fields? {
  guard bytes.count <= ContentLimits.file else {
    report(.fileTooLong(bytes: bytes.count), at: .start)
    return nil
  }
  let yaml = withLineFeeds(bytes)
  guard checkScalars(of: yaml, linesAbove: 0, report: report),
    let root = YamlTree.read(yaml, linesAbove: 0, report: report)
  else { return nil }
  if case .scalar("", isPlain: true) = root.form { return nil }
  return Fields(root, known: SettingKey.names, required: [], key: "settings", report: report)
}

extension Preferences {
  fileprivate init(reading fields: Fields) {
    self.init()
    region = fields.region
    contacts = fields.contacts
    face = fields.choice(.mode, Face.init(rawValue:))
    motion = fields.choice(.motion, Motion.init(rawValue:))
    accent = fields.choice(.accent, Accent.init(rawValue:))
    language = fields.language
    pause = fields.choice(.pause, PauseLength.init(rawValue:))
    usesMouse = fields.choice(.mouse) { word in
      SettingKey.switchWords.contains(word) ? word == "on" || word == "true" : nil
    }
  }
}

extension Fields {
  fileprivate func setting(_ key: SettingKey, _ length: ClosedRange<Int> = 1...40) -> Placed<
    String
  >? {
    words(key.rawValue, length)
  }

  fileprivate func choice<Value>(_ key: SettingKey, _ value: (String) -> Value?) -> Value? {
    guard let word = setting(key) else { return nil }
    let found = value(word.value)
    if found == nil {
      let near = nearest(to: word.value, among: key.choices)
      report(
        .notAChoice(key: key.rawValue, word.value, choices: key.choices, nearest: near),
        at: word.place)
    }
    return found
  }

  fileprivate var region: String? {
    guard let word = setting(.region) else { return nil }
    let letters = Array(word.value.utf8)
    if letters.count == 2, letters.allSatisfy({ (0x41...0x5A).contains($0) }) { return word.value }
    report(.unknownWord(.region, word.value, nearest: nil), at: word.place)
    return nil
  }

  /// It becomes the name of a folder, so nothing else passes.
  fileprivate var language: String? {
    guard let word = setting(.language) else { return nil }
    let parts = word.value.split(separator: "-", omittingEmptySubsequences: false).map {
      Array($0.utf8)
    }
    let isTag =
      parts.count <= 2 && (2...3).contains(parts[0].count)
      && parts[0].allSatisfy { (0x61...0x7A).contains($0) }
      && parts.dropFirst().allSatisfy { part in
        part.count == 2 && part.allSatisfy { (0x41...0x5A).contains($0) }
      }
    if isTag { return word.value }
    report(.notALanguage(word.value), at: word.place)
    return nil
  }

  fileprivate var contacts: [Contact] {
    let keys = ["name", "reach"]
    let items = maps(
      SettingKey.contacts.rawValue, known: keys, required: keys, count: 0...SettingLimits.contacts)
    return items.compactMap { item in
      let name = item.words("name", 1...SettingLimits.name)
      let reach = item.words("reach", 1...SettingLimits.reach)
      guard let name, let reach else { return nil }
      return Contact(name: name.value, reach: reach.value)
    }
  }
}

/// How much the settings may hold, in characters and entries.
enum SettingLimits {
  static let contacts = 20
  static let name = 60
  static let reach = 120
}
