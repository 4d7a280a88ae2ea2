public import OnwardCore

/// Reads a note; with the guide given, answers to steps and prompts that were renamed get their new names.
///
/// Problems are `notUTF8`, `gitConflict` and `malformed`, with the place.
public func decodeNote(
  _ bytes: [UInt8], guide: Guide? = nil
) -> Result<DecodedNote, NoteProblem> {
  guard firstBroken(bytes) == nil else { return .failure(.notUTF8) }
  do throws(NoteProblem) {
    var header = try HeaderSource.read(bytes)
    var session = try header.session(guide: guide)
    header.canonical = HeaderText(session, schema: header.schema).values
    let body = NoteLines(bytes, from: header.bytes.count)
    if body.isCut {
      let line = header.lineCount + body.count + 1
      throw .malformed(line: line, column: 1, detail: "more than \(NoteLimits.lines) lines")
    }
    var decoder = NoteDecoder(
      lines: body, linesAbove: header.lineCount, names: NoteNames(guide: guide))
    try decoder.read()
    session.answers = decoder.answers
    let source = NoteSource(header: header, pieces: decoder.pieces)
    return .success(DecodedNote(session: session, source: source, schema: header.schema))
  } catch {
    return .failure(conflict(in: bytes) ?? error)
  }
}

/// Reads a note's header from the beginning of a note that holds at least all of it.
public func decodeHeader(
  _ bytes: [UInt8], guide: Guide? = nil
) -> Result<NoteHeader, NoteProblem> {
  do throws(NoteProblem) {
    let header = try HeaderSource.read(bytes)
    guard String(validating: header.bytes, as: UTF8.self) != nil else { return .failure(.notUTF8) }
    let session = try header.session(guide: guide)
    return .success(NoteHeader(session: session, schema: header.schema))
  } catch {
    return .failure(conflict(in: bytes) ?? error)
  }
}

/// What breaks a note is most often what git left in it.
private func conflict(in bytes: [UInt8]) -> NoteProblem? {
  let lines = NoteLines(bytes)
  return lines.ranges.indices.first { lines.isConflict($0) }.map { .gitConflict(line: $0 + 1) }
}

/// Gives steps and prompts of older notes the names that they have now.
struct NoteNames {
  let guide: Guide?

  func current(_ key: AnswerKey) -> AnswerKey {
    guard let step = guide?.step(key.visit.step) else { return key }
    var visit = key.visit
    visit.step = step.id
    return AnswerKey(visit, step.prompt(key.prompt)?.id ?? key.prompt)
  }

  func current(_ visit: Visit) -> Visit {
    Visit(guide?.step(visit.step)?.id ?? visit.step, borrowedBy: visit.borrowedBy)
  }
}

/// Reads the body of a note, looking at marker lines only.
private struct NoteDecoder {
  let lines: NoteLines
  let linesAbove: Int
  let names: NoteNames
  private(set) var answers: [AnswerKey: Answer] = [:]
  private(set) var pieces: [NoteSource.Piece] = []
  /// The first line of those above that are not ours.
  private var firstForeign: Int?
  /// Names as they stand in the note: a renamed key gives way to one that already has the new name.
  private var literal: Set<AnswerKey> = []
  private var fills: [AnswerKey: String] = [:]
  private var seen: Set<Seen> = []
  /// How many bytes and answers more there may be.
  private var room = (bytes: NoteLimits.answers, count: NoteLimits.count)

  private struct Seen: Hashable {
    var key: AnswerKey
    var isFill: Bool
  }

  init(lines: NoteLines, linesAbove: Int, names: NoteNames) {
    self.lines = lines
    self.linesAbove = linesAbove
    self.names = names
  }

  mutating func read() throws(NoteProblem) {
    for line in 0..<lines.count where lines.isMarker(line) {
      if case .marker(let marker) = NoteMarker.read(lines.text(line)) { literal.insert(marker.key) }
    }
    var line = 0
    while line < lines.count {
      line = try readPiece(from: line)
    }
    endForeign(before: lines.count)
    fillLetters()
  }

  /// Reads one foreign line or one block, and gives the line after it.
  private mutating func readPiece(from line: Int) throws(NoteProblem) -> Int {
    guard lines.isMarker(line), !lines.isEnd(line) else {
      if lines.isConflict(line) { throw .gitConflict(line: line + 1 + linesAbove) }
      firstForeign = firstForeign ?? line
      return line + 1
    }
    let following = (line + 1..<lines.count).first { lines.isMarker($0) }
    let end = following.flatMap { lines.isEnd($0) ? $0 : nil }
    switch NoteMarker.read(lines.text(line)) {
    case .broken(let column, let detail):
      throw .malformed(line: line + 1 + linesAbove, column: column, detail: detail)
    case .foreign:
      firstForeign = firstForeign ?? line
      return (end ?? line) + 1
    case .marker(let marker):
      guard let end else {
        throw .malformed(line: line + 1 + linesAbove, column: 1, detail: "no end marker")
      }
      try measure(line, end)
      try readBlock(marker, line: line, end: end)
      return end + 1
    }
  }

  /// Counts the answer between these lines, and stops at the first that is too much.
  private mutating func measure(_ line: Int, _ end: Int) throws(NoteProblem) {
    let size = lines.size(of: line...end)
    room.bytes -= size
    room.count -= 1
    guard size > NoteLimits.answer || room.bytes < 0 || room.count < 0 else { return }
    let detail =
      if size > NoteLimits.answer {
        "the answer is longer than 2 MiB"
      } else if room.bytes < 0 {
        "the answers are longer than 12 MiB"
      } else {
        "more than \(NoteLimits.count) answers"
      }
    throw .malformed(line: line + 1 + linesAbove, column: 1, detail: detail)
  }

  private mutating func readBlock(
    _ marker: NoteMarker, line: Int, end: Int
  ) throws(NoteProblem) {
    endForeign(before: line)
    let renamed = names.current(marker.key)
    let key = literal.contains(renamed) ? marker.key : renamed
    if key == renamed { literal.insert(key) }
    let isFill = marker.kind == .fill
    guard seen.insert(Seen(key: key, isFill: isFill)).inserted else {
      throw .malformed(line: line + 1 + linesAbove, column: 1, detail: "a second answer to \(key)")
    }
    let content = lines.content(of: line, end)
    let answer =
      isFill
      ? Answer(.text(text(ofLines: content)), marker.progress)
      : Answer(AnswerBlock.value(of: marker, lines: content), marker.progress)
    if !isFill { answers[key] = answer }
    let written = WrittenAnswer(
      key, answer, isOffPath: marker.isOffPath, foreign: isFill ? [] : marker.foreign)
    pieces.append(
      .block(
        NoteSource.Block(
          key: key, isFill: isFill, isOffPath: marker.isOffPath, foreign: marker.foreign,
          raw: lines.bytes(line..<(end + 1)), canonical: written.block)))
    if isFill, case .text(let text) = answer.value { fills[key] = text }
  }

  private mutating func endForeign(before line: Int) {
    if let firstForeign { pieces.append(.foreign(lines.bytes(firstForeign..<line))) }
    firstForeign = nil
  }

  /// Joins letters with their fills; a fill without a letter is foreign.
  private mutating func fillLetters() {
    for (place, piece) in pieces.enumerated() {
      guard case .block(var block) = piece, block.isFill else { continue }
      guard let answer = answers[block.key], case .letter(var letter) = answer.value else {
        pieces[place] = .foreign(block.raw)
        continue
      }
      letter.fill = fills[block.key] ?? ""
      let joined = Answer(.letter(letter), answer.progress)
      answers[block.key] = joined
      let written = WrittenAnswer(block.key, joined, isOffPath: block.isOffPath)
      block.canonical = written.fill ?? []
      pieces[place] = .block(block)
    }
  }
}
