extension Day {
  /// Reads a day as a person writes it, counted from `today`; nil when it is not understood.
  ///
  /// Understood: `today`, `tomorrow`, `yesterday`, `in 3 days`, `in a week`, `3 days`, `3 days ago`, `next week`,
  /// names of weekdays (the next such day after today; `last friday` the one before) and ISO dates. Case does not matter.
  public init?(words: String, today: Day) {
    let words = words.lowercased().split(whereSeparator: { $0 == " " || $0 == "," }).map(
      String.init)
    guard let first = words.first else { return nil }
    if words.count == 1, let day = Day(iso: first) {
      self = day
      return
    }
    switch words {
    case ["today"], ["now"]: self = today
    case ["tomorrow"]: self = today.adding(days: 1)
    case ["yesterday"]: self = today.adding(days: -1)
    case ["day", "after", "tomorrow"], ["the", "day", "after", "tomorrow"]:
      self = today.adding(days: 2)
    case ["next", "week"]: self = today.adding(days: 7)
    case ["next", "month"]: self = today.adding(months: 1)
    case ["last", "week"]: self = today.adding(days: -7)
    case ["last", "month"]: self = today.adding(months: -1)
    default:
      guard let day = Day.span(words, today) ?? Day.weekday(words, today) else { return nil }
      self = day
    }
  }

  private static func span(_ words: [String], _ today: Day) -> Day? {
    var rest = words[...]
    var sign = 1
    if rest.first == "in" {
      rest = rest.dropFirst()
    } else if rest.last == "ago" {
      rest = rest.dropLast()
      sign = -1
    }
    guard rest.count == 2, let count = rest.first.flatMap(number), let unit = rest.last else {
      return nil
    }
    switch unit {
    case "day", "days": return today.adding(days: sign * count)
    case "week", "weeks": return today.adding(days: sign * count * 7)
    case "month", "months": return today.adding(months: sign * count)
    default: return nil
    }
  }

  /// A count of at most 999, so that no sum leaves the calendar.
  private static func number(_ word: String) -> Int? {
    let words = [
      "a", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    ]
    if word == "an" { return 1 }
    if let place = words.firstIndex(of: word) { return max(1, place) }
    guard word.utf8.count <= 3, word.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return Int(word)
  }

  private static func weekday(_ words: [String], _ today: Day) -> Day? {
    var rest = words[...]
    var isPast = false
    if let first = rest.first, ["on", "next", "this", "last"].contains(first) {
      isPast = first == "last"
      rest = rest.dropFirst()
    }
    guard rest.count == 1, let name = rest.first, name.utf8.count >= 3,
      let wanted = weekdayNames.firstIndex(where: { $0.hasPrefix(name) })
    else { return nil }
    let ahead = ((wanted - today.weekday + 6) % 7) + 1
    let back = ((today.weekday - wanted + 6) % 7) + 1
    return today.adding(days: isPast ? -back : ahead)
  }

  private static let weekdayNames = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  /// `Sat 28 Nov 2026`, which no one can take for another day.
  public var inWords: String {
    let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    return "\(days[weekday]) \(day) \(months[month - 1]) \(year)"
  }
}
