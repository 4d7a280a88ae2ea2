import CYaml
public import OnwardCore

/// The file of settings with one key as it is in `preferences`; all else keeps its bytes, comments too.
///
/// A comment inside the list of contacts goes when the contacts change; one behind a value stays. Throws what is
/// wrong with the file where it cannot be rewritten safely.
public func rewrite(
  _ file: ContentFile, _ key: SettingKey, as preferences: Preferences
) throws(BrokenSettings) -> [UInt8] {
  let (before, problems) = readPreferences(file)
  var top = SettingsTop()
  do {
    try top.read(file.bytes)
  } catch {
    let own = Diagnostic(file: file.path, place: error.place, fact: error.fact)
    throw BrokenSettings(diagnostics: problems.isEmpty ? [own] : problems)
  }
  top.pieces.put(
    key.rawValue, preferences.text(of: key).map { Array($0.utf8) }, after: SettingKey.names)
  let bytes = top.pieces.bytes
  // Whatever odd form the file has: nothing is written that does not read as it was meant.
  var expected = before
  expected.take(key, from: preferences)
  guard readPreferences(ContentFile(path: file.path, bytes: bytes)).0 == expected else {
    let own = Diagnostic(
      file: file.path, place: .start, fact: .cannotBeRewritten(key: key.rawValue))
    throw BrokenSettings(diagnostics: problems + [own])
  }
  return bytes
}

/// The settings that words on a command line make of `key`; for contacts each word is `NAME: HOW TO REACH THEM`.
///
/// Throws the first thing that is wrong with them.
public func preferences(
  setting key: SettingKey, to words: [String]
) throws(BrokenSettings) -> Preferences {
  var yaml = "\(key.rawValue): "
  if key == .contacts {
    yaml += words.isEmpty ? "[]" : ""
    for word in words {
      let parts = word.split(separator: ":", maxSplits: 1).map { trimmed($0) }
      yaml += "\n  - name: \(quoted(parts.first ?? ""))"
      if parts.count == 2 { yaml += "\n    reach: \(quoted(parts[1]))" }
    }
  } else {
    let word = words.joined(separator: " ")
    yaml += quoted(key == .region ? word.uppercased() : word)
  }
  let (preferences, problems) = readPreferences(ContentFile(path: "", bytes: Array(yaml.utf8)))
  guard problems.isEmpty else { throw BrokenSettings(diagnostics: problems) }
  return preferences
}

/// Why the settings cannot be changed.
public struct BrokenSettings: Error, Hashable, Sendable {
  /// Never empty.
  public var diagnostics: [Diagnostic]
}

extension Preferences {
  /// Key, colon and value, as they stand in the file, without the last line end; nil where nothing is set.
  public func text(of key: SettingKey) -> String? {
    let value: String?
    switch key {
    case .region: value = region
    case .contacts:
      guard !contacts.isEmpty else { return nil }
      let lines = contacts.map { contact in
        "\n  - name: \(quoted(contact.name))\n    reach: \(quoted(contact.reach))"
      }
      return "contacts:" + lines.joined()
    case .mode: value = face?.rawValue
    case .motion: value = motion?.rawValue
    case .accent: value = accent?.rawValue
    case .language: value = language
    case .pause: value = pause?.rawValue
    case .mouse: value = usesMouse.map { $0 ? "on" : "off" }
    }
    return value.map { "\(key.rawValue): \($0)" }
  }

  /// Takes one setting over from others.
  public mutating func take(_ key: SettingKey, from other: Preferences) {
    switch key {
    case .region: region = other.region
    case .contacts: contacts = other.contacts
    case .mode: face = other.face
    case .motion: motion = other.motion
    case .accent: accent = other.accent
    case .language: language = other.language
    case .pause: pause = other.pause
    case .mouse: usesMouse = other.usesMouse
    }
  }
}

/// The top of the file in pieces.
private struct SettingsTop {
  struct Odd: Error {
    var fact: ContentFact
    var place: Place
  }

  var pieces = YamlPieces()

  mutating func read(_ bytes: [UInt8]) throws(Odd) {
    guard bytes.count <= ContentLimits.file, String(validating: bytes, as: UTF8.self) != nil else {
      throw Odd(fact: .notUTF8, place: .start)
    }
    var cursor = YamlCursor(bytes)
    do {
      try read(&cursor)
    } catch let error as YamlCursor.Break {
      throw Odd(fact: .brokenYaml(problem: error.problem), place: error.place)
    } catch let error as Odd {
      throw error
    } catch {
      throw Odd(fact: .notAMap, place: .start)
    }
  }

  private mutating func read(_ cursor: inout YamlCursor) throws {
    var written = 0
    let yaml = cursor.yaml
    while try cursor.next() != CY_MAPPING_START {
      let isEmptyValue = cursor.last.kind == CY_SCALAR && cursor.last.length == 0
      if cursor.last.kind == CY_STREAM_END || isEmptyValue {
        if !yaml.isEmpty { pieces.append(.foreign(yaml)) }
        return
      }
      guard [CY_OTHER, CY_DOCUMENT_START].contains(cursor.last.kind) else {
        throw Odd(fact: .wrongType(key: "settings", wanted: .map), place: Place(cursor.last.start))
      }
    }
    if cursor.last.is_flow == 1 {
      throw Odd(fact: .keysShareALine, place: Place(cursor.last.start))
    }
    while try cursor.next() != CY_MAPPING_END {
      let start = cursor.start
      let key = cursor.last.kind == CY_SCALAR ? cursor.last.text : nil
      try cursor.skip()
      _ = try cursor.next()
      try cursor.skip()
      guard let key, SettingKey(rawValue: key) != nil else { continue }
      if start > written { pieces.append(.foreign(Array(yaml[written..<start]))) }
      written = max(start, cursor.valueEnd)
      pieces.append(.entry(key: key, raw: Array(yaml[start..<written])))
    }
    if written < yaml.count { pieces.append(.foreign(Array(yaml[written...]))) }
  }
}

private func quoted(_ text: String) -> String {
  String(decoding: yamlQuoted(text), as: UTF8.self)
}

private func trimmed(_ text: Substring) -> String {
  let rest = text.drop { $0.isWhitespace }
  let end = rest.lastIndex { !$0.isWhitespace }
  return end.map { String(rest[...$0]) } ?? ""
}
