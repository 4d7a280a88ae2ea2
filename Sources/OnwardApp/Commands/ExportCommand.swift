import ArgumentParser
import OnwardContent
import OnwardCore
import OnwardStore

struct ExportCommand: ContentCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write sessions as Markdown, JSON or a page to read.",
    discussion: """
      Markdown and JSON can be read in again with `onward import`, and nothing changes on the way. \
      Markdown gives a note as it is, and several under a line with the name of each.

      Examples:
        onward export -o backup.json
        onward export k7fq --format markdown
      """)

  @Argument(
    help: "The beginnings of the sessions' ids; without any, all sessions.",
    completion: .custom(Completions.sessions))
  var ids: [String] = []
  @Option(help: "How to write them; without it as the file's name ends, else markdown.")
  var format: Exporting.Form?
  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("Write to this file, which nobody else can read.", valueName: "file"),
    completion: .file())
  var output: String?
  @Flag(help: "Replace the file where it is there already.")
  var force = false
  @OptionGroup var content: ContentOption
  @ParentCommand var parent: Onward

  func run() throws {
    let surroundings = try Surroundings()
    let list = NoteList(try surroundings.places())
    let gathered = try Exporting(list: list).gather(ids, now: surroundings.clock.read().wall)
    for copy in gathered.copies { Stream.errors.writeLine(ExportWords.copy(copy)) }
    if gathered.notes.isEmpty, gathered.unreadable.isEmpty {
      throw Failure.exchange(.nothingToExport)
    }
    if !gathered.notes.isEmpty { try write(gathered.notes, surroundings) }
    if !gathered.unreadable.isEmpty { throw Failure.exchange(.notExported(gathered.unreadable)) }
  }

  private func write(_ notes: [CarriedNote], _ surroundings: Surroundings) throws {
    let form = format ?? Exporting.Form(fileName: output ?? "")
    let bytes: [UInt8]
    switch form {
    case .markdown: bytes = bundle(of: notes)
    case .json: bytes = Array(exportText(of: notes).utf8)
    case .html:
      let shelf = try surroundings.shelf(option: contentFolder)
      bytes = Array(page(of: notes, try shelf.guide()).text.utf8)
    }
    if form != .html, bytes.count > ExchangeLimits.file {
      Stream.errors.writeLine(ExportWords.tooLarge)
    }
    guard let output else { return try print(bytes) }
    try Outlet(force: force).write(bytes, to: output)
    try say([plain(ExportWords.done(notes.count, output))])
  }

  /// A pipe gets every byte; a terminal would obey some of them.
  private func print(_ bytes: [UInt8]) throws(Failure) {
    let isSafe = !Machine.writesToTerminal
    let sent = isSafe ? bytes : Array(withoutControls(String(decoding: bytes, as: UTF8.self)).utf8)
    guard Stream.output.write(sent) else { throw .outputRefused }
  }
}

extension Exporting.Form: ExpressibleByArgument {}

/// A file that the person names for what goes out.
struct Outlet {
  /// Whether a file that is there may be replaced.
  var force: Bool

  /// Writes the file whole or not at all, 0600.
  func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    do throws(StoreError) {
      if force { try Files().replace(path, bytes) } else { try Files().create(path, bytes) }
    } catch {
      if error.errno == ErrorNumber.taken { throw .exchange(.outputTaken(path: path)) }
      throw .cannotCreate(path: path, error)
    }
  }
}

/// What `export` says, and the words of its page.
enum ExportWords {
  static let title = "My sessions"
  static let unnamed = "A session"
  static let tooLarge =
    "This is more than `onward import` reads at once (32 MiB). Export fewer sessions, by their ids."

  static func copy(_ file: String) -> String { "not exported, because it is a copy: \(file)" }

  static func done(_ count: Int, _ path: String) -> String {
    "\(count == 1 ? "1 session is" : "\(count) sessions are") in \(path) now."
  }

  /// What was to be done on a date; nothing where there is none.
  static func followUps(_ followUps: [FollowUp]) -> [Block] {
    guard !followUps.isEmpty else { return [] }
    let items = followUps.map { "\($0.due.day.inWords): \($0.text) (\(state($0.progress)))" }
    return [
      .heading(level: 2, slug: "", [.text("To do")]),
      .list(start: nil, isTight: true, items: items.map { [.paragraph([.text($0)])] }),
    ]
  }

  private static func state(_ progress: FollowUp.Progress) -> String {
    switch progress {
    case .open, .moved: "open"
    case .done: "done"
    case .dropped: "let go"
    }
  }
}
