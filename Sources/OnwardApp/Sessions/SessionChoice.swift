import OnwardCore

/// Which of the sessions a command means.
struct SessionChoice {
  var listings: [Listing]
  var now: Moment

  /// The session whose id begins so.
  ///
  /// Throws `shortID`, `unknownID`, `ambiguousID`, or `notASession` where only a broken note has that id in its name.
  func session(_ beginning: String) throws(Failure) -> SessionSummary {
    let beginning = beginning.lowercased()
    guard beginning.count >= SessionName.least else { throw .shortID(beginning) }
    let matches = sessions.filter { $0.id.hasPrefix(beginning) }
    if matches.count > 1 {
      throw .ambiguousID(beginning, matches: matches.map { "\($0.id)  \($0.file)" })
    }
    if let match = matches.first { return match }
    for case .problem(let file, let problem) in listings
    where file.hasSuffix("-\(beginning.prefix(SessionName.shown)).md") {
      throw .notASession(file: file, problem)
    }
    throw .unknownID(beginning)
  }

  /// Of the sessions that can be gone on with, the one touched last.
  ///
  /// Throws `noSession`, or `notASession` where a note, or the folder of them, cannot be read.
  func lastTouched() throws(Failure) -> SessionSummary {
    let open = sessions.filter { purpose(of: $0) == .goingOn }
    if let last = open.max(by: { $0.updated < $1.updated }) { return last }
    for case .problem(let file, let problem) in listings where problem != .copy {
      throw .notASession(file: file, problem)
    }
    throw .noSession
  }

  /// What a session is resumed for: one that is over is read, unless looking back at it is due.
  func purpose(of summary: SessionSummary) -> OpenPurpose {
    summary.canBeGoneOnWith(at: now) ? .goingOn : .reading
  }

  private var sessions: [SessionSummary] { listings.sessions }
}
