import OnwardCore

/// How a note is laid out: what is not ours as it stands, and between it where each value of the session stands.
///
/// A value that the note has in other words than onward would write (another indentation, a remark behind it, a word of a
/// later version) comes with those words, so that joining all pieces gives the note byte for byte.
enum NoteLayout {
  /// What a piece stands for.
  enum Piece: Hashable {
    case text(String)
    /// An entry of the header, by its key.
    case field(String, words: String?)
    case answer(AnswerKey, words: String?)
    /// What a letter started from.
    case fill(AnswerKey, words: String?)
  }
}

/// What onward writes for each value when nobody laid it out otherwise.
private struct StandardWords {
  let values: SessionValues
  let header: HeaderText

  init(_ values: SessionValues, schema: Int) {
    self.values = values
    header = HeaderText(values.session, schema: schema)
  }

  func bytes(of piece: NoteLayout.Piece) -> [UInt8] {
    switch piece {
    case .text(let text), .field(_, let text?), .answer(_, let text?), .fill(_, let text?):
      Array(text.utf8)
    case .field(let key, nil): header.values[key] ?? []
    case .answer(let key, nil): written(key)?.block ?? []
    case .fill(let key, nil): written(key)?.fill ?? []
    }
  }

  private func written(_ key: AnswerKey) -> WrittenAnswer? {
    values.session.answers[key].map {
      WrittenAnswer(key, $0, isOffPath: values.offPath.contains(key))
    }
  }
}

extension NoteLayout {
  /// The pieces of a note one after another, since all of them at once would be the note once more.
  static func json(of note: DecodedNote, _ values: SessionValues) -> some Sequence<JSON> {
    let standard = StandardWords(values, schema: note.schema)
    let header = note.source.header
    let parts =
      [.foreign(header.opening)] + header.entries.pieces.map(Part.init)
      + [.foreign(header.closing)] + note.source.pieces.map(Part.init)
    return parts.lazy.map { json(of: $0.piece(standard)) }
  }

  /// A piece of a note as it was read.
  private enum Part {
    case foreign([UInt8])
    case ours(Piece, raw: [UInt8])

    init(_ piece: YamlPieces.Piece) {
      switch piece {
      case .foreign(let bytes): self = .foreign(bytes)
      case .entry(let key, let raw): self = .ours(.field(key, words: nil), raw: raw)
      }
    }

    init(_ piece: NoteSource.Piece) {
      switch piece {
      case .foreign(let bytes): self = .foreign(bytes)
      case .block(let block) where block.isFill:
        self = .ours(.fill(block.key, words: nil), raw: block.raw)
      case .block(let block): self = .ours(.answer(block.key, words: nil), raw: block.raw)
      }
    }

    func piece(_ standard: StandardWords) -> Piece {
      switch self {
      case .foreign(let bytes): return .text(String(decoding: bytes, as: UTF8.self))
      case .ours(let piece, let raw) where standard.bytes(of: piece) == raw: return piece
      case .ours(let piece, let raw):
        let words = String(decoding: raw, as: UTF8.self)
        switch piece {
        case .text: return .text(words)
        case .field(let key, _): return .field(key, words: words)
        case .answer(let key, _): return .answer(key, words: words)
        case .fill(let key, _): return .fill(key, words: words)
        }
      }
    }
  }

  /// The note that a layout gives with these values; each of them stands in it once at most.
  static func note(
    _ layout: JSONNode, _ values: SessionValues, schema: Int
  ) throws(JSONNode.Problem) -> [UInt8] {
    let standard = StandardWords(values, schema: schema)
    var bytes: [UInt8] = []
    var seen: Set<Piece> = []
    try layout.forEachItem { node throws(JSONNode.Problem) in
      if node.kind == .text {
        bytes += node.string.utf8
        return
      }
      let piece = try NoteLayout.piece(node)
      guard seen.insert(piece.name).inserted else { throw node.problem(.pieceTwice) }
      bytes += standard.bytes(of: piece)
    }
    return bytes
  }
}

extension NoteLayout {
  /// Text, or an object that names a field, an answer or a fill, and the words that it has there.
  static let schema = JSON.anyOf(
    [.anyText]
      + [
        ("field", JSON.oneWord(of: HeaderText.keys)),
        ("answer", .text(like: Shape.answerKeyPattern)),
        ("fill", .text(like: Shape.answerKeyPattern)),
      ].map { Shape(.init($0, $1), words).schema })

  private static let words = Shape.Member("as", .anyText, isOptional: true)

  private static func json(of piece: Piece) -> JSON {
    func object(_ name: String, _ value: String, _ words: String?) -> JSON {
      .object([.init(name, .string(value))] + (words.map { [.init("as", .string($0))] } ?? []))
    }
    switch piece {
    case .text(let text): return .string(text)
    case .field(let key, let words): return object("field", key, words)
    case .answer(let key, let words): return object("answer", key.description, words)
    case .fill(let key, let words): return object("fill", key.description, words)
    }
  }

  private static func piece(_ node: JSONNode) throws(JSONNode.Problem) -> Piece {
    let all = ["field", "answer", "fill"]
    let name = all.first(where: node.has) ?? all[0]
    let members = try node.members(of: Shape(.init(name, .anyText), words))
    let words = try members.node("as")?.wordsOrNull()
    if name == "field" {
      let key = try members[name].parsed(.field) { HeaderText.keys.contains($0) ? $0 : nil }
      return .field(key, words: words)
    }
    let key = try members[name].parsed(.answerKey) { AnswerKey(parsing: $0) }
    return name == "fill" ? .fill(key, words: words) : .answer(key, words: words)
  }
}

extension NoteLayout.Piece {
  /// The same, whatever words it has.
  fileprivate var name: Self {
    switch self {
    case .text: self
    case .field(let key, _): .field(key, words: nil)
    case .answer(let key, _): .answer(key, words: nil)
    case .fill(let key, _): .fill(key, words: nil)
    }
  }
}
