/// One name of a signal, or its opposite (`not-NAME`); the only operator that content has.
public struct Condition: Hashable, Sendable {
  public var signal: Signal
  public var isNegated: Bool

  public init(_ signal: Signal, isNegated: Bool = false) {
    self.signal = signal
    self.isNegated = isNegated
  }

  /// Whether the condition holds while exactly these signals do.
  public func holds(in signals: Set<Signal>) -> Bool {
    signals.contains(signal) != isNegated
  }
}

/// When something applies: all of `when` hold and none of `skipWhen` does.
public struct Conditions: Hashable, Sendable {
  public var when: [Condition]
  public var skipWhen: [Condition]

  public init(when: [Condition] = [], skipWhen: [Condition] = []) {
    self.when = when
    self.skipWhen = skipWhen
  }

  /// Whether all of `when` and none of `skipWhen` hold while exactly these signals do.
  public func hold(in signals: Set<Signal>) -> Bool {
    when.allSatisfy { $0.holds(in: signals) } && !skipWhen.contains { $0.holds(in: signals) }
  }
}
