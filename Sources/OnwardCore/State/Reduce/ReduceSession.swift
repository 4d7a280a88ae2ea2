extension State {
  mutating func receiveSession(_ action: Action, _ guide: Guide) -> [Effect] {
    switch work?.stage {
    case nil: return []
    case .prompting?: return receivePrompting(action, guide)
    case .betweenParts(let cursor)?: return receiveBetween(action, cursor, guide)
    case .finished?:
      guard [.accepted, .wentBack, .openedHome, .advanced, .toggled].contains(action) else {
        return action == .openedSteps ? show(.steps(cursor: 0)) : []
      }
      return leaveSession(to: .home)
    }
  }

  private mutating func receivePrompting(_ action: Action, _ guide: Guide) -> [Effect] {
    if work?.isReadOnly == true, changesAnswers(action) {
      notice = .readOnly
      return []
    }
    let clock = clock
    switch work?.field?.receive(action, at: clock) ?? .ignored {
    case .moved: return []
    case .changed:
      work?.noteChange(at: clock)
      return isDiscarding ? saveNow() : []
    case .accepted: return accept(guide)
    case .refused(let notice):
      self.notice = notice
      return []
    case .notSafe:
      work?.recordNotSafe(at: clock)
      return saveNow() + show(.helpNow)
    case .ignored: return pass(action, guide)
    }
  }

  /// "Throw it away" is obeyed by the next save at once.
  private var isDiscarding: Bool {
    if case .timer(let timer)? = work?.field { timer.isDiscarded } else { false }
  }

  private func changesAnswers(_ action: Action) -> Bool {
    switch action {
    case .typed, .pasted, .toggled, .removed, .reordered, .switched, .accepted, .skippedStep,
      .askedForEditor:
      true
    case .edited(.move): false
    case .edited: true
    default: false
    }
  }

  /// What the control had no use for: going through the session.
  private mutating func pass(_ action: Action, _ guide: Guide) -> [Effect] {
    switch action {
    case .accepted: return goForward(guide)
    case .advanced: return advance(guide)
    case .retreated: return goBack(guide)
    case .wentBack: return goBack(guide)
    case .skippedStep: return skipStep(guide)
    case .scrolled(let line): scroll = max(0, line)
    case .openedHome: return leaveSession(to: .home)
    case .openedSteps: return show(.steps(cursor: work?.placeAmongReachable ?? 0))
    case .askedForEditor: return handToEditor()
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
    case .retreated, .wentBack: return goBack(guide)
    case .openedHome: return leaveSession(to: .home)
    case .openedSteps: return show(.steps(cursor: work?.placeAmongReachable ?? 0))
    default: break
    }
    return []
  }
}

extension Field {
  /// The text that the person's own editor may take; nil where there is no text of many lines.
  var editableText: String? {
    switch self {
    case .text(let text): text.buffer.text
    case .draft(let draft): draft.buffer.text
    case .timer(let timer): timer.buffer.text
    default: nil
    }
  }
}
