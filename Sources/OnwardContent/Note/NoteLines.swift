/// The lines of some bytes, or of their end, as ranges with their line ends; at most the first `NoteLimits.lines` of them.
struct NoteLines {
  let bytes: [UInt8]
  let ranges: [Range<Int>]

  init(_ bytes: [UInt8], from start: Int = 0) {
    self.bytes = bytes
    ranges = Array(LineRanges(bytes, from: start).prefix(NoteLimits.lines))
  }

  var count: Int { ranges.count }

  /// How many bytes these lines have, markers and line ends included.
  func size(of lines: ClosedRange<Int>) -> Int {
    ranges[lines.upperBound].upperBound - ranges[lines.lowerBound].lowerBound
  }

  /// Whether there are more lines than are told.
  var isCut: Bool { ranges.count == NoteLimits.lines && ranges.last?.upperBound != bytes.count }

  func isMarker(_ line: Int) -> Bool { bytes[ranges[line]].starts(with: NoteMarker.opening) }

  func isEnd(_ line: Int) -> Bool {
    let content = bytes[ranges[line]]
    return content.starts(with: NoteMarker.end)
      && content.dropFirst(NoteMarker.end.count).allSatisfy { $0 <= 0x20 }
  }

  func isConflict(_ line: Int) -> Bool {
    let content = bytes[ranges[line]]
    return content.starts(with: Array("<<<<<<< ".utf8))
      || content.starts(with: Array(">>>>>>> ".utf8))
  }

  /// The words of a line, without what is blank at its end.
  func text(_ line: Int) -> String { Self.text(bytes[ranges[line]]) }

  static func text(_ content: ArraySlice<UInt8>) -> String {
    let end = content.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? content.startIndex
    return String(decoding: content[..<end], as: UTF8.self)
  }

  func bytes(_ lines: Range<Int>) -> [UInt8] {
    guard let first = lines.first, let last = lines.last else { return [] }
    return Array(bytes[ranges[first].lowerBound..<ranges[last].upperBound])
  }

  /// The lines between two markers; where the marker's line ends in CRLF, somebody's tool gave all lines that end.
  func content(of marker: Int, _ end: Int) -> [ArraySlice<UInt8>] {
    let hasCarriageReturns = bytes[ranges[marker]].dropLast().last == carriageReturn
    return (marker + 1..<end).map { line in
      let content = bytes[ranges[line]].dropLast()
      return hasCarriageReturns && content.last == carriageReturn ? content.dropLast() : content
    }
  }
}

/// The lines of some bytes one after another, however many there are, each with its line end.
struct LineRanges: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var start: Int

  init(_ bytes: [UInt8], from start: Int = 0) {
    self.bytes = bytes
    self.start = start
  }

  mutating func next() -> Range<Int>? {
    guard start < bytes.count else { return nil }
    let end = (bytes[start...].firstIndex(of: lineFeed) ?? bytes.count - 1) + 1
    defer { start = end }
    return start..<end
  }
}
