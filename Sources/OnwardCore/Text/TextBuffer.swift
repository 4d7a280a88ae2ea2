/// A text being edited, held as hard lines of grapheme clusters.
///
/// It is byte-exact: nothing that was put in is normalised, save that an inserted CR or CRLF becomes
/// LF. Each line is segmented as Swift segments its text: whatever an edit brings together is
/// segmented anew, so a combining mark joins what stands before it. Only LF ends a line; a CR in the
/// text that the buffer began with is a character of its line.
public struct TextBuffer: Sendable {
  /// The hard lines without their ends; at least one.
  public internal(set) var lines: [[Character]]
  /// Always inside the text.
  public internal(set) var cursor: TextPosition
  /// Whether what would end a line becomes a space.
  public let isSingleLine: Bool
  /// Bytes of UTF-8 that what is put in may make of it; a longer text that it began with stays whole.
  public let mostBytes: Int
  /// Bytes of the text, line ends included.
  public internal(set) var byteCount: Int
  /// What the last kills took; yanking gives it back.
  public var killed = ""

  var history = TextHistory()
  /// The column that up and down aim at, in characters.
  var goal: Int?
  /// Whether the last command was a kill, so that the next one adds to it.
  var isKilling = false
  /// Whether a piece of what is being pasted was refused.
  var isPasteCut = false

  /// The cursor stands at the end.
  public init(_ text: String = "", isSingleLine: Bool = false, mostBytes: Int? = nil) {
    self.isSingleLine = isSingleLine
    self.mostBytes = mostBytes ?? (isSingleLine ? Self.mostBytesOfALine : Self.mostBytes)
    let text = isSingleLine ? withoutLineEnds(text) : text
    byteCount = text.utf8.count
    lines = hardLines(of: text).map(Array.init)
    cursor = TextPosition(line: lines.count - 1, character: lines[lines.count - 1].count)
  }

  /// The whole text, in time linear in its length.
  public var text: String {
    String(unsafeUninitializedCapacity: byteCount) { bytes in
      var count = 0
      for (index, line) in lines.enumerated() {
        if index > 0 {
          bytes[count] = 0x0A
          count += 1
        }
        for character in line {
          if let ascii = character.soleASCII {
            bytes[count] = ascii
            count += 1
            continue
          }
          for byte in character.utf8 {
            bytes[count] = byte
            count += 1
          }
        }
      }
      return count
    }
  }

  public var isEmpty: Bool { lines.count == 1 && lines[0].isEmpty }

  public var end: TextPosition {
    TextPosition(line: lines.count - 1, character: lines[lines.count - 1].count)
  }

  /// Places the cursor, at the nearest place that the text has.
  public mutating func moveTo(line: Int, character: Int) {
    let line = min(max(0, line), lines.count - 1)
    cursor = TextPosition(line: line, character: min(max(0, character), lines[line].count))
    goal = nil
    endRun()
  }

  /// Ends a run of typing: what is typed next is an undo step of its own.
  public mutating func endRun() {
    history.closeRun()
    isKilling = false
  }
}

extension TextBuffer: Equatable {
  /// The same bytes and the same cursor; what could be undone is left out.
  public static func == (a: TextBuffer, b: TextBuffer) -> Bool {
    guard a.cursor == b.cursor, a.isSingleLine == b.isSingleLine, a.lines.count == b.lines.count
    else { return false }
    return zip(a.lines, b.lines).allSatisfy { $0.elementsEqual($1, by: haveSameBytes) }
  }
}
