/// Changes the state as the action says, and returns what is to be done outside.
///
/// Pure: time, chance and the world come in as actions only.
public func reduce(_ state: inout State, _ action: Action, _ guide: Guide) -> [Effect] {
  switch action {
  case .ticked(let clock): return state.tick(to: clock, guide)
  case .resized(let size):
    state.size = size
    return []
  case .bodyLoaded(let id, let document):
    state.bodies[id] = document
    return []
  case .notesGlimpsed, .notesRecalled, .notesChecked, .notesLoaded:
    return state.takeNotes(action)
  case .sessionBegun, .sessionOpened, .sessionNotOpened: return state.open(action, guide)
  case .noteSaved, .noteKeptBeside, .noteNotSaved, .noteCopied, .noteNotCopied:
    return state.recordSaving(action)
  case .noteDeleted(_, let succeeded):
    state.notice = succeeded ? .deleted : state.notice
    if case .noteDeleted(let file, false) = action { state.notice = .notDeleted(file: file) }
    return [.loadNotes]
  case .editorReturned(let result): return state.takeBack(result)
  case .letterCopied, .letterWritten, .letterNotWritten: return state.recordTakingOut(action)
  case .memoryLoaded(let memory): return state.recall(memory, guide)
  case .searchBuilt(let index):
    state.searchIndex = index
    state.searchAgain()
    return []
  case .left(let signal): return state.leave(signal: signal)
  case .askedToSave: return state.saveNow()
  case .suspended: return state.saveNow() + [.suspend]
  case .redrew: return [.redraw]
  case .hid:
    state.isHidden.toggle()
    return []
  default: return state.receive(action, guide)
  }
}

extension State {
  /// A key of the person's: the topmost layer takes it.
  fileprivate mutating func receive(_ action: Action, _ guide: Guide) -> [Effect] {
    guard !isHidden, leaving == nil, !isTooSmall || isTaken(onSmallScreen: action) else {
      return []
    }
    if action != .redrew { notice = nil }
    switch action {
    case .openedHelpNow: return show(.helpNow)
    case .openedKeys: return show(.keys)
    default: break
    }
    if !overlays.isEmpty { return receiveOverlay(action, guide) }
    switch screen {
    case .home: return receiveHome(action, guide)
    case .past: return receivePast(action, guide)
    case .due: return receiveDue(action, guide)
    case .session: return receiveSession(action, guide)
    }
  }

  /// Words go on being taken where nothing can be shown: a window changes while a person types.
  private func isTaken(onSmallScreen action: Action) -> Bool {
    switch action {
    case .openedHelpNow: true
    case .typed, .pasted: mode.takesText
    default: false
    }
  }

  /// Opens an overlay, once; what lies below stays as it was.
  mutating func show(_ overlay: Overlay) -> [Effect] {
    if overlays.last == overlay { return [] }
    if let place = overlays.firstIndex(of: overlay) {
      overlays.remove(at: place)
      if lowerScrolls.indices.contains(place) { lowerScrolls.remove(at: place) }
    }
    lowerScrolls.append(overlayScroll)
    overlays.append(overlay)
    overlayScroll = 0
    guard overlay == .helpNow, bodies[.helplines] == nil else { return [] }
    return [.loadBody(.helplines)]
  }

  fileprivate mutating func tick(to clock: ClockReading, _ guide: Guide) -> [Effect] {
    self.clock = clock
    if let since = leaving?.since, clock.monotonic >= since + 1000 { leaving?.isSlow = true }
    let outcome = work?.field?.receive(.ticked(at: clock), at: clock)
    if case .refused(let notice)? = outcome { self.notice = notice }
    if outcome == .changed { work?.noteChange(at: clock) }
    return saveWhenDue() + (isLookingForNotes ? [.goOnLoadingNotes] : [])
  }

  fileprivate mutating func takeBack(_ result: EditorResult) -> [Effect] {
    switch result {
    case .text(let text):
      if work?.replaceText(with: text) == true {
        work?.noteChange(at: clock)
        notice = .takenBack
        if !settings.knowsEditorCopies {
          notice = .editorMayKeepCopies
          settings.knowsEditorCopies = true
          return [.redraw, .remember(.editorCopies)]
        }
      }
    case .noEditor: notice = .noEditor
    case .kept(let path): notice = .draftKept(path: path)
    case .failed(let program, let status): notice = .editorFailed(program: program, status: status)
    }
    return [.redraw]
  }
}
