/// A letter: filled from the answers, then edited by the person; filled anew, it keeps what they changed.
public struct DraftField: Control {
  public private(set) var buffer: TextBuffer
  public let template: TemplateID
  /// The tones there are, with the letter as each would fill it now.
  public let fills: [Fill]
  public private(set) var tone: ChoiceID
  /// What the letter started from.
  public private(set) var fill: String
  /// What a mail with it is about.
  public let subject: String
  /// The most words that it should have.
  public let maxWords: Int
  public private(set) var goal: Int?
  public private(set) var wordCount = 0
  /// What the checks find in it as it stands, in its order.
  public private(set) var marks: [LetterMark] = []
  /// Whether filling it anew left the person's words where the fill says something else; until they go on.
  public private(set) var keptWords = false
  private let checker: LetterChecker
  /// The letter before and after changes of its tone, so that undoing the words undoes the tone too.
  private var versions: [Version] = []

  /// The letter in one tone.
  public struct Fill: Hashable, Sendable {
    public var tone: ChoiceID
    public var title: String
    public var text: String
  }

  /// The letter at one time.
  private struct Version: Hashable {
    var text: String
    var tone: ChoiceID
    var fill: String
  }

  /// Versions that are remembered; each has the text twice.
  private static let mostVersions = 16

  init(
    template: Template, fills: [Fill], subject: String, checker: LetterChecker, value: AnswerValue?
  ) {
    self.template = template.id
    self.fills = fills
    self.subject = subject
    self.checker = checker
    maxWords = template.maxWords
    let first = fills.first
    if case .letter(let letter)? = value {
      let fresh = fills.first { $0.tone == letter.tone } ?? first
      let redone = redoLetter(letter.text, from: letter.fill, to: fresh?.text ?? letter.fill)
      buffer = TextBuffer(redone.text)
      keptWords = redone.keptWords
      tone = fresh?.tone ?? letter.tone
      fill = fresh?.text ?? letter.fill
    } else {
      buffer = TextBuffer(first?.text ?? "")
      tone = first?.tone ?? ""
      fill = first?.text ?? ""
    }
    buffer.moveTo(line: 0, character: 0)
    look()
  }

  var value: AnswerValue? {
    buffer.isEmpty
      ? nil : .letter(Letter(text: buffer.text, template: template, tone: tone, fill: fill))
  }

  public var toneTitle: String { fills.first { $0.tone == tone }?.title ?? tone.rawValue }

  /// The mark that the cursor stands in, or else the last one before it, or else the first; by its index.
  public var nearestMark: Int? {
    marks.lastIndex { $0.range.contains(buffer.cursor) }
      ?? marks.lastIndex { $0.range.lowerBound <= buffer.cursor } ?? marks.indices.first
  }

  private var nextMark: Int? {
    marks.firstIndex { $0.range.lowerBound > buffer.cursor } ?? marks.indices.first
  }

  mutating func receive(_ action: Action, at clock: ClockReading) -> ControlOutcome {
    let outcome: ControlOutcome
    switch action {
    case .accepted: outcome = buffer.receive(.edited(.newline), goal: &goal) ?? .ignored
    case .switched:
      guard fills.count > 1 else { return .moved }
      let place = fills.firstIndex { $0.tone == tone } ?? 0
      change(to: fills[(place + 1) % fills.count])
      goal = nil
      look()
      return .changed
    case .wentToMark:
      guard let next = nextMark else { return .refused(.noMarks) }
      let place = marks[next].range.lowerBound
      buffer.moveTo(line: place.line, character: place.character)
      goal = nil
      return .moved
    default:
      guard let edited = buffer.receive(action, goal: &goal) else { return .ignored }
      outcome = edited
      if action == .edited(.undo) || action == .edited(.redo) { recallVersion() }
    }
    if outcome == .changed {
      keptWords = false
      look()
    }
    return outcome
  }

  mutating func replaceText(with text: String) {
    buffer.replaceAll(with: text)
    look()
  }

  /// Fills the letter in another tone.
  ///
  /// As long as nothing was typed since, it is made anew from what the person last wrote: so the tones can be gone
  /// through and come back to.
  private mutating func change(to next: Fill) {
    let current = Version(text: buffer.text, tone: tone, fill: fill)
    if versions.last != current { versions = [current] }
    let origin = versions.first ?? current
    let redone = redoLetter(origin.text, from: origin.fill, to: next.text)
    buffer.replaceAll(with: redone.text)
    buffer.moveTo(line: 0, character: 0)
    tone = next.tone
    fill = next.text
    keptWords = redone.keptWords
    versions.append(Version(text: redone.text, tone: tone, fill: fill))
    if versions.count > Self.mostVersions { versions.remove(at: 1) }
  }

  private mutating func recallVersion() {
    let text = buffer.text
    guard let version = versions.last(where: { $0.text.utf8.elementsEqual(text.utf8) }) else {
      return
    }
    tone = version.tone
    fill = version.fill
  }

  /// Counts the words and looks for marks.
  private mutating func look() {
    wordCount = OnwardCore.wordCount(of: buffer.lines)
    marks = checker.marks(in: buffer.lines)
  }
}
