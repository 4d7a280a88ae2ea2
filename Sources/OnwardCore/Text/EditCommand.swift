/// Something a person does to a text.
public enum EditCommand: Hashable, Sendable {
  /// Text as typed; a run of it is undone word by word.
  case insert(String)
  /// Text as pasted; undone in one step.
  case paste(String)
  case newline
  /// One grapheme cluster, or the line end between two lines.
  case deleteBackward, deleteForward
  /// Back to the last white space.
  case deleteWordBackward
  /// To the line's end, or the line end itself when the cursor stands there.
  case killToLineEnd
  case killToLineStart
  case yank
  case undo, redo
  case move(TextMovement)
}

extension TextBuffer {
  /// Carries out one command; one that finds nothing to do changes nothing.
  ///
  /// False where the text would grow beyond `mostBytes`: nothing of it was put in.
  @discardableResult
  public mutating func apply(_ command: EditCommand) -> Bool {
    guard !refuses(command) else { return false }
    carryOut(command)
    return true
  }

  private mutating func carryOut(_ command: EditCommand) {
    let followsKill = isKilling
    isKilling = false
    switch command {
    case .move(let movement):
      history.closeRun()
      move(movement)
      return
    case .insert(let text): type(text)
    case .paste(let text): insert(text)
    case .newline: insert("\n")
    case .deleteBackward: erase(position(before: cursor)..<cursor, in: .erasing)
    case .deleteForward: erase(cursor..<position(following: cursor), in: .erasing)
    case .deleteWordBackward:
      kill(wordStart(before: cursor) { !$0.isWhitespace }..<cursor, followsKill: followsKill)
    case .killToLineEnd: kill(cursor..<killEnd, followsKill: followsKill)
    case .killToLineStart:
      kill(TextPosition(line: cursor.line, character: 0)..<cursor, followsKill: followsKill)
    case .yank: insert(killed)
    case .undo: undo()
    case .redo: redo()
    }
    goal = nil
  }

  private mutating func type(_ text: String) {
    guard !text.isEmpty else { return }
    let isSpace = text.first?.isWhitespace ?? false
    if !isSpace, cursor.character > 0, lines[cursor.line][cursor.character - 1].isWhitespace {
      history.closeRun()
    }
    replace(cursor..<cursor, with: lineEnded(text), in: .typing)
  }

  private mutating func insert(_ text: String) {
    guard !text.isEmpty else { return }
    replace(cursor..<cursor, with: lineEnded(text))
  }

  private func lineEnded(_ text: String) -> String {
    isSingleLine ? withoutLineEnds(text) : withPlainLineEnds(text)
  }

  private mutating func erase(_ range: Range<TextPosition>, in run: TextHistory.Run? = nil) {
    guard !range.isEmpty else { return }
    replace(range, with: "", in: run)
  }

  private var killEnd: TextPosition {
    let lineEnd = TextPosition(line: cursor.line, character: lines[cursor.line].count)
    return cursor == lineEnd ? position(following: cursor) : lineEnd
  }

  /// Kills in a row gather what they take, in the order it stood in.
  private mutating func kill(_ range: Range<TextPosition>, followsKill: Bool) {
    isKilling = true
    guard !range.isEmpty else {
      isKilling = followsKill
      return
    }
    let taken = slice(range).map { String($0) }.joined(separator: "\n")
    let isBackward = range.upperBound == cursor
    let gathered = followsKill ? killed : ""
    killed = isBackward ? taken + gathered : gathered + taken
    erase(range)
  }
}
