import Foundation
import Testing

@testable import OnwardCore

private func found(_ query: String, in text: String) -> [String] {
  let characters = Array(text)
  return find(query, in: FoldedText(text)).map { String(characters[$0]) }
}

@Suite struct FindTests {
  @Test func findsWhateverTheCaseAccentOrForm() {
    let text = "Resume, résumé, RE\u{301}SUMÉ; not resumption"
    #expect(found("resume", in: text) == ["Resume", "résumé", "RE\u{301}SUMÉ"])
    #expect(found("RÉSUMÉ", in: text).count == 3)
    #expect(found("re\u{301}sume\u{301}", in: text).count == 3)
  }

  @Test func findsAcrossLineEndsAndSpaces() {
    #expect(found("they chose", in: "They\n  chose") == ["They\n  chose"])
    #expect(found(" chose  someone ", in: "they chose\r\nsomeone") == ["chose\r\nsomeone"])
  }

  @Test func findsTypedQuotesAndDashes() {
    #expect(found("don't", in: "I don’t know") == ["don’t"])
    #expect(found("follow-up", in: "follow\u{2011}up") == ["follow\u{2011}up"])
  }

  @Test func marksWholeCharacters() {
    #expect(found("s", in: "ßs") == ["ß", "s"])
    #expect(found("sa", in: "ßa") == ["ßa"])
    #expect(found("f", in: "ﬃ") == ["ﬃ"])
    #expect(found("e", in: "e\u{301}\u{302}\u{303}x") == ["e\u{301}\u{302}\u{303}"])
  }

  @Test func matchesDoNotOverlap() {
    #expect(find("aa", in: FoldedText("aaaaa")) == [0..<2, 2..<4])
    #expect(find("abab", in: FoldedText("abababab")) == [0..<4, 4..<8])
  }

  @Test(arguments: ["", " ", "\n", "\u{301}", "\u{AD}"])
  func nothingToLookForIsFoundNowhere(query: String) {
    #expect(find(query, in: FoldedText("a b\u{301}\u{AD}")) == [])
  }

  @Test(arguments: 0..<60)
  func findsWhatTryingEachPlaceFinds(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<40 {
      let text = SearchText.random(length: 60, using: &generator)
      let query = SearchText.random(length: 3, using: &generator)
      let naive = NaiveFolding(text)
      let word = Array(
        NaiveFolding(query).scalars.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      var expected: [Range<Int>] = []
      for place in naive.places(of: word) {
        let range = naive.characters(at: place, of: word)
        if range.lowerBound >= expected.last?.upperBound ?? 0 { expected.append(range) }
      }
      #expect(find(query, in: FoldedText(text)) == expected, "\(query.debugDescription)")
    }
  }

  @Test func hostileTextIsSearchedToItsEnd() {
    let million = 1_000_000
    let line = FoldedText(String(repeating: "a", count: 10 * million) + "b")
    let long = String(repeating: "a", count: 5000) + "b"
    #expect(find(long, in: line) == [(10 * million - 5000)..<(10 * million + 1)])
    #expect(find("aab" + long, in: line) == [])
    let flood = FoldedText("e" + String(repeating: "\u{301}", count: million) + "nd")
    #expect(find("end", in: flood) == [0..<3])
    let flags = FoldedText(String(repeating: "\u{1F1E9}", count: million))
    #expect(find("\u{1F1E9}\u{1F1EA}", in: flags) == [])
    let family = FoldedText(String(repeating: "👩\u{200D}", count: million / 2) + "x")
    #expect(find("x", in: family) == [1..<2])
    #expect(find("a\0b", in: FoldedText("\0a\0b\0")) == [1..<4])
  }
}
