import OnwardContent
import OnwardCore
import OnwardStore

/// The notes on disk, as lists show them.
struct NoteList {
  let folder: NoteFolder
  /// What lists show of each note; nil where nothing is remembered between two looks.
  let cache: DerivedFile?

  /// Bytes of a note that hold its header at least: content's limit on a header and room for the fences.
  static let head = 72 << 10
  /// Bytes that a header of ours has at most: a list's words once more, as follow-ups, three times.
  static let longestHead = 1 << 20
  static let cacheName = "notes.cache"

  init(_ places: Places) {
    folder = NoteFolder(places.sessions)
    cache = DerivedFile(Self.cacheName, in: places.cache)
  }

  /// Without a cache.
  init(folder: NoteFolder) {
    self.folder = folder
    cache = nil
  }

  /// Every note, and what is no note as a fact, in the order of lists; unchanged notes are known from the cache.
  ///
  /// A folder that cannot be listed is itself the one problem.
  func listings() -> [Listing] {
    let catalogue = NoteCatalogue(self)
    defer { catalogue.keep() }
    return catalogue.listings()
  }

  func listing(of entry: NoteEntry) -> Listing {
    if let problem = entry.kind.problem { return .problem(file: entry.name, problem) }
    if isCopyName(entry.name) { return .problem(file: entry.name, .copy) }
    do {
      let bytes = try folder.readHead(entry.name, maxBytes: NoteFolder.largestNote).bytes
      switch decodeSummary(bytes, file: entry.name) {
      case .success(let summary): return .session(summary)
      case .failure(let problem): return .problem(file: entry.name, problem)
      }
    } catch {
      return .problem(file: entry.name, error.noteProblem)
    }
  }

  /// The header of one note.
  func header(of file: String) -> Result<NoteHeader, NoteProblem> {
    do {
      let head = try folder.readHead(file, maxBytes: Self.head).bytes
      let header = decodeHeader(head)
      guard case .failure = header, head.count == Self.head else { return header }
      // Long words in it, or many follow-ups: it goes on.
      return decodeHeader(try folder.readHead(file, maxBytes: Self.longestHead).bytes)
    } catch {
      return .failure(error.noteProblem)
    }
  }
}

extension NoteKind {
  /// Why it is not a note; nil when it may be one.
  fileprivate var problem: NoteProblem? {
    switch self {
    case .note: nil
    case .copy: .copy
    case .symlink, .notAFile: .notAFile
    case .notOurs: .unreadable(errno: ErrorNumber.denied)
    case .nameNotUTF8: .notUTF8
    case .unreadable(let number): .unreadable(errno: number)
    }
  }
}
