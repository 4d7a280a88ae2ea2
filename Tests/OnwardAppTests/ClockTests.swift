import OnwardCore
import Testing

@testable import OnwardApp

@Suite struct ClockTests {
  @Test func isRealWhereNothingIsSet() {
    #expect(ClockSetting(nil) == .real)
    #expect(ClockSetting("") == .real)
  }

  @Test func fixesTheTimeAndItsOffset() throws {
    let fixed = try moment("2026-11-21T10:03:00+01:00")
    #expect(ClockSetting("2026-11-21T10:03:00+01:00") == .fixed(fixed))
    #expect(WallClock(.fixed(fixed)).read().wall.description == "2026-11-21T10:03:00+01:00")
  }

  @Test(arguments: [
    ("+36h", 129_600), ("-2d", -172_800), ("+90m", 5400), ("+0m", 0), ("-99999d", -8_639_913_600),
  ])
  func shifts(text: String, seconds: Int) {
    #expect(ClockSetting(text) == .shifted(seconds))
  }

  @Test(arguments: [
    "36h", "+h", "+", "-", "+1", "+1s", "+1.5h", "+100000h", "+-1h", "now", "2026-11-21",
    "2026-13-01T00:00:00Z", "+٣h", " ",
  ])
  func refuses(text: String) {
    #expect(ClockSetting(text) == nil)
  }

  @Test func aShiftMovesOnlyTheWallClock() {
    let before = WallClock().read()
    let shifted = WallClock(.shifted(86_400)).read()
    let after = WallClock().read()
    let wall = (before.wall.seconds + 86_400)...(after.wall.seconds + 86_400)
    #expect(wall.contains(shifted.wall.seconds))
    #expect((before.monotonic...after.monotonic).contains(shifted.monotonic))
  }

  @Test func badValuesAreUsageErrors() {
    #expect(throws: Failure.badClock("soon")) {
      try Surroundings(environment: ["ONWARD_NOW": "soon"])
    }
    #expect(throws: Failure.badSeed("-1")) {
      try Surroundings(environment: ["ONWARD_SEED": "-1"])
    }
    #expect(Failure.badClock("soon").exitCode == 64)
    #expect(Failure.badSeed("-1").exitCode == 64)
  }
}
