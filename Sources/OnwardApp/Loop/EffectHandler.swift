import OnwardCore

extension EventLoop {
  /// Does what the effect says; what came of it is returned as actions, in order.
  mutating func perform(_ effect: Effect) -> [Action] {
    switch effect {
    case .loadNotes: return environment.lookForNotes()
    case .goOnLoadingNotes: return environment.goOnLooking()
    case .loadBody(let id): return [.bodyLoaded(id, environment.body(id))]
    case .beginSession:
      guard settle() else { return [] }
      return [environment.beginSession(state.clock.wall)]
    case .openSession(let file, let purpose):
      guard settle() else { return [] }
      return [environment.openSession(file, purpose)]
    case .closeSession(let id):
      environment.closeSession(id)
      return []
    case .saveNote(let order):
      environment.saveNote(order, state.clock.wall)
      return []
    case .saveElsewhere(let order):
      return [environment.saveElsewhere(order, state.clock.wall)]
    case .deleteNote(let file, let id):
      return [.noteDeleted(file: file, succeeded: settle() && environment.deleteNote(file, id))]
    case .edit(let text):
      guard !isGone else { return [] }
      let result = environment.edit(text)
      forgetShown()
      return [.ticked(at: environment.clock()), .editorReturned(result)]
    case .copy(let text):
      return isGone ? [] : [.letterCopied(environment.copy(text))]
    case .writeLetter(let path, let text): return [environment.writeLetter(text, path)]
    case .remember(let told):
      environment.remember(told)
      return []
    case .loadMemory: return [.memoryLoaded(environment.reading())]
    case .saveMemory(let memory):
      environment.rememberReading(memory)
      return []
    case .savePatterns(let memory):
      environment.rememberPatterns(memory)
      return []
    case .buildSearch: return [.searchBuilt(environment.searchIndex())]
    case .suspend:
      guard !isGone else { return [] }
      // The saver is stopped together with us.
      _ = environment.waitForSaver(Self.patience)
      environment.suspend()
      forgetShown()
      return [.ticked(at: environment.clock())]
    case .redraw:
      if !isGone { environment.redraw() }
      return []
    case .leave(let signal):
      ending = Ending(signal: signal)
      return []
    }
  }
}
