/// A way to move among what can be chosen.
public enum Direction: Hashable, Sendable {
  case up, down, left, right, first, last
}

/// What happened: a key's meaning, the clock, the terminal, or the result of an effect.
public enum Action: Equatable, Sendable {
  // Text and controls
  case typed(String)
  case pasted(String)
  case edited(EditCommand)
  /// The cursor was placed in the text by what the screen shows; `goal` is the column that up and down aim at.
  case placed(TextPosition, goal: Int)
  case moved(Direction)
  /// A choice was clicked, by its index from 0.
  case picked(Int)
  case toggled
  case removed
  case reordered(up: Bool)
  /// The control's own second act: pause the countdown, change the letter's tone.
  case switched
  /// To the next place that is marked in a letter.
  case wentToMark
  /// Asked for the ways out of the letter.
  case tookOut

  // Going through
  case accepted
  case advanced
  case retreated
  case wentBack
  case skippedStep
  /// The text was scrolled so that this line, from 0, is its first on the screen.
  case scrolled(to: Int)
  case openedHome
  case openedSteps
  /// The advice that belongs to where the person is.
  case openedAdvice
  // Reading
  case linkFocused(Int, scroll: Int)
  case followed(String)
  case wentForward
  case openedList
  case openedContents
  case openedFind
  case openedSearch
  /// How strong it was, over time.
  case openedPlot
  /// The match of that number, from 0, is the current one.
  case found(Int, scroll: Int)
  case bookmarked
  /// "Do this now", at the end of a page.
  case didNow
  case openedKeys
  case openedHelpNow
  case hid
  case askedForEditor
  case redrew
  case suspended
  /// What is not yet on disk is to be saved now.
  case askedToSave
  /// Ctrl-C, or a signal that ends the program; `signal` is nil for the key.
  case left(signal: Int32?)
  /// A letter of a list's own commands, such as `d` for delete.
  case commanded(ListCommand)
  case followUp(FollowUpCommand)

  // The world
  case ticked(at: ClockReading)
  case resized(Size)
  case bodyLoaded(BodyID, Document)
  /// There are many notes, which are looked at bit by bit; what home can show meanwhile.
  case notesGlimpsed(Glimpse?)
  /// The notes as they were known last; they are still being looked at.
  case notesRecalled([Listing])
  /// All notes were looked at, and are as they were told last.
  case notesChecked
  case notesLoaded([Listing])
  case sessionBegun(id: String, file: String)
  // A session in place would make every action, and each of the key table's, as large as one.
  indirect case sessionOpened(OpenedSession)
  case sessionNotOpened(file: String, OpenProblem)
  case noteSaved(revision: Int)
  case noteKeptBeside(revision: Int, file: String)
  case noteNotSaved(revision: Int, SaveProblem)
  case noteCopied(revision: Int, path: String)
  case noteNotCopied(SaveProblem)
  case noteDeleted(file: String, succeeded: Bool)
  case editorReturned(EditorResult)
  case letterCopied(CopyResult)
  case letterWritten(path: String)
  case letterNotWritten(SaveProblem)
  case memoryLoaded(ReadingMemory)
  case searchBuilt(SearchIndex<SearchSource>)
}

/// A command of the list of past sessions.
public enum ListCommand: Hashable, Sendable {
  case read, correct, close, reopen, delete
}

/// A session as it was read from its note.
public struct OpenedSession: Hashable, Sendable {
  public var file: String
  public var session: Session
  /// A newer version wrote it: it is shown and never rewritten.
  public var isReadOnly: Bool
  public var purpose: OpenPurpose

  public init(file: String, session: Session, isReadOnly: Bool, purpose: OpenPurpose) {
    self.file = file
    self.session = session
    self.isReadOnly = isReadOnly
    self.purpose = purpose
  }
}

/// What a session is opened for.
public enum OpenPurpose: Hashable, Sendable {
  case goingOn, reading, correcting, closing, reopening
  /// Standing where the follow-up of that name is done.
  case doing(followUp: String)
  case changing(followUp: String, FollowUpChange)
}

/// Why a session was not opened.
public enum OpenProblem: Hashable, Sendable {
  case note(NoteProblem)
  /// Another window has it open.
  case inUse
  /// The folder for locks cannot be used; the operating system's error number.
  case cannotLock(errno: Int32)
}

/// Why a note is not on disk.
public struct SaveProblem: Hashable, Sendable {
  /// The operating system's error number.
  public var errno: Int32
  /// Where it could not be written.
  public var path: String

  public init(errno: Int32, path: String) {
    self.errno = errno
    self.path = path
  }
}

/// What came of asking the terminal to copy.
public enum CopyResult: Hashable, Sendable {
  /// The terminal was asked; it does not tell whether it did so.
  case asked
  /// More bytes than terminals take.
  case tooLarge(bytes: Int)
  /// This terminal is not known to copy.
  case unsupported
}

/// What came back from the person's own editor.
public enum EditorResult: Hashable, Sendable {
  case text(String)
  /// Neither `$VISUAL` nor `$EDITOR` names a program.
  case noEditor
  /// It could not be started, or ended with this status; the text is as it was.
  case failed(program: String, status: Int32)
  /// Its text differs and could not be taken back: the editor ended badly, or the text is too long. It lies there.
  case kept(path: String)
}
