import OnwardCore

/// A session's header as we write it: a value for each key, nil where the key is not written.
struct HeaderText {
  /// The keys that are ours, in the order in which a new note has them.
  static let keys = [
    "schema", "id", "lang", "started", "updated", "company", "role", "state", "outcome", "position",
    "help-offered", "follow-ups",
  ]
  /// How the position past the last step is written; no step can have this name.
  static let endPosition = "(end)"

  /// Key, colon and value, without the last line end.
  let values: [String: [UInt8]]

  init(_ session: Session, schema: Int, extras: [String: [[UInt8]]] = [:]) {
    var lines: [String: [UInt8]] = [:]
    lines["schema"] = Array("\(schema)".utf8)
    lines["id"] = HeaderText.word(session.id)
    lines["lang"] = HeaderText.word(session.language)
    lines["started"] = Array(session.started.description.utf8)
    lines["updated"] = Array(session.updated.description.utf8)
    lines["company"] = yamlQuoted(session.company)
    lines["role"] = yamlQuoted(session.role)
    let (state, outcome) = session.standing.words
    lines["state"] = Array(state.rawValue.utf8)
    lines["outcome"] = outcome.map { Array($0.rawValue.utf8) }
    lines["position"] = HeaderText.word(session.position.name ?? HeaderText.endPosition)
    lines["help-offered"] = Array((session.wasOfferedHelp ? "true" : "false").utf8)
    var values: [String: [UInt8]] = [:]
    for (key, value) in lines { values[key] = Array("\(key): ".utf8) + value }
    values["follow-ups"] = HeaderText.followUps(session.followUps, extras: extras)
    self.values = values
  }

  private static func followUps(_ all: [FollowUp], extras: [String: [[UInt8]]]) -> [UInt8] {
    guard !all.isEmpty else { return Array("follow-ups: []".utf8) }
    var lines: [[UInt8]] = [Array("follow-ups:".utf8)]
    for followUp in all {
      lines.append(Array("  - id: ".utf8) + word(followUp.id))
      lines.append(Array("    due: \(followUp.due.text)".utf8))
      lines.append(Array("    text: ".utf8) + yamlQuoted(followUp.text))
      lines.append(Array("    state: \(followUp.progress.rawValue)".utf8))
      lines += (extras[followUp.id] ?? []).map { Array("    ".utf8) + $0 }
    }
    return Array(lines.joined(separator: [lineFeed]))
  }

  /// A word as it is when every reader of YAML takes it for a string, else quoted.
  private static func word(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    let isPlain = bytes.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || "-.@".utf8.contains($0)
    }
    let taken = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"]
    let beginsAsWord = bytes.first.map { (0x61...0x7A).contains($0) } ?? false
    return isPlain && beginsAsWord && !taken.contains(text) ? bytes : yamlQuoted(text)
  }
}
