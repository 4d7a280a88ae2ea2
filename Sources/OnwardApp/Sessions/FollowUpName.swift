import OnwardCore

/// How commands call a follow-up: the beginning of its session's id, a dot or a slash, and its name.
enum FollowUpName {
  /// `k7fq2a.send-reply`, as lists show it.
  static func shown(_ item: SessionFollowUp) -> String {
    "\(item.summary.id.prefix(SessionName.shown)).\(item.followUp.id)"
  }

  /// With the session's whole id.
  static func whole(_ item: SessionFollowUp) -> String {
    "\(item.summary.id).\(item.followUp.id)"
  }
}

/// Which of the follow-ups a command means.
struct FollowUpChoice {
  var listings: [Listing]

  /// The one whose session's id begins so, and that has the name, or else the only one whose name begins so.
  ///
  /// Throws `badFollowUp` where there is no dot and no slash, `shortID`, `unknownFollowUp` or `ambiguousFollowUp`.
  func followUp(_ name: String) throws(Failure) -> SessionFollowUp {
    guard let separator = name.firstIndex(where: { $0 == "." || $0 == "/" }) else {
      throw .badFollowUp(name)
    }
    let beginning = name[..<separator].lowercased()
    let own = String(name[name.index(after: separator)...]).lowercased()
    guard !own.isEmpty else { throw .badFollowUp(name) }
    guard beginning.count >= SessionName.least else { throw .shortID(beginning) }
    let candidates = all.filter { $0.summary.id.hasPrefix(beginning) }
    let exact = candidates.filter { $0.followUp.id == own }
    let matches = exact.isEmpty ? candidates.filter { $0.followUp.id.hasPrefix(own) } : exact
    guard let match = matches.first else { throw .unknownFollowUp(name) }
    if matches.count > 1 {
      throw .ambiguousFollowUp(
        name, matches: matches.map { "\(FollowUpName.whole($0))  \($0.followUp.text)" })
    }
    return match
  }

  private var all: [SessionFollowUp] {
    waitingFollowUps(in: listings) + settledFollowUps(in: listings)
  }
}
