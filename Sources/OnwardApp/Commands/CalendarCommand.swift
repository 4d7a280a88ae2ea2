import ArgumentParser
import OnwardContent
import OnwardCore
import OnwardStore

struct CalendarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar", abstract: "Write what is due as an iCalendar file.",
    discussion: """
      Any calendar program can import it; a second import changes its events and \
      makes none twice where the program keeps their names. An event holds the \
      line that `onward due` shows, and nothing else of your notes. Without -o it \
      is printed.

      Example:
        onward calendar -o due.ics
      """)

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write it to this file, readable by you alone. A calendar of onward's is replaced, any other file never.",
      valueName: "file"),
    completion: .file(extensions: ["ics"]))
  var output: String?
  @Flag(help: "Also what is done and what was let go, as cancelled events.")
  var all = false

  func run() throws {
    let surroundings = try Surroundings()
    let places = try surroundings.places()
    let listings = NoteList(places).listings()
    let items = waitingFollowUps(in: listings) + (all ? settledFollowUps(in: listings) : [])
    let text = Calendar(items.map(\.withoutControls)).text
    guard let output else {
      guard Stream.output.write(text) else { throw Failure.outputRefused }
      return
    }
    try CalendarFile(path: output).write(text)
    let count = items.count == 1 ? "1 event" : "\(items.count) events"
    try say([plain("\(output): \(count).")])
  }
}

/// The file that a calendar goes to.
struct CalendarFile {
  var path: String
  var files = Files()

  /// Writes it anew, or in the place of another calendar of ours.
  ///
  /// Throws `notOurCalendar` where another file has the name, and `cannotCreate`.
  func write(_ text: String) throws(Failure) {
    do {
      try files.create(path, Array(text.utf8))
    } catch {
      guard error.errno == ErrorNumber.taken else { throw .cannotCreate(path: path, error) }
      try replace(text)
    }
  }

  private func replace(_ text: String) throws(Failure) {
    let before = (try? files.read(path, limit: NoteFolder.largestNote)) ?? []
    guard before.starts(with: Array(Calendar.opening.utf8)) else {
      throw .notOurCalendar(path: path)
    }
    do {
      try files.replace(path, Array(text.utf8))
    } catch {
      throw .cannotCreate(path: path, error)
    }
  }
}

extension SessionFollowUp {
  /// The words without what could give orders to a terminal.
  fileprivate var withoutControls: SessionFollowUp {
    var clean = self
    clean.followUp.text = OnwardContent.withoutControls(followUp.text)
    clean.followUp.id = OnwardContent.withoutControls(followUp.id)
    clean.summary.id = OnwardContent.withoutControls(summary.id)
    return clean
  }
}
