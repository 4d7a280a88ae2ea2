import CYaml

/// libyaml's stream of events over some bytes.
final class YamlEvents {
  enum Next {
    case event(cy_event)
    case broken(problem: String, Place)
  }

  private let bytes: [UInt8]
  private let buffer: UnsafeMutableBufferPointer<UInt8>
  private let parser: OpaquePointer?

  /// The bytes must be UTF-8.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    // libyaml keeps the pointer, so the bytes need an address that stays.
    buffer = .allocate(capacity: max(bytes.count, 1))
    _ = buffer.initialize(from: bytes)
    parser = cy_parser_new(buffer.baseAddress, bytes.count)
  }

  deinit {
    cy_parser_free(parser)
    buffer.deallocate()
  }

  /// The next event, with the place of what is broken in place of one.
  func next() -> Next {
    guard let parser else { return .broken(problem: "out of memory", .start) }
    var event = cy_event()
    var error = cy_error()
    if cy_parser_next(parser, &event, &error) == 1 { return .event(event) }
    let problem = error.problem.map { String(cString: $0) } ?? "cannot be read"
    let place = error.has_offset == 1 ? place(ofByte: error.offset) : Place(error.mark)
    return .broken(problem: problem, place)
  }

  private func place(ofByte offset: Int) -> Place {
    let before = bytes.prefix(offset)
    let lines = before.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let column = String(decoding: lines.last ?? [], as: UTF8.self).unicodeScalars.count + 1
    return Place(line: max(lines.count, 1), column: column)
  }
}

extension Place {
  init(_ mark: cy_mark) {
    self.init(line: mark.line + 1, column: mark.column + 1)
  }
}

extension cy_event {
  /// The value of a scalar.
  var text: String {
    String(
      decoding: UnsafeBufferPointer(start: value, count: value == nil ? 0 : length), as: UTF8.self)
  }
}
