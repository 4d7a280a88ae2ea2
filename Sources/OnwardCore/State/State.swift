/// What the person set, or the environment set for them.
public struct Settings: Hashable, Sendable {
  public var reducedMotion: Bool
  /// ISO 3166 letters from the settings or the locale; it only suggests which helplines stand first.
  public var region: String?
  /// People of the person's own, for the help page.
  public var contacts: [Contact]
  public var isFirstRun: Bool
  /// Whether the terminal can be trusted with block characters, so that bars need not be drawn in ASCII.
  public var drawsBlocks: Bool
  /// Whether the line about copies that an editor may keep was shown.
  public var knowsEditorCopies: Bool

  public init(
    reducedMotion: Bool = false, region: String? = nil, contacts: [Contact] = [],
    isFirstRun: Bool = false, drawsBlocks: Bool = true, knowsEditorCopies: Bool = false
  ) {
    self.reducedMotion = reducedMotion
    self.region = region
    self.contacts = contacts
    self.isFirstRun = isFirstRun
    self.drawsBlocks = drawsBlocks
    self.knowsEditorCopies = knowsEditorCopies
  }
}

/// Something told once for ever.
public enum Told: String, Hashable, Sendable, CaseIterable {
  /// What onward is and is not.
  case welcome = "first-run"
  /// That an editor may keep copies of its own.
  case editorCopies = "editor-copies"
}

/// What lies behind all overlays.
public enum Screen: Hashable, Sendable {
  case home
  case session
  case past
  /// What waits to be done, over all sessions.
  case due
}

/// What lies over the screen until it is left; the screen below stays as it was.
public enum Overlay: Sendable, Equatable {
  case welcome
  case helpNow
  case keys
  case steps(cursor: Int)
  case question(Question)
  case correction(Correction)
  case moving(FollowUpMove)
  case browser(Browser)
  /// How strong it was over time, in the session under the cursor or in all that are shown.
  case plot(ofAll: Bool)
  /// A note, read from top to bottom.
  case reading(Session)
  case letterFile(LetterFile)
  /// The letter as a link that a mail program opens.
  case letterLink(OutgoingLetter)
}

/// Everything that the screen shows and the keys change.
public struct State: Sendable, Equatable {
  public var size: Size
  public var clock: ClockReading
  public var settings: Settings
  public var screen: Screen
  public var overlays: [Overlay] = []
  /// The neutral screen that hides everything.
  public var isHidden = false
  public var notice: Notice?
  public var bodies: [BodyID: Document] = [:]
  /// The first line shown of what is being read.
  public var scroll = 0
  /// The same for the overlay on top.
  public internal(set) var overlayScroll = 0
  /// The same for the overlays below it, the topmost last.
  var lowerScrolls: [Int] = []
  /// Newest first; nil until they are loaded.
  public var listings: [Listing]?
  /// What home shows while `listings` are not yet there.
  public internal(set) var glimpse: Glimpse?
  /// Which sessions home offers, of `listings` or else of the glimpse.
  var resumable = ResumeList()
  /// Whether the notes are being looked at, bit by bit between keys.
  public internal(set) var isLookingForNotes = false
  public var homeCursor = 0
  public internal(set) var past = PastList()
  public internal(set) var due = DueList()
  /// Which questions about several applications were asked.
  public var patternMemory = PatternMemory()
  /// What the applications have in common, if it is time to ask about it.
  public internal(set) var pattern: Pattern?
  /// What is remembered of reading; nil until it is loaded.
  public internal(set) var memory: ReadingMemory?
  /// What searching looks in; nil until it is built.
  public internal(set) var searchIndex: SearchIndex<SearchSource>?
  /// The step at which the session that is about to open is to stand.
  var pendingStep: StepID?
  /// What is known of the application that the session about to begin is about.
  var expected: Application?
  public var work: Work?
  public var leaving: Leaving?

  public init(size: Size, clock: ClockReading, settings: Settings = Settings()) {
    self.size = size
    self.clock = clock
    self.settings = settings
    screen = .home
    overlays = settings.isFirstRun ? [.welcome] : []
  }

  /// The smallest screen on which something can be read and answered.
  public static let smallest = Size(columns: 40, rows: 10)

  public var isTooSmall: Bool {
    size.columns < State.smallest.columns || size.rows < State.smallest.rows
  }

  /// When, in milliseconds of the monotonic clock, the loop must tell the time; nil when nothing is due.
  public var deadline: Int? {
    [work?.deadline, leaving?.deadline, isLookingForNotes ? clock.monotonic : nil].compactMap(
      \.self
    ).min()
  }
}

/// The program is about to end, and waits for what is not yet on disk.
public struct Leaving: Hashable, Sendable {
  public var signal: Int32?
  /// When leaving began, in milliseconds of the monotonic clock.
  public var since: Int
  /// Whether to say that we wait.
  public var isSlow = false

  var deadline: Int? { isSlow ? nil : since + 1000 }
}

/// Something asked before it is done.
public struct Question: Hashable, Sendable {
  /// What is asked.
  public enum Subject: Hashable, Sendable {
    /// With the names of its copies, which go too.
    case delete(SessionSummary, copies: [String])
    case close
    case leaveUnsaved(SaveProblem)
    case inUse(file: String)
    /// A copy of what could not be saved was written to this file.
    case leaveCopied(path: String)
    case pattern(Pattern)
    /// By which way the letter is to go out.
    case takeOut(OutgoingLetter)
    case copy(OutgoingLetter)
  }

  /// What can be answered.
  public enum Reply: Hashable, Sendable {
    case cancel
    case delete
    case outcome(Outcome)
    case tryAgain
    case leaveAnyway
    case startAnother
    case leavePattern
    case lookAtPattern
    /// Open it for reading only.
    case readOnly
    /// Write all that was typed to a file of its own, outside the notes.
    case saveElsewhere
    /// Leave; nothing is lost.
    case leave
    case copyLetter
    case copyNow
    case writeLetter
    case showLink
    case back
  }

  public var subject: Subject
  public var cursor = 0

  /// The first is the harmless one.
  public var replies: [Reply] {
    switch subject {
    case .delete: [.cancel, .delete]
    case .close: [.cancel] + [.offer, .withdrawn, .closed].map(Reply.outcome)
    case .leaveUnsaved: [.tryAgain, .saveElsewhere, .cancel, .leaveAnyway]
    case .inUse: [.cancel, .readOnly, .startAnother]
    case .leaveCopied: [.cancel, .leave]
    case .pattern: [.leavePattern, .lookAtPattern]
    case .takeOut: [.copyLetter, .writeLetter, .showLink, .back]
    case .copy: [.cancel, .copyNow]
    }
  }
}

/// The form that corrects company, role and date.
public struct Correction: Sendable, Equatable {
  /// Company, role and date, in this order.
  public internal(set) var fields: [TextBuffer]
  public internal(set) var focus = 0
  /// What is wrong with the date, if anything is.
  public internal(set) var notUnderstood: String?
  var goal: Int?

  init(session: Session) {
    fields = [session.company, session.role, session.started.day.description].map {
      TextBuffer($0, isSingleLine: true)
    }
  }
}
