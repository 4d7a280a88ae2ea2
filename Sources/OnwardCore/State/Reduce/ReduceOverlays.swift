extension State {
  mutating func receiveOverlay(_ action: Action, _ guide: Guide) -> [Effect] {
    switch overlays.last {
    case .welcome?:
      if case .scrolled(let line) = action { overlayScroll = max(0, line) }
      guard action == .accepted || action == .wentBack || action == .advanced else { return [] }
      overlays.removeLast()
      settings.isFirstRun = false
      return [.remember(.welcome)]
    case .letterFile(let form)?: return receiveLetterFile(action, form)
    case .helpNow?, .keys?, .reading?, .letterLink?:
      if case .scrolled(let line) = action {
        overlayScroll = max(0, line)
      } else if action == .wentBack || action == .accepted || action == .openedHome {
        closeOverlay()
      }
    case .plot(let ofAll)?: receivePlot(action, ofAll: ofAll)
    case .browser(let browser)?: return receiveBrowser(action, browser, guide)
    case .steps(let cursor)?: return receiveSteps(action, cursor, guide)
    case .question(let question)?: return receiveQuestion(action, question, guide)
    case .correction(let correction)?: return receiveCorrection(action, correction, guide)
    case .moving(let move)?: return receiveMove(action, move)
    case nil: break
    }
    return []
  }

  mutating func closeOverlay() {
    overlays.removeLast()
    overlayScroll = lowerScrolls.popLast() ?? 0
  }

  private mutating func receiveSteps(
    _ action: Action, _ cursor: Int, _ guide: Guide
  ) -> [Effect] {
    let stops = work?.reachable ?? []
    switch action {
    case .moved(let direction):
      overlays[overlays.count - 1] = .steps(
        cursor: direction.index(from: cursor, count: stops.count))
    case .picked(let index) where stops.indices.contains(index):
      overlays[overlays.count - 1] = .steps(cursor: index)
    case .accepted, .toggled:
      closeOverlay()
      guard stops.indices.contains(cursor) else { return [] }
      return go(to: stops[cursor].visit, guide)
    case .wentBack, .openedHome, .openedSteps: closeOverlay()
    default: break
    }
    return []
  }

  private mutating func receiveQuestion(
    _ action: Action, _ question: Question, _ guide: Guide
  ) -> [Effect] {
    var question = question
    switch action {
    case .moved(let direction):
      question.cursor = direction.index(from: question.cursor, count: question.replies.count)
    case .picked(let index) where question.replies.indices.contains(index):
      question.cursor = index
    case .typed(let text):
      guard let index = menuIndex(text), question.replies.indices.contains(index) else {
        return []
      }
      question.cursor = index
    case .accepted, .toggled:
      closeOverlay()
      return carryOut(question.replies[question.cursor], of: question.subject, guide)
    case .wentBack, .openedHome:
      closeOverlay()
      return carryOut(.cancel, of: question.subject, guide)
    default: return []
    }
    overlays[overlays.count - 1] = .question(question)
    return []
  }

  private mutating func carryOut(
    _ reply: Question.Reply, of subject: Question.Subject, _ guide: Guide
  ) -> [Effect] {
    switch (reply, subject) {
    case (.delete, .delete(let summary, _)):
      return [.deleteNote(file: summary.file, id: summary.id)]
    case (.outcome(let outcome), .close):
      work?.session.standing = .closed(outcome)
      work?.noteChange(at: clock)
      let effects = leaveSession(to: screen)
      notice = .closed
      return effects
    case (.cancel, .close): return leaveSession(to: screen)
    case (.tryAgain, .leaveUnsaved): return leaveAgain()
    case (.leaveAnyway, .leaveUnsaved): return [.leave(signal: nil)]
    case (.saveElsewhere, .leaveUnsaved):
      return work.map { [.saveElsewhere($0.saveOrder)] } ?? []
    case (.leave, .leaveCopied): return [.leave(signal: nil)]
    case (_, .takeOut(let letter)), (_, .copy(let letter)): return takeOut(letter, by: reply)
    case (.readOnly, .inUse(let file)):
      pendingStep = nil
      return [.openSession(file: file, .reading)]
    case (.cancel, .inUse): pendingStep = nil
    case (.startAnother, .inUse): return [.beginSession]
    case (.leavePattern, .pattern(let pattern)):
      notice = .patternLeft
      return answer(pattern)
    case (.lookAtPattern, .pattern(let pattern)):
      return answer(pattern) + openBrowser(nil, at: pattern.id.topic, guide)
    default: break
    }
    return []
  }

  private mutating func leaveAgain() -> [Effect] {
    if let work {
      self.work?.saving.orderedRevision = min(
        work.saving.orderedRevision, work.saving.savedRevision)
    }
    work?.saving.problem = nil
    return leave(signal: nil)
  }

  private mutating func receiveCorrection(
    _ action: Action, _ correction: Correction, _ guide: Guide
  ) -> [Effect] {
    var correction = correction
    switch action {
    case .wentBack:
      closeOverlay()
      return leaveSession(to: .past)
    case .accepted where correction.focus == 2: return correct(by: correction, guide)
    case .accepted, .advanced, .moved(.down):
      correction.focus = min(2, correction.focus + 1)
    case .retreated, .moved(.up): correction.focus = max(0, correction.focus - 1)
    case .picked(let index) where correction.fields.indices.contains(index):
      correction.focus = index
    default:
      correction.notUnderstood = nil
      _ = correction.fields[correction.focus].receive(action.inLine, goal: &correction.goal)
    }
    overlays[overlays.count - 1] = .correction(correction)
    return []
  }

  private mutating func correct(by correction: Correction, _ guide: Guide) -> [Effect] {
    let words = correction.fields.map(\.text)
    guard let day = Day(words: words[2], today: clock.wall.day) else {
      var again = correction
      again.notUnderstood = words[2]
      overlays[overlays.count - 1] = .correction(again)
      return []
    }
    closeOverlay()
    if var session = work?.session {
      session.correct(.company, words[0], guide)
      session.correct(.role, words[1], guide)
      let days = day.daysSince1970 - session.started.day.daysSince1970
      session.started = session.started.adding(seconds: days * 86_400)
      if session != work?.session {
        work?.session = session
        work?.noteChange(at: clock)
      }
    }
    let effects = leaveSession(to: .past)
    notice = .corrected
    return effects
  }
}

extension Action {
  /// Left and right as they are meant in a line of text.
  var inLine: Action {
    switch self {
    case .moved(.left): .edited(.move(.left))
    case .moved(.right): .edited(.move(.right))
    case .moved(.first): .edited(.move(.lineStart))
    case .moved(.last): .edited(.move(.lineEnd))
    default: self
    }
  }
}
