public import OnwardCore

/// A table of applications that a person keeps elsewhere.
public struct ApplicationTable: Hashable, Sendable {
  /// One row of it.
  public struct Row: Hashable, Sendable {
    /// Counts the rows below the names of the columns, from 1; empty ones do not count.
    public var number: Int
    public var application: Application
  }

  public var rows: [Row]
  /// What was passed over, with its place.
  public var warnings: [ExchangeProblem]
}

/// Reads comma-separated values (RFC 4180), or such with semicolons or tabs, whichever gives columns that are known.
///
/// The first line names the columns, in any order and case: `company`, `role`, `date` (2026-11-21) and `outcome`, at least one
/// of the first two. Others are passed over with a warning. At most 32 MiB, 50,000 rows, 200 columns, and 4 KiB a field.
public func readApplications(_ bytes: [UInt8]) -> Result<ApplicationTable, ExchangeProblems> {
  guard bytes.count <= ExchangeLimits.file else {
    let fact = ExchangeFact.tooLarge(bytes: bytes.count, limit: ExchangeLimits.file)
    return .failure(ExchangeProblems([ExchangeProblem(fact)]))
  }
  if let place = firstBroken(bytes) {
    return .failure(ExchangeProblems([ExchangeProblem(.notUTF8, at: place)]))
  }
  do throws(ExchangeProblem) {
    var reader = try TableReader(bytes)
    try reader.read()
    if reader.rows.isEmpty, reader.problems.isEmpty { throw ExchangeProblem(.noRows) }
    return reader.problems.isEmpty
      ? .success(ApplicationTable(rows: reader.rows, warnings: reader.warnings))
      : .failure(ExchangeProblems(reader.problems))
  } catch {
    return .failure(ExchangeProblems([error]))
  }
}

private struct TableReader {
  static let mostRows = 50_000

  private(set) var rows: [ApplicationTable.Row] = []
  private(set) var warnings: [ExchangeProblem] = []
  private(set) var problems: [ExchangeProblem] = []
  private var scanner: CSVScanner
  /// What each column holds; nil for one that is not read.
  private var columns: [Column?] = []

  private enum Column: String {
    case company, role, date, outcome

    init?(_ field: CSVField) { self.init(rawValue: oneLine(field.text).lowercased()) }
  }

  /// Takes the separator that gives the most columns that are known.
  init(_ bytes: [UInt8]) throws(ExchangeProblem) {
    var best: (scanner: CSVScanner, header: CSVRecord, known: Int)?
    var problem: ExchangeProblem?
    for separator in [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")] {
      var scanner = CSVScanner(bytes, separator: separator)
      do throws(ExchangeProblem) {
        guard let header = try scanner.next() else { throw ExchangeProblem(.nothingInIt) }
        let known = header.fields.count { Column($0) != nil }
        if known > best?.known ?? 0 { best = (scanner, header, known) }
      } catch {
        problem = problem ?? error
      }
    }
    guard let best else { throw problem ?? ExchangeProblem(.noKnownColumn) }
    scanner = best.scanner
    try readHeader(best.header)
  }

  private mutating func readHeader(_ header: CSVRecord) throws(ExchangeProblem) {
    for field in header.fields {
      let column = Column(field)
      let name = oneLine(field.text)
      if let column, columns.contains(column) {
        throw ExchangeProblem(.columnTwice(column.rawValue), at: field.place)
      }
      if column == nil, !name.isEmpty {
        warnings.append(ExchangeProblem(.unknownColumn(name), at: field.place))
      }
      columns.append(column)
    }
    guard columns.contains(.company) || columns.contains(.role) else {
      throw ExchangeProblem(.noKnownColumn, at: header.place)
    }
  }

  mutating func read() throws(ExchangeProblem) {
    while let record = try scanner.next() {
      guard rows.count < TableReader.mostRows else {
        throw ExchangeProblem(.tooMany(.rows, limit: TableReader.mostRows), at: record.place)
      }
      guard record.fields.count == columns.count else {
        let fact = ExchangeFact.wrongFieldCount(record.fields.count, columns: columns.count)
        problems.append(ExchangeProblem(fact, at: record.place))
        if problems.count == ExchangeLimits.problems { return }
        continue
      }
      rows.append(ApplicationTable.Row(number: rows.count + 1, application: application(record)))
    }
  }

  private mutating func application(_ record: CSVRecord) -> Application {
    var application = Application()
    for (column, field) in zip(columns, record.fields) {
      let text = oneLine(field.text)
      switch column {
      case .company?: application.company = text
      case .role?: application.role = text
      case .outcome?: application.outcome = text
      case .date? where !text.isEmpty:
        application.day = Day(iso: text)
        if application.day == nil {
          warnings.append(ExchangeProblem(.notADay(text), at: field.place))
        }
      case .date?, nil: break
      }
    }
    return application
  }
}

/// The words on one line, without spaces around them.
private func oneLine(_ text: String) -> String {
  text.unicodeScalars.split(whereSeparator: \.properties.isWhitespace).map(String.init)
    .joined(separator: " ")
}
