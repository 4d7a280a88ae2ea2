/// The candidate that a person may have meant; nil when none is near.
///
/// Near is a Damerau-Levenshtein distance of at most 2, or of a third of the word where that is more, and always less
/// than the word's length. The first of several equally near ones wins.
public func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
  let letters = Array(word.unicodeScalars)
  guard letters.count <= 60 else { return nil }
  let limit = min(max(2, letters.count / 3), letters.count - 1)
  var best: (distance: Int, candidate: String)?
  for candidate in candidates {
    let distance = editDistance(letters, Array(candidate.unicodeScalars))
    if distance <= limit, distance < best?.distance ?? .max { best = (distance, candidate) }
  }
  return best?.candidate
}

/// The candidates that a person may have meant, the likeliest first, at most `count`.
///
/// Those that hold the word, or stand in it, come before those that are merely spelled alike, in the whole or in
/// one of the words between dashes.
public func nearestNames(
  to word: String, among candidates: some Sequence<String>, count: Int = 3
) -> [String] {
  let word = String(word.lowercased().prefix(60))
  let letters = Array(word.unicodeScalars)
  let ranked = candidates.map { candidate in
    let isPart = !word.isEmpty && (candidate.contains(word) || word.contains(candidate))
    let distances = ([Substring(candidate)] + candidate.split(separator: "-")).map {
      editDistance(letters, Array($0.unicodeScalars))
    }
    let best = isPart ? 0 : distances.min() ?? 0
    return (best: best, whole: distances[0], name: candidate)
  }
  return ranked.sorted { $0 < $1 }.prefix(max(0, count)).map(\.name)
}

/// Edits between two words: insertions, deletions, replacements and swaps of neighbours.
func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var twoAbove: [Int] = []
  var above = Array(0...right.count)
  for row in 0..<left.count {
    var current = [row + 1]
    for column in 0..<right.count {
      let cost = left[row] == right[column] ? 0 : 1
      var least = min(above[column] + cost, above[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        least = min(least, twoAbove[column - 1] + 1)
      }
      current.append(least)
    }
    twoAbove = above
    above = current
  }
  return above[right.count]
}
