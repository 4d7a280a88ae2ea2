extension Document {
  /// The titles of its headings, in order.
  public var headings: [(level: Int, slug: String, title: String)] {
    blocks.compactMap { block in
      guard case .heading(let level, let slug, let spans) = block else { return nil }
      return (level, slug, spans.map(\.plainText).joined())
    }
  }
}

extension Span {
  /// The words without their form.
  public var plainText: String {
    switch self {
    case .text(let text), .code(let text), .html(let text): text
    case .emphasis(let spans), .strong(let spans), .link(_, _, let spans), .image(_, _, let spans):
      spans.map(\.plainText).joined()
    case .softBreak, .hardBreak: " "
    }
  }
}

extension Document {
  /// All words of the document, a line a paragraph.
  public var plainText: String {
    var lines: [String] = []
    for block in blocks { block.addLines(to: &lines) }
    return lines.joined(separator: "\n")
  }
}

extension Block {
  fileprivate func addLines(to lines: inout [String]) {
    switch self {
    case .heading(_, _, let spans), .paragraph(let spans):
      lines.append(spans.map(\.plainText).joined())
    case .list(_, _, let items): for block in items.joined() { block.addLines(to: &lines) }
    case .quote(let blocks): for block in blocks { block.addLines(to: &lines) }
    case .code(_, let text), .html(let text): lines.append(text)
    case .rule: break
    }
  }
}
