public import OnwardCore

/// Writes a session as a note; what `previous` has and the session did not change keeps its bytes.
///
/// New answers go behind the one before them on the path, under the title of their step and their label from `guide`.
/// A note of a later version must not be written: see `DecodedNote.isReadOnly`.
public func encodeNote(
  _ session: Session, guide: Guide?, path: NotePath, previous: NoteSource? = nil
) -> (bytes: [UInt8], source: NoteSource) {
  var encoder = NoteEncoder(
    source: previous ?? NoteSource(header: HeaderSource.new, pieces: []), path: path, guide: guide)
  encoder.source.header.write(session)
  encoder.rewriteBlocks(session)
  encoder.insertBlocks(session)
  return (encoder.source.bytes, encoder.source)
}

private struct NoteEncoder {
  var source: NoteSource
  let path: NotePath
  let guide: Guide?
  private var places: [AnswerKey: Int]

  init(source: NoteSource, path: NotePath, guide: Guide?) {
    self.source = source
    self.path = path
    self.guide = guide
    places = Dictionary(
      path.order.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Replaces blocks whose answers changed and takes away those whose answers are gone.
  mutating func rewriteBlocks(_ session: Session) {
    source.pieces = source.pieces.compactMap { piece in
      guard case .block(var block) = piece else { return piece }
      guard let answer = session.answers[block.key] else { return nil }
      let written = WrittenAnswer(
        block.key, answer, isOffPath: isOffPath(block.key, before: block.isOffPath),
        foreign: block.isFill ? [] : block.foreign)
      guard let bytes = block.isFill ? written.fill : written.block else { return nil }
      if bytes != block.canonical {
        block.raw = bytes
        block.canonical = bytes
        block.isOffPath = isOffPath(block.key, before: block.isOffPath)
      }
      return .block(block)
    }
  }

  mutating func insertBlocks(_ session: Session) {
    let blocks = source.pieces.compactMap { if case .block(let block) = $0 { block } else { nil } }
    let present = Set(blocks.filter { !$0.isFill }.map(\.key))
    let filled = Set(blocks.filter(\.isFill).map(\.key))
    let others = session.answers.keys.filter { places[$0] == nil }.sorted()
    for key in path.order + others {
      guard let answer = session.answers[key] else { continue }
      let isOff = isOffPath(key, before: false)
      let written = WrittenAnswer(key, answer, isOffPath: isOff)
      if !present.contains(key) {
        insert(block(key, isFill: false, isOff, written.block), at: spot(for: key))
      }
      if let fill = written.fill, !filled.contains(key), let index = source.index(of: key) {
        source.pieces.insert(block(key, isFill: true, isOff, fill), at: index + 1)
      }
    }
  }

  private func isOffPath(_ key: AnswerKey, before: Bool) -> Bool {
    path.offPath.contains(key) || (places[key] == nil && before)
  }

  private func block(
    _ key: AnswerKey, isFill: Bool, _ isOffPath: Bool, _ bytes: [UInt8]
  ) -> NoteSource.Piece {
    .block(
      NoteSource.Block(
        key: key, isFill: isFill, isOffPath: isOffPath, foreign: [], raw: bytes, canonical: bytes))
  }

  /// Where a new block goes.
  private enum Spot {
    case after(Int, needsTitle: Bool)
    /// Before the heading of that level that stands right above a block.
    case before(Int, needsTitle: Bool)
  }

  private func spot(for key: AnswerKey) -> Spot {
    let last = source.pieces.count - 1
    guard let place = places[key] else {
      let index = lastPiece(of: key.visit)
      return .after(index ?? last, needsTitle: index == nil)
    }
    let above = path.order[..<place].reversed()
    let below = path.order[(place + 1)...]
    let isSameVisit = { (other: AnswerKey) in other.visit == key.visit }
    if let index = above.lazy.filter(isSameVisit).compactMap(lastPiece).first {
      return .after(index, needsTitle: false)
    }
    if let index = below.lazy.filter(isSameVisit).compactMap({ source.index(of: $0) }).first {
      return .before(index, needsTitle: false)
    }
    if let index = above.lazy.compactMap(lastPiece).first {
      return .after(index, needsTitle: true)
    }
    if let index = below.lazy.compactMap({ source.index(of: $0) }).first {
      return .before(index, needsTitle: true)
    }
    return .after(last, needsTitle: true)
  }

  private func lastPiece(of visit: Visit) -> Int? {
    source.pieces.lastIndex {
      if case .block(let block) = $0 { block.key.visit == visit } else { false }
    }
  }

  private func lastPiece(of key: AnswerKey) -> Int? {
    source.index(of: key, isFill: true) ?? source.index(of: key)
  }

  private mutating func insert(_ block: NoteSource.Piece, at spot: Spot) {
    guard case .block(let new) = block else { return }
    switch spot {
    case .after(let index, let needsTitle):
      let above = index >= 0 ? source.pieces[index].bytes : source.header.bytes
      let gap = above.isEmpty || above.last == lineFeed ? "\n" : "\n\n"
      let headings = gap + headings(for: new.key, needsTitle: needsTitle)
      source.pieces.insert(contentsOf: [.foreign(Array(headings.utf8)), block], at: index + 1)
    case .before(let index, let needsTitle):
      var at = index
      if index > 0, case .foreign(let bytes) = source.pieces[index - 1] {
        let start = headingStart(in: bytes, level: needsTitle ? "## " : "### ")
        source.pieces.replaceSubrange(
          (index - 1)..<index,
          with: [.foreign(Array(bytes[..<start])), .foreign(Array(bytes[start...]))])
        at = index
      }
      let headings = headings(for: new.key, needsTitle: needsTitle)
      source.pieces.insert(
        contentsOf: [.foreign(Array(headings.utf8)), block, .foreign([lineFeed])], at: at)
    }
  }

  /// Where the last heading of a level begins; the end when there is none.
  private func headingStart(in bytes: [UInt8], level: String) -> Int {
    let lines = NoteLines(bytes)
    return lines.ranges.last { bytes[$0].starts(with: Array(level.utf8)) }?.lowerBound
      ?? bytes.count
  }

  private func headings(for key: AnswerKey, needsTitle: Bool) -> String {
    let step = guide?.step(key.visit.step)
    let title = step?.title ?? key.visit.description
    let label = step?.prompt(key.prompt)?.label ?? key.prompt.rawValue
    return (needsTitle ? "## \(title)\n" : "") + "### \(label)\n"
  }
}
