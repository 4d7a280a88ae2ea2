import OnwardCore

extension Words {
  static func notice(_ notice: Notice) -> String {
    switch notice {
    case .positionMoved:
      "The way has changed with your answers. You stand at the first open question."
    case .dateNotUnderstood(let words):
      "\"\(words)\" is not a date that I know. Try tomorrow, in 3 days, friday or 2026-11-30."
    case .chooseAValue: "Choose one first, or press Tab to leave it open."
    case .nothingKept: "Nothing of it was kept."
    case .timeIsUp: "The time is over. Finish your sentence if you like."
    case .takenBack: "Your text is back from the editor."
    case .noEditor: "No editor is set. Set $VISUAL or $EDITOR to the name of yours."
    case .editorFailed(let program, let status):
      "\(shortened(program, to: 60)) ended with status \(status). Your text is as it was."
    case .draftKept(let path):
      "What your editor last held is in \(path). Copy what you need, then delete it."
    case .tooLong(let most) where most < 1024:
      "This answer is full, and that was not put in. All that was here stays."
    case .tooLong(let most):
      "That does not fit and was not put in: \(most >> 10) KiB is the most here. What was here stays."
    case .editorMayKeepCopies: "Your text is back. Some editors keep copies of their own."
    case .notSaved(let problem): Words.problem(problem) + " It is tried again; nothing is lost yet."
    case .notCopied(let problem): "No copy was written. " + Words.problem(problem)
    case .savedAgain: "Saved now. Nothing was lost."
    case .keptBeside(let file):
      "The note had changed on disk. Yours is saved; the other is kept as \(file)."
    case .readOnly: "This note is from a newer version. It can be read, not changed."
    case .notOpened(let file, let problem): Words.open(file, problem)
    case .notDeleted(let file): "\(file) could not be deleted."
    case .deleted: "Deleted."
    case .corrected: "Corrected."
    case .followUpChanged(let followUp, let change): Words.changedHere(followUp, change)
    case .patternLeft: "Left. It does not come again unless something new is there."
    case .followUpGone: "The session has no such thing to do any more."
    case .followUpIs(let followUp): Words.unchanged(followUp)
    case .closed: "Closed. In past sessions, o opens it again."
    case .reopened: "Open again."
    case .itBecameCalmer: "It has become calmer."
    case .notForAnEditor: "This text is kept nowhere, so it cannot go to an editor."
    case .firstStep: "This is the first step."
    case .cannotCreate(let problem): Words.problem(problem)
    case .bookmarkSet: "Bookmarked."
    case .bookmarkRemoved: "Bookmark removed."
    case .settings(let words): "Settings: \(words). onward goes on without it."
    case .noMarks: "Nothing is marked."
    case .emptyLetter: "There is no letter yet."
    case .copied(let result): Words.copied(result)
    case .letterWritten(let path): "The letter is in \(path) now. You can send it when you like."
    case .externalLink(let address): "onward opens nothing by itself. The address is: \(address)"
    }
  }

  /// The commonest numbers of Linux in words; others keep their number.
  static func problem(_ problem: SaveProblem) -> String {
    switch problem.errno {
    case 28: "The disk is full: \(problem.path) could not be written. Make some room."
    case 122:
      "Your share of the disk is used up: \(problem.path) could not be written. Make some room."
    case 13, 1: "\(problem.path) may not be written. Check who owns it."
    case 30: "\(problem.path) lies on a disk that can only be read. Make it writable."
    case 2, 20: "The folder of \(problem.path) is gone, and could not be made again."
    case 27:
      "\(problem.path) would be larger than is allowed here. Raise the limit, or save a copy elsewhere."
    case 24, 23:
      "Too many files are open, so \(problem.path) could not be written. Raise the limit (ulimit -n)."
    case 40: "\(problem.path) is a symbolic link, which is not followed. Put the real one there."
    case 5: "The disk reports an error at \(problem.path). Look at the disk; save a copy elsewhere."
    default: "\(problem.path) could not be written (error \(problem.errno))."
    }
  }

  static func open(_ file: String, _ problem: OpenProblem) -> String {
    switch problem {
    case .note(let problem): Words.note(file, problem)
    case .inUse: "Another window has \(file) open."
    case .cannotLock(let errno): "\(file) could not be locked (error \(errno))."
    }
  }

  static func note(_ file: String, _ problem: NoteProblem) -> String {
    switch problem {
    case .unreadable(let errno): "\(file) cannot be read (error \(errno)). It is left alone."
    case .notUTF8: "\(file) is not UTF-8 text. It is left alone."
    case .notAFile: "\(file) is no ordinary file. It is left alone."
    case .tooLarge(let bytes):
      "\(file) is too large (\(bytes >> 20) MiB; 32 is the most). It is left alone."
    case .malformed(let line, let column, let detail):
      "\(file):\(line):\(column): \(detail). It is left alone; mend it in an editor."
    case .copy: "\(file) is a copy that a synchroniser or a conflict left. It is left alone."
    case .gitConflict(let line):
      "\(file):\(line): git's conflict marks stand in it. Mend it in an editor."
    }
  }
}
