import OnwardCore

/// A template as its file has it, with what checks across files need.
struct ReadTemplate {
  var template: Template
  var file: SplitFile
  var answers: [Placed<String>] = []
}

/// Reads `templates/NAME.md`.
struct TemplateReader {
  private static let known = ["id", "title", "max-words", "fields", "subjects", "tones"]
  /// Blanks that every letter has, filled from the note's header.
  private static let headerNames = HeaderField.allCases.map(\.rawValue)

  private let fields: Fields
  private var read: ReadTemplate
  private var names: [String] = TemplateReader.headerNames

  /// The template, with stand-ins for what was reported; nil without a map in the front matter.
  static func read(_ file: SplitFile, name: String) -> ReadTemplate? {
    guard let node = file.map(),
      let fields = Fields(
        node, known: known, required: known, key: "front matter", report: file.report)
    else { return nil }
    _ = checkedID(fields, name: name)
    let template = Template(
      id: TemplateID(name), title: fields.words("title", 1...60)?.value ?? "",
      maxWords: fields.number("max-words", 10...300) ?? 120, fields: [], tones: [])
    checkVoice(fields, ["title"])
    var reader = TemplateReader(
      fields: fields, read: ReadTemplate(template: template, file: file))
    reader.readFields()
    reader.readSubjects()
    reader.readTones()
    return reader.read
  }

  private init(fields: Fields, read: ReadTemplate) {
    self.fields = fields
    self.read = read
  }

  private mutating func readFields() {
    let required = ["name", "from"]
    for item in fields.maps("fields", known: required, required: required) {
      guard let name = item.name("name") else { continue }
      guard !names.contains(name.value) else {
        item.report(.taken(.field, name.value), at: name.place)
        continue
      }
      names.append(name.value)
      let from = item.lines("from", 1...120)
      read.answers += from
      read.template.fields.append(
        Template.Field(
          name: name.value, from: from.compactMap { AnswerKey(parsing: $0.value) }))
    }
  }

  private mutating func readSubjects() {
    read.template.subjects = fields.maps(
      "subjects", known: ["text", "needs", "lacks"], required: ["text"], count: 1...6
    ).map { paragraph($0, 1...120, isOneLine: true) }
  }

  private mutating func readTones() {
    let required = ["id", "title", "paragraphs"]
    var seen: Set<String> = []
    for item in fields.maps("tones", known: required, required: required, count: 1...5) {
      let title = item.words("title", 1...60)?.value ?? ""
      let paragraphs = item.maps(
        "paragraphs", known: ["text", "when", "skip-when", "needs", "lacks"], required: ["text"],
        count: 1...30
      ).map { paragraph($0) }
      guard let id = item.name("id") else { continue }
      guard seen.insert(id.value).inserted else {
        item.report(.taken(.tone, id.value), at: id.place)
        continue
      }
      read.template.tones.append(
        Template.Tone(id: ChoiceID(id.value), title: title, paragraphs: paragraphs))
    }
  }

  private func paragraph(
    _ item: Fields, _ length: ClosedRange<Int> = 1...2000, isOneLine: Bool = false
  ) -> Template.Paragraph {
    let needs = fieldNames("needs", of: item)
    let lacks = fieldNames("lacks", of: item)
    let text = item.words("text", length, isOneLine: isOneLine)
    if let text { checkBlanks(of: text, needs: needs) }
    return Template.Paragraph(
      text: text?.value ?? "", conditions: item.conditions(), needs: needs, lacks: lacks)
  }

  private func fieldNames(_ key: String, of item: Fields) -> [String] {
    item.names(key).map { name in
      if !names.contains(name.value) { reportUnknown(name.value, at: name.place) }
      return name.value
    }
  }

  /// An open blank would reach the letter, so each must name a field that the paragraph needs.
  private func checkBlanks(of text: Placed<String>, needs: [String]) {
    var open: String?
    for scalar in text.value.unicodeScalars {
      switch (scalar, open) {
      case ("{", nil): open = ""
      case ("}", let name?):
        if !names.contains(name) {
          reportUnknown(name, at: text.place)
        } else if !needs.contains(name) {
          fields.report(.blankWithoutNeed(name), at: text.place)
        }
        open = nil
      case ("{", _), ("}", nil): fields.report(.strayBrace, at: text.place)
      default: open?.unicodeScalars.append(scalar)
      }
    }
    if open != nil { fields.report(.strayBrace, at: text.place) }
  }

  private func reportUnknown(_ name: String, at place: Place) {
    fields.report(
      .unknownWord(.field, name, nearest: nearest(to: name, among: names)), at: place)
  }
}
