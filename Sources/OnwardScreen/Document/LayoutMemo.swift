import OnwardCore

/// What was laid out last: most keys change nothing but the line that is typed.
///
/// A layout is found by all that it was made of, so it is never out of date. Comparing costs little: a document that
/// nobody changed shares its storage.
public final class LayoutMemo {
  private struct Title: Hashable {
    var text: String
    var style: Style
    var width: Int
  }

  private struct Paragraph: Hashable {
    var runs: [StyledText]
    var width: Int
  }

  private var document = Document()
  private var width = 0
  private var lines: [[Cell]] = []
  /// Of the answer that is being written.
  let answer = LineMemo()
  let rows = RowMemo()
  private var titles = Kept<Title, [Cell]>()
  private var paragraphs = Kept<Paragraph, [[Cell]]>()
  private var keys: (mode: Mode, width: Int, line: KeyLine)?

  public init() {}

  /// The document's lines, its links listed at the end; `width` is in columns.
  func lines(of document: Document, width: Int) -> [[Cell]] {
    if document != self.document || width != self.width {
      self.document = document
      self.width = width
      lines = LaidOutDocument(document, width: width).lines
    }
    return lines
  }

  /// The cells of a title, cut to a width in columns.
  func cells(of text: String, style: Style, fitting width: Int) -> [Cell] {
    titles.value(of: Title(text: text, style: style, width: width)) {
      OnwardScreen.cells(of: text, style: style, fitting: width)
    }
  }

  /// The rows of a short text; `width` is in columns.
  func wrapped(_ runs: [StyledText], width: Int) -> [[Cell]] {
    paragraphs.value(of: Paragraph(runs: runs, width: width)) {
      OnwardScreen.wrapped(runs, width: width)
    }
  }

  func keyLine(for mode: Mode, width: Int) -> KeyLine {
    if let keys, keys.mode == mode, keys.width == width { return keys.line }
    let line = OnwardScreen.keyLine(for: mode, width: width)
    keys = (mode, width, line)
    return line
  }
}

/// Values that are made once, as long as there are few.
private struct Kept<Key: Hashable, Value> {
  /// With one more, all are made anew.
  private static var most: Int { 128 }

  private var values: [Key: Value] = [:]

  mutating func value(of key: Key, made: () -> Value) -> Value {
    if let value = values[key] { return value }
    if values.count == Self.most { values = [:] }
    let value = made()
    values[key] = value
    return value
  }
}
