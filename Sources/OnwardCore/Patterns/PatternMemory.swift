/// What was asked about several applications, so that nobody is asked the same thing again and again.
public struct PatternMemory: Hashable, Sendable {
  /// A question as it stood when it was asked.
  public struct Asked: Hashable, Sendable {
    public var day: Day
    /// The applications of which it was known then.
    public var known: Int
    /// Whether the person looked at it or left it; one that was not answered stays for its day.
    public var isAnswered: Bool

    public init(on day: Day, known: Int, isAnswered: Bool = false) {
      self.day = day
      self.known = known
      self.isAnswered = isAnswered
    }
  }

  public private(set) var asked: [PatternID: Asked]

  public init(_ asked: [PatternID: Asked] = [:]) { self.asked = asked }

  public mutating func note(_ id: PatternID, _ asked: Asked) { self.asked[id] = asked }

  /// The first of the patterns that may be asked about: today's own as long as it is not answered, or else none for
  /// two weeks after any, and the same one only with a new application, and not for sixty days.
  ///
  /// Both times are choices of our own. A day in the future is no reason to wait.
  public func choose(among patterns: [Pattern], today: Day) -> Pattern? {
    if let open = patterns.first(where: { isOpen($0.id, today) }) { return open }
    guard !asked.values.contains(where: { $0.isWithin(14, of: today) }) else { return nil }
    return patterns.first { pattern in
      guard let before = asked[pattern.id] else { return true }
      return pattern.known > before.known && !before.isWithin(60, of: today)
    }
  }

  private func isOpen(_ id: PatternID, _ today: Day) -> Bool {
    asked[id].map { $0.day == today && !$0.isAnswered } ?? false
  }
}

extension PatternMemory.Asked {
  /// Whether it was asked today or on one of the days before, `days` in all.
  fileprivate func isWithin(_ days: Int, of today: Day) -> Bool {
    (0..<days).contains(today.daysSince1970 - day.daysSince1970)
  }
}
