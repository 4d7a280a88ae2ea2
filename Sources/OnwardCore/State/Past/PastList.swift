/// The list of past sessions: which of them are shown, and where the person is.
public struct PastList: Sendable, Equatable {
  /// Among those that are shown, from 0.
  public internal(set) var cursor = 0
  public internal(set) var filter = TextBuffer(isSingleLine: true)
  /// Whether the words of the filter are being typed.
  public internal(set) var isFiltering = false
  /// What was done in all sessions.
  public internal(set) var acts = Acts()
  /// The places in the list that the filter lets through; nil lets all.
  private(set) var places: [Int]?
  /// What the filter looks in, a text a listing; only while there is a filter, because it is worth as much memory as
  /// the list.
  private var texts: [FoldedText]?
  var goal: Int?

  /// Where in the list the one shown at that index is.
  func place(of index: Int) -> Int { places.map { $0[index] } ?? index }

  /// Where the listing at that place of the list is shown; nil where the filter hides it.
  func index(of place: Int) -> Int? { places.map { $0.firstIndex(of: place) } ?? place }

  /// Looks for the words of the filter in the listings.
  mutating func look(in listings: [Listing]) {
    let query = SearchQuery(filter.text)
    guard !query.isEmpty else {
      places = nil
      return
    }
    let texts = texts ?? listings.map { FoldedText($0.filterText) }
    self.texts = texts
    places = texts.indices.filter { query.matches(anyOf: [texts[$0]]) }
  }

  /// There are other listings now than those that were looked at.
  mutating func forgetTexts() { texts = nil }

  /// Shows all again.
  mutating func clearFilter() {
    filter = TextBuffer(isSingleLine: true)
    (places, texts, isFiltering, goal) = (nil, nil, false, nil)
  }
}

extension Listing {
  /// What the list can be filtered by: company, role, the day as a number and in words; of a problem its file's name.
  fileprivate var filterText: String {
    switch self {
    case .problem(let file, _): file
    case .session(let summary):
      "\(summary.company) \(summary.role) \(summary.started.day) \(summary.started.day.inWords)"
        + " \(summary.started.day.monthName)"
    }
  }
}

extension Day {
  fileprivate var monthName: String {
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    return names[month - 1]
  }
}
