/// A piece of a text on one line, cut between words where it can be, with the matches in it.
public struct Snippet: Equatable, Sendable {
  /// At most `width` characters and an ellipsis at each end that was cut; white space is one space.
  public let text: String
  /// Ranges of the characters of `text`, in order, none overlapping another.
  public let marks: [Range<Int>]

  /// In characters.
  static let width = 80
}

/// A word of a query, and whether only its matches at the beginning of a word count.
struct SoughtWord: Equatable, Sendable {
  let pattern: FoldedPattern
  let isAtStarts: Bool
}

/// A match of one word of a query.
struct WordMatch: Equatable {
  /// In folded bytes.
  let range: Range<Int>
  /// The word's index in the query.
  let word: Int
}

/// The first matches of each word, in order of place. A few hundred are enough to choose from, and a
/// text that is all matches would cost too much.
func firstMatches(of words: [SoughtWord], in text: FoldedText) -> [WordMatch] {
  let bytes = text.bytes
  var matches: [WordMatch] = []
  for (index, word) in words.enumerated() {
    var room = 200
    word.pattern.eachMatch(in: bytes) { offset in
      if !word.isAtStarts || WordEdges.isStart(offset, in: bytes) {
        let range = offset..<(offset + word.pattern.bytes.count)
        matches.append(WordMatch(range: range, word: index))
        room -= 1
      }
      return room > 0
    }
  }
  return words.count == 1
    ? matches : matches.sorted { $0.range.lowerBound < $1.range.lowerBound }
}

/// The characters that sorted matches cover; those that overlap are made one.
func marks(of matches: some Sequence<WordMatch>, in text: FoldedText) -> [Range<Int>] {
  var marks: [Range<Int>] = []
  for match in matches {
    let range = text.characters(of: match.range)
    if let last = marks.last, range.lowerBound < last.upperBound {
      marks[marks.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
    } else {
      marks.append(range)
    }
  }
  return marks
}

extension Snippet {
  /// The piece that has most of the words, then most matches, then the earliest; the beginning when
  /// there are no matches.
  init(of text: SearchText, around matches: [WordMatch]) {
    let width = Self.width * text.folded.bytes.count / max(1, text.folded.characterCount)
    let best = matches[Self.bestWindow(of: matches, width: width)]
    let sought = OnwardCore.marks(of: best, in: text.folded)
    let start = sought.first?.lowerBound ?? 0
    let piece = SnippetPiece(of: text, around: start..<(sought.last?.upperBound ?? start))
    (self.text, marks) = piece.shown(marking: sought)
  }

  /// Indices of matches that fit in one snippet together, which is `width` bytes wide or about so.
  private static func bestWindow(of matches: [WordMatch], width: Int) -> Range<Int> {
    var best = 0..<0
    var bestWords = 0
    var end = 0
    var words = 0
    var counts = Array(repeating: 0, count: (matches.map(\.word).max() ?? 0) + 1)
    for start in matches.indices {
      let limit = matches[start].range.lowerBound + width
      while end < matches.count, end == start || matches[end].range.upperBound <= limit {
        if counts[matches[end].word] == 0 { words += 1 }
        counts[matches[end].word] += 1
        end += 1
      }
      if words > bestWords || (words == bestWords && end - start > best.count) {
        best = start..<end
        bestWords = words
      }
      counts[matches[start].word] -= 1
      if counts[matches[start].word] == 0 { words -= 1 }
    }
    return best
  }
}
