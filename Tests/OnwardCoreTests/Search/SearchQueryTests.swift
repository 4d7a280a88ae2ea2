import OnwardCore
import Testing

@Suite struct SearchQueryTests {
  private let texts = ["After silence", "What nobody’s answer means", "waiting follow-up"]

  @Test(arguments: [
    "", "  ", "sil", "ILENCE", "nobody's", "wait after", "follow-up", "(answer)", "up",
  ])
  func passesWhenEachWordIsInOneOfTheTexts(query: String) {
    #expect(matches(query, anyOf: texts))
  }

  @Test(arguments: ["money", "silence money", "silencer", "waiting-for"])
  func staysOutOtherwise(query: String) {
    #expect(!matches(query, anyOf: texts))
  }

  @Test func wordsDoNotReachFromOneTextToTheNext() {
    #expect(!matches("silencewhat", anyOf: texts))
    #expect(!matches("a", anyOf: []))
  }
}
