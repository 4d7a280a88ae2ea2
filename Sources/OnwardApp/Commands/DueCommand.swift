import ArgumentParser
import OnwardContent
import OnwardCore
import OnwardScreen
import OnwardStore

struct DueCommand: ContentCommand {
  static let configuration = CommandConfiguration(
    commandName: "due", abstract: "List what is due, and what comes next.",
    discussion: """
      ID is the beginning of a session's id, a dot or a slash, and the name of what \
      is to be done, as the list shows it: k7fq2a.send-reply.

      Examples:
        onward due
        onward due --done k7fq2a.send-reply
      """)

  @Flag(help: "Also what is done and what was let go.")
  var all = false
  @Flag(help: "For other programs.")
  var json = false
  @Flag(help: "Only how many are due now, for a shell prompt.")
  var count = false
  @Option(help: ArgumentHelp("Mark it done.", valueName: "id"))
  var done: String?
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Move it to another day: tomorrow, in 3 days, 2026-11-30.", valueName: "id day"))
  var move: [String] = []
  @Option(help: ArgumentHelp("Let it go.", valueName: "id"))
  var drop: String?
  @Option(help: ArgumentHelp("Open it again.", valueName: "id"))
  var reopen: String?
  @OptionGroup var content: ContentOption
  @ParentCommand var parent: Onward

  func validate() throws {
    let changes = [done, move.first, drop, reopen].compactMap(\.self).count
    if changes > 1 || (changes == 1 && (all || json || count)) || (count && (all || json)) {
      throw ValidationError("Give one of --count, --done, --move, --drop and --reopen, alone.")
    }
    if move.count == 1 { throw ValidationError("Give the day after --move ID, such as tomorrow.") }
  }

  func run() throws {
    let surroundings = try Surroundings()
    let places = try surroundings.places()
    let clock = surroundings.clock.read()
    let listings = NoteList(places).listings()
    guard let (id, change) = try change(today: clock.wall.day) else {
      let table = FollowUpTable(listings: listings, now: clock.wall, showsAll: all)
      if count { return try say([String(table.dueCount)]) }
      if json { return try say([table.json.text]) }
      return try page(table.lines)
    }
    let item = try FollowUpChoice(listings: listings).followUp(id)
    let guide = try surroundings.shelf(option: contentFolder).guide()
    let desk = try FollowUpDesk(
      places: places, guide: guide, chance: surroundings.chance, clock: clock)
    let said = try desk.change(item, by: change)
    try say([plain(said)])
  }

  /// Throws `badDay`.
  private func change(today: Day) throws(Failure) -> (String, FollowUpChange)? {
    if let done { return (done, .done) }
    if let drop { return (drop, .dropped) }
    if let reopen { return (reopen, .reopened) }
    guard let id = move.first else { return nil }
    let words = move.dropFirst().joined(separator: " ")
    guard let day = Day(words: words, today: today) else { throw .badDay(words) }
    return (id, .moved(to: day))
  }
}
