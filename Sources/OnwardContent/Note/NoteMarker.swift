import OnwardCore

/// The line that opens an answer in a note: `<!-- onward: KEY KIND PROGRESS [off-path] [name=value …] -->`.
struct NoteMarker {
  /// What the lines below a marker hold; the names stand in notes.
  enum Kind: String {
    case text, list, choice, checklist, feelings, intensity, date, draft, timer, breathe, sort
    /// The letter as it was filled before it was edited; belongs to the `draft` of the same key.
    case fill
    /// No value: skipped, or emptied.
    case none
  }

  /// What a marker's line turned out to be.
  enum Reading {
    case marker(NoteMarker)
    /// Of a later version or of nobody: kept as it is.
    case foreign
    /// Ours, but broken at a column that counts from 1.
    case broken(column: Int, detail: String)
  }

  static let opening = Array("<!-- onward:".utf8)
  static let end = Array("<!-- onward: end -->".utf8)
  private static let offPath = "off-path"
  private static let known: Set<String> = [
    "choice", "ids", "cannot-name", "template", "tone", "groups", "discarded",
  ]

  var key: AnswerKey
  var kind: Kind
  var progress: Answer.Progress
  var isOffPath = false
  var attributes: [String: String] = [:]
  /// Words of later versions, kept in their order.
  var foreign: [String] = []

  /// The line without its line end.
  var bytes: [UInt8] {
    var words = [key.description, kind.rawValue, progress.rawValue]
    if isOffPath { words.append(NoteMarker.offPath) }
    for (name, value) in attributes.sorted(by: { $0.key < $1.key }) {
      words.append(value.isEmpty && name != "ids" ? name : "\(name)=\(value)")
    }
    words += foreign
    return NoteMarker.opening + Array(" \(words.joined(separator: " ")) -->".utf8)
  }

  /// Reads a line that begins with `opening`.
  static func read(_ line: String) -> Reading {
    let bytes = Array(line.utf8)
    guard bytes.count >= opening.count + 4, bytes.suffix(4) == Array(" -->".utf8)[...] else {
      return .foreign
    }
    let inner = bytes[opening.count..<(bytes.count - 4)]
    let words = inner.split(separator: UInt8(ascii: " ")).map {
      (text: String(decoding: $0, as: UTF8.self), start: $0.startIndex)
    }
    guard words.count >= 3, let key = AnswerKey(parsing: words[0].text),
      let kind = Kind(rawValue: words[1].text)
    else { return .foreign }
    guard let progress = Answer.Progress(rawValue: words[2].text) else {
      let column = String(decoding: bytes[..<words[2].start], as: UTF8.self).unicodeScalars.count
      return .broken(column: column + 1, detail: "neither done, draft nor skipped")
    }
    var marker = NoteMarker(key: key, kind: kind, progress: progress)
    for word in words.dropFirst(3) { marker.readWord(word.text) }
    return .marker(marker)
  }

  private mutating func readWord(_ word: String) {
    let halves = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = halves.first.map(String.init) ?? ""
    if word == NoteMarker.offPath {
      isOffPath = true
    } else if NoteMarker.known.contains(name) {
      attributes[name] = halves.count == 2 ? String(halves[1]) : ""
    } else {
      foreign.append(word)
    }
  }
}

/// Names as one word of a marker; what is not a letter, a digit, a dot or a lone dash becomes `%XX`.
func markerWord(_ names: [String]) -> String {
  names.map { name in
    var word = ""
    for byte in name.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "."):
        word.unicodeScalars.append(Unicode.Scalar(byte))
      // Two dashes would end the comment for some readers of HTML.
      case UInt8(ascii: "-") where word.last != "-": word.append("-")
      default: word += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return word
  }.joined(separator: ",")
}

/// The names of a marker's word.
func names(ofMarkerWord word: String) -> [String] {
  guard !word.isEmpty else { return [] }
  return word.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false).map {
    name(Array($0))
  }
}

private func name(_ coded: [UInt8]) -> String {
  var bytes: [UInt8] = []
  var index = 0
  while index < coded.count {
    let digits = coded.dropFirst(index + 1).prefix(2)
    if coded[index] == UInt8(ascii: "%"), digits.count == 2,
      let byte = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
    {
      bytes.append(byte)
      index += 3
    } else {
      bytes.append(coded[index])
      index += 1
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}
