/// Browsing and reading the advice, over whatever lies below.
public struct Browser: Sendable, Equatable {
  /// One line of the list: a tag, or a topic under it.
  public enum Row: Hashable, Sendable {
    case heading(String)
    case topic(TopicID)
  }

  /// The step whose topics are shown; nil shows all.
  public var scope: StepID?
  public internal(set) var filter = TextBuffer(isSingleLine: true)
  /// The row under the cursor, by its index among the topics of the list.
  public internal(set) var cursor = 0
  /// Whether the person is among the rows, and not at the words that filter them.
  public internal(set) var isOnRows = false
  /// The page that is open; nil shows the list.
  public internal(set) var page: ReadPage?
  /// Pages read before this one, and those gone back from, the nearest last.
  public internal(set) var past: [ReadPage] = []
  public internal(set) var future: [ReadPage] = []
  /// The heading under the cursor of the page's contents, while they are shown.
  public internal(set) var contents: Int?
  public internal(set) var search: Searching?
  /// Whether it was opened to search, so that leaving the search leaves the advice too.
  var isForSearch = false
  var goal: Int?

  init(scope: StepID? = nil) { self.scope = scope }
}

/// A page being read.
public struct ReadPage: Sendable, Equatable {
  public let topic: TopicID
  /// The first line shown.
  public internal(set) var scroll = 0
  /// The link in focus, by its number from 0.
  public internal(set) var link: Int?
  public internal(set) var find: Find?

  init(_ topic: TopicID, scroll: Int = 0) {
    self.topic = topic
    self.scroll = scroll
  }

  /// Looking for words in the page.
  public struct Find: Sendable, Equatable {
    public internal(set) var query: TextBuffer
    /// Whether the words are still being typed.
    public internal(set) var isTyping: Bool
    /// Which of the matches is the current one, from 0.
    public internal(set) var match = 0
    /// Whether the page stays at the current match; until the person scrolls.
    public internal(set) var isFollowing = true
    var goal: Int?

    init(_ query: String, isTyping: Bool) {
      self.query = TextBuffer(query, isSingleLine: true)
      self.isTyping = isTyping
    }
  }
}

/// What is remembered of reading from one time to the next.
public struct ReadingMemory: Sendable, Equatable, Hashable {
  public var bookmarks: [TopicID]
  /// The first line shown when the page was left.
  public var places: [TopicID: Int]
  public var last: TopicID?

  public init(
    bookmarks: [TopicID] = [], places: [TopicID: Int] = [:], last: TopicID? = nil
  ) {
    self.bookmarks = bookmarks
    self.places = places
    self.last = last
  }
}

extension Browser {
  /// The list as it stands: bookmarks first, then the topics by their first tag; what the filter does not match is left out.
  public func rows(_ guide: Guide, _ memory: ReadingMemory) -> [Row] {
    let words = filter.text
    let shown = (scope.map(guide.topics(for:)) ?? guide.topics).filter { topic in
      matches(words, anyOf: [topic.title, topic.summary] + topic.tags)
    }
    var rows: [Row] = []
    func add(_ title: String, _ topics: [Topic]) {
      guard !topics.isEmpty else { return }
      rows.append(.heading(title))
      rows += topics.map { Row.topic($0.id) }
    }
    add(Browser.bookmarked, shown.filter { memory.bookmarks.contains($0.id) })
    var tags: [String] = []
    for topic in guide.topics {
      if let tag = topic.tags.first, !tags.contains(tag) { tags.append(tag) }
    }
    for tag in tags { add(tag, shown.filter { $0.tags.first == tag }) }
    return rows
  }

  /// The heading over bookmarked topics.
  public static let bookmarked = "bookmarks"

  /// The topics of the list, in order.
  public func topics(_ guide: Guide, _ memory: ReadingMemory) -> [TopicID] {
    rows(guide, memory).compactMap { row in
      if case .topic(let id) = row { id } else { nil }
    }
  }

  /// The topic under the cursor of the list.
  public func chosen(_ guide: Guide, _ memory: ReadingMemory) -> TopicID? {
    let topics = topics(guide, memory)
    return topics.isEmpty ? nil : topics[min(cursor, topics.count - 1)]
  }
}
