import OnwardCore

/// The export of these notes as JSON: the version of its shape, and the sessions, a line each.
public func exportText(of notes: [CarriedNote]) -> String {
  var bytes = SessionDocument.opening
  for (index, note) in notes.enumerated() {
    if index > 0 { bytes.append(UInt8(ascii: ",")) }
    // It was read before as the note that it is.
    if case .success(let decoded) = decodeNote(note.bytes) {
      bytes.append(decoded, file: note.file)
    }
  }
  return String(decoding: bytes + SessionDocument.closing, as: UTF8.self)
}

/// What stands around the sessions of an export.
enum SessionDocument {
  static let opening = Array("{\"version\":\(exchangeVersion),\"sessions\":[".utf8)
  static let closing = Array("\n]}\n".utf8)
}

extension [UInt8] {
  /// Appends a session on a line of its own, each answer as soon as it is put into words.
  fileprivate mutating func append(_ note: DecodedNote, file: String?) {
    let values = SessionValues(of: note)
    self += "\n{".utf8
    for member in values.members {
      append(key: member.key)
      append(member.value)
      append(UInt8(ascii: ","))
    }
    append(key: "answers")
    append(UInt8(ascii: "["))
    for (index, answer) in values.order.lazy.map(values.bytes).enumerated() {
      if index > 0 { append(UInt8(ascii: ",")) }
      self += answer
    }
    self += "],\"schema\":\(note.schema),".utf8
    if let file {
      append(key: "file")
      append(.string(file))
      append(UInt8(ascii: ","))
    }
    append(key: "layout")
    append(list: NoteLayout.json(of: note, values))
    append(UInt8(ascii: "}"))
  }
}

extension SessionValues {
  init(of note: DecodedNote) {
    var order: [AnswerKey] = []
    var offPath: Set<AnswerKey> = []
    for case .block(let block) in note.source.pieces where !block.isFill {
      order.append(block.key)
      if block.isOffPath { offPath.insert(block.key) }
    }
    self.init(session: note.session, order: order, offPath: offPath)
  }

  /// Whatever the order of the answers; as bytes, because == hides changed forms of letters.
  func saysTheSame(as other: SessionValues) -> Bool {
    guard JSON.object(members).bytes == JSON.object(other.members).bytes,
      Set(order) == Set(other.order)
    else { return false }
    return order.allSatisfy { bytes(of: $0) == other.bytes(of: $0) }
  }
}

/// Reads the document of an export.
func readDocument(_ bytes: [UInt8]) -> Result<[CarriedNote], ExchangeProblems> {
  let text: JSONText
  do {
    text = try JSONText(bytes)
  } catch {
    return .failure(ExchangeProblems([ExchangeProblem(.noJSON(error.fact), at: error.place)]))
  }
  var problems: [JSONNode.Problem] = []
  var once = NotesOnce()
  do throws(JSONNode.Problem) {
    for node in try sessions(of: text.root) where problems.count < ExchangeLimits.problems {
      do throws(JSONNode.Problem) {
        if let fact = once.take(try CarriedNote(node)) { throw node.problem(fact) }
      } catch {
        problems.append(error)
      }
    }
  } catch {
    problems.append(error)
  }
  guard !problems.isEmpty else { return .success(once.notes) }
  var places = PlaceFinder(bytes)
  return .failure(
    ExchangeProblems(
      problems.map { ExchangeProblem($0.fact, at: places.place(of: $0.start)) }))
}

private func sessions(of root: JSONNode) throws(JSONNode.Problem) -> JSONNode.Items {
  let version = try root.member("version")
  let number = try version.number(1...Int.max)
  guard number == exchangeVersion else { throw version.problem(.laterVersion(number)) }
  let sessions = try root.members(of: .document)["sessions"]
  var count = 0
  try sessions.forEachItem { _ throws(JSONNode.Problem) in
    count += 1
    guard count <= ExchangeLimits.sessions else {
      throw sessions.problem(.tooMany(.sessions, limit: ExchangeLimits.sessions))
    }
  }
  return sessions.items
}

extension CarriedNote {
  /// The note that the values and the layout give.
  ///
  /// Where they differ, because somebody changed the document, the values hold, and the layout gives everything else.
  fileprivate init(_ node: JSONNode) throws(JSONNode.Problem) {
    let members = try node.members(of: .session)
    let values = try SessionValues(members)
    let schema = try members["schema"].number(1...Shape.maximumSchema)
    let file = try members.node("file")?.wordsOrNull()
    let bytes: [UInt8]
    if let layout = members.node("layout") {
      let found = try NoteLayout.note(layout, values, schema: schema)
      let laidOut: DecodedNote
      do {
        laidOut = try decodeNote(found).get()
      } catch {
        throw layout.problem(.brokenLayout(error))
      }
      if SessionValues(of: laidOut).saysTheSame(as: values) {
        self.init(found, file: file, laidOut)
        return
      }
      if laidOut.isReadOnly { throw node.problem(.laterNoteChanged) }
      bytes = values.written(previous: laidOut.source)
    } else {
      guard schema == noteSchema else { throw members["schema"].problem(.laterVersion(schema)) }
      bytes = values.written(previous: nil)
    }
    guard case .success(let note) = decodeNote(bytes),
      SessionValues(of: note).saysTheSame(as: values)
    else { throw node.problem(.noSuchNote) }
    self.init(bytes, file: file, note)
  }
}

extension SessionValues {
  fileprivate func written(previous: NoteSource?) -> [UInt8] {
    let path = NotePath(order: order.filter { !offPath.contains($0) }, offPath: offPath)
    return encodeNote(session, guide: nil, path: path, previous: previous).bytes
  }
}
