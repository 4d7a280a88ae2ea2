/// The top of a YAML map in pieces: entries of ours by key, and everything else as it stands.
struct YamlPieces: Hashable, Sendable {
  enum Piece: Hashable, Sendable {
    case foreign([UInt8])
    case entry(key: String, raw: [UInt8])

    var bytes: [UInt8] {
      switch self {
      case .foreign(let bytes), .entry(_, let bytes): bytes
      }
    }
  }

  private(set) var pieces: [Piece] = []

  var bytes: [UInt8] { pieces.flatMap(\.bytes) }

  mutating func append(_ piece: Piece) { pieces.append(piece) }

  /// Writes an entry, or takes it away where the value is nil.
  ///
  /// `value` is key, colon and value without the last line end. A new entry stands on the line after the last one
  /// of `earlier`, or at the end.
  mutating func put(_ key: String, _ value: [UInt8]?, after earlier: some Sequence<String>) {
    let index = pieces.firstIndex { if case .entry(key, _) = $0 { true } else { false } }
    switch (index, value) {
    case (let index?, let value?):
      let endsLine = pieces[index].bytes.last == lineFeed
      pieces[index] = .entry(key: key, raw: value + (endsLine ? [lineFeed] : []))
    case (let index?, nil): remove(at: index)
    case (nil, let value?): insert(key, value, after: Set(earlier))
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

  private mutating func insert(_ key: String, _ value: [UInt8], after earlier: Set<String>) {
    let above = pieces.lastIndex {
      if case .entry(let other, _) = $0 { earlier.contains(other) } else { false }
    }
    let new: [Piece] = [.entry(key: key, raw: value), .foreign([lineFeed])]
    guard let above, above + 1 < pieces.count || pieces[above].bytes.last == lineFeed else {
      append(new)
      return
    }
    if pieces[above].bytes.last == lineFeed {
      pieces.insert(contentsOf: new, at: above + 1)
    } else if let end = pieces[above + 1].bytes.firstIndex(of: lineFeed) {
      let rest = pieces[above + 1].bytes
      pieces.replaceSubrange(
        (above + 1)...(above + 1),
        with: [.foreign(Array(rest[...end]))] + new + [.foreign(Array(rest[(end + 1)...]))])
    } else {
      append(new)
    }
  }

  private mutating func append(_ new: [Piece]) {
    if let last = pieces.last?.bytes.last, last != lineFeed { pieces.append(.foreign([lineFeed])) }
    pieces += new
  }
}
