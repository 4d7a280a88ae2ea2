extension State {
  mutating func receiveSession(_ action: Action, _ guide: Guide) -> [Effect] {
    switch work?.stage {
    case nil: return []
    case .prompting?: return receivePrompting(action, guide)
    case .betweenParts(let cursor)?: return receiveBetween(action, cursor, guide)
    case .finished?: return receiveFinished(action, guide)
    }
  }

  private mutating func receiveFinished(_ action: Action, _ guide: Guide) -> [Effect] {
    switch action {
    case .accepted, .wentBack, .openedHome, .advanced, .toggled: leaveSession(to: .home)
    case .openedSteps: show(.steps(cursor: 0))
    case .openedAdvice: openBrowser(nil, guide)
    default: []
    }
  }

  private mutating func receivePrompting(_ action: Action, _ guide: Guide) -> [Effect] {
    if work?.isReadOnly == true { return receiveReadOnly(action, guide) }
    let clock = clock
    switch work?.field?.receive(action, at: clock) ?? .ignored {
    case .moved: return []
    case .changed:
      work?.noteChange(at: clock)
      return []
    case .accepted: return accept(guide)
    case .refused(let notice):
      self.notice = notice
      return []
    case .notSafe:
      work?.recordNotSafe(at: clock, guide)
      return saveNow() + show(.helpNow)
    case .ignored: return pass(action, guide)
    }
  }

  /// A note of a newer version is looked through: cursors move, and nothing is answered.
  private mutating func receiveReadOnly(_ action: Action, _ guide: Guide) -> [Effect] {
    switch action {
    case .advanced: return goForward(guide)
    case .accepted where work?.field == nil || work?.field == .summary: return goForward(guide)
    case .retreated, .wentBack, .scrolled, .openedHome, .openedSteps, .openedAdvice, .tookOut:
      return pass(action, guide)
    case .skippedStep, .askedForEditor:
      notice = .readOnly
      return []
    default: break
    }
    let field = work?.field
    let clock = clock
    switch work?.field?.receive(action, at: clock) ?? .ignored {
    case .moved: break
    case .notSafe: return show(.helpNow)
    case .ignored where action != .accepted && !action.isTyping: break
    default:
      work?.field = field
      notice = .readOnly
    }
    return []
  }

  /// What the control had no use for: going through the session.
  private mutating func pass(_ action: Action, _ guide: Guide) -> [Effect] {
    switch action {
    case .accepted: return goForward(guide)
    case .advanced: return advance(guide)
    case .retreated: return goBack(guide, leavesAtFirst: false)
    case .wentBack: return goBack(guide, leavesAtFirst: true)
    case .skippedStep: return skipStep(guide)
    case .scrolled(let line): scroll = max(0, line)
    case .openedHome: return leaveSession(to: .home)
    case .openedSteps: return show(.steps(cursor: work?.placeAmongReachable ?? 0))
    case .openedAdvice: return openBrowser(work?.stop?.visit.step, guide)
    case .askedForEditor: return handToEditor()
    case .tookOut: return takeOut()
    default: break
    }
    return []
  }

  private mutating func handToEditor() -> [Effect] {
    guard let field = work?.field else { return [] }
    if case .timer(let timer) = field, !timer.isKept {
      notice = .notForAnEditor
      return []
    }
    guard let text = field.editableText else { return [] }
    return saveNow() + [.edit(text: text)]
  }

  private mutating func receiveBetween(
    _ action: Action, _ cursor: Int, _ guide: Guide
  ) -> [Effect] {
    switch action {
    case .moved(let direction):
      work?.stage = .betweenParts(cursor: direction.index(from: cursor, count: 2))
    case .picked(let index) where (0...1).contains(index):
      work?.stage = .betweenParts(cursor: index)
    case .typed("1"): work?.stage = .betweenParts(cursor: 0)
    case .typed("2"): work?.stage = .betweenParts(cursor: 1)
    case .accepted, .toggled:
      return cursor == 0 ? leaveSession(to: .home) : beginLater(guide)
    case .retreated, .wentBack: return goBack(guide, leavesAtFirst: true)
    case .openedHome: return leaveSession(to: .home)
    case .openedSteps: return show(.steps(cursor: work?.placeAmongReachable ?? 0))
    case .openedAdvice: return openBrowser(work?.stop?.visit.step, guide)
    default: break
    }
    return []
  }
}

extension Action {
  fileprivate var isTyping: Bool {
    switch self {
    case .typed, .pasted: true
    default: false
    }
  }
}

extension Field {
  /// The text that the person's own editor may take; nil where there is no text of many lines.
  var editableText: String? {
    switch self {
    case .text(let text): text.isOneLine ? nil : text.buffer.text
    case .draft(let draft): draft.buffer.text
    case .timer(let timer): timer.buffer.text
    default: nil
    }
  }
}
