import Foundation

/// One example of the CommonMark specification, as its JSON has it.
struct SpecExample: Decodable {
  var example: Int
  var markdown: String
  /// What the specification's own program makes of it.
  var html: String

  static func all() throws -> [SpecExample] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Corpora/commonmark-0.30-spec.json")
    return try JSONDecoder().decode([SpecExample].self, from: Data(contentsOf: file))
  }
}

func lettersAndDigits(_ text: String) -> String { words(text).joined() }

/// Runs of letters and digits of any script; marks and signs are left out, and part one word from the next.
func words(_ text: String) -> [String] {
  var words: [String] = [""]
  for scalar in text.unicodeScalars {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      words[words.count - 1].unicodeScalars.append(scalar)
    default: words.append("")
    }
  }
  return words.filter { !$0.isEmpty }
}
