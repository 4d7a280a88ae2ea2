/// A paragraph of a letter, or one of its lines, as it is compared with those of other texts.
struct LetterPiece {
  var lines: [String]
  /// The empty lines after it.
  var gap: [String]

  /// The paragraphs of a text; empty lines at its beginning are a piece without lines.
  static func paragraphs(of text: String) -> [LetterPiece] {
    var pieces: [LetterPiece] = []
    for line in hardLines(of: text) {
      let isEmpty = line.allSatisfy(\.isWhitespace)
      if isEmpty {
        if pieces.isEmpty { pieces.append(LetterPiece(lines: [], gap: [])) }
        pieces[pieces.count - 1].gap.append(line)
      } else if let last = pieces.last, last.gap.isEmpty {
        pieces[pieces.count - 1].lines.append(line)
      } else {
        pieces.append(LetterPiece(lines: [line], gap: []))
      }
    }
    return pieces
  }

  /// Each line as a piece.
  var singleLines: [LetterPiece] { lines.map { LetterPiece(lines: [$0], gap: []) } }

  /// Byte for byte.
  func saysTheSame(as other: LetterPiece) -> Bool { haveSameBytes(lines, other.lines) }

  var words: [Substring] { lines.flatMap { $0.split(whereSeparator: \.isWhitespace) } }
}

func haveSameBytes(_ a: [String], _ b: [String]) -> Bool {
  a.elementsEqual(b) { $0.utf8.elementsEqual($1.utf8) }
}

/// Which piece of another text each piece has become; nil where it is gone. The order is kept.
///
/// Pieces with the same words belong together, then those with many words in common, then as many as stand between
/// two pairs on either side.
func counterparts(of old: [LetterPiece], in new: [LetterPiece]) -> [Int?] {
  var pairs: [Int?] = Array(repeating: nil, count: old.count)
  for (left, right) in likestPairs(old, new) { pairs[left] = right }
  var (left, right) = (0, 0)
  for end in 0...old.count where end == old.count || pairs[end] != nil {
    let other = end == old.count ? new.count : pairs[end] ?? new.count
    if end - left == other - right {
      for step in 0..<(end - left) { pairs[left + step] = right + step }
    }
    (left, right) = (end + 1, other + 1)
  }
  return pairs
}

/// The pairs, in order on both sides, that have the most in common together.
private func likestPairs(_ old: [LetterPiece], _ new: [LetterPiece]) -> [(Int, Int)] {
  let (oldWords, newWords) = (old.map(\.words), new.map(\.words))
  let likenesses = old.indices.map { left in
    new.indices.map { right in
      old[left].saysTheSame(as: new[right]) ? 1000 : likeness(oldWords[left], newWords[right])
    }
  }
  // The best sum for the pieces from (row, column) on.
  var best = Array(repeating: Array(repeating: 0, count: new.count + 1), count: old.count + 1)
  for left in old.indices.reversed() {
    for right in new.indices.reversed() {
      let skipped = max(best[left + 1][right], best[left][right + 1])
      best[left][right] = max(skipped, likenesses[left][right] + best[left + 1][right + 1])
    }
  }
  var pairs: [(Int, Int)] = []
  var (left, right) = (0, 0)
  while left < old.count, right < new.count {
    let joined = likenesses[left][right] + best[left + 1][right + 1]
    if likenesses[left][right] > 0, joined == best[left][right] {
      pairs.append((left, right))
      (left, right) = (left + 1, right + 1)
    } else if best[left + 1][right] == best[left][right] {
      left += 1
    } else {
      right += 1
    }
  }
  return pairs
}

/// How many of the words are common to both, from 0 to 999; few count as none.
private func likeness(_ a: [Substring], _ b: [Substring]) -> Int {
  guard !a.isEmpty, !b.isEmpty else { return 0 }
  var left: [Substring: Int] = [:]
  for word in a { left[word, default: 0] += 1 }
  var common = 0
  for word in b {
    guard let count = left[word], count > 0 else { continue }
    left[word] = count - 1
    common += 1
  }
  let share = common * 999 * 2 / (a.count + b.count)
  return share >= 300 ? share : 0
}
