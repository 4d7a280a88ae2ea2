import Testing

@testable import OnwardCore

@Suite("A session about an application that is known")
struct ApplicationTests {
  private static let now = Moment(seconds: 1_795_000_000, offset: 3600)
  private static let guide = Guide(
    language: "en", first: "arrive", steps: [Step(id: "arrive", title: "T", part: .today)])

  private static func begun(_ applications: Application...) -> [Session?] {
    var state = State(
      size: Size(columns: 80, rows: 24), clock: ClockReading(wall: now, monotonic: 0))
    for application in applications { state.expect(application) }
    return (0..<2).map { number in
      _ = reduce(&state, .sessionBegun(id: "\(number)", file: "\(number).md"), guide)
      defer { state.work = nil }
      return state.work?.session
    }
  }

  @Test func companyRoleAndDayAreFilledOnce() throws {
    let day = try #require(Day(iso: "2026-11-02"))
    let sessions = Self.begun(
      Application(company: "Acme", role: "Baker", day: day, outcome: "no answer"))
    #expect(sessions[0]?.company == "Acme")
    #expect(sessions[0]?.role == "Baker")
    #expect(sessions[0]?.started.day == day)
    #expect(sessions[0]?.started.secondOfDay == Self.now.secondOfDay)
    #expect(sessions[0]?.updated == Self.now)
    #expect(sessions[1]?.company == "")
    #expect(sessions[1]?.started == Self.now)
  }

  @Test func aDayToComeIsNotTaken() {
    let tomorrow = Self.now.day.adding(days: 1)
    #expect(Self.begun(Application(company: "A", day: tomorrow))[0]?.started == Self.now)
    #expect(Self.begun(Application(company: "A"))[0]?.started == Self.now)
  }
}
