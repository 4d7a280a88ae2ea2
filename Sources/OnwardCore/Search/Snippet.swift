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
struct SoughtWord {
  let pattern: Pattern
  let isAtStarts: Bool
}

/// A match of one word of a query.
struct Match: Equatable {
  let characters: Range<Int>
  /// The word's index in the query.
  let word: Int
}

/// The first matches of each word, in order of place. A few hundred are enough to choose from, and a
/// text that is all matches would cost too much.
func firstMatches(of words: [SoughtWord], in text: FoldedText) -> [Match] {
  let bytes = text.bytes
  var matches: [Match] = []
  for (index, word) in words.enumerated() {
    var room = 200
    word.pattern.eachMatch(in: bytes) { offset in
      if !word.isAtStarts || WordEdges.isStart(offset, in: bytes) {
        let range = offset..<(offset + word.pattern.bytes.count)
        matches.append(Match(characters: text.characters(of: range), word: index))
        room -= 1
      }
      return room > 0
    }
  }
  return words.count == 1
    ? matches : matches.sorted { $0.characters.lowerBound < $1.characters.lowerBound }
}

/// Sorted ranges with those that touch or overlap made one.
func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
  var merged: [Range<Int>] = []
  for range in ranges {
    if let last = merged.last, range.lowerBound < last.upperBound {
      merged[merged.count - 1] =
        last.lowerBound..<max(last.upperBound, range.upperBound)
    } else {
      merged.append(range)
    }
  }
  return merged
}

extension Snippet {
  /// The piece that has most of the words, then most matches, then the earliest; the beginning when
  /// there are no matches.
  init(of text: SearchText, around matches: [Match]) {
    let best = matches[Self.bestWindow(of: matches)]
    let start = best.first?.characters.lowerBound ?? 0
    let end = best.map(\.characters.upperBound).max() ?? start
    let piece = SnippetPiece(of: text, around: start..<end)
    (self.text, marks) = piece.shown(marking: merged(best.map(\.characters)))
  }

  /// Indices of matches that fit in one snippet together.
  private static func bestWindow(of matches: [Match]) -> Range<Int> {
    var best = 0..<0
    var bestWords = 0
    var end = 0
    var counts: [Int: Int] = [:]
    for start in matches.indices {
      let limit = matches[start].characters.lowerBound + width
      while end < matches.count, end == start || matches[end].characters.upperBound <= limit {
        counts[matches[end].word, default: 0] += 1
        end += 1
      }
      if counts.count > bestWords || (counts.count == bestWords && end - start > best.count) {
        best = start..<end
        bestWords = counts.count
      }
      let word = matches[start].word
      counts[word] = counts[word].flatMap { $0 > 1 ? $0 - 1 : nil }
    }
    return best
  }
}
