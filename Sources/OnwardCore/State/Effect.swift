/// A note to be put on disk.
public struct SaveOrder: Hashable, Sendable {
  public var file: String
  public var session: Session
  /// The answers that the path asks for, in order; others are marked as off the path.
  public var path: [AnswerKey]
  /// Counts the changes of the session; the answer names the one that is now on disk.
  public var revision: Int
}

/// What is to be done outside, as data; its result comes back as an action.
public enum Effect: Hashable, Sendable {
  case loadNotes
  case goOnLoadingNotes
  case loadBody(BodyID)
  /// Makes an id and a file name for a new session and locks it.
  case beginSession
  case openSession(file: String, OpenPurpose)
  /// Lets go of the lock of the session that was open.
  case closeSession(id: String)
  case saveNote(SaveOrder)
  /// Writes the note to a new file in a folder of the person's, because its own cannot be written.
  case saveElsewhere(SaveOrder)
  case deleteNote(file: String, id: String)
  case edit(text: String)
  /// Asks the terminal to put the text into its clipboard.
  case copy(text: String)
  /// Makes a new file, at a path as the person typed it.
  case writeLetter(path: String, text: String)
  /// Remembers that it was told, so that it is told once only.
  case remember(Told)
  case loadMemory
  case saveMemory(ReadingMemory)
  case savePatterns(PatternMemory)
  /// Reads what searching looks in: all topics and the person's own notes.
  case buildSearch
  case suspend
  case redraw
  /// Ends the loop once the saver is done, after a signal with 128 + its number.
  case leave(signal: Int32?)
}
