import OnwardCore

/// The header of a note in pieces: entries of ours by key, and everything else as it stands.
struct HeaderSource: Hashable, Sendable {
  /// The first line, and a byte order mark before it.
  var opening: [UInt8]
  var entries = YamlPieces()
  /// The line of three dashes at the end.
  var closing: [UInt8]
  var schema = noteSchema
  /// How we write what the header says, by key.
  var canonical: [String: [UInt8]] = [:]
  /// Unknown keys of follow-ups, by their id.
  var followUpExtras: [String: [[UInt8]]] = [:]
  /// What the values of the entries are; only a header that was read has them.
  var fields: [String: HeaderNode] = [:]

  static let new = HeaderSource(opening: Array("---\n".utf8), closing: Array("---\n".utf8))

  var bytes: [UInt8] { opening + entries.bytes + closing }

  var lineCount: Int { bytes.count { $0 == lineFeed } }
}

extension HeaderSource {
  /// Writes what changed; entries that say the same keep their bytes.
  mutating func write(_ session: Session) {
    let text = HeaderText(session, schema: schema)
    let withExtras = HeaderText(session, schema: schema, extras: followUpExtras)
    for key in HeaderText.keys where text.values[key] != canonical[key] {
      entries.put(key, withExtras.values[key], after: HeaderText.keys.prefix { $0 != key })
    }
    canonical = text.values
  }
}
