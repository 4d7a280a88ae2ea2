import OnwardCore

/// The words of the screens; what content says stands in `Content`, what keys do in the key table.
enum Words {
  static let title = "onward"
  static let tagline = "After a no: one step, in your own time."
  static let kept = "What you write stays on this computer."
  static let loading = "Looking for your notes …"
  static let filterHint = "type to filter, / to search"
  static let searchHint = "Type words to look for."
  static let noTopic = "No page fits. Esc clears the filter."
  static let nothingFound = "Nothing found."
  static let notSafe = "I do not feel safe right now"
  static let cannotName = "I can't name it. Ask about my body"
  static let canName = "Back to words for feelings"
  static let tooSmall = "The window is too small. Nothing is lost. Make it at least 40 × 10."
  static let hidden = "Press F9 to come back."
  static let offer =
    "This is a lot. If you would like a person to talk to: F1, any time."
  static let stillSaving = "Still saving. One moment …"
  static let goOn = "Go on"
  static let backHome = "Back to home"
  static let betweenChoices = ["Leave it for now", "Begin the later part"]
  static let formLabels = ["Company", "Role", "Date"]
  static let offPath = "Not on your way any more, and kept"
  static let callEmergency =
    "Call the emergency number of where you are: 112 in the EU, 911 in the US and Canada, 999 in the UK, 000 in Australia."
  static let helpAnywhere = [
    "Or call or write to someone you trust.",
    "Helplines of your country: findahelpline.com or befrienders.org.",
  ]
  static let finished = [
    "This session is finished. You can read it in past sessions, or go back to any step, whenever you like.",
    "Go gently. That is enough for now.",
  ]
  static let timeLeft = "left"
  static let notKept = "This is kept nowhere."
  static let noPast =
    "Nothing here yet. Go back with Esc and choose \"Start with what happened\": what you begin is listed here."
  static let noSession = "No session fits. Esc shows all again."
  static let otherVersion = "From an earlier version"
  static let halfWritten = "(half written)"
  static let thrownAway = "(thrown away)"

  static let welcome = [
    "A notebook with questions: no therapy, no diagnosis, no emergency service.",
    "Nobody reads it, nobody answers. Your words stay on this computer, in your own folder.",
    "Stop or skip at any time. Writing can feel heavier for a while. Help now: F1.",
  ]

  static func advice(_ scope: StepID?, _ guide: Guide) -> String {
    guard let scope, let step = guide.step(scope) else { return "The advice" }
    return "More on: \(step.title)"
  }

  static func home(_ item: HomeItem, _ guide: Guide) -> String {
    switch item {
    case .due(let item): "\(item.followUp.text)\(whose(item))"
    case .resume(let summary): resume(summary, guide)
    case .waiting(let count): "\(dueTitle) (\(count))"
    case .start: "Start with what happened"
    case .browse: "Read the advice"
    case .past: pastTitle
    case .pattern: patternTitle
    case .helpNow: "Help now: people to talk to"
    case .quit: "Leave"
    }
  }

  private static func resume(_ summary: SessionSummary, _ guide: Guide) -> String {
    var words = "Go on: \(name(summary))"
    if case .at(let visit, _) = summary.position, let step = guide.step(visit.step) {
      words += " · \(step.title)"
    }
    return words
  }

  static func name(_ summary: SessionSummary) -> String {
    let names = [summary.company, summary.role].filter { !$0.isEmpty }
    return names.isEmpty ? "begun \(summary.started.day.inWords)" : names.joined(separator: ", ")
  }

  static func subject(_ subject: Question.Subject) -> String {
    switch subject {
    case .delete(let summary, let copies):
      "Delete the session \"\(name(summary))\" for good?" + deletedToo(copies)
        + " Copies elsewhere remain: backups, other computers, what you exported."
    case .close: "Close this application. How did it come out?"
    case .leaveUnsaved(let problem):
      "What you wrote last is not on disk yet: \(Words.problem(problem)) What now?"
    case .inUse:
      "Another window has this session open. Close it there first, read it here without changing it, or start another."
    case .pattern(let pattern): question(about: pattern)
    case .leaveCopied(let path):
      "All that you wrote is in \(path) now. onward does not look there: when the notes can be written again, put it among them. Leave now?"
    case .takeOut(let letter): takeOut(letter)
    case .copy: askToCopy
    }
  }

  private static func deletedToo(_ copies: [String]) -> String {
    guard !copies.isEmpty else { return "" }
    return " Deleted too, with what stands in "
      + (copies.count == 1 ? "it: " : "them: ") + copies.joined(separator: "; ") + "."
  }

  static func reply(_ reply: Question.Reply) -> String {
    switch reply {
    case .cancel: "No, back"
    case .delete: "Yes, delete it"
    case .outcome(.offer): "An offer came after all"
    case .outcome(.withdrawn): "I withdrew"
    case .outcome(.closed): "It is closed"
    case .tryAgain: "Try to save again"
    case .leaveAnyway: "Leave; what is not saved is lost"
    case .readOnly: "Read it; nothing is changed"
    case .saveElsewhere: "Save a copy elsewhere"
    case .leave: "Leave"
    case .leavePattern: "Leave it"
    case .lookAtPattern: "Look at it"
    case .startAnother: "Start another session"
    case .copyLetter: "Copy it"
    case .copyNow: "Yes, copy it"
    case .writeLetter: "Write it to a file"
    case .showLink: "Show it as a mail link"
    case .back: "Back to the letter"
    }
  }

  static func whyRegion(_ name: String) -> String {
    "\(name) stands first, by your settings or this computer's."
  }

  /// What stands between the parts: when the later part is due, and what else is.
  static func between(_ session: Session, now: Moment) -> [String] {
    var texts: [String] = []
    if let comeBack = session.followUps.first(where: { $0.id == FollowUp.comeBack }) {
      texts =
        comeBack.due.isDue(at: now)
        ? ["Welcome back. The later part is ready when you are."]
        : [
          "That is enough for today.",
          "The later part is due on \(comeBack.due.day.inWords). You can begin it earlier if you want.",
        ]
    }
    let others = waitingFollowUps(in: [.session(SessionSummary(file: "", session: session))])
      .map(\.followUp).filter { $0.id != FollowUp.comeBack }
    return texts + others.map { "→ \($0.due.day.inWords): \($0.text)" }
  }

  static func parting(_ parting: TimerField.Parting) -> String {
    switch parting {
    case .keep: "Keep it in my notes"
    case .discard: "Throw it away"
    case .goOn: "Go on writing"
    }
  }
}
