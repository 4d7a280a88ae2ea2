import OnwardCore

/// Reads `letter-checks.md`.
func readLetterChecks(_ file: SplitFile) -> [LetterCheck] {
  guard let node = file.map(),
    let fields = Fields(
      node, known: ["checks"], required: ["checks"], key: "front matter", report: file.report)
  else { return [] }
  var reader = LetterCheckReader()
  return fields.maps(
    "checks", known: ["id", "why", "phrases", "finds", "most"], required: ["id", "why"],
    count: 1...40
  ).compactMap { reader.check($0) }
}

/// Reads check after check, and remembers what must not come twice.
private struct LetterCheckReader {
  private var ids: Set<String> = []
  private var findings: Set<LetterCheck.Finding> = []
  /// Folded phrases, and the words of the checks that have them.
  private var phrases: Set<String> = []

  mutating func check(_ item: Fields) -> LetterCheck? {
    let why = item.words("why", 1...ContentLimits.reason)
    checkVoice(item, ["why"])
    let phrases = item.lines("phrases", 1...60)
    for phrase in phrases { check(phrase, of: item) }
    let finding = item.word("finds", of: LetterCheck.Finding.allCases, called: .finding)
    if let finding, let place = item.node("finds")?.place, !findings.insert(finding).inserted {
      item.report(.taken(.finding, finding.rawValue), at: place)
    }
    if phrases.isEmpty, !item.has("finds"), !isBroken(item) {
      item.report(.noPattern, at: item.place)
    }
    let most = item.number("most", 0...20)
    if let place = item.node("most")?.place, finding != .questions {
      item.report(.keyWithout("most", partner: "finds: questions"), at: place)
    }
    guard let id = item.name("id") else { return nil }
    if !ids.insert(id.value).inserted { item.report(.taken(.check, id.value), at: id.place) }
    return LetterCheck(
      id: LetterCheckID(id.value), why: why?.value ?? "", phrases: phrases.map(\.value),
      finding: finding, most: most ?? 2)
  }

  /// Whether the phrases were reported already, so that there is no more to say.
  private func isBroken(_ item: Fields) -> Bool {
    if case .list(let items)? = item.node("phrases")?.form { return !items.isEmpty }
    return item.has("phrases")
  }

  /// A phrase twice is found twice by nobody's wish; start-up has no time to look for it.
  private mutating func check(_ phrase: Placed<String>, of item: Fields) {
    guard phrase.value.contains(where: { $0.isLetter || $0.isNumber }) else {
      item.report(.noWord(phrase.value), at: phrase.place)
      return
    }
    guard item.report.findings.isThorough, item.node("finds") == nil else { return }
    if !phrases.insert(foldedPhrase(phrase.value)).inserted {
      item.report(.taken(.phrase, phrase.value), at: phrase.place)
    }
  }
}
