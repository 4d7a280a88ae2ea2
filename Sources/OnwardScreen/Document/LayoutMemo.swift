import OnwardCore

/// What was laid out last: most keys change nothing but the line that is typed.
///
/// A layout is found by all that it was made of, so it is never out of date. Comparing costs little: a document that
/// nobody changed shares its storage.
public final class LayoutMemo {
  /// Titles and the like that are kept; one more, and all are laid out anew.
  private static let mostTitles = 128

  private struct Title: Hashable {
    var text: String
    var style: Style
    var width: Int
  }

  private var document = Document()
  private var width = 0
  private var lines: [[Cell]] = []
  /// Of the answer that is being written.
  let answer = LineMemo()
  private var titles: [Title: [Cell]] = [:]
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
    let title = Title(text: text, style: style, width: width)
    if let cells = titles[title] { return cells }
    if titles.count == Self.mostTitles { titles = [:] }
    let cells = OnwardScreen.cells(of: text, style: style, fitting: width)
    titles[title] = cells
    return cells
  }

  func keyLine(for mode: Mode, width: Int) -> KeyLine {
    if let keys, keys.mode == mode, keys.width == width { return keys.line }
    let line = OnwardScreen.keyLine(for: mode, width: width)
    keys = (mode, width, line)
    return line
  }
}
