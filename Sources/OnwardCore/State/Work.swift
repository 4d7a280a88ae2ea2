/// A session that is open: what its note holds, where the person stands in it, and what is not yet on disk.
public struct Work: Sendable, Equatable {
  /// What of the session is on the screen.
  public enum Stage: Hashable, Sendable {
    /// A step, at one of its prompts, or at none when it asks nothing.
    case prompting
    /// Today's part is finished; the choice under the cursor: leave it for now, or begin the later part.
    case betweenParts(cursor: Int)
    case finished
  }

  public let file: String
  public internal(set) var session: Session
  public internal(set) var path: Path
  public internal(set) var stage: Stage = .prompting
  /// The control of the prompt in focus; nil when the step asks nothing.
  public internal(set) var field: Field?
  /// What the control held when it got the focus: what nobody touched makes no answer.
  var untouched: AnswerValue?
  /// Whether the control shows nothing of an answer that is there, so that it is asked anew.
  var startsEmpty = false
  /// Whose control `field` is.
  var focused: AnswerKey?
  /// Timed writing that the person went away from, in memory only: what is not to be kept must not vanish either.
  var waitingTimers: [AnswerKey: TimerField] = [:]
  /// Words for feelings, or for the body, that the person turned away from, in memory only.
  var feelingsSetAside: [AnswerKey: [String]] = [:]
  public let isReadOnly: Bool
  /// A step that the person went to from a page of advice, though the way does not pass it.
  public internal(set) var aside: StepID?
  /// Where the person stood before; the way goes on there.
  var beforeAside: Position?
  var errand: Errand?
  /// Whether it began just now and has no note yet.
  var isNew = false
  /// Whether the one line that offers help stands above the prompt.
  public internal(set) var offersHelp = false
  public internal(set) var saving = Saving()

  /// The stop where the person stands.
  public var stop: Stop? {
    guard case .at(let visit, _) = session.position else { return nil }
    return path.stop(visit)
  }

  /// The prompt in focus.
  public var promptID: PromptID? {
    guard case .at(_, let prompt) = session.position else { return nil }
    return prompt
  }

  /// The key of the prompt in focus.
  public var key: AnswerKey? {
    guard case .at(let visit, let prompt?) = session.position else { return nil }
    return AnswerKey(visit, prompt)
  }

  /// When the loop must tell the time.
  var deadline: Int? {
    [stage == .prompting ? field?.deadline : nil, saving.deadline].compactMap(\.self).min()
  }

  /// Keeps in the session what is half typed in the prompt in focus.
  mutating func keepDraft() {
    let (field, key) = (field, key)
    session.keepDraft(of: field, at: key, untouched: untouched)
  }

  /// The session as it is to be saved: with what is half typed in the prompt in focus.
  ///
  /// Where the person only went aside, the note keeps the place where the way goes on.
  public var sessionToSave: Session {
    var copy = session
    copy.keepDraft(of: field, at: key, untouched: untouched)
    copy.position = errand?.before ?? (aside == nil ? nil : beforeAside) ?? session.position
    return copy
  }
}

extension Session {
  /// Keeps what the control in focus holds.
  ///
  /// An answer that was done stays done with its new value, and what is gathered item by item is done with each;
  /// anything else is a draft until it is accepted.
  mutating func keepDraft(of field: Field?, at key: AnswerKey?, untouched: AnswerValue?) {
    guard let field, let key else { return }
    let value = field.value
    guard value != untouched else { return }
    let old = answers[key]
    guard let value else {
      if case .timer(let timer) = field, !timer.isKept { return }
      if old?.progress == .draft { answers[key] = nil }
      if field.isEmptied, old?.progress == .done { answers[key] = Answer(nil, .skipped) }
      return
    }
    let isWhole = (old?.progress == .done || field.isGathered) && !field.isUnfinished
    answers[key] = Answer(value, isWhole ? .done : .draft)
  }
}

extension Field {
  /// Whether the control is of a kind that the person can empty by deleting.
  var isEmptied: Bool {
    switch self {
    case .text, .list, .checklist, .feelings, .draft, .timer, .sort: true
    case .choice, .intensity, .date, .breathe, .summary: false
    }
  }

  /// Whether something stands half typed, such as half a date or an item that was not yet added.
  var isUnfinished: Bool {
    switch self {
    case .date(let date): date.isTyping
    case .list(let list): list.isTyping
    case .feelings(let feelings): feelings.isTyping
    case .sort(let sort): sort.isTyping
    default: false
    }
  }

  /// Whether the answer grows item by item, each of them whole.
  var isGathered: Bool {
    switch self {
    case .list, .feelings, .sort: true
    default: false
    }
  }
}

/// What of an open session is on disk, and what is not.
public struct Saving: Hashable, Sendable {
  /// A copy outside the notes.
  public struct Elsewhere: Hashable, Sendable {
    public var revision: Int
    /// Absolute.
    public var path: String
  }

  /// Counts the changes; 0 is the session as it was opened.
  public internal(set) var revision = 0
  public internal(set) var savedRevision = 0
  /// The revision that is on its way to the disk.
  var orderedRevision = 0
  /// When the first change came that no save has been ordered for, in milliseconds of the monotonic clock.
  var unsavedSince: Int?
  public internal(set) var problem: SaveProblem?
  /// Where a copy was written because the note could not be, and which revision it holds.
  public internal(set) var elsewhere: Elsewhere?
  var failures = 0
  var retryAt: Int?

  /// Whether all that was typed is on disk.
  public var isSaved: Bool { revision == savedRevision }

  /// A little under the second that design.md allows from the first unsaved key to the order to save.
  static let delay = 900

  var deadline: Int? {
    [unsavedSince.map { $0 + Saving.delay }, retryAt].compactMap(\.self).min()
  }
}
