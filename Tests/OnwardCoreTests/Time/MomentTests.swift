import OnwardCore
import Testing

@Suite("Moments")
struct MomentTests {
  @Test(arguments: [
    ("2026-11-21T10:03:00+01:00", 1_795_251_780, 3600), ("1970-01-01T00:00:00Z", 0, 0),
    ("1970-01-01T00:00:00-00:30", 1800, -1800), ("1969-12-31T23:59:59+00:00", -1, 0),
    ("2024-02-29T23:59:59+14:00", 1_709_200_799, 50_400),
  ])
  func areRead(_ text: String, _ seconds: Int, _ offset: Int) {
    #expect(Moment(iso: text) == Moment(seconds: seconds, offset: offset))
  }

  @Test(arguments: [
    "2026-11-21T10:03:00+01:00", "1969-12-31T23:59:59+00:00", "2026-01-01T00:30:00-03:30",
    "2024-02-29T23:59:59+14:00",
  ])
  func comeBackAsTheyWere(_ text: String) {
    #expect(Moment(iso: text)?.description == text)
  }

  @Test(arguments: [
    "", "2026-11-21", "2026-11-21T10:03:00", "2026-11-21 10:03:00Z", "2026-11-21T24:00:00Z",
    "2026-11-21T10:60:00Z", "2026-11-21T10:03:60Z", "2026-02-30T10:03:00Z", "2026-11-21T10:03:00z",
    "2026-11-21T10:03:00+1:00", "2026-11-21T10:03:00+01:60", "2026-11-21T10:03:00+24:00",
    "2026-11-21T10:03:00Z ", "2026-11-21T1é:03:00Z", "é026-11-21T10:03:00Z",
  ])
  func whatIsNoneIsNone(_ text: String) {
    #expect(Moment(iso: text) == nil)
  }

  @Test func theDayIsThatOfThePlace() {
    let late = Moment(iso: "2026-11-21T23:30:00+01:00")
    #expect(late?.day.description == "2026-11-21")
    #expect(late?.secondOfDay == 23 * 3600 + 1800)
    #expect(late.map { Moment(seconds: $0.seconds, offset: 7200).day.description } == "2026-11-22")
    #expect(Moment(seconds: -1, offset: 0).day.description == "1969-12-31")
    #expect(Moment(seconds: -1, offset: 0).secondOfDay == 86_399)
  }

  @Test func aDayLaterIsTheSameTimeOfDay() throws {
    let leap = try #require(Moment(iso: "2024-02-28T22:00:00-05:00"))
    #expect(leap.adding(seconds: 86_400).description == "2024-02-29T22:00:00-05:00")
    #expect(leap < leap.adding(seconds: 1))
  }
}
