/// From a page of advice to doing it: a session is gone on with, or begun, at the page's step.
extension State {
  mutating func doNow(_ topic: TopicID, _ guide: Guide) -> [Effect] {
    guard let step = guide.topic(topic)?.doStep else { return [] }
    return start(at: step, guide)
  }

  /// Stands at the step: in the session below, in the one touched last, or in a new one.
  mutating func start(at step: StepID, _ guide: Guide) -> [Effect] {
    let remembered = rememberPlace()
    overlays.removeAll(where: \.isBrowser)
    if screen == .session, work != nil { return remembered + stand(aside: step, guide) }
    pendingStep = step
    let open = (listings ?? []).sessions.filter(\.standing.isGoingOn)
    guard let latest = open.max(by: { $0.updated < $1.updated }) else {
      return remembered + [.beginSession]
    }
    return remembered + [.openSession(file: latest.file, .goingOn)]
  }

  /// Goes to the step where the way passes it; where it does not, the step is put on the way for this once.
  mutating func stand(aside step: StepID, _ guide: Guide) -> [Effect] {
    pendingStep = nil
    if let stop = work?.path.stops.first(where: { $0.visit.step == step }) {
      return go(to: stop.visit, guide)
    }
    work?.goAside(to: step, guide, now: clock.wall)
    return go(to: Visit(step), guide)
  }
}
