/// What a list shows of one session, read from its note's header.
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

  public init(file: String, session: Session) {
    id = session.id
    self.file = file
    started = session.started
    updated = session.updated
    company = session.company
    role = session.role
    standing = session.standing
    position = session.position
    followUps = session.followUps
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

/// One row of the list of past sessions.
public enum Listing: Hashable, Sendable {
  case session(SessionSummary)
  /// Shown and left alone: never rewritten, never deleted.
  case problem(file: String, NoteProblem)
}
