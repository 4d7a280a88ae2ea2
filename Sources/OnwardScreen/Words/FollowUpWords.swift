import OnwardCore

/// The words of the list of follow-ups: nothing in them is late, and nobody is asked twice.
extension Words {
  static let dueTitle = "What is due, and what comes next"
  static let dueHeading = "Ready, whenever you like"
  static let nextHeading = "What comes next"
  static let settledHeading = "Done, or let go"
  static let nothingWaits =
    "Nothing waits. When there is a letter to send or a day to come back on, it is listed here."

  /// Whose follow-up it is: what its own words do not say already.
  static func whose(_ item: SessionFollowUp) -> String {
    let names = [item.summary.company, item.summary.role].filter {
      !$0.isEmpty && !item.followUp.text.contains($0)
    }
    if !names.isEmpty { return " · " + names.joined(separator: ", ") }
    let isNamed = !(item.summary.company + item.summary.role).isEmpty
    return isNamed ? "" : " · \(name(item.summary))"
  }

  /// The session, the day, and what became of it.
  static func details(_ item: SessionFollowUp, today: Day) -> String {
    var parts = [name(item.summary), day(item.followUp.due.day, today: today)]
    if let became = became(item.followUp) { parts.append(became) }
    return parts.joined(separator: " · ")
  }

  /// What the person made of it; nil as long as that is nothing.
  static func became(_ followUp: FollowUp) -> String? {
    switch followUp.progress {
    case .open: nil
    case .moved: "moved by you"
    case .done: "done"
    case .dropped: "let go"
    }
  }

  static func day(_ day: Day, today: Day) -> String {
    if day == today { return "today" }
    if day == today.adding(days: 1) { return "tomorrow" }
    return day.inWords
  }

  static func moving(_ followUp: FollowUp) -> String { "\(followUp.text): on which day?" }

  static func changedHere(_ followUp: FollowUp, _ change: FollowUpChange) -> String {
    switch change {
    case .done, .dropped, .moved: changed(followUp, change) + " u takes it back."
    case .reopened, .restored: changed(followUp, change)
    }
  }

  static func changed(_ followUp: FollowUp, _ change: FollowUpChange) -> String {
    switch change {
    case .done where followUp.progress == .done: "Done: \(followUp.text)."
    case .done, .dropped: "Let go: \(followUp.text)."
    case .moved: "Moved to \(followUp.due.day.inWords): \(followUp.text)."
    case .reopened: "Open again: \(followUp.text)."
    case .restored: "As it was: \(followUp.text)."
    }
  }

  static func unchanged(_ followUp: FollowUp) -> String {
    switch followUp.progress {
    case .open, .moved: "It is open: \(followUp.text)."
    case .done: "It is done already: \(followUp.text). o opens it again."
    case .dropped: "It was let go already: \(followUp.text). o opens it again."
    }
  }
}
