import Glibc

/// What the command line asks for.
struct Request {
  static let usage = """
    usage: bench [--json FILE] [--runs N] [--keys N] [--onward PATH] [--only PART,…]
    parts: \(Part.allCases.map(\.rawValue).joined(separator: ", "))
    The program measured is PATH, else $ONWARD_BINARY, else a static release build that is made first.
    """

  enum Part: String, CaseIterable {
    case frames, keys, notes, search, lengths, saving, due, footprint, monkey
  }

  /// Where all figures go as JSON, besides the tables.
  var json: String?
  /// At least 15 for figures to be told.
  var runs = 15
  /// Keys each run.
  var keys = 120
  /// A program built before, in place of building it.
  var onward = getenv("ONWARD_BINARY").map { String(cString: $0) }
  var parts = Set(Part.allCases)

  /// Nil where the arguments make no sense.
  init?(_ arguments: [String]) {
    var rest = arguments.dropFirst()
    while let option = rest.popFirst() {
      guard let value = rest.popFirst() else { return nil }
      switch option {
      case "--json": json = value
      case "--runs":
        guard let number = Int(value), number > 0 else { return nil }
        runs = number
      case "--keys":
        guard let number = Int(value), number > 0 else { return nil }
        keys = number
      case "--onward": onward = value
      case "--only":
        let named = value.split(separator: ",").map { Part(rawValue: String($0)) }
        guard !named.contains(nil) else { return nil }
        parts = Set(named.compactMap { $0 })
      default: return nil
      }
    }
  }
}
