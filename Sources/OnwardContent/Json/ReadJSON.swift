import CJansson

/// Why bytes are no JSON.
public struct JSONProblem: Hashable, Sendable, Error {
  /// The last character of what was not understood.
  public var place: Place
  /// libjansson's words, which may hold some of the text.
  public var detail: String

  public init(_ detail: String, at place: Place) {
    self.place = place
    self.detail = detail
  }
}

extension JSON {
  /// Reads one value from UTF-8 bytes, of which the first may be a byte order mark.
  ///
  /// Throws `JSONProblem` for what RFC 8259 does not allow, for a key that an object has twice, for an integer of more
  /// than 64 bits, and for nesting deeper than 2,048.
  public init(reading bytes: some Collection<UInt8>) throws(JSONProblem) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = Array(bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes.dropFirst(0))
    var error = cj_error()
    let root = text.withUnsafeBytes { buffer in
      cj_read(buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count, &error)
    }
    guard let root else {
      let detail = withUnsafeBytes(of: error.text) { buffer in
        String(decoding: buffer.prefix { $0 != 0 }, as: UTF8.self)
      }
      let place = Place(line: max(Int(error.line), 1), column: max(Int(error.column), 1))
      throw JSONProblem(detail, at: place)
    }
    defer { cj_free(root) }
    self.init(root)
  }

  private init(_ value: OpaquePointer) {
    switch cj_kind_of(value) {
    case CJ_TRUE: self = .bool(true)
    case CJ_FALSE: self = .bool(false)
    case CJ_INTEGER: self = .number(Int(cj_integer(value)))
    case CJ_REAL: self = .decimal(cj_real(value))
    case CJ_STRING:
      var length = 0
      self = .string(JSON.text(cj_string(value, &length), length))
    case CJ_LIST:
      self = .list((0..<cj_count(value)).compactMap { cj_item(value, $0).map(JSON.init) })
    case CJ_OBJECT: self = .object(JSON.members(value))
    default: self = .null
    }
  }

  private static func members(_ object: OpaquePointer) -> [Member] {
    var members: [Member] = []
    var next = cj_first(object)
    while let member = next {
      var length = 0
      let key = text(cj_key(member, &length), length)
      members.append(Member(key, JSON(cj_value_of(member))))
      next = cj_next(object, member)
    }
    return members
  }

  private static func text(_ bytes: UnsafePointer<CChar>, _ length: Int) -> String {
    String(decoding: UnsafeRawBufferPointer(start: bytes, count: length), as: UTF8.self)
  }
}
