/// One replacement, cut so that both its ends are boundaries before and after.
struct TextChange: Sendable {
  var start: TextPosition
  var removed: [[Character]]
  var inserted: [[Character]]
  var cursorBefore: TextPosition
  var cursorAfter: TextPosition

  /// Whether nothing was removed and all inserted stands on one line.
  var isPlainInsertion: Bool {
    removed.count == 1 && removed[0].isEmpty && inserted.count == 1
  }
}

/// What can be undone and redone, step by step; a step is one change or a run of them.
struct TextHistory: Sendable {
  /// The runs that make one step.
  enum Run: Sendable {
    case typing, erasing
  }

  private var done: [[TextChange]] = []
  private var undone: [[TextChange]] = []
  private var openRun: Run?

  mutating func closeRun() { openRun = nil }

  /// `run` nil makes a step of its own.
  mutating func record(_ change: TextChange, in run: Run?) {
    undone.removeAll()
    if let run, openRun == run, let step = done.indices.last {
      join(change, to: step)
    } else {
      done.append([change])
    }
    openRun = run
  }

  private mutating func join(_ change: TextChange, to step: Int) {
    guard let last = done[step].indices.last, change.isPlainInsertion,
      done[step][last].isPlainInsertion,
      done[step][last].start.line == change.start.line,
      done[step][last].start.character + done[step][last].inserted[0].count
        == change.start.character
    else {
      done[step].append(change)
      return
    }
    done[step][last].inserted[0].append(contentsOf: change.inserted[0])
    done[step][last].cursorAfter = change.cursorAfter
  }

  /// The last step's changes, in the order they were made.
  mutating func takeDone() -> [TextChange]? {
    openRun = nil
    guard let step = done.popLast() else { return nil }
    undone.append(step)
    return step
  }

  /// The changes of the step undone last, in the order they were made.
  mutating func takeUndone() -> [TextChange]? {
    openRun = nil
    guard let step = undone.popLast() else { return nil }
    done.append(step)
    return step
  }
}

extension TextBuffer {
  mutating func undo() {
    guard let step = history.takeDone() else { return }
    for change in step.reversed() {
      splice(change.start..<change.start.advanced(over: change.inserted), with: change.removed)
      cursor = change.cursorBefore
    }
  }

  mutating func redo() {
    guard let step = history.takeUndone() else { return }
    for change in step {
      splice(change.start..<change.start.advanced(over: change.removed), with: change.inserted)
      cursor = change.cursorAfter
    }
  }
}
