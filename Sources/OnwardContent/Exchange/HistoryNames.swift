public import OnwardCore

// How the history as JSON names what it tells; its schema says the same.

extension PartReached {
  public var name: String {
    switch self {
    case .today: "today"
    case .pause: "pause"
    case .later: "later"
    case .end: "end"
    }
  }
}

extension Acts {
  /// Each count with its name, in the order in which they are told.
  public var named: KeyValuePairs<String, Int> {
    [
      "letters": letters, "sent": sent, "asked": asked, "people": people,
      "otherReasons": otherReasons, "plans": plans, "cameBack": cameBack,
    ]
  }
}
