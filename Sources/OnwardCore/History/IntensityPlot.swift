/// When in a session it was asked how strong it was.
public enum Occasion: String, Hashable, Sendable, CaseIterable {
  case start
  /// After breathing or looking around, in today's part.
  case calmed
  /// At the end of today's part.
  case pause
  /// On coming back for the later part.
  case back
  /// After breathing or looking around, in the later part.
  case calmedLater = "calmed-later"
  case end

  /// Nil for a visit in which it is not asked.
  init?(_ visit: Visit) {
    switch visit {
    case Asked.intensity.visit: self = .start
    case Asked.calmIntensity.visit: self = .calmed
    case Asked.calmIntensityLater.visit: self = .calmedLater
    case Asked.pauseIntensity.visit: self = .pause
    case Asked.returnIntensity.visit: self = .back
    case Asked.lastIntensity.visit: self = .end
    default: return nil
    }
  }
}

extension Intensity {
  /// When it was asked; nil where this version does not ask it.
  public var occasion: Occasion? { Occasion(visit) }
}

/// How strong it was across sessions, along the days on which they began.
public struct IntensityPlot: Hashable, Sendable {
  /// One session, or the mean of several that lie close together.
  public struct Slot: Hashable, Sendable {
    /// The first day and the last on which its sessions began.
    public var days: ClosedRange<Day>
    /// How many sessions; at least 1.
    public var count: Int
    /// The mean of the first numbers, 0 to 100.
    public var first: Int
    /// The mean of the last numbers of those that have more than one; nil where none has.
    public var last: Int?
    /// Company and role, where it is one session.
    public var summary: SessionSummary?
  }

  /// Oldest first, each as wide in time as the others; nil where no session began.
  public private(set) var slots: [Slot?] = []
  /// Whether each slot is one session; a session may then stand somewhat later or earlier than its day.
  public private(set) var isOfSingles = true

  /// At most `most` slots, at least 1; sessions without a number are left out.
  public init(_ sessions: some Sequence<SessionSummary>, most: Int) {
    let sorted = sessions.filter { !$0.figures.intensities.isEmpty }
      .sorted { ($0.started, $0.file) < ($1.started, $1.file) }
    guard let start = sorted.first?.started.seconds, let end = sorted.last?.started.seconds else {
      return
    }
    isOfSingles = sorted.count <= most
    let wide = sorted.count == 1 ? 1 : max(4, 2 * sorted.count)
    let count = max(1, isOfSingles ? min(most, wide) : most)
    // The last moment is in the last of stretches of equal length, and a session at the end of the axis.
    let steps = isOfSingles ? count - 1 : count
    var places = sorted.map { session in
      min(count - 1, (session.started.seconds - start) * steps / max(1, end - start))
    }
    if isOfSingles { IntensityPlot.spread(&places, over: count) }
    var groups: [[SessionSummary]] = Array(repeating: [], count: count)
    for (place, session) in zip(places, sorted) { groups[place].append(session) }
    slots = groups.map(Slot.init)
  }

  /// Moves places in ascending order apart, so that no two are the same; there are no more than `count`.
  private static func spread(_ places: inout [Int], over count: Int) {
    var next = 0
    for index in places.indices {
      places[index] = max(places[index], next)
      next = places[index] + 1
    }
    var last = count - 1
    for index in places.indices.reversed() {
      places[index] = min(places[index], last)
      last = places[index] - 1
    }
  }
}

extension IntensityPlot.Slot {
  /// Nil of no session; in ascending order.
  fileprivate init?(_ sessions: [SessionSummary]) {
    guard let one = sessions.first, let end = sessions.last,
      let first = average(sessions.compactMap { $0.change?.before })
    else { return nil }
    days = min(one.started.day, end.started.day)...max(one.started.day, end.started.day)
    count = sessions.count
    self.first = first
    last = average(
      sessions.filter { $0.figures.intensities.count > 1 }.compactMap { $0.change?.after })
    summary = sessions.count == 1 ? one : nil
  }
}

/// What a plot across sessions says, in numbers.
public struct IntensityFacts: Hashable, Sendable {
  /// The mean of some numbers from 0 to 100, and the ends between which they lie.
  public struct Spread: Hashable, Sendable {
    public var mean: Int
    public var range: ClosedRange<Int>

    fileprivate init?(_ values: [Int]) {
      guard let mean = average(values), let low = values.min(), let high = values.max()
      else { return nil }
      self.mean = mean
      range = low...high
    }
  }

  /// How many sessions have a number, and how many have none.
  public var asked = 0
  public var unasked = 0
  /// The days on which the first and the last of those with a number began.
  public var days: ClosedRange<Day>?
  public var first: Spread?
  /// Of those that have more than one number.
  public var last: Spread?
  public var askedTwice = 0
  /// How many of those ended weaker than they began.
  public var eased = 0

  public init(_ sessions: some Sequence<SessionSummary>) {
    var (firsts, lasts): ([Int], [Int]) = ([], [])
    for session in sessions {
      guard let change = session.change else {
        unasked += 1
        continue
      }
      asked += 1
      firsts.append(change.before)
      let day = session.started.day
      days = days.map { min($0.lowerBound, day)...max($0.upperBound, day) } ?? day...day
      guard session.figures.intensities.count > 1 else { continue }
      askedTwice += 1
      lasts.append(change.after)
      if change.after < change.before { eased += 1 }
    }
    first = Spread(firsts)
    last = Spread(lasts)
  }
}

/// To the nearest whole number; nil of none.
private func average(_ values: [Int]) -> Int? {
  values.isEmpty ? nil : (2 * values.reduce(0, +) + values.count) / (2 * values.count)
}
