extension Work {
  /// Counts a change of what the note is to hold.
  mutating func noteChange(at clock: ClockReading) {
    guard !isReadOnly else { return }
    saving.revision += 1
    if saving.unsavedSince == nil { saving.unsavedSince = clock.monotonic }
  }

  /// Orders a save of all that is not yet on its way to the disk.
  mutating func orderSave() -> [Effect] {
    guard !isReadOnly, saving.revision > saving.orderedRevision else { return [] }
    let order = saveOrder
    if isNew, order.session.answers.isEmpty {
      saving = Saving()
      return []
    }
    isNew = false
    saving.orderedRevision = saving.revision
    saving.unsavedSince = nil
    saving.retryAt = nil
    return [.saveNote(order)]
  }

  /// All that was typed, whether or not it is on its way to the disk.
  var saveOrder: SaveOrder {
    SaveOrder(
      file: file, session: sessionToSave, path: path.keys, revision: saving.revision)
  }
}

extension State {
  /// Orders the save of the open session now.
  mutating func saveNow() -> [Effect] { work?.orderSave() ?? [] }

  mutating func saveWhenDue() -> [Effect] {
    guard let due = work?.saving.deadline, due <= clock.monotonic else { return [] }
    return saveNow()
  }

  mutating func recordSaving(_ action: Action) -> [Effect] {
    switch action {
    case .noteSaved(let revision): recordSaved(revision)
    case .noteKeptBeside(let revision, let file):
      recordSaved(revision)
      notice = .keptBeside(file: file)
    case .noteCopied(let revision, let path):
      work?.saving.elsewhere = Saving.Elsewhere(revision: revision, path: path)
      return show(.question(Question(subject: .leaveCopied(path: path))))
    case .noteNotCopied(let problem):
      notice = .notCopied(problem)
      return work?.saving.problem.map {
        show(.question(Question(subject: .leaveUnsaved($0))))
      } ?? []
    case .noteNotSaved(let revision, let problem): return recordNotSaved(revision, problem)
    default: break
    }
    return afterSaving()
  }

  private mutating func recordSaved(_ revision: Int) {
    guard var saving = work?.saving else { return }
    saving.savedRevision = max(saving.savedRevision, revision)
    if saving.problem != nil {
      notice = .savedAgain
      overlays.removeAll(where: \.asksAboutUnsaved)
    }
    saving.problem = nil
    saving.failures = 0
    saving.retryAt = nil
    work?.saving = saving
  }

  /// Tries again after 2, 4, 8 … 30 seconds; what was typed stays in memory meanwhile.
  private mutating func recordNotSaved(_ revision: Int, _ problem: SaveProblem) -> [Effect] {
    guard var saving = work?.saving else { return [] }
    saving.problem = problem
    saving.failures += 1
    saving.orderedRevision = min(saving.orderedRevision, revision - 1)
    saving.retryAt = clock.monotonic + min(30_000, 1000 << min(saving.failures, 5))
    work?.saving = saving
    notice = .notSaved(problem)
    // A retry that fails while the question stands must not take it away from under the cursor.
    guard let leaving else { return [] }
    overlays.removeAll(where: \.asksAboutUnsaved)
    if leaving.signal != nil { return [.leave(signal: leaving.signal)] }
    self.leaving = nil
    return show(.question(Question(subject: .leaveUnsaved(problem))))
  }

  private mutating func afterSaving() -> [Effect] {
    guard work?.saving.isSaved ?? true else { return [] }
    if let leaving { return [.leave(signal: leaving.signal)] }
    guard screen != .session, let work else { return [] }
    return letGo(of: work)
  }

  /// Saves what is not yet on disk, and then ends.
  mutating func leave(signal: Int32?) -> [Effect] {
    let remembered = rememberPlace()
    return remembered + end(signal: signal)
  }

  private mutating func end(signal: Int32?) -> [Effect] {
    keepForLeaving()
    let orders = saveNow()
    if work?.saving.isSaved ?? true { return [.leave(signal: signal)] }
    if let problem = work?.saving.problem, orders.isEmpty, signal == nil {
      return show(.question(Question(subject: .leaveUnsaved(problem))))
    }
    leaving = Leaving(signal: signal, since: clock.monotonic)
    return orders
  }

  /// A breath that is under way is counted, though no key has told of it.
  private mutating func keepForLeaving() {
    work?.keepDraft()
    if case .breathe(let breathe)? = work?.field, breathe.isRunning { work?.noteChange(at: clock) }
  }

  /// Leaves the open session for another screen; its lock goes once all is on disk.
  mutating func leaveSession(to screen: Screen) -> [Effect] {
    guard work != nil else {
      self.screen = screen
      return []
    }
    keepForLeaving()
    if work?.saving.problem == nil { work?.endErrand(at: clock) }
    let orders = saveNow()
    if let problem = work?.saving.problem, work?.saving.isSaved == false {
      notice = .notSaved(problem)
      return orders
    }
    self.screen = screen
    scroll = 0
    if orders.isEmpty, work?.saving.isSaved == true, let work { return letGo(of: work) }
    return orders
  }

  private mutating func letGo(of work: Work) -> [Effect] {
    let id = work.session.id
    self.work = nil
    return [.closeSession(id: id), .loadNotes]
  }
}

extension Overlay {
  fileprivate var asksAboutUnsaved: Bool {
    guard case .question(let question) = self else { return false }
    return switch question.subject {
    case .leaveUnsaved, .leaveCopied: true
    case .delete, .close, .inUse, .pattern, .takeOut, .copy: false
    }
  }
}
