/// Where in a document one word of a query was found.
struct WordPlaces {
  /// A bit for each kind of place, the better the higher: at the beginning of a word in title,
  /// summary or tags, body; inside a word in the same.
  private(set) var kinds = 0
  /// The matches at the beginning of a word and those inside words.
  private var starts = 0
  private var insides = 0
  /// The first match of the best kind, in bytes from the beginning of its text.
  private(set) var first = 0

  var isFound: Bool { kinds != 0 }
  var isAtStarts: Bool { starts > 0 }
  /// How many matches are shown.
  var count: Int { isAtStarts ? starts : insides }

  /// Level 2 is the title, 1 summary and tags, 0 the body.
  mutating func count(_ word: FoldedPattern, in text: FoldedText, level: Int) {
    let bytes = text.bytes
    var starts = 0
    var insides = 0
    var firstStart = 0
    var firstInside = 0
    word.eachMatch(in: bytes) { offset in
      if WordEdges.isStart(offset, in: bytes) {
        if starts == 0 { firstStart = offset }
        starts += 1
      } else {
        if insides == 0 { firstInside = offset }
        insides += 1
      }
      return true
    }
    self.starts += starts
    self.insides += insides
    if starts > 0 { see(8 << level, at: firstStart) }
    if insides > 0 { see(1 << level, at: firstInside) }
  }

  private mutating func see(_ kind: Int, at offset: Int) {
    if kind > kinds { first = offset }
    kinds |= kind
  }
}

/// How well a document matches a query.
struct DocumentRank {
  private var kinds = 0
  private var count = 0
  private var first = 0
  /// For each word of the query, whether it begins a word of the document anywhere.
  private(set) var isAtStarts: [Bool] = []

  mutating func add(_ places: WordPlaces) {
    kinds += places.kinds
    count += places.count
    first += places.first
    isAtStarts.append(places.isAtStarts)
  }

  func isBetter(than other: DocumentRank) -> Bool {
    if kinds != other.kinds { return kinds > other.kinds }
    if count != other.count { return count > other.count }
    return first < other.first
  }
}
