import OnwardContent
import OnwardCore

/// Choosing one application of a table to begin a session with.
struct StartFromTable {
  /// The file as the person named it.
  var file: String
  var table: ApplicationTable

  /// Throws `unreadable`, or `badFile` with what is wrong and where.
  init(file: String) throws(Failure) {
    self.file = file
    switch readApplications(try Inlet().bytes(of: file)) {
    case .success(let table): self.table = table
    case .failure(let problems):
      throw .exchange(.badFile(problems.all.map { $0.line(in: file) }))
    }
  }

  /// What was passed over, as much as is told of one file.
  var warnings: [String] {
    let told = table.warnings.prefix(ExchangeLimits.problems).map { $0.line(in: file) }
    let rest = table.warnings.count - told.count
    return rest > 0 ? told + ["\(file): \(rest) more like these"] : told
  }

  /// The rows with their numbers in the file; those that ended with an offer come last.
  var lines: [String] {
    let rows =
      table.rows.filter { !$0.application.isOffer } + table.rows.filter(\.application.isOffer)
    let head = [["ROW", "COMPANY", "ROLE", "DATE", "OUTCOME"]]
    let words = rows.map { row in
      let application = row.application
      return [
        String(row.number), application.company, application.role,
        application.day?.description ?? "", application.outcome,
      ]
    }
    return aligned(head + words, widest: SessionTable.widest)
  }

  /// Throws `noSuchRow`.
  func application(_ number: String) throws(Failure) -> Application {
    guard let row = table.rows.first(where: { String($0.number) == number }) else {
      throw .exchange(.noSuchRow(number, count: table.rows.count))
    }
    return row.application
  }

  static let prompt = "Number of the row to begin with, or Enter for none: "
  static let nothingBegun = "Nothing was begun."
}
