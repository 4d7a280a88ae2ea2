/// The lines of some bytes, as ranges with their line ends.
struct NoteLines {
  let bytes: [UInt8]
  private(set) var ranges: [Range<Int>] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var start = 0
    while start < bytes.count {
      let end = (bytes[start...].firstIndex(of: lineFeed) ?? bytes.count - 1) + 1
      ranges.append(start..<end)
      start = end
    }
  }

  var count: Int { ranges.count }

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
  func text(_ line: Int) -> String {
    let content = bytes[ranges[line]]
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
