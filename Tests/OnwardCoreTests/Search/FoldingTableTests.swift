import Foundation
import Testing

@testable import OnwardCore

/// Every scalar of the Basic Multilingual Plane that folding promises to decompose.
private let covered = (UInt32(0x80)...0xFFFF).compactMap(Unicode.Scalar.init).filter {
  !(0xF900...0xFAFF).contains($0.value)
}

private func decomposed(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
  Array(String(Character(scalar)).decomposedStringWithCanonicalMapping.unicodeScalars)
}

private func isKept(_ scalar: Unicode.Scalar) -> Bool {
  [0, 9].contains(scalar.properties.canonicalCombiningClass.rawValue)
}

/// The letters that the tables should hold for a composed scalar; nil when it has no place there.
private func letters(of scalar: Unicode.Scalar) -> [UInt32]? {
  let parts = decomposed(scalar)
  guard parts != [scalar], isKept(scalar), !scalar.properties.isWhitespace,
    !(0xAC00...0xD7A3).contains(scalar.value)
  else { return nil }
  return parts.flatMap { $0.properties.lowercaseMapping.unicodeScalars.flatMap(decomposed) }
    .filter(isKept).map(\.value)
}

private func rows<Number: FixedWidthInteger>(_ numbers: [Number]) -> String {
  numbers.map { "0x" + String($0, radix: 16, uppercase: true) }.joined(separator: ", ")
}

@Suite struct FoldingTableTests {
  @Test func tableOfLettersIsWhatFoundationDecomposes() {
    let expected = covered.compactMap { scalar in
      letters(of: scalar).flatMap { $0.count == 1 ? scalar.value << 16 | $0[0] : nil }
    }
    #expect(FoldingTable.letters == expected, "\(rows(expected))")
  }

  @Test func tableOfSequencesIsWhatFoundationDecomposes() {
    let expected = covered.compactMap { scalar -> UInt64? in
      guard let letters = letters(of: scalar), letters.count != 1 else { return nil }
      let padded = letters + Array(repeating: 0, count: max(0, 3 - letters.count))
      return padded.reduce(UInt64(scalar.value)) { $0 << 16 | UInt64($1) }
    }
    #expect(FoldingTable.sequences == expected, "\(rows(expected))")
  }

  @Test func composedAndDecomposedFormsFoldAlike() {
    let different = covered.filter { scalar in
      let text = String(Character(scalar))
      return FoldedText(text).bytes
        != FoldedText(text.decomposedStringWithCanonicalMapping).bytes
    }
    #expect(different.map { String($0.value, radix: 16) } == [])
  }

  @Test func upperAndLowerCaseFoldAlike() {
    let different = covered.filter { scalar in
      let lower = scalar.properties.lowercaseMapping
      return FoldedText(String(Character(scalar))).bytes != FoldedText(lower).bytes
    }
    #expect(different.map { String($0.value, radix: 16) } == [])
  }

  @Test func foldingWhatIsFoldedChangesNothing() {
    let different = covered.filter { scalar in
      let once = FoldedText(String(Character(scalar))).bytes
      return FoldedText(String(decoding: once, as: UTF8.self)).bytes != once
    }
    #expect(different.map { String($0.value, radix: 16) } == [])
  }
}
