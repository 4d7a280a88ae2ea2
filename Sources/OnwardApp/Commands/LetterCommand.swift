import ArgumentParser
import OnwardContent
import OnwardCore
import OnwardStore

struct LetterCommand: ContentCommand {
  static let configuration = CommandConfiguration(
    commandName: "letter", abstract: "Print a letter of a session. Nothing is sent.",
    discussion: """
      What onward would mark in it is told on the standard error.

      Examples:
        onward letter k7fq reply
        onward letter k7fq feedback --format mailto
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, mailto
  }

  @Argument(
    help: "The beginning of the session's id, at least 4 characters.",
    completion: .custom(Completions.sessions))
  var id: String
  @Argument(
    help: ArgumentHelp("reply, feedback, nudge or thanks.", valueName: "kind"),
    completion: .list(LetterKind.allCases.map(\.rawValue)))
  var kind: String
  @Option(help: "The letter itself, or a link that a mail program opens.")
  var format = Format.text
  @OptionGroup var content: ContentOption
  @ParentCommand var parent: Onward

  func run() throws {
    let kind = try LetterKind(named: kind)
    let surroundings = try Surroundings()
    let guide = try surroundings.shelf(option: contentFolder).guide()
    let list = NoteList(folder: NoteFolder(try surroundings.places().sessions))
    let choice = SessionChoice(listings: list.listings(), now: surroundings.clock.read().wall)
    let session = try list.session(try choice.session(id), guide)
    let letter = try session.outgoing(kind, guide)
    for mark in letter.marks {
      let start = mark.range.lowerBound
      Stream.errors.writeLine("\(start.line + 1):\(start.character + 1): \(mark.why)")
    }
    switch format {
    case .text: try say(lines(of: letter.text))
    case .mailto: try say([letter.mailLink])
    }
  }

  private func lines(of text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { plain(String($0)) }
  }
}

extension LetterKind {
  /// Throws `unknownLetterKind`.
  init(named name: String) throws(Failure) {
    guard let kind = LetterKind(rawValue: name.lowercased()) else {
      let names = LetterKind.allCases.map(\.rawValue)
      throw .unknownLetterKind(
        name, nearest: OnwardContent.nearest(to: name.lowercased(), among: names))
    }
    self = kind
  }
}

extension Session {
  /// Throws `noLetter` with the kinds that there are.
  func outgoing(_ kind: LetterKind, _ guide: Guide) throws(Failure) -> OutgoingLetter {
    if let letter = letter(kind, guide) { return letter }
    throw .noLetter(
      id: id, kind: kind.rawValue, has: letterKinds(guide).map(\.rawValue))
  }
}

extension NoteList {
  /// The whole session of a note.
  ///
  /// Throws `notASession`.
  func session(_ summary: SessionSummary, _ guide: Guide) throws(Failure) -> Session {
    do throws(NoteProblem) {
      return try decodeNote(try bytes(summary.file), guide: guide).get().session
    } catch {
      throw .notASession(file: summary.file, error)
    }
  }
}
