/// The list of what waits to be done, and the changes that are made in it.
extension State {
  /// What waits in all sessions, what is due first.
  public var dueItems: [SessionFollowUp] { due.items(at: clock.wall) }

  mutating func receiveDue(_ action: Action, _ guide: Guide) -> [Effect] {
    let count = dueItems.count
    switch action {
    case .moved(let direction): due.cursor = direction.index(from: due.cursor, count: count)
    case .picked(let index) where (0..<count).contains(index): due.cursor = index
    case .scrolled(let line): due.cursor = min(max(0, line), max(0, count - 1))
    case .accepted, .toggled:
      if let chosen = due.chosen(at: clock.wall) { return open(chosen) }
    case .followUp(let command): return carryOut(command)
    case .wentBack, .openedHome: screen = .home
    default: break
    }
    return []
  }

  /// Opens the session where the follow-up is done; one that the person closed is read.
  func open(_ item: SessionFollowUp) -> [Effect] {
    if case .closed = item.summary.standing {
      return [.openSession(file: item.summary.file, .reading)]
    }
    return [.openSession(file: item.summary.file, .doing(followUp: item.followUp.id))]
  }

  private mutating func carryOut(_ command: FollowUpCommand) -> [Effect] {
    switch command {
    case .all:
      due.showsAll.toggle()
      due.load(listings ?? [], at: clock.wall)
      return []
    case .undo:
      guard let before = due.before.last else { return [] }
      return change(before, by: .restored(before.followUp))
    case .done, .drop, .move, .reopen: break
    }
    guard let item = due.chosen(at: clock.wall) else { return [] }
    guard item.followUp.isWaiting != (command == .reopen) else {
      notice = .followUpIs(item.followUp)
      return []
    }
    switch command {
    case .done: return change(item, by: .done)
    case .drop: return change(item, by: .dropped)
    case .reopen: return change(item, by: .reopened)
    case .move: return show(.moving(FollowUpMove(item, today: clock.wall.day)))
    case .all, .undo: return []
    }
  }

  private mutating func change(_ item: SessionFollowUp, by change: FollowUpChange) -> [Effect] {
    due.isChanging = true
    return [
      .openSession(
        file: item.summary.file, .changing(followUp: item.followUp.id, change))
    ]
  }

  mutating func receiveMove(_ action: Action, _ move: FollowUpMove) -> [Effect] {
    var move = move
    if action == .wentBack {
      closeOverlay()
      return []
    }
    move.notUnderstood = nil
    switch move.field.receive(action, at: clock) {
    case .accepted:
      closeOverlay()
      guard case .day(let day?)? = move.field.value else { return [] }
      return change(move.item, by: .moved(to: day))
    case .refused: move.notUnderstood = move.field.buffer.text
    default: break
    }
    overlays[overlays.count - 1] = .moving(move)
    return []
  }

  /// The session is open, and its follow-up is changed; the note is saved as ever, and let go of.
  mutating func change(
    followUp id: String, by change: FollowUpChange, of opened: OpenedSession
  ) -> [Effect] {
    guard let old = opened.session.followUps.first(where: { $0.id == id }),
      work?.session.change(followUp: id, by: change) == true
    else {
      notice = .followUpGone
      return leaveSession(to: .due)
    }
    work?.noteChange(at: clock)
    let before = SessionFollowUp(
      summary: SessionSummary(file: opened.file, session: opened.session), followUp: old)
    if case .restored = change { due.before.removeLast() } else { due.before.append(before) }
    showChange(of: before)
    let effects = leaveSession(to: .due)
    notice = .followUpChanged(old.changed(by: change), change)
    return effects
  }

  /// The list shows a change at once: a second key must not meet what was there before.
  private mutating func showChange(of before: SessionFollowUp) {
    guard let work, let place = listings?.firstIndex(where: { $0.file == before.summary.file })
    else { return }
    listings?[place] = .session(
      SessionSummary(
        file: before.summary.file, session: work.session,
        figures: SessionFigures(work.session, on: work.path)))
    due.load(listings ?? [], at: clock.wall)
    if case .session(let summary)? = listings?[place],
      let now = summary.followUps.first(where: { $0.id == before.followUp.id }), now.isWaiting
    {
      due.place(cursorOn: before, at: clock.wall)
    }
  }
}
