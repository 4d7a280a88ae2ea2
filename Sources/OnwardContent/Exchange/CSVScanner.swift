/// One field of a table, without its quotes.
struct CSVField {
  var text: String
  var place: Place
}

/// One record of a table: the fields of a line, or of several where quotes hold line ends.
struct CSVRecord {
  var fields: [CSVField]

  /// An empty line, or one of separators alone, as spreadsheets leave them.
  var isBlank: Bool { fields.allSatisfy { $0.text.utf8.allSatisfy { $0 == 0x20 } } }

  var place: Place { fields.first?.place ?? .start }
}

/// Takes a table apart as RFC 4180 says; lines may also end in LF or CR, and a quote inside a field that does not begin with
/// one is itself.
struct CSVScanner {
  /// Bytes of a field.
  static let longestField = 4096
  static let mostColumns = 200

  private let bytes: [UInt8]
  private let separator: UInt8
  private var index = 0
  private var place = Place.start

  /// `bytes` are UTF-8; a byte order mark at their start is no part of the first field.
  init(_ bytes: [UInt8], separator: UInt8) {
    self.bytes = bytes
    self.separator = separator
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
  }

  /// The next record that is not blank; nil at the end.
  mutating func next() throws(ExchangeProblem) -> CSVRecord? {
    while current != nil {
      let record = try record()
      if !record.isBlank { return record }
    }
    return nil
  }

  private mutating func record() throws(ExchangeProblem) -> CSVRecord {
    var fields: [CSVField] = []
    while true {
      guard fields.count < CSVScanner.mostColumns else {
        throw ExchangeProblem(.tooMany(.columns, limit: CSVScanner.mostColumns), at: place)
      }
      fields.append(try field())
      guard current == separator else { break }
      advance()
    }
    if current == carriageReturn { advance() }
    if current == lineFeed { advance() }
    return CSVRecord(fields: fields)
  }

  private mutating func field() throws(ExchangeProblem) -> CSVField {
    let start = place
    var text: [UInt8] = []
    func taken(_ byte: UInt8) throws(ExchangeProblem) {
      guard text.count < CSVScanner.longestField else {
        throw ExchangeProblem(.fieldTooLong(limit: CSVScanner.longestField), at: start)
      }
      text.append(byte)
    }
    if current == quote {
      advance()
      while let byte = try readable() {
        advance()
        if byte == quote {
          guard current == quote else {
            try expectEnd()
            return CSVField(text: String(decoding: text, as: UTF8.self), place: start)
          }
          advance()
        }
        try taken(byte)
      }
      throw ExchangeProblem(.openQuote, at: start)
    }
    while let byte = try readable(), byte != separator, !isLineEnd(byte) {
      advance()
      try taken(byte)
    }
    return CSVField(text: String(decoding: text, as: UTF8.self), place: start)
  }

  private func expectEnd() throws(ExchangeProblem) {
    guard let byte = current, byte != separator, !isLineEnd(byte) else { return }
    throw ExchangeProblem(.textAfterQuote, at: place)
  }

  private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

  private func readable() throws(ExchangeProblem) -> UInt8? {
    guard let byte = current else { return nil }
    if byte < 0x20 && byte != 0x09 && !isLineEnd(byte) || byte == 0x7F {
      throw ExchangeProblem(.controlCharacter(UInt32(byte)), at: place)
    }
    return byte
  }

  private func isLineEnd(_ byte: UInt8) -> Bool { byte == lineFeed || byte == carriageReturn }

  private mutating func advance() {
    let byte = bytes[index]
    index += 1
    if byte == lineFeed || (byte == carriageReturn && current != lineFeed) {
      place = Place(line: place.line + 1, column: 1)
    } else if byte & 0xC0 != 0x80 {
      place.column += 1
    }
  }
}

private let quote = UInt8(ascii: "\"")
