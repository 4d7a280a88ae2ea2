import OnwardCore

/// The header of a note in pieces: entries of ours by key, and everything else as it stands.
struct HeaderSource: Hashable, Sendable {
  enum Piece: Hashable, Sendable {
    case foreign([UInt8])
    case entry(key: String, raw: [UInt8])

    var bytes: [UInt8] {
      switch self {
      case .foreign(let bytes), .entry(_, let bytes): bytes
      }
    }
  }

  /// The first line, and a byte order mark before it.
  var opening: [UInt8]
  var pieces: [Piece] = []
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

  var bytes: [UInt8] { opening + pieces.flatMap(\.bytes) + closing }

  var lineCount: Int { bytes.count { $0 == lineFeed } }
}

extension HeaderSource {
  /// Writes what changed; entries that say the same keep their bytes.
  mutating func write(_ session: Session) {
    let text = HeaderText(session, schema: schema)
    let withExtras = HeaderText(session, schema: schema, extras: followUpExtras)
    for key in HeaderText.keys where text.values[key] != canonical[key] {
      replace(key, by: withExtras.values[key])
    }
    canonical = text.values
  }

  private mutating func replace(_ key: String, by value: [UInt8]?) {
    let index = pieces.firstIndex { if case .entry(key, _) = $0 { true } else { false } }
    switch (index, value) {
    case (let index?, let value?):
      let endsLine = pieces[index].bytes.last == lineFeed
      pieces[index] = .entry(key: key, raw: value + (endsLine ? [lineFeed] : []))
    case (let index?, nil): remove(at: index)
    case (nil, let value?): insert(key, value)
    case (nil, nil): break
    }
  }

  private mutating func remove(at index: Int) {
    let endsLine = pieces.remove(at: index).bytes.last == lineFeed
    guard !endsLine, index < pieces.count, case .foreign(let rest) = pieces[index],
      let end = rest.firstIndex(of: lineFeed), rest[..<end].allSatisfy({ $0 <= 0x20 })
    else { return }
    pieces[index] = .foreign(Array(rest[(end + 1)...]))
  }

  /// Puts a new entry on the line after the one that comes before it in a new note.
  private mutating func insert(_ key: String, _ value: [UInt8]) {
    let earlier = Set(HeaderText.keys.prefix { $0 != key })
    let above = pieces.lastIndex {
      if case .entry(let other, _) = $0 { earlier.contains(other) } else { false }
    }
    let new: [Piece] = [.entry(key: key, raw: value), .foreign([lineFeed])]
    guard let above else {
      pieces.insert(contentsOf: new, at: 0)
      return
    }
    guard pieces[above].bytes.last != lineFeed, above + 1 < pieces.count,
      case .foreign(let rest) = pieces[above + 1], let end = rest.firstIndex(of: lineFeed)
    else {
      pieces.insert(contentsOf: new, at: above + 1)
      return
    }
    pieces.replaceSubrange(
      (above + 1)...(above + 1),
      with: [.foreign(Array(rest[...end]))] + new + [.foreign(Array(rest[(end + 1)...]))])
  }
}
