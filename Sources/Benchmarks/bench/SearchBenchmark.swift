import OnwardCore

/// What a keystroke costs while searching generated texts: every beginning of some queries, as a person types them.
struct SearchBenchmark {
  var topics: Int
  /// Words a text.
  var words: Int
  var seed: UInt64

  /// One line: what was searched, the cost of building the index, and of a keystroke (median, p99, most).
  func run() -> String {
    var words = WordSource(seed: seed)
    let documents = (0..<topics).map { number in
      SearchDocument(
        id: number, title: words.sentence(4), summary: words.sentence(12), tags: [words.word()],
        body: words.sentence(self.words))
    }
    var index = SearchIndex(documents)
    let building = milliseconds { index = SearchIndex(documents) }
    var costs: [Double] = []
    var hits = 0
    for _ in 0..<40 {
      let query = "\(words.word()) \(words.word())"
      for length in 1...query.count {
        let typed = String(query.prefix(length))
        costs.append(milliseconds { hits += index.search(typed).count })
      }
    }
    costs.sort()
    return """
      search \(topics) texts of \(self.words) words: index \(rounded(building)) ms; \
      \(costs.count) keystrokes, median \(rounded(costs[costs.count / 2])) ms, \
      p99 \(rounded(costs[costs.count * 99 / 100])) ms, most \(rounded(costs[costs.count - 1])) ms \
      (\(hits) hits; target: p99 of at most 16 ms)
      """
  }
}

/// Words made of syllables, the frequent ones more often, the same for the same seed.
struct WordSource {
  private var state: UInt64
  private let vocabulary: [String]

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    let heads = ["re", "in", "co", "de", "pro", "an", "ex", "su", "no", "wo", "fé", "lé", "ü"]
    let tails = ["ply", "ter", "view", "ment", "ing", "ly", "er", "day", "ness", "sumé", "ck", "t"]
    vocabulary = heads.flatMap { head in
      tails.flatMap { tail in ["\(head)\(tail)", "\(head)na\(tail)", "\(head)\(tail)s"] }
    }
  }

  /// xorshift64*, Vigna 2016.
  private mutating func next() -> UInt64 {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return state &* 0x2545_F491_4F6C_DD1D
  }

  mutating func word() -> String {
    let count = UInt64(vocabulary.count)
    // The smaller of two draws: low numbers come up more often, as some words do in any language.
    return vocabulary[Int(min(next() % count, next() % count))]
  }

  mutating func sentence(_ count: Int) -> String {
    (0..<count).map { _ in word() }.joined(separator: " ")
  }
}
