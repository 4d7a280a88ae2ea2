/// Going through a session: settling answers, and moving between prompts, steps and parts.
extension State {
  /// Enter: the answer is done.
  mutating func accept(_ guide: Guide) -> [Effect] {
    guard let work, let key = work.key else { return goForward(guide) }
    guard let field = work.field, let value = field.value else { return skip(key, guide) }
    return settle(key, Answer(value, .done), guide)
  }

  /// Tab: what there is becomes the answer; where there is nothing, the prompt is skipped.
  mutating func advance(_ guide: Guide) -> [Effect] {
    guard let work, let key = work.key else { return goForward(guide) }
    guard let field = work.field, let value = field.value else { return skip(key, guide) }
    if field.isUnfinished, case .date(let date) = field {
      notice = .dateNotUnderstood(date.buffer.text)
      return []
    }
    // What was skipped and shows what had been typed before stays skipped until it is touched or accepted.
    if let old = work.session.answers[key], old.progress == .skipped, value == work.untouched {
      return settle(key, old, guide)
    }
    return settle(key, Answer(value, .done), guide)
  }

  private mutating func skip(_ key: AnswerKey, _ guide: Guide) -> [Effect] {
    let old = work?.session.answers[key]
    let isEmptied = work?.field?.isEmptied ?? false
    if case .summary? = work?.field { return settle(key, nil, guide) }
    // What is asked anew and not answered stays as it was answered before.
    if work?.startsEmpty == true, let old { return settle(key, old, guide) }
    return settle(key, Answer(isEmptied ? nil : old?.value, .skipped), guide)
  }

  private mutating func settle(_ key: AnswerKey, _ answer: Answer?, _ guide: Guide) -> [Effect] {
    let distressBefore = work?.distressSignals ?? []
    if let answer {
      let isNew = work?.session.answers[key] != answer
      // Also when it is equal: to Swift, other bytes of the same characters are.
      work?.session.answers[key] = answer
      if isNew { work?.fillHeader(from: key, answer, guide) }
    }
    work?.noteChange(at: clock)
    work?.recompute(guide, now: clock.wall)
    work?.offersHelp = false
    if isDistress(key) { work?.offerHelpOnce(before: distressBefore) }
    return goForward(guide) + saveNow()
  }

  /// On to the next prompt of the step, or out of the step.
  mutating func goForward(_ guide: Guide) -> [Effect] {
    guard let work, let stop = work.stop, let step = guide.step(stop.visit.step) else {
      return repair(guide)
    }
    let order = step.prompts.map(\.id)
    let here = work.promptID.flatMap { order.firstIndex(of: $0) } ?? -1
    let next = stop.prompts.first { (order.firstIndex(of: $0) ?? 0) > here }
    if let next { return stand(at: stop.visit, next, guide) }
    return leaveStep(stop, guide)
  }

  private mutating func leaveStep(_ stop: Stop, _ guide: Guide) -> [Effect] {
    if work?.errand?.visit == stop.visit { return leaveSession(to: .due) }
    if work?.aside == stop.visit.step {
      if let (stop, prompt) = work?.comeBackFromAside(guide, now: clock.wall) {
        return enterStep(stop, at: prompt, guide)
      }
      return repair(guide, saying: nil)
    }
    guard let work, let place = work.path.index(of: stop.visit) else { return repair(guide) }
    let stops = work.path.stops
    guard place + 1 < stops.count else { return finish() }
    let next = stops[place + 1]
    if stop.part == .today, next.part == .later, !work.hasBegunLater { return pause(before: next) }
    return enter(next, guide)
  }

  /// The edge between the parts: today is done, and coming back is a follow-up.
  private mutating func pause(before next: Stop) -> [Effect] {
    guard var session = work?.session, let path = work?.path else { return [] }
    session.standing = .paused
    session.position = .at(next.visit, next.prompts.first)
    let due = OnwardCore.followUps(of: session, on: path, now: clock.wall)
    session.followUps = addingComeBack(to: due, session: session, path: path, now: clock.wall)
    work?.session = session
    work?.unfocus()
    work?.stage = .betweenParts(cursor: 0)
    work?.noteChange(at: clock)
    scroll = 0
    return saveNow()
  }

  private mutating func finish() -> [Effect] {
    work?.session.standing = .done
    work?.session.position = .end
    work?.unfocus()
    work?.stage = .finished
    work?.noteChange(at: clock)
    scroll = 0
    return saveNow()
  }

  /// The later part begins, in time or early; its follow-up is done.
  mutating func beginLater(_ guide: Guide) -> [Effect] {
    guard let first = work?.path.firstLater else { return repair(guide) }
    work?.session.standing = .open
    work?.session.finish(followUp: FollowUp.comeBack)
    work?.stage = .prompting
    work?.noteChange(at: clock)
    return enter(first, guide) + saveNow()
  }

  /// Esc and Shift-Tab: the prompt before, of this step or the one before; nothing is deleted.
  mutating func goBack(_ guide: Guide, leavesAtFirst: Bool) -> [Effect] {
    if isErrandOver(byEscape: leavesAtFirst) { return leaveSession(to: .due) }
    guard keepPlace(guide), let work else { return [] }
    if case .betweenParts = work.stage {
      guard let last = work.path.stops(in: .today).last else { return [] }
      self.work?.stage = .prompting
      self.work?.session.standing = .open
      return stand(at: last.visit, last.prompts.last, guide)
    }
    guard let stop = work.stop, let place = work.path.index(of: stop.visit) else {
      return repair(guide)
    }
    if let prompt = work.promptID, let index = stop.prompts.firstIndex(of: prompt), index > 0 {
      return stand(at: stop.visit, stop.prompts[index - 1], guide)
    }
    guard place > 0 else {
      if leavesAtFirst { return leaveSession(to: .home) }
      notice = .firstStep
      return []
    }
    let before = work.path.stops[place - 1]
    return enterStep(before, at: before.prompts.last, guide)
  }

  /// Leaves the rest of this step unanswered, and goes on.
  mutating func skipStep(_ guide: Guide) -> [Effect] {
    guard keepPlace(guide), let stop = work?.stop else { return [] }
    for key in stop.keys where work?.session.answers[key] == nil {
      work?.session.answers[key] = Answer(nil, .skipped)
    }
    work?.noteChange(at: clock)
    work?.recompute(guide, now: clock.wall)
    guard let same = work?.stop else { return repair(guide) }
    return leaveStep(same, guide) + saveNow()
  }

  mutating func go(to visit: Visit, _ guide: Guide) -> [Effect] {
    guard keepPlace(guide), let stop = work?.path.stop(visit) else { return [] }
    work?.errand = nil
    let isPaused = work?.session.standing == .paused
    if stop.part == .later, isPaused {
      work?.session.finish(followUp: FollowUp.comeBack)
    }
    work?.session.standing = .open
    work?.stage = .prompting
    return enter(stop, guide)
  }

  /// Keeps what is half typed before the person goes elsewhere, and computes the path anew.
  private mutating func keepPlace(_ guide: Guide) -> Bool {
    guard work != nil else { return false }
    let before = work?.session.answers
    work?.keepDraft()
    if work?.session.answers != before {
      work?.noteChange(at: clock)
      work?.recompute(guide, now: clock.wall)
    }
    return true
  }

  private mutating func enter(_ stop: Stop, _ guide: Guide) -> [Effect] {
    enterStep(stop, at: stop.prompts.first, guide)
  }

  private mutating func enterStep(
    _ stop: Stop, at prompt: PromptID?, _ guide: Guide
  ) -> [Effect] {
    scroll = 0
    return stand(at: stop.visit, prompt, guide)
  }

  mutating func stand(at visit: Visit, _ prompt: PromptID?, _ guide: Guide) -> [Effect] {
    work?.session.position = .at(visit, prompt)
    work?.noteMove(at: clock)
    work?.focus(guide, today: clock.wall.day, reducedMotion: settings.reducedMotion)
    return load(.step(visit.step))
  }

  /// Stands at the first unanswered step when the way no longer passes the place where the person stood.
  mutating func repair(_ guide: Guide, saying words: Notice? = .positionMoved) -> [Effect] {
    guard let work else { return [] }
    self.work?.errand = nil
    guard let stop = work.firstUnanswered else { return finish() }
    notice = words
    if stop.part == .later, !work.hasBegunLater { return pause(before: stop) }
    return enterStep(stop, at: work.firstUnansweredPrompt(of: stop), guide)
  }
}
