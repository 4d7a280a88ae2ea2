/// Something to tell the person in one line; the screen has the words.
public enum Notice: Hashable, Sendable {
  /// The way no longer passes the place where the person stood.
  case positionMoved
  case dateNotUnderstood(String)
  case chooseAValue
  case nothingKept
  case timeIsUp
  case takenBack
  case noEditor
  case editorFailed(program: String, status: Int32)
  /// What an editor left could not be taken back, and lies there.
  case draftKept(path: String)
  /// The answer holds so many bytes at most; what came last was not put in.
  case tooLong(mostBytes: Int)
  /// The first time only: an editor may keep copies of its own.
  case editorMayKeepCopies
  case notSaved(SaveProblem)
  /// Neither could a copy be written outside the notes.
  case notCopied(SaveProblem)
  case savedAgain
  /// The note had changed on disk; both are kept, the other under this name.
  case keptBeside(file: String)
  case readOnly
  case notOpened(file: String, OpenProblem)
  case notDeleted(file: String)
  case deleted
  case corrected
  /// The follow-up as it is now.
  case followUpChanged(FollowUp, FollowUpChange)
  /// The note has no such follow-up any more.
  case followUpGone
  /// A question about several applications was left.
  case patternLeft
  /// The command does not fit what became of the follow-up.
  case followUpIs(FollowUp)
  case closed
  case reopened
  case itBecameCalmer
  /// Text that is only kept in memory cannot go to an editor, which would write it to disk.
  case notForAnEditor
  case firstStep
  case cannotCreate(SaveProblem)
  case bookmarkSet
  case bookmarkRemoved
  /// A link that leads out; it is shown in full and never opened.
  case externalLink(String)
  /// What is wrong with the file of settings, and where.
  case settings(String)
  case noMarks
  case emptyLetter
  case copied(CopyResult)
  case letterWritten(path: String)
}
