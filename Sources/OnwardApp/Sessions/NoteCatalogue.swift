import OnwardContent
import OnwardCore
import OnwardStore

/// What is known of all notes, looked at anew piece by piece, so that keys need not wait for ten thousand of them.
final class NoteCatalogue {
  /// What a piece of looking came to.
  enum News: Equatable {
    /// There are many; home can show these meanwhile, where the cache tells of any.
    case glimpse(Glimpse?)
    /// What was known last; each is still to be looked at.
    case recalled([Listing])
    case goesOn
    /// All were looked at.
    case loaded([Listing])
    /// All were looked at, and are as they were told last.
    case unchanged
  }

  /// So many notes are looked at in one go.
  static let few = 64
  /// Bytes of the cache in which its front lies, if it is there at all.
  private static let frontBytes = 64 << 10
  /// Seconds for which a later change of a file may leave it with the same time stamp; FAT counts in steps of 2.
  private static let stampStep = 2
  /// A note that is read takes as long as so many that are unchanged.
  private static let reading = 30

  private let list: NoteList
  /// In the order of lists.
  private var rows: [CachedNote] = []
  /// Where in `rows` a file is.
  private var places: [String: Int] = [:]
  private var isRecalled = false
  /// Whether `rows` are as they were told last.
  private var isTold = false
  /// Whether the cache holds `rows`.
  private var isKept = true
  private var pass: Pass?

  private struct Pass {
    var names: ArraySlice<NoteName>
    var isSeen: [Bool]
    var isChanged = false
  }

  init(_ list: NoteList) { self.list = list }

  /// Looks at every note now.
  func listings() -> [Listing] {
    recall()
    do {
      try beginPass()
      while pass != nil { try look(units: .max) }
    } catch {
      return [problem(error)]
    }
    return rows.map(\.listing)
  }

  /// Begins to look at the notes, and is done at once where there are few.
  func begin() -> News {
    pass = nil
    if !isRecalled, let front, front.count > Self.few { return .glimpse(front.glimpse) }
    recall()
    do {
      try beginPass()
      guard let pass, pass.names.count > Self.few || rows.count > Self.few else {
        while pass != nil { try look(units: .max) }
        isTold = true
        return .loaded(rows.map(\.listing))
      }
      return .glimpse(nil)
    } catch {
      return fail(error)
    }
  }

  /// Looks at some more of them.
  func goOn(units: Int = 1000) -> News {
    do {
      if !isRecalled {
        recall()
        isTold = true
        return .recalled(rows.map(\.listing))
      }
      guard pass != nil else {
        try beginPass()
        return .goesOn
      }
      try look(units: units)
      return pass == nil ? told() : .goesOn
    } catch {
      return fail(error)
    }
  }

  /// Writes what is known to the cache, where that is not what it holds.
  func keep() {
    guard !isKept, let cache = list.cache else { return }
    if rows.isEmpty { return forget() }
    isKept = cache.write(encodeNotesCache(rows, of: list.folder.folder.path))
  }

  /// Deletes the cache, so that nothing of a note that is forgotten stays in it.
  func forget() {
    isKept = false
    try? list.cache?.delete()
  }

  private func told() -> News {
    defer { isTold = true }
    return isTold ? .unchanged : .loaded(rows.map(\.listing))
  }

  private func fail(_ error: StoreError) -> News {
    (pass, isTold) = (nil, false)
    return .loaded([problem(error)])
  }

  /// A folder that cannot be listed is itself the one problem.
  private func problem(_ error: StoreError) -> Listing {
    .problem(file: list.folder.folder.path, error.noteProblem)
  }

  // MARK: - The cache

  private var front: CacheFront? {
    list.cache?.read(first: Self.frontBytes).flatMap {
      decodeCacheFront($0, of: list.folder.folder.path)
    }
  }

  private func recall() {
    guard !isRecalled else { return }
    isRecalled = true
    let known = list.cache?.read().flatMap { decodeNotesCache($0, of: list.folder.folder.path) }
    isKept = known != nil
    rows = known ?? []
    index()
  }

  private func index() {
    places = Dictionary(
      rows.enumerated().map { ($1.listing.file, $0) }, uniquingKeysWith: { first, _ in first })
  }

  // MARK: - Looking

  private func beginPass() throws(StoreError) {
    let names = try list.folder.names()
    pass = Pass(names: names[...], isSeen: Array(repeating: false, count: rows.count))
  }

  private func look(units: Int) throws(StoreError) {
    guard var pass else { return }
    var left = units
    while left > 0, !pass.names.isEmpty {
      let next = pass.names.prefix(min(left, 256))
      for entry in try list.folder.entries(next) {
        left -= 1
        if look(at: entry, &pass) { left -= Self.reading }
        pass.names.removeFirst()
        if left <= 0 { break }
      }
    }
    self.pass = pass
    if pass.names.isEmpty { finish(pass) }
  }

  /// Brings the row of one name up to date; false where the file need not be read for it.
  private func look(at entry: NoteEntry, _ pass: inout Pass) -> Bool {
    let place = places[entry.name]
    let stamp = entry.identity.map(NoteStamp.init)
    if let place, pass.isSeen.indices.contains(place) { pass.isSeen[place] = true }
    if let place, let stamp, rows[place].stamp == stamp { return false }
    let now = kernelSeconds()
    let listing = list.listing(of: entry)
    var row = CachedNote(stamp: nil, listing: listing)
    if entry.kind == .note, let stamp, stamp.seconds < now - Self.stampStep, listing.isOfContent {
      row.stamp = stamp
    }
    if let place {
      guard rows[place] != row else { return true }
      if rows[place].listing != listing { isTold = false }
      rows[place] = row
    } else {
      isTold = false
      places[entry.name] = rows.count
      rows.append(row)
    }
    pass.isChanged = true
    return true
  }

  private func finish(_ pass: Pass) {
    self.pass = nil
    let gone = pass.isSeen.contains(false)
    if gone {
      isTold = false
      let seen = pass.isSeen
      rows = rows.enumerated().filter { $0.offset >= seen.count || seen[$0.offset] }.map(\.element)
    }
    guard gone || pass.isChanged else { return }
    isKept = false
    rows.sort { $0.listing.isListed(before: $1.listing) }
    index()
  }
}

extension NoteCatalogue.News {
  /// What the state is told of it.
  var actions: [Action] {
    switch self {
    case .glimpse(let glimpse): [.notesGlimpsed(glimpse)]
    case .recalled(let listings): [.notesRecalled(listings)]
    case .goesOn: []
    case .loaded(let listings): [.notesLoaded(listings)]
    case .unchanged: [.notesChecked]
    }
  }
}

extension NoteStamp {
  fileprivate init(_ identity: FileIdentity) {
    self.init(
      inode: identity.inode, size: identity.size, seconds: Int(identity.seconds),
      nanoseconds: Int(identity.nanoseconds))
  }
}

extension Listing {
  /// Whether it is the same as long as the note's bytes are.
  fileprivate var isOfContent: Bool {
    switch self {
    case .session: true
    case .problem(_, let problem): problem.isOfContent
    }
  }
}
