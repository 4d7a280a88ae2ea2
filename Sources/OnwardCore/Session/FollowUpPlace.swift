/// Where in its session a follow-up is done.
enum FollowUpPlace: Hashable {
  /// Where the session itself goes on.
  case session
  /// The question that closes the application.
  case closing
  /// A step, at a prompt; at its first open one where none is named.
  case step(StepID, PromptID?)
}

extension FollowUp {
  /// Where it is done; a name that we do not know leads to where the session goes on.
  func place(in path: Path) -> FollowUpPlace {
    switch id {
    case FollowUp.sendReply: .at(Asked.replyLetter)
    case FollowUp.sendNudge: .at(Asked.nudgeLetter)
    case FollowUp.sendQuestion: .at(Asked.feedbackLetter)
    case FollowUp.askFeedback: .step(Asked.feedbackLetter.visit.step, nil)
    case FollowUp.draftReply:
      .step(path.isGhosted ? Asked.nudgeLetter.visit.step : Asked.replyLetter.visit.step, nil)
    case FollowUp.advice: .step(Asked.askBy.visit.step, "advice")
    case FollowUp.lookAgain: .at(Asked.returnNews)
    case FollowUp.close: .closing
    default: contactPlace ?? .session
    }
  }

  /// Whether it is to go on with the session itself.
  var leadsToSession: Bool { id == FollowUp.comeBack || id == FollowUp.lookBack }

  /// `colleague-2` is the second line of a list in `network`.
  private var contactPlace: FollowUpPlace? {
    guard let dash = id.lastIndex(of: "-"), Int(id[id.index(after: dash)...]) != nil else {
      return nil
    }
    return .step("network", PromptID(String(id[..<dash])))
  }
}

extension FollowUpPlace {
  fileprivate static func at(_ key: AnswerKey) -> FollowUpPlace {
    .step(key.visit.step, key.prompt)
  }
}

extension Path {
  fileprivate var isGhosted: Bool { stops.last?.signals.contains(.ghosted) == true }
}
