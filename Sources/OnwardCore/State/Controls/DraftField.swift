/// A letter: filled from the answers, then edited by the person.
public struct DraftField: Control {
  public private(set) var buffer: TextBuffer
  public let template: TemplateID
  /// The tones there are, with the letter as each would fill it now.
  public let fills: [Fill]
  public private(set) var tone: ChoiceID
  /// What the letter started from.
  public private(set) var fill: String
  /// The most words that it should have.
  public let maxWords: Int
  public private(set) var goal: Int?

  /// The letter in one tone.
  public struct Fill: Hashable, Sendable {
    public var tone: ChoiceID
    public var title: String
    public var text: String
  }

  init(template: Template, fills: [Fill], value: AnswerValue?) {
    self.template = template.id
    self.fills = fills
    maxWords = template.maxWords
    let first = fills.first
    if case .letter(let letter)? = value {
      let fresh = fills.first { $0.tone == letter.tone } ?? first
      // An unedited letter follows the answers; one that the person touched is theirs.
      let isUntouched = Array(letter.text.utf8) == Array(letter.fill.utf8)
      buffer = TextBuffer(isUntouched ? fresh?.text ?? letter.text : letter.text)
      tone = letter.tone
      fill = isUntouched ? fresh?.text ?? letter.fill : letter.fill
    } else {
      buffer = TextBuffer(first?.text ?? "")
      tone = first?.tone ?? ""
      fill = first?.text ?? ""
    }
    buffer.moveTo(line: 0, character: 0)
  }

  var value: AnswerValue? {
    buffer.isEmpty
      ? nil : .letter(Letter(text: buffer.text, template: template, tone: tone, fill: fill))
  }

  public var toneTitle: String { fills.first { $0.tone == tone }?.title ?? tone.rawValue }

  mutating func receive(_ action: Action, at clock: ClockReading) -> ControlOutcome {
    switch action {
    case .accepted: buffer.apply(.newline)
    case .switched:
      guard fills.count > 1 else { return .moved }
      let place = fills.firstIndex { $0.tone == tone } ?? 0
      let next = fills[(place + 1) % fills.count]
      buffer.replaceAll(with: next.text)
      buffer.moveTo(line: 0, character: 0)
      tone = next.tone
      fill = next.text
    default: return buffer.receive(action, goal: &goal) ?? .ignored
    }
    goal = nil
    return .changed
  }

  mutating func replaceText(with text: String) { buffer.replaceAll(with: text) }
}
