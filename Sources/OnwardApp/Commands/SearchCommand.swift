import ArgumentParser
import OnwardContent
import OnwardCore
import OnwardScreen
import OnwardStore

struct SearchCommand: ContentCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Search the advice and your notes.",
    discussion: """
      Example:
        onward search ask feedback
      """)

  @Argument(help: "All of the words must be found; case and accents do not matter.")
  var words: [String]
  @Flag(help: "For other programs.")
  var json = false
  @OptionGroup var content: ContentOption
  @ParentCommand var parent: Onward

  func validate() throws {
    if words.isEmpty { throw ValidationError("Give at least one word to search for.") }
  }

  func run() throws {
    let surroundings = try Surroundings()
    let shelf = try surroundings.shelf(option: contentFolder)
    let library = SearchLibrary(
      guide: try shelf.guide(), body: shelf.body,
      notes: NoteList(try surroundings.places()))
    let found = FoundList(hits: library.index().found(words.joined(separator: " ")))
    if found.hits.isEmpty { Stream.errors.writeLine("Nothing found.") }
    if json { return try say([found.json.text]) }
    try page(found.lines)
  }
}

/// What a search found, best first, as text or for other programs.
struct FoundList {
  var hits: [SearchHit<SearchSource>]

  /// For each its kind, name and title on one line, the words around the match on the next.
  var lines: [String] {
    hits.flatMap { hit in
      [plain("\(hit.id.kind)  \(hit.id.name)  \(hit.title)"), plain("    " + hit.snippet.text)]
    }
  }

  var json: JSON {
    .document(
      .init(
        "hits",
        .list(
          hits.map { hit in
            .object([
              .init("kind", .string(hit.id.kind)), .init("name", .string(hit.id.name)),
              .init("title", .string(hit.title)), .init("snippet", .string(hit.snippet.text)),
            ])
          })))
  }
}

extension SearchSource {
  fileprivate var kind: String {
    switch self {
    case .topic: "topic"
    case .note: "note"
    }
  }

  /// A topic's id, or a note's file.
  fileprivate var name: String {
    switch self {
    case .topic(let id): id.rawValue
    case .note(let file): file
    }
  }
}
