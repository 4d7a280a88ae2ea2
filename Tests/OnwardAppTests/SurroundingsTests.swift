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

  @Test(arguments: [
    (["LANG": "C.UTF-8"], true), (["LANG": "de_DE.utf8@euro"], true),
    (["LANG": "C.UTF-8", "LC_ALL": "C"], false), (["LANG": "C.UTF-8", "LC_CTYPE": "POSIX"], false),
    (["LC_ALL": "", "LC_CTYPE": "C.UTF-8", "LANG": "C"], true), (["LANG": "de_DE"], false),
    ([:], false),
    (["LANG": "C.UTF-8", "TERM": "linux"], false), (["LANG": "C.UTF-8", "TERM": "vt220"], false),
    (["LANG": "C.UTF-8", "TERM": "xterm-256color"], true),
  ])
  func blocksAreForTerminalsThatHaveThem(environment: [String: String], expected: Bool) throws {
    let found = try Surroundings(environment: environment)
    #expect(found.settings { _ in true }.drawsBlocks == expected)
  }

  @Test func aHomeThatIsNoPathIsNoHome() throws {
    let found = try Surroundings(environment: ["HOME": "here"])
    #expect(throws: Failure.noHome) { try found.places() }
    #expect(Failure.noHome.exitCode == 78)
  }
}
