/// Opening a session: where the person stands, and what has come due meanwhile.
extension State {
  mutating func enterFirst(_ guide: Guide) -> [Effect] {
    scroll = 0
    guard let first = work?.path.stops.first else { return [] }
    return stand(at: first.visit, first.prompts.first, guide)
  }

  /// Stands exactly where the person left, half-typed words included.
  mutating func resume(_ guide: Guide) -> [Effect] {
    guard let work else { return [] }
    screen = .session
    scroll = 0
    if work.session.standing == .paused {
      let isDue = work.session.followUps.contains {
        $0.id == FollowUp.comeBack && $0.isWaiting && $0.due.isDue(at: clock.wall)
      }
      self.work?.stage = .betweenParts(cursor: isDue ? 1 : 0)
      return []
    }
    if isLookBackDue, let stop = work.path.stops.first(where: { $0.visit == Visit("return") }) {
      self.work?.session.postponeLookingBack(from: clock.wall)
      self.work?.session.standing = .open
      let effects = stand(at: stop.visit, stop.prompts.first, guide)
      // How strong it was days ago is no answer to how strong it is now.
      self.work?.focus(
        guide, today: clock.wall.day, reducedMotion: settings.reducedMotion, startsEmpty: true)
      return effects
    }
    guard case .at(let visit, let prompt) = work.session.position else { return repair(guide) }
    guard let stop = work.path.stop(visit) else { return repair(guide) }
    let known = prompt.flatMap { stop.prompts.contains($0) ? $0 : nil }
    let focus = known ?? work.firstUnansweredPrompt(of: stop)
    return stand(at: visit, focus, guide)
  }
}

extension State {
  /// Whether looking back was put off, and its day has come: how it is now is asked again, and the way follows.
  private var isLookBackDue: Bool {
    work?.session.followUps.contains {
      $0.id == FollowUp.lookBack && $0.isWaiting && $0.due.isDue(at: clock.wall)
    } ?? false
  }
}
