/// The text rules of iCalendar. Source: RFC 5545, 3.1 and 3.3.11.
enum CalendarText {
  /// Octets of a line, without its end.
  static let longestLine = 75
  static let lineEnd = "\r\n"

  /// A value of type TEXT: backslash, semicolon and comma escaped, a line end written as `\n`.
  ///
  /// Control characters, which RFC 5545 allows nowhere, are left out; a tab stays.
  static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": escaped.append(contentsOf: ["\\", scalar])
      case "\n" where previous == "\r": break
      case "\n", "\r": escaped.append(contentsOf: ["\\", "n"])
      case "\t": escaped.append(scalar)
      default:
        if scalar.properties.generalCategory != .control { escaped.append(scalar) }
      }
      previous = scalar
    }
    return String(escaped)
  }

  /// The line in pieces of at most 75 octets, each but the first after a line end and a space; no character is split.
  static func folded(_ line: String) -> String {
    var folded = String.UnicodeScalarView()
    var octets = 0
    for scalar in line.unicodeScalars {
      let width = UTF8.width(scalar)
      if octets + width > longestLine {
        folded.append(contentsOf: (lineEnd + " ").unicodeScalars)
        octets = 1
      }
      folded.append(scalar)
      octets += width
    }
    return String(folded)
  }
}
