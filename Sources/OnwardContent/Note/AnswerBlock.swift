import OnwardCore

/// An answer as a note has it, before its marker is written: the kind, what the marker adds, and the lines.
struct AnswerBlock {
  var kind: NoteMarker.Kind
  var attributes: [String: String]
  var lines: [UInt8]

  init(_ value: AnswerValue?) {
    switch value {
    case nil: self.init(kind: .none)
    case .text(let text): self.init(.text, text)
    case .items(let items): self.init(.list, items: items.map(itemText))
    case .choice(let choice):
      self.init(.choice, choice.words, ["choice": markerWord([choice.id.rawValue])])
    case .checks(let choices):
      let ids = markerWord(choices.map(\.id.rawValue))
      self.init(.checklist, items: choices.map(\.words), ["ids": ids])
    case .feelings(let words, let cannotName):
      self.init(.feelings, items: words, cannotName ? ["cannot-name": ""] : [:])
    case .intensity(let number): self.init(.intensity, String(number))
    case .notSafe: self.init(.intensity, "not safe")
    case .day(let day): self.init(.date, day?.description ?? "none")
    case .letter(let letter):
      let template = markerWord([letter.template.rawValue])
      let tone = markerWord([letter.tone.rawValue])
      self.init(.draft, letter.text, ["template": template, "tone": tone])
    case .discarded: self.init(kind: .timer, attributes: ["discarded": ""])
    case .breathed(let seconds): self.init(.breathe, String(seconds))
    case .sorted(let items):
      let coded = OnwardContent.lines(ofSorted: items)
      self.init(
        kind: .sort, attributes: ["groups": markerWord(coded.groups)], lines: coded.lines)
    }
  }

  private init(
    kind: NoteMarker.Kind, attributes: [String: String] = [:], lines: [UInt8] = []
  ) {
    self.kind = kind
    self.attributes = attributes
    self.lines = lines
  }

  private init(_ kind: NoteMarker.Kind, _ text: String, _ attributes: [String: String] = [:]) {
    self.init(
      kind: kind, attributes: attributes, lines: OnwardContent.lines(ofText: text))
  }

  private init(
    _ kind: NoteMarker.Kind, items: [String], _ attributes: [String: String] = [:]
  ) {
    self.init(
      kind: kind, attributes: attributes, lines: OnwardContent.lines(ofItems: items))
  }

  /// What a marker and the lines below it say; nil also where somebody changed them to what is no such value.
  static func value(of marker: NoteMarker, lines: [ArraySlice<UInt8>]) -> AnswerValue? {
    let words = text(ofLines: lines)
    switch marker.kind {
    case .text: return .text(words)
    case .list: return .items(items(ofLines: lines).map(item))
    case .choice:
      return marker.name("choice").map { .choice(Choice(id: ChoiceID($0), words: words)) }
    case .checklist: return checks(of: marker, lines)
    case .feelings:
      return .feelings(
        words: items(ofLines: lines), cannotName: marker.attributes["cannot-name"] != nil)
    case .intensity:
      return words == "not safe" ? .notSafe : number(words, 0...100).map { .intensity($0) }
    case .date: return words == "none" ? .day(nil) : Day(iso: words).map { .day($0) }
    case .draft:
      return .letter(
        Letter(
          text: words, template: TemplateID(marker.name("template") ?? ""),
          tone: ChoiceID(marker.name("tone") ?? ""), fill: ""))
    case .timer: return marker.attributes["discarded"] != nil ? .discarded : .text(words)
    case .breathe: return number(words, 0...86_400).map { .breathed(seconds: $0) }
    case .sort:
      return sorted(ofLines: lines, groups: marker.names("groups")).map { .sorted($0) }
    case .fill, .none: return nil
    }
  }

  private static func checks(
    of marker: NoteMarker, _ lines: [ArraySlice<UInt8>]
  ) -> AnswerValue? {
    let words = items(ofLines: lines)
    let ids = marker.names("ids")
    // Which words a missing id belonged to cannot be known.
    guard ids.count == words.count else { return nil }
    return .checks(zip(ids, words).map { Choice(id: ChoiceID($0), words: $1) })
  }

  private static func number(_ words: String, _ range: ClosedRange<Int>) -> Int? {
    Int(words).flatMap { range.contains($0) ? $0 : nil }
  }
}

extension NoteMarker {
  fileprivate func name(_ attribute: String) -> String? {
    attributes[attribute].flatMap { OnwardContent.names(ofMarkerWord: $0).first }
  }

  fileprivate func names(_ attribute: String) -> [String] {
    OnwardContent.names(ofMarkerWord: attributes[attribute] ?? "")
  }
}
