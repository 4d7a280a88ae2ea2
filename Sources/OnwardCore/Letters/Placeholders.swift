/// The most characters between two brackets that are taken for one placeholder.
private let longestPlaceholder = 60

/// What stands in brackets, braces or angle brackets, and underscores in a row; never across lines.
///
/// Angle brackets hold a name alone: others compare numbers, or are around an address.
func placeholders(in lines: [[Character]]) -> [Range<TextPosition>] {
  lines.enumerated().flatMap { number, line in
    placeholders(in: line).map {
      TextPosition(
        line: number, character: $0.lowerBound)..<TextPosition(
          line: number, character: $0.upperBound)
    }
  }
}

/// Words made of the letter X, as forms have them: three or more, or two capitals.
func crosses(_ words: [LetterWords.Word]) -> [Range<TextPosition>] {
  words.filter { word in
    word.folded.utf8.allSatisfy { $0 == UInt8(ascii: "x") }
      && (word.folded.utf8.count > 2 || (word.folded.utf8.count == 2 && word.isCapitals))
  }.map(\.range)
}

private func placeholders(in line: [Character]) -> [Range<Int>] {
  let closings: [Character: Character] = ["[": "]", "{": "}", "<": ">"]
  var found: [Range<Int>] = []
  var index = 0
  while index < line.count {
    var end = index
    if let closing = closings[line[index]] {
      end = bracketEnd(in: line, from: index, closing) ?? index
    } else {
      while end < line.count, line[end] == "_" { end += 1 }
      if end - index < 3 { end = index }
    }
    if end > index { found.append(index..<end) }
    index = max(end, index + 1)
  }
  return found
}

/// The place after the closing bracket; nil where it is none of a placeholder.
private func bracketEnd(in line: [Character], from start: Int, _ closing: Character) -> Int? {
  let inside = line[(start + 1)...].prefix(longestPlaceholder + 1)
  guard let end = inside.firstIndex(of: closing), !inside[..<end].contains(line[start]) else {
    return nil
  }
  if closing == ">" {
    let isName = inside[..<end].allSatisfy { $0.isLetter || " -_'’".contains($0) }
    guard isName, inside[..<end].contains(where: \.isLetter) else { return nil }
  }
  return end + 1
}
