/// A day in words or digits, or none.
public struct DateField: Control {
  public private(set) var buffer: TextBuffer
  public let preset: String?
  /// What no date is called.
  public let none: String
  /// Whether the cursor is on the choice of no date.
  public private(set) var isOnNone: Bool
  /// Whether no date was the answer.
  private var choseNone = false
  private let today: Day
  private var goal: Int?

  init(preset: String?, none: String, value: AnswerValue?, today: Day) {
    self.preset = preset
    self.none = none
    self.today = today
    isOnNone = false
    buffer = TextBuffer(isSingleLine: true)
    switch value {
    case .day(let day?)?: buffer = TextBuffer(day.description, isSingleLine: true)
    case .day(nil)?:
      isOnNone = true
      choseNone = true
    case .text(let text)?: buffer = TextBuffer(text, isSingleLine: true)
    default: isOnNone = preset == nil
    }
  }

  /// The day that the words mean: what is typed, or else what is offered.
  public var understood: Day? {
    let words = buffer.isEmpty ? preset ?? "" : buffer.text
    return Day(words: words, today: today)
  }

  /// Whether what is typed is no day yet.
  var isTyping: Bool { if case .text? = value { true } else { false } }

  var value: AnswerValue? {
    if choseNone { return .day(nil) }
    if let understood, !buffer.isEmpty { return .day(understood) }
    return buffer.isEmpty ? nil : .text(buffer.text)
  }

  mutating func receive(_ action: Action, at clock: ClockReading) -> ControlOutcome {
    switch action {
    case .moved(.down), .picked(1):
      isOnNone = true
      return .moved
    case .moved(.up), .picked(0):
      isOnNone = false
      return .moved
    case .moved(.left): return edit(.edited(.move(.left)))
    case .moved(.right): return edit(.edited(.move(.right)))
    case .accepted: return accept()
    default: return edit(action)
    }
  }

  private mutating func edit(_ action: Action) -> ControlOutcome {
    guard let outcome = buffer.receive(action, goal: &goal) else { return .ignored }
    isOnNone = false
    if outcome == .changed { choseNone = false }
    return outcome
  }

  private mutating func accept() -> ControlOutcome {
    if isOnNone {
      buffer = TextBuffer(isSingleLine: true)
      choseNone = true
      return .accepted
    }
    choseNone = false
    guard let understood else {
      return buffer.isEmpty ? .refused(.chooseAValue) : .refused(.dateNotUnderstood(buffer.text))
    }
    buffer = TextBuffer(understood.description, isSingleLine: true)
    return .accepted
  }
}
