/// Words that onward does not say to a person; source: content-guide.md, "Voice", and design.md, "Words".
private let unwantedWords: Set<String> = [
  "rejected", "failure", "failures", "loser", "losers", "just", "simply",
]

/// Warns of words and marks that are not of our voice in the values of these keys.
func checkVoice(_ fields: Fields, _ keys: [String]) {
  guard fields.report.findings.isThorough else { return }
  for key in keys {
    guard let node = fields.node(key), case .scalar(let text, _) = node.form else { continue }
    for found in voiceFacts(of: text) { fields.report(found.fact, at: node.place) }
  }
}

/// Warns of words and marks that are not of our voice in prose.
func checkVoice(ofBody body: String, linesAbove: Int, report: FileReport) {
  for found in voiceFacts(of: body) {
    report(
      found.fact, at: Place(line: found.place.line + linesAbove, column: found.place.column))
  }
}

/// Code between backticks and words between double quotes are other people's, or keys; they are let pass.
private func voiceFacts(of text: String) -> [(fact: ContentFact, place: Place)] {
  var scan = VoiceScan()
  for scalar in text.unicodeScalars { scan.read(scalar) }
  scan.endWord()
  return scan.found
}

private struct VoiceScan {
  private(set) var found: [(fact: ContentFact, place: Place)] = []
  private var place = Place.start
  private var word = ""
  private var wordPlace = Place.start
  private var closing: Unicode.Scalar?
  private var isLineEmpty = true

  mutating func read(_ scalar: Unicode.Scalar) {
    if scalar.properties.isAlphabetic || (scalar == "'" && !word.isEmpty) {
      if word.isEmpty { wordPlace = place }
      word.unicodeScalars.append(scalar)
    } else {
      endWord()
      readMark(scalar)
    }
    advance(scalar)
  }

  mutating func endWord() {
    let lower = word.lowercased()
    if closing == nil, unwantedWords.contains(lower) {
      found.append((.unwantedWord(lower), wordPlace))
    }
    word = ""
  }

  private mutating func readMark(_ scalar: Unicode.Scalar) {
    if scalar == closing {
      closing = nil
    } else if closing == nil {
      switch scalar {
      case "`": closing = "`"
      case "\"": closing = "\""
      case "\u{201C}": closing = "\u{201D}"
      case "!": found.append((.exclamationMark, place))
      default: break
      }
    }
  }

  private mutating func advance(_ scalar: Unicode.Scalar) {
    guard scalar == "\n" else {
      isLineEmpty = false
      place.column += 1
      return
    }
    // What was left open does not reach past its paragraph.
    if isLineEmpty { closing = nil }
    isLineEmpty = true
    place = Place(line: place.line + 1, column: 1)
  }
}
