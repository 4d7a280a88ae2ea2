/// A text of JSON that was read through, with the place of each of its values; none of them is copied until it is asked for.
///
/// Eight bytes a value: a tree of them would take up to a hundred times the bytes of the text.
final class JSONText: Sendable {
  /// Values and keys together: as many as the largest note has in an export.
  static let mostValues = 5_000_000
  /// Lists and objects in one another.
  static let deepest = 2048

  /// Where a value or key begins, and which one follows it and all that is in it.
  struct Mark: Sendable {
    var start: UInt32
    var next: UInt32
  }

  let bytes: [UInt8]
  let marks: [Mark]

  /// Reads one value from UTF-8 bytes, of which the first may be a byte order mark.
  ///
  /// Throws `JSONProblem` for what RFC 8259 does not allow, and for what is more than the limits say.
  init(_ bytes: [UInt8]) throws(JSONProblem) {
    var scanner = JSONScanner(bytes)
    do throws(JSONScanner.Break) {
      try scanner.read()
    } catch {
      var places = PlaceFinder(bytes)
      throw JSONProblem(error.fact, at: places.place(of: error.offset))
    }
    self.bytes = bytes
    marks = scanner.marks
  }

  var root: JSONNode { JSONNode(text: self, number: 0) }
}

/// Finds the lines and columns of bytes in a text, the next from the one before.
struct PlaceFinder {
  private let bytes: [UInt8]
  private var offset = 0
  private var place = Place.start

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    start()
  }

  /// Columns count scalars, as everywhere; a byte order mark at the start is none.
  mutating func place(of wanted: Int) -> Place {
    if wanted < offset { start() }
    while offset < min(wanted, bytes.count) {
      if bytes[offset] == lineFeed {
        place = Place(line: place.line + 1, column: 1)
      } else if bytes[offset] & 0xC0 != 0x80 {
        place.column += 1
      }
      offset += 1
    }
    return place
  }

  private mutating func start() {
    offset = bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
    place = .start
  }
}

let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
