/// What a list shows of one session, read from its note.
public struct SessionSummary: Hashable, Sendable {
  public var id: String
  /// The note's file name, without a folder.
  public var file: String
  public var started: Moment
  public var updated: Moment
  public var company: String
  public var role: String
  public var standing: Standing
  public var position: Position
  public var followUps: [FollowUp]
  public var figures: SessionFigures

  public init(file: String, session: Session, figures: SessionFigures = SessionFigures()) {
    id = session.id
    self.file = file
    started = session.started
    updated = session.updated
    company = session.company
    role = session.role
    standing = session.standing
    position = session.position
    followUps = session.followUps
    self.figures = figures
  }
}

/// Why a file among the notes is not opened as a session.
public enum NoteProblem: Hashable, Sendable, Error {
  /// The operating system's error number.
  case unreadable(errno: Int32)
  case notUTF8
  case notAFile
  /// More bytes than a note may have (32 MiB).
  case tooLarge(bytes: Int)
  /// The header or a marker is broken; `line` and `column` count from 1.
  case malformed(line: Int, column: Int, detail: String)
  /// A copy that a synchroniser or a conflict left.
  case copy
  /// Git's conflict markers stand in it, first at `line`.
  case gitConflict(line: Int)
}

/// Whether a file, by its name, is a copy of a note that a synchroniser or a conflict left beside it.
///
/// Such a name is the note's without `.md`, and then `.sync-conflict-…` (Syncthing), ` (conflicted copy …)` and
/// ` (… conflicted copy …)` (Dropbox, Nextcloud), or ` (conflict …)` (ours).
public func isCopy(_ name: String, of note: String) -> Bool {
  guard note.hasSuffix(".md"), name.hasSuffix(".md") else { return false }
  let stem = note.dropLast(3)
  guard name.hasPrefix(stem) else { return false }
  let rest = name.dropFirst(stem.count)
  if rest.hasPrefix(".sync-conflict-") { return true }
  guard rest.hasPrefix(" (") else { return false }
  return rest.split(whereSeparator: { " (".contains($0) }).contains {
    $0 == "conflict" || $0 == "conflicted"
  }
}

/// One row of the list of past sessions.
public enum Listing: Hashable, Sendable {
  case session(SessionSummary)
  /// Shown and left alone: never rewritten, never deleted.
  case problem(file: String, NoteProblem)
}

extension Sequence<Listing> {
  /// Those that are sessions, in the same order.
  public var sessions: [SessionSummary] {
    compactMap { if case .session(let summary) = $0 { summary } else { nil } }
  }
}
