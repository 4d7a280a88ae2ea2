/// One file of content, as it was read.
public struct ContentFile: Hashable, Sendable {
  /// How diagnostics name it, such as `Content/en/steps/arrive.md`; its last two parts tell what it holds.
  public var path: String
  public var bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// A place in a file; both numbers count from 1, columns in Unicode scalars.
public struct Place: Hashable, Comparable, Sendable {
  public var line: Int
  public var column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  static let start = Place(line: 1, column: 1)

  public static func < (left: Place, right: Place) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// How much a diagnostic weighs.
public enum Severity: String, Hashable, Sendable {
  /// The guide cannot be used.
  case error
  /// The guide works; someone should look.
  case warning
}

/// One thing that is wrong with content, and where.
public struct Diagnostic: Hashable, Sendable, Comparable, CustomStringConvertible {
  public var file: String
  public var place: Place
  public var fact: ContentFact

  public init(file: String, place: Place, fact: ContentFact) {
    self.file = file
    self.place = place
    self.fact = fact
  }

  public var severity: Severity { fact.severity }

  /// The form of compilers: `path:line:column: error: message (did you mean 'x'?)`.
  public var description: String {
    "\(file):\(place.line):\(place.column): \(severity.rawValue): \(fact.words)"
  }

  public static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    if left.file != right.file { return left.file.utf8.lexicographicallyPrecedes(right.file.utf8) }
    if left.place != right.place { return left.place < right.place }
    return left.fact.words.utf8.lexicographicallyPrecedes(right.fact.words.utf8)
  }
}

/// A value together with where it stands.
struct Placed<Value> {
  var value: Value
  var place: Place
}

extension Placed: Equatable where Value: Equatable {}
extension Placed: Hashable where Value: Hashable {}
extension Placed: Sendable where Value: Sendable {}

/// Collects the diagnostics of all files of one loading.
final class Findings {
  private(set) var all: [Diagnostic] = []
  /// Whether there is time for what only a writer wants to know; start-up has none.
  let isThorough: Bool

  init(isThorough: Bool) { self.isThorough = isThorough }

  func report(_ fact: ContentFact, in file: String, at place: Place) {
    all.append(Diagnostic(file: file, place: place, fact: fact))
  }

  /// Every diagnostic once, by file, line and column.
  var sorted: [Diagnostic] { Array(Set(all)).sorted() }

  var hasErrors: Bool { all.contains { $0.severity == .error } }
}

/// Reports what is wrong with one file.
struct FileReport {
  let path: String
  let findings: Findings

  func callAsFunction(_ fact: ContentFact, at place: Place) {
    findings.report(fact, in: path, at: place)
  }
}
