public import OnwardCore

/// A note's bytes in pieces, so that what is not ours, and what did not change, is written again as it was read.
public struct NoteSource: Hashable, Sendable {
  /// One marked block.
  struct Block: Hashable, Sendable {
    var key: AnswerKey
    var isFill: Bool
    var isOffPath: Bool
    /// What the marker had of later versions.
    var foreign: [String]
    /// From the marker's line to the end marker's, both included.
    var raw: [UInt8]
    /// How we write what `raw` says; a change of the answer shows as a difference from this.
    var canonical: [UInt8]
  }

  enum Piece: Hashable, Sendable {
    case foreign([UInt8])
    case block(Block)

    var bytes: [UInt8] {
      switch self {
      case .foreign(let bytes): bytes
      case .block(let block): block.raw
      }
    }
  }

  var header: HeaderSource
  var pieces: [Piece]

  /// The whole note.
  public var bytes: [UInt8] { header.bytes + pieces.flatMap(\.bytes) }

  func index(of key: AnswerKey, isFill: Bool = false) -> Int? {
    pieces.firstIndex {
      if case .block(let block) = $0 { block.key == key && block.isFill == isFill } else { false }
    }
  }
}

/// A note as it was read.
public struct DecodedNote: Sendable {
  public var session: Session
  /// What `encodeNote` needs to keep everything that is not ours.
  public var source: NoteSource
  /// The version of the note's form; ours is 1.
  public var schema: Int
  /// A later version wrote it: it may be shown and must not be written.
  public var isReadOnly: Bool { schema > noteSchema }
}

/// The header of a note as it was read, for lists.
public struct NoteHeader: Sendable {
  /// The session without its answers.
  public var session: Session
  /// The version of the note's form; ours is 1.
  public var schema: Int
  /// A later version wrote it: it may be shown and must not be written.
  public var isReadOnly: Bool { schema > noteSchema }
}

/// Which answers stand on the path, for the order of new blocks and the mark `off-path`.
public struct NotePath: Hashable, Sendable {
  /// The answers on the path, in its order.
  public var order: [AnswerKey]
  /// Answers off the path; what is in neither keeps the mark that its block had.
  public var offPath: Set<AnswerKey>

  public init(order: [AnswerKey] = [], offPath: Set<AnswerKey> = []) {
    self.order = order
    self.offPath = offPath
  }
}

/// The version of the form in which notes are written.
public let noteSchema = 1

/// An answer as its blocks are written: the answer's, and for a letter the fill that it started from.
struct WrittenAnswer {
  var block: [UInt8]
  var fill: [UInt8]?

  init(_ key: AnswerKey, _ answer: Answer, isOffPath: Bool, foreign: [String] = []) {
    let coded = AnswerBlock(answer.value)
    var marker = NoteMarker(key: key, kind: coded.kind, progress: answer.progress)
    marker.isOffPath = isOffPath
    marker.attributes = coded.attributes
    marker.foreign = foreign
    block = WrittenAnswer.bytes(marker, coded.lines)
    guard case .letter(let letter) = answer.value, !letter.fill.isEmpty else { return }
    marker.kind = .fill
    marker.attributes = [:]
    marker.foreign = []
    fill = WrittenAnswer.bytes(marker, lines(ofText: letter.fill))
  }

  private static func bytes(_ marker: NoteMarker, _ lines: [UInt8]) -> [UInt8] {
    marker.bytes + [lineFeed] + lines + NoteMarker.end + [lineFeed]
  }
}
