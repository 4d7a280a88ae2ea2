/// How strong something is, 0 to 100, or "I do not feel safe right now".
public struct IntensityField: Control {
  public let low: String
  public let high: String
  public private(set) var number: Int?
  /// Whether the cursor is on the last choice, "I do not feel safe right now".
  public private(set) var isOnNotSafe: Bool
  /// Whether "I do not feel safe right now" was chosen here.
  public private(set) var isNotSafe: Bool
  /// Whether help was opened from here: from then on Enter goes on.
  private var wasShownHelp = false
  /// Digits typed in a row, so that 8 and 5 make 85.
  private var digits = ""

  init(low: String, high: String, value: AnswerValue?) {
    self.low = low
    self.high = high
    isNotSafe = value == .notSafe
    isOnNotSafe = isNotSafe
    if case .intensity(let number)? = value { self.number = number }
  }

  var value: AnswerValue? {
    number.map(AnswerValue.intensity) ?? (isNotSafe ? .notSafe : nil)
  }

  mutating func receive(_ action: Action, at clock: ClockReading) -> ControlOutcome {
    switch action {
    case .moved(.left): return step(by: -5)
    case .moved(.right): return step(by: 5)
    case .moved(.first): return set(0)
    case .moved(.last): return set(100)
    case .moved(.down): return focus(notSafe: true)
    case .moved(.up): return focus(notSafe: false)
    case .picked(0): return focus(notSafe: false)
    case .picked(1): return focus(notSafe: true)
    case .typed("+"): return step(by: 1)
    case .typed("-"): return step(by: -1)
    case .typed(let text): return type(text)
    case .edited(.deleteBackward):
      digits = ""
      number = nil
      return .changed
    case .accepted, .toggled: return accept()
    default: return .ignored
    }
  }

  private mutating func focus(notSafe: Bool) -> ControlOutcome {
    digits = ""
    isOnNotSafe = notSafe
    return .moved
  }

  /// The first press lands in the middle: a start of our own would lead the answer.
  private mutating func step(by step: Int) -> ControlOutcome {
    guard !isOnNotSafe else { return .moved }
    return set(number.map { min(100, max(0, $0 + step)) } ?? 50)
  }

  private mutating func set(_ new: Int) -> ControlOutcome {
    isOnNotSafe = false
    digits = ""
    number = new
    return .changed
  }

  private mutating func type(_ text: String) -> ControlOutcome {
    guard text.count == 1, let digit = text.first, digit.isASCII, digit.isNumber else {
      return .ignored
    }
    let longer = digits + text
    let typed = Int(longer).map { $0 <= 100 } == true ? longer : text
    _ = set(Int(typed) ?? 0)
    digits = typed
    return .changed
  }

  private mutating func accept() -> ControlOutcome {
    if isOnNotSafe {
      guard !wasShownHelp else { return .accepted }
      isNotSafe = true
      wasShownHelp = true
      return .notSafe
    }
    return number == nil ? .refused(.chooseAValue) : .accepted
  }
}
