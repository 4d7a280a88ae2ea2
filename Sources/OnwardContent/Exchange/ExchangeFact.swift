public import OnwardCore

/// What can be wrong with a file that is read in, or worth a word; the words for each are in `ExchangeWords.swift`.
public enum ExchangeFact: Hashable, Sendable {
  // Any file.
  case notUTF8
  case tooLarge(bytes: Int, limit: Int)
  case tooMany(Countable, limit: Int)
  case nothingInIt

  // A document of sessions.
  case noJSON(JSONProblem.Fact)
  case laterVersion(Int)
  case wrongType(wanted: Shape)
  case wrongForm(String, wanted: Form)
  case outOfRange(ClosedRange<Int>)
  case missingMember(String)
  case unknownMember(String, nearest: String?)
  case twice(String)
  /// A part of a layout that stands in it already.
  case pieceTwice
  case textTooLong(limit: Int)
  case answerTooLong(limit: Int)
  case outcomeOfOpen
  /// What the document says of a session is more than a note of this version can hold.
  case noSuchNote
  /// The note that the document describes cannot be read.
  case brokenLayout(NoteProblem)
  /// A note of a later version whose other members were changed.
  case laterNoteChanged

  // A note.
  case note(NoteProblem)
  /// The same session a second time, and not the same words.
  case secondOfSession(id: String)

  // A table of applications.
  case controlCharacter(UInt32)
  case openQuote
  case textAfterQuote
  case fieldTooLong(limit: Int)
  case wrongFieldCount(Int, columns: Int)
  case noKnownColumn
  case noRows
  case columnTwice(String)
  case unknownColumn(String)
  case notADay(String)

  /// What a value should have been.
  public enum Shape: Hashable, Sendable {
    case object, list, text, number, flag
  }

  /// What a text should have stood for.
  public enum Form: Hashable, Sendable {
    case day, moment, dayOrMoment, answerKey, position, sessionID, fileName, field
    case oneOf([String])
  }

  /// What there may be only so many of.
  public enum Countable: Hashable, Sendable {
    case sessions, items, rows, columns
  }

  /// What is passed over is a warning; what keeps the file from being read is an error.
  public var severity: Severity {
    switch self {
    case .unknownColumn, .notADay: .warning
    default: .error
    }
  }
}

/// One thing that is wrong with a file that is read in, and where.
public struct ExchangeProblem: Hashable, Sendable, Error {
  public var place: Place
  public var fact: ExchangeFact

  init(_ fact: ExchangeFact, at place: Place = .start) {
    self.fact = fact
    self.place = place
  }

  /// The form of compilers: `path:line:column: error: message`.
  public func line(in file: String) -> String {
    "\(file):\(place.line):\(place.column): \(fact.severity.rawValue): \(fact.words)"
  }
}
