import OnwardCore

/// The export of these notes as JSON: the version of its shape, and the sessions, a line each.
public func exportText(of notes: [CarriedNote]) -> String {
  let sessions = notes.map { "\n" + $0.json.text }.joined(separator: ",")
  return "{\"version\":\(exchangeVersion),\"sessions\":[\(sessions)\n]}\n"
}

extension CarriedNote {
  private var values: SessionValues { SessionValues(of: note) }

  fileprivate var json: JSON {
    let values = values
    var members = values.members + [.init("schema", .number(note.schema))]
    if let file { members.append(.init("file", .string(file))) }
    return .object(members + [.init("layout", NoteLayout(of: note, values).json)])
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
    sortedText.elementsEqual(other.sortedText)
  }

  private var sortedText: String.UTF8View {
    let sorted = SessionValues(session: session, order: order.sorted(), offPath: offPath)
    return JSON.object(sorted.members).text.utf8
  }
}

/// Reads the document of an export.
func readDocument(_ bytes: [UInt8]) -> Result<[CarriedNote], ExchangeProblems> {
  func placed(_ problem: JSONNode.Problem) -> ExchangeProblem {
    ExchangeProblem(problem.fact, at: JSONPlace.place(of: problem.way, in: bytes))
  }
  let json: JSON
  do {
    json = try JSON(reading: bytes)
  } catch {
    return .failure(ExchangeProblems([ExchangeProblem(.noJSON(error.detail), at: error.place)]))
  }
  do throws(JSONNode.Problem) {
    let read = notes(of: try sessions(of: JSONNode(value: json)))
    return read.problems.isEmpty
      ? .success(read.notes) : .failure(ExchangeProblems(read.problems.map(placed)))
  } catch {
    return .failure(ExchangeProblems([placed(error)]))
  }
}

private func sessions(of root: JSONNode) throws(JSONNode.Problem) -> [JSONNode] {
  let version = try root.member("version")
  let number = try version.number(1...Int.max)
  guard number == exchangeVersion else { throw version.problem(.laterVersion(number)) }
  let sessions = try root.members(of: .document)["sessions"]
  let nodes = try sessions.list { node throws(JSONNode.Problem) in node }
  guard nodes.count <= ExchangeLimits.sessions else {
    throw sessions.problem(.tooMany(.sessions, limit: ExchangeLimits.sessions))
  }
  return nodes
}

private func notes(of nodes: [JSONNode]) -> (notes: [CarriedNote], problems: [JSONNode.Problem]) {
  var once = NotesOnce()
  var problems: [JSONNode.Problem] = []
  for node in nodes where problems.count < ExchangeLimits.problems {
    do throws(JSONNode.Problem) {
      if let fact = once.take(try CarriedNote(node)) { throw node.problem(fact) }
    } catch {
      problems.append(error)
    }
  }
  return (once.notes, problems)
}

extension CarriedNote {
  /// The note that the values and the layout give.
  ///
  /// Where they differ, because somebody changed the document, the values hold, and the layout gives everything else.
  fileprivate init(_ node: JSONNode) throws(JSONNode.Problem) {
    let members = try node.members(of: .session)
    let values = try SessionValues(members)
    let schema = try members["schema"].number(1...Shape.maximumSchema)
    let file = try members["file"].textOrNull()
    var bytes: [UInt8]
    if let layout = try members.nodes["layout"].map(NoteLayout.init) {
      bytes = layout.bytes(values, schema: schema)
      let laidOut: DecodedNote
      do {
        laidOut = try decodeNote(bytes).get()
      } catch {
        throw members["layout"].problem(.brokenLayout(error))
      }
      if !SessionValues(of: laidOut).saysTheSame(as: values) {
        if laidOut.isReadOnly { throw node.problem(.laterNoteChanged) }
        bytes = values.written(previous: laidOut.source)
      }
    } else {
      guard schema == noteSchema else { throw members["schema"].problem(.laterVersion(schema)) }
      bytes = values.written(previous: nil)
    }
    do {
      try self.init(bytes, file: file)
    } catch {
      throw node.problem(.noSuchNote)
    }
    if !SessionValues(of: note).saysTheSame(as: values) { throw node.problem(.noSuchNote) }
  }
}

extension SessionValues {
  fileprivate func written(previous: NoteSource?) -> [UInt8] {
    let path = NotePath(order: order.filter { !offPath.contains($0) }, offPath: offPath)
    return encodeNote(session, guide: nil, path: path, previous: previous).bytes
  }
}
