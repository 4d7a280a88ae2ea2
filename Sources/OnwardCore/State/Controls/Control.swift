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
  mutating func receive(_ action: Action, at clock: ClockReading) -> ControlOutcome {
    switch self {
    case .text(let control): pass(action, clock, to: control, Field.text)
    case .list(let control): pass(action, clock, to: control, Field.list)
    case .choice(let control): pass(action, clock, to: control, Field.choice)
    case .checklist(let control): pass(action, clock, to: control, Field.checklist)
    case .feelings(let control): pass(action, clock, to: control, Field.feelings)
    case .intensity(let control): pass(action, clock, to: control, Field.intensity)
    case .date(let control): pass(action, clock, to: control, Field.date)
    case .draft(let control): pass(action, clock, to: control, Field.draft)
    case .timer(let control): pass(action, clock, to: control, Field.timer)
    case .breathe(let control): pass(action, clock, to: control, Field.breathe)
    case .sort(let control): pass(action, clock, to: control, Field.sort)
    case .summary: action == .accepted ? .accepted : .ignored
    }
  }

  /// Empties the enum before the control changes: a second owner would make each key copy a long text.
  private mutating func pass<C: Control>(
    _ action: Action, _ clock: ClockReading, to control: consuming C, _ wrap: (C) -> Field
  ) -> ControlOutcome {
    self = .summary
    var control = control
    let outcome = control.receive(action, at: clock)
    self = wrap(control)
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
