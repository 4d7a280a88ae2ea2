/// What can be found: plain text, without markup.
public struct SearchDocument<ID: Hashable & Sendable>: Equatable, Sendable {
  public var id: ID
  public var title: String
  public var summary: String
  public var tags: [String]
  public var body: String

  public init(id: ID, title: String, summary: String = "", tags: [String] = [], body: String) {
    self.id = id
    self.title = title
    self.summary = summary
    self.tags = tags
    self.body = body
  }
}

/// Documents folded once, to be searched at each key.
///
/// Making it takes time linear in the texts; it keeps them and about as much again.
public struct SearchIndex<ID: Hashable & Sendable>: Equatable, Sendable {
  private let entries: [Entry]

  struct Entry: Equatable, Sendable {
    let id: ID
    let title: SearchText
    let summary: SearchText
    let tags: FoldedText
    let body: SearchText
  }

  public init(_ documents: [SearchDocument<ID>]) {
    entries = documents.map { document in
      Entry(
        id: document.id, title: SearchText(document.title), summary: SearchText(document.summary),
        tags: FoldedText(document.tags.joined(separator: "\n")), body: SearchText(document.body))
    }
  }

  /// Finds the documents that have every word of the query, the best first; none for an empty query.
  ///
  /// A word is best found at the beginning of a word, be it in the title, in summary or tags, or in
  /// the body; then inside words, in the same order. Among equals, more matches come first, then
  /// earlier ones, then the title decides, then the order that the documents came in. The time is
  /// linear in the words of the query times the length of the texts.
  public func search(_ query: String) -> [SearchHit<ID>] {
    let query = SearchQuery(query)
    guard !query.isEmpty else { return [] }
    var ranked: [(rank: DocumentRank, index: Int)] = []
    for (index, entry) in entries.enumerated() {
      if let rank = entry.rank(query) { ranked.append((rank, index)) }
    }
    ranked.sort { precedes($0, $1) }
    return ranked.map { found in
      let words = zip(query.words, found.rank.isAtStarts).map(SoughtWord.init)
      return SearchHit(entry: entries[found.index], words: words)
    }
  }

  private func precedes(
    _ a: (rank: DocumentRank, index: Int), _ b: (rank: DocumentRank, index: Int)
  ) -> Bool {
    if a.rank.isBetter(than: b.rank) { return true }
    if b.rank.isBetter(than: a.rank) { return false }
    let titles = (entries[a.index].title.folded.bytes, entries[b.index].title.folded.bytes)
    if titles.0 != titles.1 { return titles.0.lexicographicallyPrecedes(titles.1) }
    return a.index < b.index
  }
}

/// A part of a document as it is shown and as it is searched.
struct SearchText: Equatable, Sendable {
  let text: String
  let folded: FoldedText

  init(_ text: String) {
    self.text = text
    folded = FoldedText(text)
  }
}

extension SearchIndex.Entry {
  /// How well the document matches; nil unless it has every word.
  func rank(_ query: SearchQuery) -> DocumentRank? {
    var rank = DocumentRank()
    for word in query.words {
      var places = WordPlaces()
      places.count(word, in: title.folded, level: 2)
      places.count(word, in: summary.folded, level: 1)
      places.count(word, in: tags, level: 1)
      places.count(word, in: body.folded, level: 0)
      guard places.isFound else { return nil }
      rank.add(places)
    }
    return rank
  }
}
