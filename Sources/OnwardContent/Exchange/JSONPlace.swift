/// Finds where a value stands in a document that is known to be JSON.
struct JSONPlace {
  private let bytes: [UInt8]
  private var index = 0

  /// The place of the value that is reached from the root by these numbers of members and items.
  static func place(of way: [Int], in bytes: [UInt8]) -> Place {
    var finder = JSONPlace(bytes)
    for number in way where !finder.enter(number) { break }
    return finder.place
  }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    skipSpace()
  }

  /// Columns count scalars, as everywhere.
  private var place: Place {
    let above = bytes[..<min(index, bytes.count)]
    let start = above.lastIndex(of: lineFeed).map { $0 + 1 } ?? 0
    let line = above.count { $0 == lineFeed } + 1
    return Place(line: line, column: above[start...].count { $0 & 0xC0 != 0x80 } + 1)
  }

  /// Goes to the value of a member, or to an item; false where the value that we stand at has none such.
  private mutating func enter(_ number: Int) -> Bool {
    guard let opening = current, opening == brace || opening == bracket else { return false }
    index += 1
    for count in 0... {
      skipSpace()
      guard let next = current, next != brace + 2, next != bracket + 2 else { return false }
      if opening == brace {
        skipValue()
        skipSpace()
        index += 1
        skipSpace()
      }
      if count == number { return true }
      skipValue()
      skipSpace()
      index += 1
    }
    return false
  }

  private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skipSpace() {
    while let byte = current, byte <= 0x20 { index += 1 }
  }

  private mutating func skipValue() {
    var depth = 0
    repeat {
      switch current {
      case nil: return
      case UInt8(ascii: "\"")?: skipText()
      case brace?, bracket?:
        depth += 1
        index += 1
      case (brace + 2)?, (bracket + 2)?:
        depth -= 1
        index += 1
      default: skipWord(isAlone: depth == 0)
      }
    } while depth > 0
  }

  private mutating func skipText() {
    index += 1
    while let byte = current, byte != UInt8(ascii: "\"") {
      index += byte == UInt8(ascii: "\\") ? 2 : 1
    }
    index += 1
  }

  /// A number or a word such as `true`; inside a list or object also what parts the values.
  private mutating func skipWord(isAlone: Bool) {
    if !isAlone {
      index += 1
      return
    }
    while let byte = current, byte > 0x20, !",:]}".utf8.contains(byte) { index += 1 }
  }
}

private let brace = UInt8(ascii: "{")
private let bracket = UInt8(ascii: "[")
