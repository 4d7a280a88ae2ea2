import OnwardCore

/// How a session and its note are called.
enum SessionName {
  static let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)
  /// Characters of an id.
  static let length = 12
  /// Characters of an id that lists show and file names hold.
  static let shown = 6
  /// The fewest characters that a command takes for an id.
  static let least = 4

  /// An id of lower-case base32 characters, one a byte.
  static func id(from bytes: [UInt8]) -> String {
    String(decoding: bytes.map { alphabet[Int($0) % alphabet.count] }, as: UTF8.self)
  }

  /// `2026-11-21T1003-session-abcdef.md`: no character that any file system dislikes.
  static func file(id: String, company: String, started: Moment) -> String {
    let minutes = started.secondOfDay / 60
    let time = twoDigits(minutes / 60) + twoDigits(minutes % 60)
    return "\(started.day)T\(time)-\(slug(company))-\(id.prefix(shown)).md"
  }

  /// The company's letters and digits with single dashes between, at most 40 bytes, or "session".
  static func slug(_ company: String) -> String {
    var slug = ""
    var isBroken = false
    for scalar in company.lowercased().unicodeScalars {
      guard scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal else {
        isBroken = true
        continue
      }
      let added = (isBroken && !slug.isEmpty ? "-" : "") + String(scalar)
      if slug.utf8.count + added.utf8.count > 40 { break }
      slug += added
      isBroken = false
    }
    return slug.isEmpty ? "session" : slug
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
