import OnwardCore
import Testing

@testable import OnwardApp

@Suite struct SessionNameTests {
  @Test func anIdHasTwelveCharactersOfBase32() throws {
    var chance = Chance.kernel
    let id = SessionName.id(from: try chance.bytes(SessionName.length))
    #expect(id.utf8.count == 12)
    #expect(id.utf8.allSatisfy { "abcdefghijklmnopqrstuvwxyz234567".utf8.contains($0) })
  }

  @Test func aSeedFixesTheIdsOneAfterTheOther() throws {
    func ids(_ seed: String) throws -> [String] {
      var chance = try #require(Chance(seed: seed))
      return try (0..<2).map { _ in SessionName.id(from: try chance.bytes(12)) }
    }
    let ids7 = try ids("7")
    #expect(try ids("7") == ids7)
    #expect(ids7[0] != ids7[1])
    #expect(try ids("8") != ids7)
  }

  @Test func theFileTellsWhenAndWhich() throws {
    let started = try moment("2026-11-21T10:03:59+01:00")
    let file = SessionName.file(id: "abcdefghijkl", company: "", started: started)
    #expect(file == "2026-11-21T1003-session-abcdef.md")
  }

  @Test(arguments: [
    ("", "session"), ("Acme", "acme"), ("Müller & Söhne GmbH", "müller-söhne-gmbh"),
    ("../../etc/passwd", "etc-passwd"), ("---", "session"), ("  a  b  ", "a-b"),
    ("\u{1B}[31mred\u{202E}", "31mred"), ("株式会社3", "株式会社3"),
    (String(repeating: "a", count: 99), String(repeating: "a", count: 40)),
  ])
  func theSlugHasLettersDigitsAndDashes(company: String, slug: String) {
    #expect(SessionName.slug(company) == slug)
  }
}
