import OnwardCore
import Testing

@testable import OnwardApp

@Suite struct SurroundingsTests {
  @Test(arguments: [
    (["LANG": "de_DE.UTF-8"], "DE"), (["LANG": "en_US", "LC_ALL": "fr_FR.UTF-8"], "FR"),
    (["LANG": "en_US", "LC_MESSAGES": "en_IE@euro"], "IE"),
    (["LANG": "de_DE.UTF-8", "LC_ALL": ""], "DE"), (["LANG": "de_DE.UTF-8", "LC_ALL": "C"], nil),
    (["LANG": "C.UTF-8"], nil), (["LANG": "de"], nil), (["LANG": "sr_RS_latin"], nil), ([:], nil),
  ])
  func theLocaleSuggestsTheRegion(environment: [String: String], expected: String?) {
    #expect(region(in: environment) == expected)
  }

  @Test func motionAndColourAreTheirs() throws {
    func read(_ environment: [String: String]) throws -> (Bool, Bool) {
      let found = try Surroundings(environment: environment)
      return (found.settings { _ in true }.reducedMotion, found.usesColor)
    }
    #expect(try read([:]) == (false, true))
    #expect(try read(["NO_MOTION": "1", "NO_COLOR": "1"]) == (true, false))
    #expect(try read(["ONWARD_REDUCED_MOTION": "1", "NO_COLOR": ""]) == (true, true))
    #expect(try read(["ONWARD_REDUCED_MOTION": "0"]) == (false, true))
  }

  @Test func aHomeThatIsNoPathIsNoHome() throws {
    let found = try Surroundings(environment: ["HOME": "here"])
    #expect(throws: Failure.noHome) { try found.places() }
    #expect(Failure.noHome.exitCode == 78)
  }
}
