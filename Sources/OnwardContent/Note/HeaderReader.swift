import CYaml
import OnwardCore

/// A value of a note's header: as deep as ours go, anything below is foreign.
struct HeaderNode: Hashable, Sendable {
  enum Form: Hashable, Sendable {
    case scalar(String)
    case list([HeaderNode])
    case map([String: HeaderNode])
    case other
  }

  var form: Form
  var place: Place
  /// The entry's own bytes, from its key on.
  var raw: [UInt8] = []
}

extension HeaderSource {
  /// Splits the header off and finds its entries.
  static func read(_ bytes: [UInt8]) throws(NoteProblem) -> HeaderSource {
    let lines = NoteLines(Array(bytes.prefix(NoteLimits.header)))
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let hasMark = bytes.starts(with: mark)
    guard let first = lines.ranges.first, isFence(bytes[first].dropFirst(hasMark ? 3 : 0)) else {
      throw .malformed(line: 1, column: 1, detail: "no header")
    }
    guard
      let last = lines.ranges.indices.dropFirst().first(where: { isFence(bytes[lines.ranges[$0]]) })
    else {
      let isLong = bytes.count > NoteLimits.header
      let detail = isLong ? "the header is longer than 256 KiB" : "the header has no end"
      throw .malformed(line: 1, column: 1, detail: detail)
    }
    if let conflict = (1..<last).first(where: lines.isConflict) {
      throw .gitConflict(line: conflict + 1)
    }
    var header = HeaderSource(
      opening: Array(bytes[first]), closing: Array(bytes[lines.ranges[last]]))
    let yaml = lines.bytes(1..<last)
    guard String(validating: yaml, as: UTF8.self) != nil else { throw .notUTF8 }
    var reader = HeaderReader(yaml)
    try reader.read()
    header.entries = reader.entries
    header.fields = reader.fields
    header.followUpExtras = reader.extras
    header.schema = try header.readSchema()
    return header
  }

  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    line.prefix(3).elementsEqual([0x2D, 0x2D, 0x2D]) && line.dropFirst(3).allSatisfy { $0 <= 0x20 }
  }
}

/// Reads a header's YAML; what is not ours may be anything, however deep, so nothing here recurses into it.
private struct HeaderReader {
  private(set) var entries = YamlPieces()
  private(set) var fields: [String: HeaderNode] = [:]
  private(set) var extras: [String: [[UInt8]]] = [:]
  private var cursor: YamlCursor

  init(_ yaml: [UInt8]) { cursor = YamlCursor(yaml) }

  private var yaml: [UInt8] { cursor.yaml }
  private var last: cy_event { cursor.last }

  mutating func read() throws(NoteProblem) {
    var written = 0
    while try next() != CY_MAPPING_START {
      guard [CY_OTHER, CY_DOCUMENT_START].contains(last.kind) else {
        throw malformed("not keys and values")
      }
    }
    guard last.is_flow == 0 else { throw malformed("keys and values must have a line each") }
    while try next() != CY_MAPPING_END {
      let start = cursor.start
      let place = place
      let key = last.kind == CY_SCALAR ? last.text : nil
      let isOurs = key.map(HeaderText.keys.contains) ?? false
      if !isOurs { try skip() }
      _ = try next()
      guard let key, isOurs else {
        try skip()
        continue
      }
      guard fields[key] == nil else {
        throw .malformed(line: place.line, column: place.column, detail: "'\(key)' a second time")
      }
      fields[key] = try node(depth: 0)
      if start > written { entries.append(.foreign(Array(yaml[written..<start]))) }
      written = max(start, cursor.valueEnd)
      entries.append(.entry(key: key, raw: Array(yaml[start..<written])))
    }
    if written < yaml.count { entries.append(.foreign(Array(yaml[written...]))) }
  }

  private mutating func next() throws(NoteProblem) -> cy_kind {
    let kind: cy_kind
    do {
      kind = try cursor.next()
    } catch {
      throw HeaderReader.problem(of: error)
    }
    if kind == CY_STREAM_END { throw malformed("nothing in it") }
    return kind
  }

  private mutating func skip() throws(NoteProblem) {
    do {
      try cursor.skip()
    } catch {
      throw HeaderReader.problem(of: error)
    }
  }

  private static func problem(of error: YamlCursor.Break) -> NoteProblem {
    .malformed(line: error.place.line + 1, column: error.place.column, detail: error.problem)
  }

  private var place: Place {
    Place(line: last.start.line + 2, column: last.start.column + 1)
  }

  private func malformed(_ detail: String) -> NoteProblem {
    .malformed(line: place.line, column: place.column, detail: detail)
  }

  /// The value that the last event began, at most a list of maps of words.
  private mutating func node(depth: Int) throws(NoteProblem) -> HeaderNode {
    var node = HeaderNode(form: .other, place: place)
    switch last.kind {
    case CY_SCALAR: node.form = .scalar(last.text)
    case CY_SEQUENCE_START where depth == 0:
      var items: [HeaderNode] = []
      while try next() != CY_SEQUENCE_END { items.append(try self.node(depth: 1)) }
      node.form = .list(items)
    case CY_MAPPING_START where depth == 1: node.form = .map(try map())
    default: try skip()
    }
    return node
  }

  private mutating func map() throws(NoteProblem) -> [String: HeaderNode] {
    var map: [String: HeaderNode] = [:]
    var unknown: [[UInt8]] = []
    while try next() != CY_MAPPING_END {
      let start = cursor.start
      let column = last.start.column
      guard last.kind == CY_SCALAR else { throw malformed("a key must be one word") }
      let key = last.text
      _ = try next()
      let value = try node(depth: 2)
      if ["id", "due", "text", "state"].contains(key) {
        map[key] = value
      } else {
        // Written again under our own indentation, which only suits what stood so before or is one line.
        let raw = Array(yaml[start..<max(start, cursor.valueEnd)])
        if column == 4 || !raw.contains(lineFeed) { unknown.append(raw) }
      }
    }
    if !unknown.isEmpty, case .scalar(let id)? = map["id"]?.form { extras[id] = unknown }
    return map
  }
}
