import OnwardCore
import OnwardScreen
import OnwardTerminal

/// The world outside the loop, as closures, so that a test can give its own.
struct Environment {
  // The terminal
  /// Waits for events, at most until the deadline of the monotonic clock, or until a descriptor can be read.
  var next: (_ deadline: Int?, _ watching: [Int32]) -> [TerminalEvent]
  var show: (Frame) -> Void
  var redraw: () -> Void
  /// Stops the job until it is continued.
  var suspend: () -> Void
  var edit: (String) -> EditorResult
  /// Asks the terminal to put a text into its clipboard.
  var copy: (String) -> CopyResult

  // Time
  var clock: () -> ClockReading

  // Content
  var body: (BodyID) -> Document

  // Notes
  /// Begins to look at the notes.
  var lookForNotes: () -> [Action]
  /// Looks at some more of them; done in pieces so short that keys need not wait.
  var goOnLooking: () -> [Action]
  var beginSession: (Moment) -> Action
  var openSession: (_ file: String, OpenPurpose) -> Action
  var closeSession: (_ id: String) -> Void
  var saveNote: (SaveOrder, Moment) -> Void
  /// Writes the note outside the notes.
  var saveElsewhere: (SaveOrder, Moment) -> Action
  /// Writes a letter to a new file.
  var writeLetter: (_ text: String, _ path: String) -> Action
  var deleteNote: (_ file: String, _ id: String) -> Bool
  var remember: (Told) -> Void

  // Reading
  var reading: () -> ReadingMemory
  var rememberReading: (ReadingMemory) -> Void
  var rememberPatterns: (PatternMemory) -> Void
  var searchIndex: () -> SearchIndex<SearchSource>

  // The saver
  /// Can be read when there are results.
  var saverDescriptor: Int32
  var savingResults: () -> [Action]
  /// Waits until nothing is being saved; false where that takes longer than so many milliseconds.
  var waitForSaver: (Int) -> Bool
}
