import OnwardCore

/// A text editor with no thought for time: the whole text is segmented anew for each command.
struct NaiveText {
  var scalars: [Unicode.Scalar]
  /// An offset in `scalars`.
  var cursor: Int

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    cursor = scalars.count
  }

  var text: String { String(String.UnicodeScalarView(scalars)) }

  var position: TextPosition {
    let before = scalars[..<cursor]
    let line = before.count(where: { $0 == "\n" })
    let start = (before.lastIndex(of: "\n") ?? -1) + 1
    let column = boundaries.count(where: { $0 > start && $0 <= cursor })
    return TextPosition(line: line, character: column)
  }

  /// All places for the cursor: the ends of clusters, each line segmented for itself.
  var boundaries: [Int] {
    var places = [0]
    var place = 0
    for (index, line) in scalars.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      if index > 0 {
        place += 1
        places.append(place)
      }
      for character in String(String.UnicodeScalarView(line)) {
        place += character.unicodeScalars.count
        places.append(place)
      }
    }
    return places
  }

  /// Whether the model knows the command.
  mutating func apply(_ command: EditCommand) -> Bool {
    let before = boundaries.last { $0 < cursor } ?? 0
    let after = boundaries.first { $0 > cursor } ?? scalars.count
    switch command {
    case .insert(let text), .paste(let text): replace(cursor..<cursor, with: plain(text))
    case .newline: replace(cursor..<cursor, with: "\n")
    case .deleteBackward: replace(before..<cursor, with: "")
    case .deleteForward: replace(cursor..<after, with: "")
    case .killToLineStart: replace(lineStart..<cursor, with: "")
    case .killToLineEnd: replace(cursor..<(lineEnd == cursor ? after : lineEnd), with: "")
    case .move(.left): cursor = before
    case .move(.right): cursor = after
    case .move(.lineStart): cursor = lineStart
    case .move(.lineEnd): cursor = lineEnd
    case .move(.start): cursor = 0
    case .move(.end): cursor = scalars.count
    default: return false
    }
    return true
  }

  private var lineStart: Int { (scalars[..<cursor].lastIndex(of: "\n") ?? -1) + 1 }
  private var lineEnd: Int { scalars[cursor...].firstIndex(of: "\n") ?? scalars.count }

  private func plain(_ text: String) -> String {
    var plain = ""
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if scalar == "\r" { plain += "\n" }
      if scalar == "\n", previous != "\r" { plain += "\n" }
      if scalar != "\r", scalar != "\n" { plain.unicodeScalars.append(scalar) }
      previous = scalar
    }
    return plain
  }

  private mutating func replace(_ range: Range<Int>, with text: String) {
    scalars.replaceSubrange(range, with: Array(text.unicodeScalars))
    let end = range.lowerBound + text.unicodeScalars.count
    cursor = boundaries.first { $0 >= end } ?? scalars.count
  }
}
