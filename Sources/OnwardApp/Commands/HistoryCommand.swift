import ArgumentParser
import OnwardContent
import OnwardCore
import OnwardScreen

struct HistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "Print how strong it was, over time.",
    discussion: """
      In words, oldest first: of one session each time that it was asked, of all of \
      them the first number and the last.

      Examples:
        onward history
        onward history k7fq --plot
      """)

  @Argument(
    help: "The beginning of a session's id; without it, all sessions.",
    completion: .custom(Completions.sessions))
  var id: String?
  @Flag(help: "Draw it too.")
  var plot = false
  @Flag(help: "For other programs.")
  var json = false

  func validate() throws {
    if plot, json { throw ValidationError("Give one of --plot and --json.") }
  }

  func run() throws {
    let surroundings = try Surroundings()
    let listings = NoteList(try surroundings.places()).listings()
    let now = surroundings.clock.read().wall
    let session = try id.map { try SessionChoice(listings: listings, now: now).session($0) }
    let history = HistoryTable(
      listings: listings, session: session,
      ink: drawsBlocks(in: surroundings.environment) ? .blocks : .ascii)
    if json { return try say([history.json.text]) }
    try page((plot ? history.plot + [""] : []) + history.lines)
  }
}
