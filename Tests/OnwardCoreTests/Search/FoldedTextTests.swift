import Foundation
import Testing

@testable import OnwardCore

private func folded(_ text: String) -> String {
  String(decoding: FoldedText(text).bytes, as: UTF8.self)
}

@Suite struct FoldedTextTests {
  @Test(arguments: [
    ("Résumé", "resume"), ("RE\u{301}SUME\u{301}", "resume"), ("naïve Ångström", "naive angstrom"),
    ("Straße STRASSE ẞ", "strasse strasse ss"), ("İstanbul ISPARTA ılık", "istanbul isparta ilik"),
    ("Łódź Øre Đặng Þór", "lodz ore dang thor"), ("Æsop ǽ œuvre ĳs", "aesop ae oeuvre ijs"),
    ("ﬁne oﬀer eﬃcient", "fine offer efficient"), ("Ὀδυσσεύς ΣΑΣ", "οδυσσευσ σασ"),
    ("Ёлка й", "елка и"), ("don’t “no” 2–3 …", "don't \"no\" 2-3 ..."), ("ＣＶ", "cv"),
    ("soft\u{AD}ly \u{200B}here", "softly here"), ("각", "\u{1100}\u{1161}\u{11A8}"),
    ("が", "か"), ("क्षि", "क्षि"), ("a \t\r\n\u{A0}\u{3000}b", "a b"), ("\0", "\0"), ("", ""),
    ("👩🏽‍💻", "👩🏽💻"), ("❤️", "❤"), ("\u{1E9B}\u{0323}", "s"), ("µΩK", "μωk"),
  ])
  func foldsCaseAccentsAndForms(text: String, expected: String) {
    #expect(Array(folded(text).utf8) == Array(expected.utf8))
  }

  @Test func eachByteKnowsItsCharacter() {
    let text = FoldedText("aß\r\n \u{AD}é각ﬃ.")
    //          a  s  s  _  e  each jamo is three bytes       f  f  i  .
    let owners = [0, 1, 1, 2, 5] + Array(repeating: 6, count: 9) + [7, 7, 7, 8]
    #expect(text.bytes.indices.map(text.character(at:)) == owners)
    #expect(text.characterCount == 9)
  }

  @Test func eachCharacterKnowsItsSource() {
    let original = "aß\r\n e\u{301}\u{AD}é각x\u{1F468}\u{200D}\u{1F469}ﬃ."
    let text = FoldedText(original)
    let starts = original.indices.map { original.utf8.distance(from: original.startIndex, to: $0) }
    #expect((0..<text.characterCount).map(text.source(of:)) == starts)
    #expect(text.source(of: text.characterCount) == original.utf8.count)
  }

  @Test(arguments: 0..<40)
  func countsCharactersAsSwiftDoes(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<50 {
      let original = SearchText.random(length: 30, using: &generator)
      let text = FoldedText(original)
      let starts = original.indices.map {
        original.utf8.distance(from: original.startIndex, to: $0)
      }
      #expect((0..<text.characterCount).map(text.source(of:)) == starts)
    }
  }

  @Test(arguments: 0..<20)
  func foldsTheNormalFormsAlike(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<50 {
      let text = SearchText.random(length: 20, using: &generator)
      #expect(folded(text.decomposedStringWithCanonicalMapping) == folded(text))
      #expect(folded(text.precomposedStringWithCanonicalMapping) == folded(text))
    }
  }
}
