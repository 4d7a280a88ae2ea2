/// One application, as a table that the person keeps lists it.
public struct Application: Hashable, Sendable {
  public var company: String
  public var role: String
  public var day: Day?
  /// In the person's own words.
  public var outcome: String

  public init(company: String = "", role: String = "", day: Day? = nil, outcome: String = "") {
    self.company = company
    self.role = role
    self.day = day
    self.outcome = outcome
  }

  /// Whether the outcome says that they were chosen.
  public var isOffer: Bool {
    ["offer", "offered", "accepted", "hired", "offer accepted"].contains(outcome.lowercased())
  }
}

extension State {
  /// The next session that is begun is about this application.
  public mutating func expect(_ application: Application) { expected = application }
}

extension Session {
  /// Takes over what is known of the application; a day that is still to come is no day of a no.
  mutating func begin(with application: Application) {
    company = application.company
    role = application.role
    guard let day = application.day, day <= started.day else { return }
    let days = day.daysSince1970 - started.day.daysSince1970
    started = started.adding(seconds: days * 86_400)
  }
}
