/// Reads a text of JSON through once, as RFC 8259 has it, and marks where its values stand.
struct JSONScanner {
  /// Where it is no JSON, and why.
  struct Break: Error {
    var fact: JSONProblem.Fact
    var offset: Int
  }

  private(set) var marks: [JSONText.Mark] = []
  private let bytes: [UInt8]
  private var index = 0
  private var depth = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: byteOrderMark) { index = byteOrderMark.count }
  }

  /// One value, and nothing behind it.
  mutating func read() throws(Break) {
    guard bytes.count <= Int(UInt32.max) else { throw broken(.tooManyValues) }
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      throw Break(fact: .notUTF8, offset: error.byteOffsets.lowerBound)
    }
    try value()
    skipSpace()
    if index < bytes.count { throw broken(.moreBehind) }
  }

  private mutating func value() throws(Break) {
    skipSpace()
    let number = try mark()
    switch current {
    case quote: try text()
    case UInt8(ascii: "{"): try items(until: UInt8(ascii: "}"), areMembers: true)
    case UInt8(ascii: "["): try items(until: UInt8(ascii: "]"), areMembers: false)
    case UInt8(ascii: "-"): try self.number()
    case let byte? where isDigit(byte): try self.number()
    case UInt8(ascii: "t"): try word("true")
    case UInt8(ascii: "f"): try word("false")
    case UInt8(ascii: "n"): try word("null")
    default: throw broken(.wanted("a value"))
    }
    marks[number].next = UInt32(marks.count)
  }

  private mutating func mark() throws(Break) -> Int {
    guard marks.count < JSONText.mostValues else { throw broken(.tooManyValues) }
    // Right for a text or a number; what holds others is put right behind them.
    marks.append(JSONText.Mark(start: UInt32(index), next: UInt32(marks.count + 1)))
    return marks.count - 1
  }

  /// The items of a list or the members of an object.
  private mutating func items(until end: UInt8, areMembers: Bool) throws(Break) {
    depth += 1
    guard depth <= JSONText.deepest else { throw broken(.tooDeep) }
    index += 1
    skipSpace()
    if current != end {
      while true {
        if areMembers { try key() }
        try value()
        skipSpace()
        guard current == UInt8(ascii: ",") else { break }
        index += 1
      }
    }
    guard current == end else {
      throw broken(.wanted("a comma or '\(Character(Unicode.Scalar(end)))'"))
    }
    index += 1
    depth -= 1
  }

  private mutating func key() throws(Break) {
    skipSpace()
    guard current == quote else { throw broken(.wanted("a key in quotes")) }
    _ = try mark()
    try text()
    skipSpace()
    guard current == UInt8(ascii: ":") else { throw broken(.wanted("a colon")) }
    index += 1
  }

  private mutating func text() throws(Break) {
    let start = index
    index += 1
    while index < bytes.count {
      let byte = bytes[index]
      if byte == quote {
        index += 1
        return
      }
      if byte == backslash {
        guard let escape = JSONEscape(bytes, at: index) else { throw broken(.badEscape) }
        index += escape.length
      } else if byte < 0x20 {
        throw broken(.controlCharacter(byte))
      } else {
        index += 1
      }
    }
    throw Break(fact: .openText, offset: start)
  }

  private mutating func number() throws(Break) {
    let start = index
    if current == UInt8(ascii: "-") { index += 1 }
    let first = current
    let whole = try digits()
    guard first != UInt8(ascii: "0") || whole == 1 else {
      throw Break(fact: .badNumber, offset: start)
    }
    var isWhole = true
    if current == UInt8(ascii: ".") {
      index += 1
      isWhole = false
      _ = try digits()
    }
    if current == UInt8(ascii: "e") || current == UInt8(ascii: "E") {
      index += 1
      isWhole = false
      if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { index += 1 }
      _ = try digits()
    }
    // What is as short as this fits in any case.
    guard index - start > 18 || !isWhole else { return }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    let fits = isWhole ? Int(text) != nil : Double(text)?.isFinite == true
    guard fits else { throw Break(fact: .numberTooLarge, offset: start) }
  }

  private mutating func digits() throws(Break) -> Int {
    let start = index
    while let byte = current, isDigit(byte) { index += 1 }
    guard index > start else { throw broken(.badNumber) }
    return index - start
  }

  private mutating func word(_ word: StaticString) throws(Break) {
    let end = index + word.utf8CodeUnitCount
    let isThere = word.withUTF8Buffer { letters in
      end <= bytes.count && bytes[index..<end].elementsEqual(letters)
    }
    guard isThere else { throw broken(.wanted("a value")) }
    index = end
  }

  private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skipSpace() {
    while let byte = current,
      byte == 0x20 || byte == lineFeed || byte == carriageReturn || byte == 0x09
    { index += 1 }
  }

  private func broken(_ fact: JSONProblem.Fact) -> Break {
    Break(fact: index < bytes.count ? fact : .unfinished, offset: index)
  }
}

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

private let quote = UInt8(ascii: "\"")
private let backslash = UInt8(ascii: "\\")
