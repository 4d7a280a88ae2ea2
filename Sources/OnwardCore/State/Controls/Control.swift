/// What a control made of an action.
enum ControlOutcome: Equatable {
  /// Not the control's business; the session may use it.
  case ignored
  /// Taken; nothing that a note holds has changed.
  case moved
  /// What the person typed or chose has changed and is not yet accepted.
  case changed
  /// The person is done with this prompt.
  case accepted
  case refused(Notice)
  /// "I do not feel safe right now" was chosen.
  case notSafe
}

/// The state of one prompt's control while it has the focus.
protocol Control: Sendable, Equatable {
  mutating func receive(_ action: Action, at clock: ClockReading) -> ControlOutcome
  /// What the answer would be if the person went on now; nil when there is none yet.
  var value: AnswerValue? { get }
  /// When, on the monotonic clock in milliseconds, the control must be told the time; nil while nothing moves.
  var deadline: Int? { get }
}

extension Control {
  var deadline: Int? { nil }
}

/// The control in focus, by its prompt's kind.
public enum Field: Sendable, Equatable {
  case text(TextField)
  case list(ListField)
  case choice(ChoiceField)
  case checklist(ChecklistField)
  case feelings(FeelingsField)
  case intensity(IntensityField)
  case date(DateField)
  case draft(DraftField)
  case timer(TimerField)
  case breathe(BreatheField)
  case sort(SortField)
  case summary

  /// Gives the action to the control.
  ///
  /// Consuming takes the control out of the enum while it changes: a second owner would make each key copy a long text.
  mutating func receive(_ action: Action, at clock: ClockReading) -> ControlOutcome {
    let outcome: ControlOutcome
    switch consume self {
    case .text(var control):
      outcome = control.receive(action, at: clock)
      self = .text(control)
    case .list(var control):
      outcome = control.receive(action, at: clock)
      self = .list(control)
    case .choice(var control):
      outcome = control.receive(action, at: clock)
      self = .choice(control)
    case .checklist(var control):
      outcome = control.receive(action, at: clock)
      self = .checklist(control)
    case .feelings(var control):
      outcome = control.receive(action, at: clock)
      self = .feelings(control)
    case .intensity(var control):
      outcome = control.receive(action, at: clock)
      self = .intensity(control)
    case .date(var control):
      outcome = control.receive(action, at: clock)
      self = .date(control)
    case .draft(var control):
      outcome = control.receive(action, at: clock)
      self = .draft(control)
    case .timer(var control):
      outcome = control.receive(action, at: clock)
      self = .timer(control)
    case .breathe(var control):
      outcome = control.receive(action, at: clock)
      self = .breathe(control)
    case .sort(var control):
      outcome = control.receive(action, at: clock)
      self = .sort(control)
    case .summary:
      outcome = action == .accepted ? .accepted : .ignored
      self = .summary
    }
    return outcome
  }

  private var control: (any Control)? {
    switch self {
    case .text(let control): control
    case .list(let control): control
    case .choice(let control): control
    case .checklist(let control): control
    case .feelings(let control): control
    case .intensity(let control): control
    case .date(let control): control
    case .draft(let control): control
    case .timer(let control): control
    case .breathe(let control): control
    case .sort(let control): control
    case .summary: nil
    }
  }

  /// What the answer would be if the person went on now; nil when there is none yet.
  public var value: AnswerValue? { control?.value }

  /// When, in milliseconds of the monotonic clock, the control must be told the time.
  public var deadline: Int? { control?.deadline }
}
