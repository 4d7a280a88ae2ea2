import Testing

@testable import OnwardCore

private typealias Page = SearchDocument<String>

private func order(_ query: String, _ pages: Page...) -> [String] {
  SearchIndex(pages).search(query).map(\.id)
}

@Suite struct SearchIndexTests {
  @Test func findsPagesThatHaveEveryWord() {
    let both = Page(id: "both", title: "Silence", tags: ["waiting"], body: "A final round.")
    let one = Page(id: "one", title: "Silence", body: "Nothing else.")
    #expect(order("round SILENCE", both, one) == ["both"])
    #expect(order("wait fin sil", both, one) == ["both"])
    #expect(order("silence money", both, one) == [])
  }

  @Test func titleComesBeforeTagsAndSummaryBeforeBody() {
    let body = Page(id: "body", title: "A", body: "family family family")
    let summary = Page(id: "summary", title: "B", summary: "For your family.", body: "")
    let tag = Page(id: "tag", title: "C", tags: ["x", "family"], body: "")
    let title = Page(id: "title", title: "Telling family", body: "")
    #expect(order("family", body, tag, summary, title) == ["title", "tag", "summary", "body"])
  }

  @Test func wordBeginningsComeBeforeTheInsideOfWords() {
    let inside = Page(id: "inside", title: "Interview view", body: "")
    let title = Page(id: "title", title: "Interview", body: "")
    let body = Page(id: "body", title: "Else", body: "one (view)")
    #expect(order("view", title, body, inside) == ["inside", "body", "title"])
  }

  @Test func moreMatchesThenEarlierOnesThenTheTitleThenTheOrderDecide() {
    let twice = Page(id: "twice", title: "Z", body: "rest and rest")
    let early = Page(id: "early", title: "Y", body: "a rest")
    let late = Page(id: "late", title: "A", body: "after all that, rest")
    #expect(order("rest", late, early, twice) == ["twice", "early", "late"])
    let second = Page(id: "second", title: "Écho", body: "rest")
    let first = Page(id: "first", title: "dawn", body: "rest")
    let third = Page(id: "third", title: "echo", body: "rest")
    #expect(order("rest", second, third, first) == ["first", "second", "third"])
  }

  @Test func punctuationAroundAWordDoesNotCount() {
    let page = Page(id: "page", title: "What now", body: "the follow-up?")
    #expect(order("“what?” (follow-up)", page) == ["page"])
    #expect(order("?", page) == ["page"])
    #expect(order("!", page) == [])
  }

  @Test(arguments: ["", "  ", "\u{301}"])
  func emptyQueryFindsNothing(query: String) {
    #expect(SearchIndex([Page(id: "a", title: "a", body: "a b")]).search(query) == [])
  }

  @Test func hitMarksWhatWasFound() {
    let page = Page(id: "page", title: "a", body: "Résumé: the re-resume")
    let hit = SearchIndex([page]).search("re resume").first
    #expect(hit?.snippet.text == "Résumé: the re-resume")
    #expect(hit?.snippet.marks == [0..<6, 12..<14, 15..<21])
  }

  @Test(arguments: 0..<40)
  func ordersAsTryingEachPlaceOrders(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<10 {
      let pages = (0..<8).map { index in
        SearchDocument(
          id: index, title: SearchText.random(length: 3, using: &generator),
          summary: SearchText.random(length: 8, using: &generator),
          tags: [SearchText.random(length: 2, using: &generator), "b"],
          body: SearchText.random(length: 60, using: &generator))
      }
      let query = SearchText.random(length: 4, using: &generator)
      let hits = SearchIndex(pages).search(query)
      #expect(hits.map(\.id) == naiveOrder(query, pages), "\(query.debugDescription)")
      for hit in hits { expectSound(hit, pages[hit.id]) }
    }
  }

  private func expectSound(_ hit: SearchHit<Int>, _ page: SearchDocument<Int>) {
    #expect(hit.title == page.title)
    expectInside(hit.snippet.marks, count: hit.snippet.text.count)
    #expect(hit.snippet.text.count <= 82)
  }

  private func expectInside(_ marks: [Range<Int>], count: Int) {
    var end = 0
    for mark in marks {
      #expect(mark.lowerBound >= end && !mark.isEmpty)
      end = mark.upperBound
    }
    #expect(end <= count)
  }
}

/// The ids in the order that the rules give, each rule applied the slow way.
private func naiveOrder(_ query: String, _ pages: [SearchDocument<Int>]) -> [Int] {
  let words = naiveWords(query)
  guard !words.isEmpty else { return [] }
  let ranked = pages.compactMap { page -> (keys: [Int], title: [UInt8], id: Int)? in
    var keys = [0, 0, 0]
    for word in words {
      guard let found = naiveRank(word, page) else { return nil }
      keys = [keys[0] - found.kinds, keys[1] - found.count, keys[2] + found.first]
    }
    return (keys, NaiveFolding(page.title).scalars.flatMap { Array(String($0).utf8) }, page.id)
  }
  return ranked.sorted { a, b in
    if a.keys != b.keys { return a.keys.lexicographicallyPrecedes(b.keys) }
    if a.title != b.title { return a.title.lexicographicallyPrecedes(b.title) }
    return a.id < b.id
  }.map(\.id)
}

private func naiveRank(
  _ word: [Unicode.Scalar], _ page: SearchDocument<Int>
) -> (kinds: Int, count: Int, first: Int)? {
  let tags = page.tags.joined(separator: "\n")
  var starts: [(level: Int, at: Int)] = []
  var insides: [(level: Int, at: Int)] = []
  for (level, text) in [(2, page.title), (1, page.summary), (1, tags), (0, page.body)] {
    let naive = NaiveFolding(text)
    for place in naive.places(of: word) {
      let match = (level: level, at: naive.bytes(before: place))
      if naive.beginsWord(place) { starts.append(match) } else { insides.append(match) }
    }
  }
  let shown = starts.isEmpty ? insides : starts
  guard let best = shown.map(\.level).max(), let first = shown.first(where: { $0.level == best })
  else { return nil }
  let kinds =
    Set(starts.map { 8 << $0.level }).reduce(0, +) + Set(insides.map { 1 << $0.level }).reduce(0, +)
  return (kinds, shown.count, first.at)
}
