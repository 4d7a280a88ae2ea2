import OnwardCore
import Testing

@Suite("Days")
struct DayTests {
  @Test(arguments: [
    (1970, 1, 1, 0, 3), (1969, 12, 31, -1, 2), (2000, 2, 29, 11_016, 1), (2026, 11, 21, 20_778, 5),
    (1, 1, 1, -719_162, 0), (9999, 12, 31, 2_932_896, 4), (2100, 3, 1, 47_541, 0),
  ])
  func countsFrom1970AndKnowsItsWeekday(
    _ year: Int, _ month: Int, _ number: Int, _ days: Int, _ weekday: Int
  ) throws {
    let day = try #require(Day(year: year, month: month, day: number))
    #expect(day.daysSince1970 == days)
    #expect(day.weekday == weekday)
    #expect(Day(daysSince1970: days) == day)
  }

  @Test func everyDayOfFourCenturiesFollowsTheOneBefore() {
    var before = Day(daysSince1970: -100_000)
    for number in -99_999...50_000 {
      let day = Day(daysSince1970: number)
      #expect(day.daysSince1970 == number)
      #expect(before < day && before.adding(days: 1) == day)
      before = day
    }
  }

  @Test(arguments: [
    "2026-02-29", "2100-02-29", "2026-04-31", "2026-00-10", "2026-13-01", "2026-01-00",
    "0000-01-01", "26-01-01", "2026-1-01", "2026/01/01", "2026-01-01 ", "+026-01-01", "",
    "2026-01-0１", "tomorrow!!",
  ])
  func whatIsNoDayIsNone(_ text: String) {
    #expect(Day(iso: text) == nil)
  }

  @Test(arguments: ["2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31", "2026-11-21"])
  func isoComesBackAsItWas(_ text: String) {
    #expect(Day(iso: text)?.description == text)
  }

  @Test(arguments: [
    ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"),
    ("2026-03-31", -1, "2026-02-28"), ("2026-12-15", 1, "2027-01-15"),
    ("2026-01-15", -1, "2025-12-15"), ("2024-02-29", 12, "2025-02-28"),
    ("2026-08-31", 999, "2109-11-30"), ("0001-01-31", -999, "0001-01-31"),
  ])
  func monthsEndWhereTheyEnd(_ from: String, _ months: Int, _ to: String) {
    #expect(Day(iso: from)?.adding(months: months).description == to)
  }

  @Test func daysBeyondTheCalendarStopAtItsEnds() {
    #expect(Day(daysSince1970: .max).description == "9999-12-31")
    #expect(Day(daysSince1970: .min).description == "0001-01-01")
  }

  @Test func isSaidSoThatNoOneTakesItForAnother() {
    #expect(Day(iso: "2026-11-28")?.inWords == "Sat 28 Nov 2026")
    #expect(Day(iso: "2024-02-29")?.inWords == "Thu 29 Feb 2024")
  }
}

@Suite("Days in words")
struct RelativeDayTests {
  /// A Saturday.
  private static let today = Day(iso: "2026-11-21") ?? Day(daysSince1970: 0)

  @Test(arguments: [
    ("today", "2026-11-21"), ("Now", "2026-11-21"), ("TOMORROW", "2026-11-22"),
    ("yesterday", "2026-11-20"), ("day after tomorrow", "2026-11-23"),
    ("the day after tomorrow", "2026-11-23"), ("in 3 days", "2026-11-24"),
    ("3 days", "2026-11-24"), ("in a day", "2026-11-22"), ("in one day", "2026-11-22"),
    ("in ten days", "2026-12-01"), ("in 0 days", "2026-11-21"), ("3 days ago", "2026-11-18"),
    ("in a week", "2026-11-28"), ("in 1 week", "2026-11-28"), ("in 3 weeks", "2026-12-12"),
    ("2 weeks ago", "2026-11-07"), ("next week", "2026-11-28"), ("last week", "2026-11-14"),
    ("next month", "2026-12-21"), ("last month", "2026-10-21"), ("in a month", "2026-12-21"),
    ("in 999 days", "2029-08-16"), ("saturday", "2026-11-28"), ("sunday", "2026-11-22"),
    ("fri", "2026-11-27"), ("on tues", "2026-11-24"), ("next monday", "2026-11-23"),
    ("this thursday", "2026-11-26"), ("last saturday", "2026-11-14"),
    ("last friday", "2026-11-20"), ("  in   3  days ", "2026-11-24"), ("2026-12-01", "2026-12-01"),
  ])
  func areUnderstood(_ words: String, _ iso: String) {
    #expect(Day(words: words, today: Self.today)?.description == iso)
  }

  @Test(arguments: [
    "", " ", ",", "soon", "in", "ago", "in days", "in 3", "3", "in 1000 days", "in -3 days",
    "in 3 days ago", "next", "last", "on", "mo", "mond ay", "in three fortnights", "2026-02-30",
    "2026-11-21 10:00", "in ３ days", "friday friday", "🙂",
  ])
  func nonsenseIsNot(_ words: String) {
    #expect(Day(words: words, today: Self.today) == nil)
  }

  @Test func monthsFromTheirEndsStayInTheMonth() throws {
    let end = try #require(Day(iso: "2026-01-31"))
    #expect(Day(words: "next month", today: end)?.description == "2026-02-28")
    #expect(Day(words: "in 2 months", today: end)?.description == "2026-03-31")
    #expect(Day(words: "tomorrow", today: end)?.description == "2026-02-01")
  }

  @Test func everyWeekdayIsWithinAWeekAndNeverToday() {
    for shift in 0..<7 {
      let today = Self.today.adding(days: shift)
      for name in ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] {
        let next = Day(words: name, today: today)
        let last = Day(words: "last " + name, today: today)
        #expect(next.map { (1...7).contains($0.daysSince1970 - today.daysSince1970) } == true)
        #expect(last.map { (1...7).contains(today.daysSince1970 - $0.daysSince1970) } == true)
        #expect(next?.weekday == last?.weekday)
      }
    }
  }
}
