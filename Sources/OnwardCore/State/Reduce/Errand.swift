/// A follow-up that the person came to do: the list is where they go back to, and where they stood before is kept.
struct Errand: Hashable, Sendable {
  var visit: Visit
  var prompt: PromptID?
  var before: Position
}

extension State {
  /// Stands where a follow-up is done. That moves nothing else: the session goes on where it was.
  mutating func run(errand id: String, _ guide: Guide) -> [Effect] {
    guard let work, let followUp = work.session.followUps.first(where: { $0.id == id }) else {
      notice = .followUpGone
      return leaveSession(to: .due)
    }
    // Whoever comes back to mark it done must not find the cursor on another one.
    due.stand(
      on:
        SessionFollowUp(
          summary: SessionSummary(file: work.file, session: work.session), followUp: followUp),
      at: clock.wall)
    switch followUp.place(in: work.path) {
    case .session: return resume(guide)
    case .closing:
      screen = .due
      return show(.question(Question(subject: .close)))
    case .step(let step, let prompt):
      if !work.path.stops.contains(where: { $0.visit.step == step }), guide.step(step) != nil {
        self.work?.goAside(to: step, guide, now: clock.wall)
      }
      guard let stop = self.work?.path.stops.last(where: { $0.visit.step == step }) else {
        return resume(guide)
      }
      return begin(errandAt: stop, prompt, guide)
    }
  }

  private mutating func begin(
    errandAt stop: Stop, _ prompt: PromptID?, _ guide: Guide
  ) -> [Effect] {
    guard let before = work?.session.position else { return [] }
    let wanted = prompt.flatMap { stop.prompts.contains($0) ? $0 : nil }
    let focus = wanted ?? work?.firstUnansweredPrompt(of: stop)
    screen = .session
    scroll = 0
    work?.stage = .prompting
    work?.errand = Errand(visit: stop.visit, prompt: focus, before: before)
    return stand(at: stop.visit, focus, guide)
  }

  /// Whether going back from here ends the errand: from the first prompt of its step, and by Escape from its own.
  func isErrandOver(byEscape isEscape: Bool) -> Bool {
    guard let errand = work?.errand, let stop = work?.stop, stop.visit == errand.visit else {
      return false
    }
    let here = work?.promptID
    return here == stop.prompts.first || (isEscape && here == errand.prompt)
  }
}

extension Work {
  /// Stands again where the person stood before the errand; the prompt in focus must be kept already.
  mutating func endErrand(at clock: ClockReading) {
    guard let errand else { return }
    self.errand = nil
    unfocus()
    session.position = errand.before
    noteMove(at: clock)
  }
}
