/// The words that somebody looks for, folded once for many texts.
public struct SearchQuery: Equatable, Sendable {
  /// Each once, in the order typed.
  let words: [FoldedPattern]

  /// Cuts the text at white space; punctuation around a word does not count unless there is nothing
  /// else to it.
  public init(_ text: String) {
    var words: [FoldedPattern] = []
    for word in FoldedText(text).bytes.split(separator: 0x20) {
      let pattern = FoldedPattern(Self.withoutPunctuation(word))
      if !words.contains(pattern) { words.append(pattern) }
    }
    self.words = words
  }

  /// Whether there is nothing to look for.
  public var isEmpty: Bool { words.isEmpty }

  /// Whether each word is in one of the texts at least; an empty query is in all.
  public func matches(anyOf texts: [FoldedText]) -> Bool {
    words.allSatisfy { word in texts.contains { word.isIn($0) } }
  }

  private static func withoutPunctuation(_ word: ArraySlice<UInt8>) -> [UInt8] {
    let scalars = Array(String(decoding: word, as: UTF8.self).unicodeScalars)
    guard let first = scalars.firstIndex(where: WordEdges.isWordScalar),
      let last = scalars.lastIndex(where: WordEdges.isWordScalar)
    else { return Array(word) }
    var core = String.UnicodeScalarView()
    core.append(contentsOf: scalars[first...last])
    return Array(String(core).utf8)
  }
}

/// Whether each word of the query is in one of the texts at least, for filtering a list as somebody
/// types; an empty query lets all pass.
///
/// To filter long lists, fold their texts once and ask a `SearchQuery`.
public func matches(_ query: String, anyOf texts: [String]) -> Bool {
  let query = SearchQuery(query)
  return query.isEmpty || query.matches(anyOf: texts.map(FoldedText.init))
}
