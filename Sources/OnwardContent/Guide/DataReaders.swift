import OnwardCore

/// Reads `feelings.md`.
func readFeelings(_ file: SplitFile) -> (feelings: [Feeling], sensations: [Feeling]) {
  let keys = ["feelings", "sensations"]
  guard let node = file.map(),
    let fields = Fields(node, known: keys, required: keys, key: "front matter", report: file.report)
  else { return ([], []) }
  return (feelings("feelings", of: fields), feelings("sensations", of: fields))
}

private func feelings(_ key: String, of fields: Fields) -> [Feeling] {
  let keys = ["id", "word", "meaning"]
  var ids: Set<String> = []
  var words: Set<String> = []
  return fields.maps(key, known: keys, required: keys, count: 1...100).compactMap { item in
    let word = item.words("word", 1...40)
    let meaning = item.words("meaning", 1...200)
    guard let id = item.name("id") else { return nil }
    if !ids.insert(id.value).inserted { item.report(.taken(.feeling, id.value), at: id.place) }
    if let word, !words.insert(word.value.lowercased()).inserted {
      item.report(.taken(.feelingWord, word.value), at: word.place)
    }
    return Feeling(id: ChoiceID(id.value), word: word?.value ?? "", meaning: meaning?.value ?? "")
  }
}

/// Reads `helplines.md`; with `today` given, helplines that nobody checked for long are reported.
func readHelplines(_ file: SplitFile, today: Day?) -> [Helpline] {
  guard let node = file.map(),
    let fields = Fields(
      node, known: ["helplines"], required: ["helplines"], key: "front matter",
      report: file.report)
  else { return [] }
  let items = fields.maps(
    "helplines",
    known: [
      "region", "region-name", "name", "contact", "hours", "site", "emergency", "checked",
      "checked-by",
    ],
    required: ["region", "region-name", "name", "contact", "emergency", "checked", "checked-by"])
  var seen: Set<String> = []
  var elsewhere: Place?
  for (number, item) in items.enumerated() {
    guard let region = item.words("region", 2...9) else { continue }
    if !isRegion(region.value) {
      item.report(.unknownWord(.region, region.value, nearest: nil), at: region.place)
    } else if !seen.insert(region.value).inserted {
      item.report(.taken(.region, region.value), at: region.place)
    }
    if region.value == "elsewhere" {
      elsewhere = region.place
      if number != items.count - 1 { item.report(.elsewhereIsNotLast, at: region.place) }
    }
  }
  if elsewhere == nil, let list = fields.node("helplines") {
    file.report(.noElsewhere, at: list.place)
  }
  return items.compactMap { helpline($0, today: today) }
}

/// Two capital letters of ISO 3166, or `elsewhere`.
private func isRegion(_ text: String) -> Bool {
  text == "elsewhere" || (text.utf8.count == 2 && text.utf8.allSatisfy { (0x41...0x5A) ~= $0 })
}

private func helpline(_ item: Fields, today: Day?) -> Helpline? {
  let name = item.words("name", 1...80)?.value ?? ""
  let contact = item.words("contact", 1...120)?.value ?? ""
  let emergency = item.words("emergency", 1...80)?.value ?? ""
  let regionName = item.words("region-name", 1...40)?.value ?? ""
  _ = item.words("checked-by", 1...120)
  guard let checked = item.day("checked") else { return nil }
  if let today, let place = item.node("checked")?.place {
    let age = today.daysSince1970 - checked.daysSince1970
    if age > ContentLimits.helplineDays {
      item.report(.oldHelpline(name: name, days: age), at: place)
    }
  }
  return Helpline(
    region: item.words("region", 2...9)?.value ?? "", regionName: regionName, name: name,
    contact: contact, hours: item.words("hours", 0...80)?.value ?? "",
    site: item.words("site", 0...80)?.value ?? "", emergency: emergency, checked: checked)
}

/// Reads `sources.md`.
func readSources(_ file: SplitFile) -> [Source] {
  let keys = ["key", "citation", "note"]
  guard let node = file.map(),
    let fields = Fields(
      node, known: ["sources"], required: ["sources"], key: "front matter", report: file.report)
  else { return [] }
  var seen: Set<String> = []
  return fields.maps("sources", known: keys, required: keys, count: 1...200).compactMap { item in
    let citation = item.words("citation", 1...400)?.value ?? ""
    let note = item.words("note", 1...600)?.value ?? ""
    guard let key = item.words("key", 1...40) else { return nil }
    if !seen.insert(key.value).inserted { item.report(.taken(.source, key.value), at: key.place) }
    return Source(key: key.value, citation: citation, note: note)
  }
}
