import ArgumentParser
import OnwardContent
import OnwardCore
import OnwardStore

struct SessionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sessions", abstract: "List your sessions.",
    discussion: """
      Newest first; below them, what is no note that onward can read.

      Examples:
        onward sessions
        onward sessions --json
      """)

  @Flag(help: "For other programs.")
  var json = false

  func run() throws {
    let surroundings = try Surroundings()
    let list = NoteList(try surroundings.places())
    let table = SessionTable(listings: list.listings(), now: surroundings.clock.read().wall)
    if json { return try say([table.json.text]) }
    try page(table.lines)
  }
}

/// Writes lines to the standard output.
///
/// Throws `outputRefused`.
func say(_ lines: [String]) throws(Failure) {
  let text = lines.map { $0 + "\n" }.joined()
  guard Stream.output.write(text) else { throw .outputRefused }
}
