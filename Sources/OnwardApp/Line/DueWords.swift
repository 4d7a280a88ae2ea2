import OnwardCore
import OnwardScreen

/// The list of follow-ups in lines.
extension LineLoop {
  mutating func sayDue() {
    writer.say(SharedWords.dueTitle + ".")
    let items = state.dueItems
    if items.isEmpty { return writer.say(SharedWords.nothingWaits) }
    var group: FollowUpGroup?
    for (index, item) in items.enumerated() {
      let own = FollowUpGroup(item, now: state.clock.wall)
      if own != group { writer.say(own.heading + ":") }
      group = own
      let words = SharedWords.followUp(item, today: state.clock.wall.day)
      writer.say("\(index + 1). \(words)")
    }
  }

  mutating func openDue(_ text: String) {
    if text.isEmpty { return loop.act(.wentBack) }
    if let index = number(text, upTo: state.dueItems.count) {
      loop.act(.picked(index), .accepted)
    }
  }

  /// Changes the follow-up of that number; the list is said anew where it has become another.
  mutating func changeDue(_ command: FollowUpCommand, _ rest: String) {
    let before = state.dueItems
    switch command {
    case .all, .undo: loop.act(.followUp(command))
    case .done, .move, .drop, .reopen:
      guard let index = number(rest, upTo: before.count) else { return }
      loop.act(.picked(index), .followUp(command))
    }
    settleWhatWasLeft()
    if state.dueItems != before { said.scene = nil }
  }

  mutating func moveDue(_ text: String) {
    if text.isEmpty { return loop.act(.accepted) }
    guard case .moving(let move)? = state.overlays.last else { return }
    if trimmed(text).lowercased() == "none" || trimmed(text) == move.field.none {
      return loop.giveNoDay()
    }
    loop.give(day: text)
    guard case .moving(let again)? = state.overlays.last, let words = again.notUnderstood else {
      return
    }
    writer.say(LineWords.notice(.dateNotUnderstood(words)))
  }

  mutating func writeLetter(_ text: String) {
    if !text.isEmpty { loop.rewrite(text) }
    loop.act(.accepted)
    guard case .letterFile(let form)? = state.overlays.last, let problem = form.problem else {
      return
    }
    writer.say(SharedWords.letterProblem(problem))
  }
}
