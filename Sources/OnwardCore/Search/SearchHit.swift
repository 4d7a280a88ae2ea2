/// A document that was found.
///
/// What is worth showing of it is made when it is asked for: a single letter finds every document,
/// and their snippets would take longer than the search.
public struct SearchHit<ID: Hashable & Sendable>: Equatable, Sendable {
  let entry: SearchIndex<ID>.Entry
  let words: [SoughtWord]

  public var id: ID { entry.id }
  public var title: String { entry.title.text }

  /// The best line of the body; where only the rest of the document matches, of the summary, and
  /// where there is none, the beginning of the body.
  public var snippet: Snippet {
    let inBody = firstMatches(of: words, in: entry.body.folded)
    if !inBody.isEmpty { return Snippet(of: entry.body, around: inBody) }
    let inSummary = firstMatches(of: words, in: entry.summary.folded)
    return Snippet(of: entry.summary.text.isEmpty ? entry.body : entry.summary, around: inSummary)
  }
}
