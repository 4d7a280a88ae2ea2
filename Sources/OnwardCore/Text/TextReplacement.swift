extension TextPosition {
  /// Where a piece ends that is put here.
  func advanced(over piece: [[Character]]) -> TextPosition {
    guard let last = piece.last else { return self }
    return TextPosition(
      line: line + piece.count - 1,
      character: (piece.count == 1 ? character : 0) + last.count)
  }
}

extension TextBuffer {
  /// Replaces a stretch of the text, segments the seams anew and puts the cursor after what came in.
  mutating func replace(
    _ range: Range<TextPosition>, with text: String, in run: TextHistory.Run? = nil
  ) {
    var start = range.lowerBound
    var end = range.upperBound
    var pieces = hardLines(of: text)
    let head = start.character > 0 ? String(lines[start.line][start.character - 1]) : ""
    let bytesToCursor =
      pieces[pieces.count - 1].utf8.count + (pieces.count == 1 ? head.utf8.count : 0)
    pieces[0] = head + pieces[0]
    end.character = absorb(lines[end.line], from: end.character, into: &pieces[pieces.count - 1])

    var inserted = pieces.map(Array.init)
    var after = TextPosition(
      line: start.line + pieces.count - 1,
      character: boundary(in: inserted[inserted.count - 1], atOrAfterByte: bytesToCursor))
    if pieces.count == 1 { after.character += start.character - (head.isEmpty ? 0 : 1) }
    if let first = inserted[0].first, !head.isEmpty, String(first).utf8.elementsEqual(head.utf8) {
      inserted[0].removeFirst()
    } else if !head.isEmpty {
      start.character -= 1
    }
    let before = cursor
    let removed = splice(start..<end, with: inserted)
    cursor = after
    history.record(
      TextChange(
        start: start, removed: removed, inserted: inserted, cursorBefore: before,
        cursorAfter: after),
      in: run)
  }

  /// Puts a piece in the place of a stretch without looking at its seams; returns what was there.
  @discardableResult
  mutating func splice(_ range: Range<TextPosition>, with piece: [[Character]]) -> [[Character]] {
    let (start, end) = (range.lowerBound, range.upperBound)
    let removed = slice(range)
    byteCount += OnwardCore.byteCount(of: piece) - OnwardCore.byteCount(of: removed)
    if start.line == end.line, piece.count == 1 {
      lines[start.line].replaceSubrange(start.character..<end.character, with: piece[0])
      return removed
    }
    var replacement = piece
    replacement[0].insert(contentsOf: lines[start.line][..<start.character], at: 0)
    replacement[replacement.count - 1].append(contentsOf: lines[end.line][end.character...])
    lines.replaceSubrange(start.line...end.line, with: replacement)
    return removed
  }

  /// A stretch of the text, line by line; at least one line.
  func slice(_ range: Range<TextPosition>) -> [[Character]] {
    let (start, end) = (range.lowerBound, range.upperBound)
    if start.line == end.line {
      return [Array(lines[start.line][start.character..<end.character])]
    }
    return [Array(lines[start.line][start.character...])]
      + lines[(start.line + 1)..<end.line]
      + [Array(lines[end.line][..<end.character])]
  }

  private func boundary(in characters: [Character], atOrAfterByte target: Int) -> Int {
    var bytes = 0
    for (index, character) in characters.enumerated() {
      if bytes >= target { return index }
      bytes += character.utf8.count
    }
    return characters.count
  }
}
