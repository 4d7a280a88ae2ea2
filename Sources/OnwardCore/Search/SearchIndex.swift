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

/// A document that was found, with what is worth showing of it.
public struct SearchHit<ID: Hashable & Sendable>: Equatable, Sendable {
  public let id: ID
  public let title: String
  /// The matches in the title, as ranges of its characters, in order, none overlapping another.
  public let titleMarks: [Range<Int>]
  public let snippet: Snippet
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
  public func search(_ query: SearchQuery) -> [SearchHit<ID>] {
    guard !query.isEmpty else { return [] }
    var ranked: [(rank: Rank, index: Int)] = []
    for (index, entry) in entries.enumerated() {
      if let rank = entry.rank(query) { ranked.append((rank, index)) }
    }
    ranked.sort { precedes($0, $1) }
    return ranked.map { entries[$0.index].hit(query, isAtStarts: $0.rank.isAtStarts) }
  }

  /// The same for words as they were typed.
  public func search(_ query: String) -> [SearchHit<ID>] { search(SearchQuery(query)) }

  private func precedes(_ a: (rank: Rank, index: Int), _ b: (rank: Rank, index: Int)) -> Bool {
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
  func rank(_ query: SearchQuery) -> Rank? {
    var rank = Rank()
    for word in query.words {
      var places = MatchPlaces()
      places.count(word, in: title.folded, level: 2)
      places.count(word, in: summary.folded, level: 1)
      places.count(word, in: tags, level: 1)
      places.count(word, in: body.folded, level: 0)
      guard places.isFound else { return nil }
      rank.add(places)
    }
    return rank
  }

  /// What is shown of the document; `isAtStarts` says of each word of the query whether its matches
  /// inside words are left out.
  func hit(_ query: SearchQuery, isAtStarts: [Bool]) -> SearchHit<ID> {
    let words = zip(query.words, isAtStarts).map { SoughtWord(pattern: $0, isAtStarts: $1) }
    return SearchHit(
      id: id, title: title.text,
      titleMarks: merged(firstMatches(of: words, in: title.folded).map(\.characters)),
      snippet: snippet(of: words))
  }

  private func snippet(of words: [SoughtWord]) -> Snippet {
    let inBody = firstMatches(of: words, in: body.folded)
    if !inBody.isEmpty { return Snippet(of: body, around: inBody) }
    let inSummary = firstMatches(of: words, in: summary.folded)
    let isSummaryShown = !inSummary.isEmpty || !summary.text.isEmpty
    return Snippet(of: isSummaryShown ? summary : body, around: inSummary)
  }
}
