import OnwardCore

/// Reads one prompt of a step.
struct PromptReader {
  struct Result {
    var prompt: Prompt
    var idPlace: Place
    /// False when the kind was reported and `prompt` stands in for it.
    var hasKind: Bool
    var template: Placed<TemplateID>?
  }

  private static let common = ["id", "kind", "label", "hint", "when", "skip-when", "was"]

  private static let keys: [String: [String]] = [
    "text": ["one-line", "fills"],
    "list": ["dated", "at-least", "suggestions"],
    "choice": ["choices", "preset"],
    "checklist": ["items"],
    "intensity": ["low", "high"],
    "date": ["preset", "none"],
    "draft": ["template"],
    "timer": ["minutes", "keep"],
    "breathe": ["in", "out", "minutes"],
    "sort": ["groups", "from"],
  ]

  private static let required: [String: [String]] = [
    "choice": ["choices"], "checklist": ["items"], "intensity": ["low", "high"],
    "draft": ["template"], "timer": ["minutes"], "sort": ["groups"],
  ]

  private let fields: Fields
  private let earlier: [Prompt]

  /// The prompt; nil when it has no name.
  static func read(_ node: YamlNode, earlier: [Prompt], report: FileReport) -> Result? {
    guard case .map(let entries) = node.form else {
      report(.wrongType(key: "prompts", wanted: .map), at: node.place)
      return nil
    }
    let fields = Fields(entries, at: node.place, report: report)
    fields.requireKeys(["id", "kind", "label"])
    let reader = PromptReader(fields: fields, earlier: earlier)
    let kindName = reader.kindName()
    if let kindName {
      reader.checkKeys(of: entries, kind: kindName)
      fields.requireKeys(required[kindName] ?? [])
    }
    let kind = kindName.flatMap(reader.kind)
    let label = fields.words("label", 1...120)?.value ?? ""
    let hint = fields.words("hint", 1...160)?.value
    checkVoice(fields, ["label", "hint"])
    let conditions = fields.conditions()
    let was = fields.names("was").map { PromptID($0.value) }
    guard let id = fields.name("id") else { return nil }
    let prompt = Prompt(
      id: PromptID(id.value), kind: kind ?? .summary, label: label, hint: hint,
      conditions: conditions, was: was)
    let template = kindName == "draft" ? fields.name("template") : nil
    return Result(
      prompt: prompt, idPlace: id.place, hasKind: kind != nil,
      template: template.map { Placed(value: TemplateID($0.value), place: $0.place) })
  }

  private func kindName() -> String? {
    guard let word = fields.words("kind", 1...40) else { return nil }
    if PromptKind.names.contains(word.value) { return word.value }
    let near = nearest(to: word.value, among: PromptKind.names)
    fields.report(.unknownWord(.kind, word.value, nearest: near), at: word.place)
    return nil
  }

  private func checkKeys(of entries: [YamlEntry], kind: String) {
    let known = PromptReader.common + (PromptReader.keys[kind] ?? [])
    for entry in entries where !known.contains(entry.key) {
      let owners = PromptKind.names.filter {
        PromptReader.keys[$0]?.contains(entry.key) == true
      }
      fields.report(
        owners.isEmpty
          ? .unknownKey(entry.key, nearest: nearest(to: entry.key, among: known))
          : .keyOfOtherKind(key: entry.key, kind: kind, owners: owners),
        at: entry.place)
    }
  }

  private func kind(named name: String) -> PromptKind? {
    switch name {
    case "text":
      return .text(
        isOneLine: fields.flag("one-line") ?? false,
        fills: fields.word("fills", of: HeaderField.allCases, called: .headerField))
    case "list":
      return .list(
        isDated: fields.flag("dated") ?? false, atLeast: fields.number("at-least", 0...10) ?? 0,
        suggestions: fields.lines("suggestions", 1...200).map(\.value))
    case "choice": return choice()
    case "checklist": return .checklist(items: choices("items", 1...12))
    case "feelings": return .feelings
    case "intensity":
      return .intensity(
        low: fields.words("low", 1...40)?.value ?? "",
        high: fields.words("high", 1...40)?.value ?? "")
    case "date": return date()
    case "draft": return .draft(template: TemplateID(draftTemplate ?? ""))
    case "timer":
      return .timer(
        minutes: fields.number("minutes", 1...30) ?? 1, isKept: fields.flag("keep") ?? true)
    case "breathe":
      return .breathe(
        inhale: fields.number("in", 2...10) ?? 4, exhale: fields.number("out", 2...10) ?? 6,
        minutes: fields.number("minutes", 1...5) ?? 3)
    case "sort": return sort()
    case "summary": return .summary
    default: return nil
    }
  }

  private var draftTemplate: String? {
    guard let node = fields.node("template"), case .scalar(let text, _) = node.form else {
      return nil
    }
    return text
  }

  private func choice() -> PromptKind {
    let choices = choices("choices", 2...9)
    guard let preset = fields.name("preset") else { return .choice(choices: choices, preset: nil) }
    let ids = choices.map(\.id.rawValue)
    if !ids.contains(preset.value) {
      let near = nearest(to: preset.value, among: ids)
      fields.report(.unknownWord(.choice, preset.value, nearest: near), at: preset.place)
    }
    return .choice(choices: choices, preset: ChoiceID(preset.value))
  }

  private func date() -> PromptKind {
    // Whether words are understood does not depend on the day.
    let anyDay = Day(daysSince1970: 0)
    let preset = fields.words("preset", 1...40)
    if let preset, Day(words: preset.value, today: anyDay) == nil {
      fields.report(.notADayOrWords(preset.value), at: preset.place)
    }
    return .date(preset: preset?.value, none: fields.words("none", 1...40)?.value ?? "No date")
  }

  private func sort() -> PromptKind {
    let groups = choices("groups", 2...5)
    guard let from = fields.name("from") else { return .sort(groups: groups, from: nil) }
    let texts = earlier.filter { if case .text = $0.kind { true } else { false } }
    if !texts.contains(where: { $0.id.rawValue == from.value }) {
      fields.report(.notAnEarlierText(from.value), at: from.place)
    }
    return .sort(groups: groups, from: PromptID(from.value))
  }

  private func choices(_ key: String, _ count: ClosedRange<Int>) -> [Choice] {
    var seen: Set<String> = []
    return fields.maps(key, known: ["id", "words"], required: ["id", "words"], count: count)
      .compactMap { item in
        let words = item.words("words", 1...120)
        checkVoice(item, ["words"])
        guard let id = item.name("id") else { return nil }
        guard seen.insert(id.value).inserted else {
          item.report(.taken(.choice, id.value), at: id.place)
          return nil
        }
        return Choice(id: ChoiceID(id.value), words: words?.value ?? "")
      }
  }
}
