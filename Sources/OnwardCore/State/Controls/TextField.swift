/// Words: one line, or as many as the person likes.
public struct TextField: Control {
  public private(set) var buffer: TextBuffer
  public var isOneLine: Bool { buffer.isSingleLine }
  /// The column that up and down aim at, in columns of the screen; nil after anything else.
  public private(set) var goal: Int?

  init(text: String, isOneLine: Bool) {
    buffer = TextBuffer(text, isSingleLine: isOneLine)
  }

  var value: AnswerValue? { buffer.isEmpty ? nil : .text(buffer.text) }

  mutating func receive(_ action: Action, at clock: ClockReading) -> ControlOutcome {
    switch action {
    case .accepted where isOneLine: return .accepted
    case .accepted: return buffer.receive(.edited(.newline), goal: &goal) ?? .ignored
    default: return buffer.receive(action, goal: &goal) ?? .ignored
    }
  }

  /// Puts what the person's own editor gave back in the place of the text; can be undone.
  mutating func replaceText(with text: String) { buffer.replaceAll(with: text) }
}

extension TextBuffer {
  /// Lets an action edit the text; nil when it is no editing.
  mutating func receive(_ action: Action, goal: inout Int?) -> ControlOutcome? {
    switch action {
    case .typed(let text): return edit(.insert(text), &goal)
    case .pasted(let text): return edit(.paste(text), &goal)
    case .edited(let command): return edit(command, &goal)
    case .placed(let position, let column):
      moveTo(line: position.line, character: position.character)
      goal = column
      return .moved
    default: return nil
    }
  }

  private mutating func edit(_ command: EditCommand, _ goal: inout Int?) -> ControlOutcome {
    guard apply(command) else { return .refused(.tooLong(mostBytes: mostBytes)) }
    goal = nil
    if case .move = command { return .moved }
    return .changed
  }

  /// Replaces the whole text as one step that can be undone; the cursor stands at the end.
  mutating func replaceAll(with text: String) {
    let plain = isSingleLine ? withoutLineEnds(text) : withPlainLineEnds(text)
    replace(TextPosition(line: 0, character: 0)..<end, with: plain)
  }
}
