/// What a document of the search is.
public enum SearchSource: Hashable, Sendable {
  case topic(TopicID)
  /// A note of the person's own, by its file.
  case note(file: String)

  var isNote: Bool {
    if case .note = self { true } else { false }
  }
}

extension SearchIndex<SearchSource> {
  /// What was found, best first; the person's own notes stand apart, after the advice.
  public func found(_ query: String) -> [SearchHit<SearchSource>] {
    let hits = search(query)
    return hits.filter { !$0.id.isNote } + hits.filter(\.id.isNote)
  }
}

/// Looking for words in all topics and in the person's own notes.
public struct Searching: Sendable, Equatable {
  public internal(set) var query = TextBuffer(isSingleLine: true)
  public internal(set) var cursor = 0
  /// Whether the person is among the hits, and not at the words that are looked for.
  public internal(set) var isOnHits = false
  public internal(set) var hits: [SearchHit<SearchSource>] = []
  var goal: Int?
}

extension State {
  mutating func receiveSearch(
    _ action: Action, _ browser: Browser, _ guide: Guide
  ) -> [Effect] {
    guard let search = browser.search else { return [] }
    switch action {
    case .moved(let direction) where direction == .up || direction == .down:
      update {
        $0.search?.isOnHits = direction == .down || search.cursor > 0
        $0.search?.cursor = direction.index(from: search.cursor, count: search.hits.count)
      }
    case .picked(let index) where search.hits.indices.contains(index), .scrolled(to: let index):
      update { $0.search?.cursor = min(max(0, index), max(0, search.hits.count - 1)) }
    case .accepted:
      guard search.hits.indices.contains(search.cursor) else { return [] }
      return open(search.hits[search.cursor].id, query: search.query.text, guide)
    case .wentBack where browser.isForSearch && browser.page == nil:
      overlays.removeLast()
    case .wentBack: update { $0.search = nil }
    default:
      var changed = search
      changed.isOnHits = false
      guard changed.query.receive(action, goal: &changed.goal) == .changed else {
        update { $0.search = changed }
        return []
      }
      changed.cursor = 0
      update { $0.search = changed }
      searchAgain()
    }
    return []
  }

  /// Looks for what is typed, in what has been built.
  mutating func searchAgain() {
    guard let index = searchIndex else { return }
    update { browser in
      guard let query = browser.search?.query.text else { return }
      browser.search?.hits = index.found(query)
    }
  }

  /// A topic is opened at the first match; a note is opened for reading.
  private mutating func open(
    _ source: SearchSource, query: String, _ guide: Guide
  ) -> [Effect] {
    switch source {
    case .topic(let topic):
      let effects = open(topic)
      updatePage { page in
        page.find = ReadPage.Find(query, isTyping: false)
      }
      return effects
    case .note(let file): return [.openSession(file: file, .reading)]
    }
  }
}
