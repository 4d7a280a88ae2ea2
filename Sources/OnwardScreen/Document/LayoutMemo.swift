import OnwardCore

/// The document that was laid out last: most keys change nothing of the text above what is typed.
///
/// A layout is found by all that it was made of, so it is never out of date. Comparing costs little: a document that
/// nobody changed shares its storage.
public final class LayoutMemo {
  private var document = Document()
  private var width = 0
  private var lines: [[Cell]] = []

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
}
