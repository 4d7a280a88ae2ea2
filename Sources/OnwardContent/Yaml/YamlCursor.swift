import CYaml

/// libyaml's events one after another, each with the bytes it stands on, so that what is foreign can be kept as it is.
struct YamlCursor {
  /// What is broken, and where; both numbers count from 1 in the YAML itself.
  struct Break: Error {
    var problem: String
    var place: Place
  }

  /// How deep values may be; libyaml's time grows with the square of it.
  private static let deepest = 1000

  let yaml: [UInt8]
  private(set) var last = cy_event()
  /// Where the last value ended, in bytes; the ends of block lists and maps lie too far, at what follows.
  private(set) var valueEnd = 0
  private let events: YamlEvents
  /// Where each character begins; nil when all are one byte.
  private let starts: [Int]?
  private var isFlow: [Bool] = []

  init(_ yaml: [UInt8]) {
    self.yaml = yaml
    events = YamlEvents(yaml)
    let isASCII = yaml.allSatisfy { $0 < 0x80 }
    starts = isASCII ? nil : yaml.indices.filter { yaml[$0] & 0xC0 != 0x80 } + [yaml.count]
  }

  /// Where the last event began, in bytes.
  var start: Int { offset(last.start) }

  mutating func next() throws(Break) -> cy_kind {
    switch events.next() {
    case .broken(let problem, let place): throw Break(problem: problem, place: place)
    case .event(let event):
      last = event
      noteEnd(of: event)
      guard isFlow.count <= Self.deepest else {
        let place = Place(line: event.start.line + 1, column: event.start.column + 1)
        throw Break(problem: "nested deeper than \(Self.deepest) levels", place: place)
      }
      return event.kind
    }
  }

  /// Passes over the value that the last event began, however deep it is.
  mutating func skip() throws(Break) {
    var depth = 0
    while true {
      switch last.kind {
      case CY_SEQUENCE_START, CY_MAPPING_START: depth += 1
      case CY_SEQUENCE_END, CY_MAPPING_END: depth -= 1
      default: break
      }
      if depth == 0 { return }
      _ = try next()
    }
  }

  private mutating func noteEnd(of event: cy_event) {
    switch event.kind {
    case CY_SCALAR, CY_ALIAS: valueEnd = offset(event.end)
    case CY_SEQUENCE_START, CY_MAPPING_START: isFlow.append(event.is_flow == 1)
    case CY_SEQUENCE_END, CY_MAPPING_END:
      if isFlow.popLast() == true { valueEnd = offset(event.end) }
    default: break
    }
  }

  private func offset(_ mark: cy_mark) -> Int {
    guard let starts else { return min(mark.index, yaml.count) }
    return starts[min(mark.index, starts.count - 1)]
  }
}
