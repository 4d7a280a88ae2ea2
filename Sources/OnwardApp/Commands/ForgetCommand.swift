import ArgumentParser
import OnwardCore
import OnwardScreen
import OnwardStore

struct ForgetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forget", abstract: "Delete a session, or everything, for good.",
    discussion: """
      It first lists what will go, and asks. Settings stay.

      Examples:
        onward forget k7fq
        onward forget --all
      """)

  @Argument(
    help: "The beginning of the session's id, at least 4 characters.",
    completion: .custom(Completions.sessions))
  var id: String?
  @Flag(help: "Every session, and what onward remembers beside them.")
  var all = false
  @Flag(help: "Do not ask.")
  var yes = false

  func validate() throws {
    if (id == nil) != all {
      throw ValidationError("Give the id of a session, or --all.")
    }
  }

  func run() throws {
    let surroundings = try Surroundings()
    let places = try surroundings.places()
    let listings = NoteList(places).listings()
    let forgetting = Forgetting(places: places)
    let plan: Forgetting.Plan
    if let id {
      let choice = SessionChoice(listings: listings, now: surroundings.clock.read().wall)
      plan = forgetting.plan(for: try choice.session(id), among: listings)
    } else {
      plan = forgetting.planForAll(listings)
    }
    guard yes || Machine.hasTerminal else { throw Failure.needsYes }
    let words = ForgetWords(plan: plan)
    try say(words.question.map(plain))
    if !yes {
      Stream.output.write(ForgetWords.prompt)
      guard Machine.readLine() == "yes" else { return try say([ForgetWords.nothingDone]) }
    }
    let remaining = try forgetting.carryOut(plan)
    if !remaining.isEmpty { throw Failure.notForgotten(remaining) }
    try say([ForgetWords.done])
  }
}

/// What `forget` says before and after.
struct ForgetWords {
  var plan: Forgetting.Plan

  static let prompt = "Type yes to delete it for good: "
  static let nothingDone = "Nothing was deleted."
  static let done = "Deleted."

  /// Everything that will go, and what cannot be undone.
  var question: [String] {
    var lines = ["This deletes for good:"]
    for item in plan.items {
      lines += ["  \(item.summary.file)  (\(item.summary.nameInWords))"]
      lines += item.copies.map { "  \($0)  (a copy of it)" }
    }
    lines += plan.strayCopies.map { "  \($0)  (a copy of a note that is gone)" }
    if plan.includesMemory { lines += ["  bookmarks, reading places, the cache and locks"] }
    lines += ["  drafts that an editor left"]
    if !plan.leftAlone.isEmpty {
      lines += ["Left alone, because onward cannot read it as a note of its own:"]
      lines += plan.leftAlone.map { "  \($0)" }
    }
    lines += [
      "It cannot be undone, and onward cannot reach backups, copies on other computers,",
      "what an editor kept, and what you exported or sent.",
    ]
    return lines
  }
}

extension SessionSummary {
  /// Company, role and the day on which it was begun.
  var nameInWords: String {
    let names = [company, role].filter { !$0.isEmpty }
    return (names + ["begun \(started.day.inWords)"]).joined(separator: ", ")
  }
}
