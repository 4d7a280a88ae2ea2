import Foundation

@testable import OnwardCore

extension SearchText {
  /// Parts that join, vanish, grow or shrink when they are folded.
  private static let parts = [
    "a", "A", "b", "a", "b", "s", "ss", "ß", "é", "e", "E\u{301}", "\u{301}", "\u{323}\u{301}",
    "İ", "ı", "ﬁ", "fi", "œ", "oe", "ς", "Σ", "ж", "Й", " ", " ", "\n", "\r\n", "\r", "\t",
    "\u{A0}",
    "\u{AD}", "\u{200D}", "👩\u{200D}💻", "🇩🇪", "🇩", "각", "\u{1100}\u{1161}", "が", "\u{3099}", "क्षि",
    "ো", "\0", "-", ".", "’", "1", "\u{600}", "漢",
  ]

  static func random(length: Int, using generator: inout SeededGenerator) -> String {
    (0..<Int.random(in: 0...length, using: &generator))
      .map { _ in parts.randomElement(using: &generator) ?? "" }.joined()
  }
}

/// A text folded the slow way, with Foundation, and each scalar's character.
struct NaiveFolding {
  var scalars: [Unicode.Scalar] = []
  var owners: [Int] = []

  private static let spelled: [Unicode.Scalar: String] = [
    "ß": "ss", "ı": "i", "ﬁ": "fi", "œ": "oe", "ς": "σ", "’": "'",
  ]

  init(_ text: String) {
    for (index, character) in text.enumerated() {
      for scalar in String(character).decomposedStringWithCanonicalMapping.unicodeScalars {
        for part in Self.folded(scalar) where part != " " || scalars.last != " " {
          scalars.append(part)
          owners.append(index)
        }
      }
    }
  }

  private static func folded(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    let lower = String(Character(scalar)).lowercased().decomposedStringWithCanonicalMapping
    return lower.unicodeScalars.filter {
      [0, 9].contains($0.properties.canonicalCombiningClass.rawValue)
        && !$0.properties.isDefaultIgnorableCodePoint
    }.flatMap { part in
      part.properties.isWhitespace ? [" "] : Array((spelled[part] ?? String(part)).unicodeScalars)
    }
  }

  /// Where the word begins, by trying each place.
  func places(of word: [Unicode.Scalar]) -> [Int] {
    guard !word.isEmpty, word.count <= scalars.count else { return [] }
    return (0...(scalars.count - word.count)).filter {
      Array(scalars[$0..<($0 + word.count)]) == word
    }
  }

  func characters(at place: Int, of word: [Unicode.Scalar]) -> Range<Int> {
    owners[place]..<(owners[place + word.count - 1] + 1)
  }

  func beginsWord(_ place: Int) -> Bool {
    place == 0 || !isWordPart(scalars[place - 1])
  }

  func bytes(before place: Int) -> Int {
    scalars[..<place].reduce(0) { $0 + String($1).utf8.count }
  }
}

func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
  CharacterSet.alphanumerics.contains(scalar)
}

/// The words of a query, found by splitting at white space and dropping punctuation outside.
func naiveWords(_ query: String) -> [[Unicode.Scalar]] {
  var words: [[Unicode.Scalar]] = []
  for part in NaiveFolding(query).scalars.split(separator: " ") {
    let core = part.drop { !isWordPart($0) }.reversed().drop { !isWordPart($0) }.reversed()
    let word = core.isEmpty ? Array(part) : Array(core)
    if !words.contains(word) { words.append(word) }
  }
  return words
}
