import OnwardCore

/// How a note is laid out: what is not ours as it stands, and between it where each value of the session stands.
///
/// A value that the note has in other words than onward would write (another indentation, a remark behind it, a word of a
/// later version) comes with those words, so that joining all pieces gives the note byte for byte.
struct NoteLayout {
  /// What a piece stands for.
  enum Piece: Hashable {
    case text(String)
    /// An entry of the header, by its key.
    case field(String, words: String?)
    case answer(AnswerKey, words: String?)
    /// What a letter started from.
    case fill(AnswerKey, words: String?)
  }

  var pieces: [Piece]
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
  init(of note: DecodedNote, _ values: SessionValues) {
    let standard = StandardWords(values, schema: note.schema)
    let source = note.source
    func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
    func words(_ raw: [UInt8], unless piece: Piece) -> String? {
      standard.bytes(of: piece) == raw ? nil : text(raw)
    }
    pieces = [.text(text(source.header.opening))]
    for piece in source.header.entries.pieces {
      switch piece {
      case .foreign(let bytes): pieces.append(.text(text(bytes)))
      case .entry(let key, let raw):
        pieces.append(.field(key, words: words(raw, unless: .field(key, words: nil))))
      }
    }
    pieces.append(.text(text(source.header.closing)))
    for piece in source.pieces {
      switch piece {
      case .foreign(let bytes): pieces.append(.text(text(bytes)))
      case .block(let block) where block.isFill:
        let words = words(block.raw, unless: .fill(block.key, words: nil))
        pieces.append(.fill(block.key, words: words))
      case .block(let block):
        let words = words(block.raw, unless: .answer(block.key, words: nil))
        pieces.append(.answer(block.key, words: words))
      }
    }
  }

  /// The note that the layout gives with these values.
  func bytes(_ values: SessionValues, schema: Int) -> [UInt8] {
    let standard = StandardWords(values, schema: schema)
    return pieces.flatMap(standard.bytes)
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

  var json: JSON { .list(pieces.map(NoteLayout.json)) }

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

  init(_ node: JSONNode) throws(JSONNode.Problem) {
    pieces = try node.list(NoteLayout.piece)
  }

  private static func piece(_ node: JSONNode) throws(JSONNode.Problem) -> Piece {
    if case .string(let text) = node.value { return .text(text) }
    let all = ["field", "answer", "fill"]
    let name = all.first { node.value[$0] != nil } ?? all[0]
    let members = try node.members(of: Shape(.init(name, .anyText), words))
    let words = try members["as"].textOrNull()
    if name == "field" {
      let key = try members[name].parsed(.field) { HeaderText.keys.contains($0) ? $0 : nil }
      return .field(key, words: words)
    }
    let key = try members[name].parsed(.answerKey) { AnswerKey(parsing: $0) }
    return name == "fill" ? .fill(key, words: words) : .answer(key, words: words)
  }
}
