/// A way to move the cursor.
public enum TextMovement: Hashable, Sendable {
  case left, right
  /// By hard line, keeping the character column; a caller that knows the screen's rows uses
  /// `TextBuffer.moveTo(line:character:)` instead.
  case up, down
  /// To the next start or end of a run of letters and digits.
  case wordLeft, wordRight
  case lineStart, lineEnd
  case start, end
}

extension TextBuffer {
  mutating func move(_ movement: TextMovement) {
    switch movement {
    case .up: moveLine(by: -1)
    case .down: moveLine(by: 1)
    default:
      cursor = position(after: movement)
      goal = nil
    }
  }

  private mutating func moveLine(by step: Int) {
    let line = cursor.line + step
    let column = goal ?? cursor.character
    guard lines.indices.contains(line) else { return }
    cursor = TextPosition(line: line, character: min(column, lines[line].count))
    goal = column
  }

  private func position(after movement: TextMovement) -> TextPosition {
    switch movement {
    case .left: position(before: cursor)
    case .right: position(following: cursor)
    case .wordLeft: wordStart(before: cursor, isPart: isWordPart)
    case .wordRight: wordEnd(after: cursor)
    case .lineStart: TextPosition(line: cursor.line, character: 0)
    case .lineEnd: TextPosition(line: cursor.line, character: lines[cursor.line].count)
    case .start: TextPosition(line: 0, character: 0)
    case .end: end
    case .up, .down: cursor
    }
  }

  func position(before place: TextPosition) -> TextPosition {
    if place.character > 0 {
      return TextPosition(line: place.line, character: place.character - 1)
    }
    guard place.line > 0 else { return place }
    return TextPosition(line: place.line - 1, character: lines[place.line - 1].count)
  }

  func position(following place: TextPosition) -> TextPosition {
    if place.character < lines[place.line].count {
      return TextPosition(line: place.line, character: place.character + 1)
    }
    guard place.line + 1 < lines.count else { return place }
    return TextPosition(line: place.line + 1, character: 0)
  }

  /// The start of the word before a place; at a line's start, the end of the line before.
  func wordStart(before place: TextPosition, isPart: (Character) -> Bool) -> TextPosition {
    guard place.character > 0 else { return position(before: place) }
    let line = lines[place.line]
    var index = place.character
    while index > 0, !isPart(line[index - 1]) { index -= 1 }
    while index > 0, isPart(line[index - 1]) { index -= 1 }
    return TextPosition(line: place.line, character: index)
  }

  /// The end of the word after a place; at a line's end, the start of the next line.
  private func wordEnd(after place: TextPosition) -> TextPosition {
    let line = lines[place.line]
    guard place.character < line.count else { return position(following: place) }
    var index = place.character
    while index < line.count, !isWordPart(line[index]) { index += 1 }
    while index < line.count, isWordPart(line[index]) { index += 1 }
    return TextPosition(line: place.line, character: index)
  }
}

func isWordPart(_ character: Character) -> Bool {
  character.isLetter || character.isNumber
}
