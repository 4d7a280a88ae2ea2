import OnwardCore

extension ExchangeFact {
  /// What is wrong and what to do, in one line without a full stop.
  public var words: String {
    switch self {
    case .notUTF8: "not UTF-8 text; save it as UTF-8"
    case .tooLarge(let bytes, let limit):
      "\(bytes >> 20) MiB, and \(limit >> 20) MiB is the most; divide it"
    case .tooMany(let what, let limit): "more than \(limit) \(what.words); divide the file"
    case .nothingInIt: "nothing in it"
    case .controlCharacter, .openQuote, .textAfterQuote, .fieldTooLong, .wrongFieldCount,
      .noKnownColumn, .noRows, .columnTwice, .unknownColumn, .notADay:
      tableWords
    default: documentWords
    }
  }

  private var documentWords: String {
    switch self {
    case .noJSON(let fact): "not JSON: \(fact.words)"
    case .laterVersion(let version):
      "version \(version) is of a later onward; this one reads version \(exchangeVersion)"
    case .wrongType(let wanted): "must be \(wanted.words)"
    case .wrongForm(let text, let wanted): "'\(text)' is not \(wanted.words)"
    case .outOfRange(let range): "must be from \(range.lowerBound) to \(range.upperBound)"
    case .missingMember(let name): "'\(name)' is missing"
    case .unknownMember(let name, let nearest):
      "unknown member '\(name)'"
        + (nearest.map { " (did you mean '\($0)'?)" } ?? "; a later onward may have written it")
    case .twice(let name): "'\(name)' stands here a second time"
    case .pieceTwice: "a part of the note that stands in 'layout' already"
    case .textTooLong(let limit): "a text has more than \(limit >> 20) MiB"
    case .answerTooLong(let limit): "an answer has more than \(limit >> 20) MiB"
    case .outcomeOfOpen: "only a closed session has an outcome; write null"
    case .noSuchNote: "these values cannot be kept in a note"
    case .brokenLayout(let problem): "'layout' gives no note: \(problem.words)"
    case .laterNoteChanged:
      "a later onward wrote this session; only that one can take changes to it"
    case .note(let problem): "not a note of onward: \(problem.words)"
    case .secondOfSession(let id): "the session \(id) stands here a second time, in other words"
    default: ""
    }
  }

  private var tableWords: String {
    switch self {
    case .controlCharacter(let scalar):
      "control character U+\(hexadecimal(scalar)); take it out"
    case .openQuote: "the quote that begins here has no end"
    case .textAfterQuote:
      "a comma or the line's end must follow the closing quote; write a quote inside as two"
    case .fieldTooLong(let limit): "a field has more than \(limit) bytes"
    case .wrongFieldCount(let count, let columns):
      "\(count) \(count == 1 ? "field" : "fields"), where the first line has \(columns)"
    case .noKnownColumn:
      "the first line must name columns, among them company or role; also read: date, outcome"
    case .noRows: "no application stands below the names of the columns"
    case .columnTwice(let name): "a second column '\(name)'"
    case .unknownColumn(let name): "the column '\(name)' is not read"
    case .notADay(let text): "'\(text)' is not a day such as 2026-11-21; the row has no date then"
    default: ""
    }
  }
}

extension ExchangeFact.Shape {
  fileprivate var words: String {
    switch self {
    case .object: "an object"
    case .list: "a list"
    case .text: "a string"
    case .number: "a whole number"
    case .flag: "true or false"
    }
  }
}

extension ExchangeFact.Form {
  fileprivate var words: String {
    switch self {
    case .day: "a day such as 2026-11-21"
    case .moment: "a time such as 2026-11-21T10:03:00+01:00"
    case .dayOrMoment: "a day such as 2026-11-21, or a time such as 2026-11-21T10:03:00+01:00"
    case .answerKey: "the name of an answer, such as arrive.news or calm.way@later"
    case .position: "a step such as pause, or a question such as arrive.news"
    case .sessionID: "a session's id: 4 to 40 lower-case letters and digits"
    case .fileName: "a note's file name"
    case .field: "a field of a note's header"
    case .oneOf(let words): "one of \(words.joined(separator: ", "))"
    }
  }
}

extension ExchangeFact.Countable {
  fileprivate var words: String {
    switch self {
    case .sessions: "sessions"
    case .items: "items"
    case .rows: "rows"
    case .columns: "columns"
    }
  }
}

extension NoteProblem {
  /// Without the place, which the line begins with.
  fileprivate var words: String {
    switch self {
    case .malformed(_, _, let detail): detail
    case .gitConflict: "git's conflict marks stand here; settle them first"
    case .notUTF8: "not UTF-8 text"
    case .unreadable, .notAFile, .tooLarge, .copy: "it cannot be read"
    }
  }
}
