/// One replacement, cut so that both its ends are boundaries before and after.
struct TextChange: Sendable {
  var start: TextPosition
  var removed: [[Character]]
  var inserted: [[Character]]
  var cursorBefore: TextPosition
  var cursorAfter: TextPosition

  /// Bytes of memory, about: a character in a line takes 16, a change and its lines some more.
  var cost: Int {
    let lines = removed.count + inserted.count
    let characters = removed.reduce(0) { $0 + $1.count } + inserted.reduce(0) { $0 + $1.count }
    return 128 + 48 * lines + 16 * characters
  }

  /// Whether nothing was removed and all inserted stands on one line.
  var isPlainInsertion: Bool {
    removed.count == 1 && removed[0].isEmpty && inserted.count == 1
  }
}

/// What can be undone and redone, step by step; a step is one change or a run of them.
///
/// The oldest steps go when all of them take more than `mostBytes` of memory, but never the last.
struct TextHistory: Sendable {
  /// Bytes of memory, by the measure of `TextChange.cost`.
  static let mostBytes = 16 << 20
  /// Changes; a longer run is cut, so that its beginning can be forgotten.
  private static let longestStep = 500

  /// The runs that make one step.
  enum Run: Sendable {
    case typing, erasing
  }

  private var done: [[TextChange]] = []
  private var undone: [[TextChange]] = []
  /// What `done` and `undone` take together.
  private(set) var cost = 0
  private var openRun: Run?

  var canUndo: Bool { !done.isEmpty }

  mutating func closeRun() { openRun = nil }

  /// `run` nil makes a step of its own.
  mutating func record(_ change: TextChange, in run: Run?) {
    cost -= cost(of: undone)
    undone.removeAll()
    if let run, openRun == run, let step = done.indices.last, done[step].count < Self.longestStep {
      join(change, to: step)
    } else {
      done.append([change])
      cost += change.cost
    }
    openRun = run
    forgetOldest()
  }

  private mutating func forgetOldest() {
    guard cost > Self.mostBytes else { return }
    var forgotten = 0
    while cost > Self.mostBytes, forgotten < done.count - 1 {
      cost -= cost(of: [done[forgotten]])
      forgotten += 1
    }
    done.removeFirst(forgotten)
  }

  private func cost(of steps: [[TextChange]]) -> Int {
    steps.reduce(0) { $1.reduce($0) { $0 + $1.cost } }
  }

  private mutating func join(_ change: TextChange, to step: Int) {
    guard let last = done[step].indices.last, change.isPlainInsertion,
      done[step][last].isPlainInsertion,
      done[step][last].start.line == change.start.line,
      done[step][last].start.character + done[step][last].inserted[0].count
        == change.start.character
    else {
      done[step].append(change)
      cost += change.cost
      return
    }
    cost -= done[step][last].cost
    defer { cost += done[step][last].cost }
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
