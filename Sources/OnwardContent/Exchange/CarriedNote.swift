public import OnwardCore

/// The version of the export's shape; it stays as long as no member is taken away or changes its meaning.
public let exchangeVersion = 1

/// What is read in is limited, so that no file can take all memory.
public enum ExchangeLimits {
  /// Bytes of a file that is read in.
  public static let file = 32 << 20
  /// Sessions in a file.
  public static let sessions = 20_000
  /// Problems that are told of one file.
  public static let problems = 20
}

/// A note on its way out or in.
public struct CarriedNote: Sendable {
  /// Its file's name, without a folder; what comes in may have none.
  public var file: String?
  public var bytes: [UInt8]
  /// Without its answers: of ten thousand notes they would be in memory twice.
  public var session: Session
  /// Whether a later version of onward wrote it.
  public var isReadOnly: Bool

  /// A note as its file holds it.
  ///
  /// Throws what keeps it from being read as a note.
  public init(_ bytes: [UInt8], file: String?) throws(NoteProblem) {
    // Without a guide: names of earlier versions stay as they stand.
    self.init(bytes, file: file, try decodeNote(bytes).get())
  }

  init(_ bytes: [UInt8], file: String?, _ note: DecodedNote) {
    session = note.session
    session.answers = [:]
    isReadOnly = note.isReadOnly
    self.file = file
    self.bytes = bytes
  }
}

/// Reads what `onward export` wrote: a document of JSON, a note, or several notes in one file.
///
/// Either all of it is good, or the problems are told, at most 20 of them, sorted by place.
public func readCarriedNotes(
  _ bytes: [UInt8]
) -> Result<[CarriedNote], ExchangeProblems> {
  guard bytes.count <= ExchangeLimits.file else {
    return .failure(
      ExchangeProblems([
        ExchangeProblem(.tooLarge(bytes: bytes.count, limit: ExchangeLimits.file))
      ]))
  }
  if let place = firstBroken(bytes) {
    return .failure(ExchangeProblems([ExchangeProblem(.notUTF8, at: place)]))
  }
  let mark = bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
  let first = bytes.dropFirst(mark).first { $0 > 0x20 }
  guard let first else { return .failure(ExchangeProblems([ExchangeProblem(.nothingInIt)])) }
  return "{[".utf8.contains(first) ? readDocument(bytes) : readBundle(bytes)
}

/// What is wrong with a file that was to be read in; never empty.
public struct ExchangeProblems: Hashable, Sendable, Error {
  public var all: [ExchangeProblem]

  init(_ all: [ExchangeProblem]) {
    self.all = Array(all.sorted { $0.place < $1.place }.prefix(ExchangeLimits.problems))
  }
}

/// Where the first bytes stand that are not UTF-8; nil where there are none.
func firstBroken(_ bytes: [UInt8]) -> Place? {
  do {
    _ = try UTF8Span(validating: bytes.span)
    return nil
  } catch {
    var places = PlaceFinder(bytes)
    return places.place(of: error.byteOffsets.lowerBound)
  }
}

/// Keeps each session once; the same id with other words is a problem.
struct NotesOnce {
  private(set) var notes: [CarriedNote] = []
  private var known: [String: [UInt8]] = [:]

  /// Nil where it was taken or is known already.
  mutating func take(_ note: CarriedNote) -> ExchangeFact? {
    guard let other = known.updateValue(note.bytes, forKey: note.session.id) else {
      notes.append(note)
      return nil
    }
    return other == note.bytes ? nil : .secondOfSession(id: note.session.id)
  }
}
