/// The words of a body as its Markdown has them, each in lower-case letters and digits and with its place.
///
/// A word goes from space to space and has a letter or digit. What a link leads to is no word.
func bodyWords(of file: SplitFile) -> [Placed<String>] {
  var scan = WordScan(line: file.linesAboveBody + 1)
  for scalar in String(decoding: file.body, as: UTF8.self).unicodeScalars { scan.read(scalar) }
  scan.endWord()
  return scan.words
}

private struct WordScan {
  private(set) var words: [Placed<String>] = []
  private var place: Place
  private var word = ""
  private var wordPlace = Place.start
  private var previous: Unicode.Scalar = "\n"
  private var isInDestination = false

  init(line: Int) { place = Place(line: line, column: 1) }

  mutating func read(_ scalar: Unicode.Scalar) {
    let properties = scalar.properties
    if isInDestination {
      if scalar == ")" || scalar == "\n" { isInDestination = false }
    } else if scalar == "(", previous == "]" {
      isInDestination = true
    } else if properties.isWhitespace {
      endWord()
    } else if properties.isAlphabetic || properties.numericType != nil {
      if word.isEmpty { wordPlace = place }
      word += properties.lowercaseMapping
    }
    if scalar == "\n" {
      endWord()
      place = Place(line: place.line + 1, column: 1)
    } else {
      place.column += 1
    }
    previous = scalar
  }

  mutating func endWord() {
    if !word.isEmpty { words.append(Placed(value: word, place: wordPlace)) }
    word = ""
  }
}
