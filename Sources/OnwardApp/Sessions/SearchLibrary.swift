import OnwardContent
import OnwardCore
import OnwardScreen
import OnwardStore

/// What can be searched: the topics with their bodies, and the person's own notes.
struct SearchLibrary {
  var guide: Guide
  var body: (BodyID) -> Document
  var notes: NoteList

  func index() -> SearchIndex<SearchSource> { SearchIndex(topics + ownNotes) }

  private var topics: [SearchDocument<SearchSource>] {
    guide.topics.map { topic in
      SearchDocument(
        id: .topic(topic.id), title: topic.title,
        summary: topic.summary, tags: topic.tags, body: body(.topic(topic.id)).plainText)
    }
  }

  private var ownNotes: [SearchDocument<SearchSource>] {
    notes.listings().compactMap { listing in
      guard case .session(let summary) = listing, let session = notes.session(summary.file) else {
        return nil
      }
      return SearchDocument(
        id: .note(file: summary.file),
        title: [summary.company, summary.role, summary.started.day.inWords]
          .filter { !$0.isEmpty }.joined(separator: ", "),
        body: document(of: session, guide).plainText)
    }
  }
}

extension NoteList {
  /// The whole session of a note; nil where it cannot be read.
  func session(_ file: String) -> Session? {
    guard let bytes = try? folder.read(file).bytes,
      case .success(let note) = decodeNote(bytes)
    else { return nil }
    return note.session
  }
}
