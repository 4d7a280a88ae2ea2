extension State {
  mutating func receivePast(_ action: Action, _ guide: Guide) -> [Effect] {
    switch action {
    case .moved(let direction) where direction == .up || direction == .down || !past.isFiltering:
      past.cursor = direction.index(from: past.cursor, count: pastCount)
    case .picked(let index): if index < pastCount { past.cursor = index }
    case .scrolled(let line): past.cursor = min(max(0, line), max(0, pastCount - 1))
    case .accepted where past.isFiltering: past.isFiltering = false
    case .accepted, .toggled: return openChosen(nil)
    case .commanded(let command): return openChosen(command)
    case .openedFind: past.isFiltering = true
    case .openedSearch: return openSearch(guide)
    case .openedPlot: return show(.plot(ofAll: false))
    case .wentBack where past.isFiltering || !past.filter.isEmpty: filterPast { $0.clearFilter() }
    case .wentBack, .openedHome:
      filterPast { $0.clearFilter() }
      screen = .home
    default: if past.isFiltering { typeFilter(action) }
    }
    return []
  }

  private mutating func openChosen(_ command: ListCommand?) -> [Effect] {
    guard let listing = chosenListing else { return [] }
    guard case .session(let summary) = listing else {
      if case .problem(let file, let problem) = listing {
        notice = .notOpened(file: file, .note(problem))
      }
      return []
    }
    let purpose: OpenPurpose
    switch command {
    case nil: purpose = summary.standing.isGoingOn ? .goingOn : .reading
    case .read?: purpose = .reading
    case .correct?: purpose = .correcting
    case .close?: purpose = .closing
    case .reopen?:
      guard !summary.standing.isGoingOn else { return [] }
      purpose = .reopening
    case .delete?:
      let copies = (listings ?? []).map(\.file).filter { isCopy($0, of: summary.file) }
      return show(.question(Question(subject: .delete(summary, copies: copies))))
    }
    return [.openSession(file: summary.file, purpose)]
  }

  /// Takes the answer of an effect that opened or began a session.
  mutating func open(_ action: Action, _ guide: Guide) -> [Effect] {
    switch action {
    case .sessionBegun(let id, _) where work != nil: return [.closeSession(id: id)]
    case .sessionOpened(let opened) where work != nil && opened.purpose != .reading:
      return opened.session.id == work?.session.id ? [] : [.closeSession(id: opened.session.id)]
    case .sessionBegun(let id, let file): return begin(id: id, file: file, guide)
    case .sessionOpened(let opened): return take(opened, guide)
    case .sessionNotOpened(let file, .inUse) where due.isChanging:
      due.isChanging = false
      notice = .notOpened(file: file, .inUse)
    case .sessionNotOpened(let file, .inUse):
      return show(.question(Question(subject: .inUse(file: file))))
    case .sessionNotOpened(let file, let problem):
      due.isChanging = false
      pendingStep = nil
      notice = .notOpened(file: file, problem)
    default: break
    }
    return []
  }

  private mutating func begin(id: String, file: String, _ guide: Guide) -> [Effect] {
    var session = Session(
      id: id, language: guide.language, started: clock.wall, position: .at(Visit(guide.first), nil))
    if let expected { session.begin(with: expected) }
    expected = nil
    work = Work(file: file, session: session, isReadOnly: false, guide)
    work?.isNew = true
    screen = .session
    if let pendingStep { return stand(aside: pendingStep, guide) }
    return enterFirst(guide)
  }

  private mutating func take(_ opened: OpenedSession, _ guide: Guide) -> [Effect] {
    if opened.purpose == .reading {
      return show(.reading(opened.session))
    }
    work = Work(
      file: opened.file, session: opened.session, isReadOnly: opened.isReadOnly, guide)
    due.isChanging = false
    if opened.isReadOnly, opened.purpose.changesNote {
      notice = .readOnly
      return leaveSession(to: screen)
    }
    switch opened.purpose {
    case .goingOn: return resume(guide) + (pendingStep.map { stand(aside: $0, guide) } ?? [])
    case .correcting: return show(.correction(Correction(session: opened.session)))
    case .closing: return show(.question(Question(subject: .close)))
    case .reopening: return reopen(guide)
    case .doing(let id): return run(errand: id, guide)
    case .changing(let id, let change): return self.change(followUp: id, by: change, of: opened)
    case .reading: return []
    }
  }

  private mutating func reopen(_ guide: Guide) -> [Effect] {
    work?.session.standing = .open
    work?.noteChange(at: clock)
    let effects = leaveSession(to: .past)
    notice = .reopened
    return effects
  }
}

extension OpenPurpose {
  /// Whether it is nothing but to change what the note holds.
  fileprivate var changesNote: Bool {
    switch self {
    case .goingOn, .reading, .doing: false
    case .correcting, .closing, .reopening, .changing: true
    }
  }
}
