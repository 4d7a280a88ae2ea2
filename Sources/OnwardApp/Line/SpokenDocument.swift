import OnwardCore
import OnwardScreen

/// A document as plain lines: no rules and no bars, and links by number at its end in place of marks in the text.
struct SpokenDocument {
  private(set) var lines: [String] = []
  /// Where the links lead, each once, in order.
  private(set) var links: [String] = []

  /// `width` is in columns.
  init(_ document: Document, width: Int) {
    var links: [String] = []
    let blocks = document.blocks.flatMap { Self.spoken($0, &links) }
    lines = LaidOutDocument(Document(blocks: blocks), width: width, listsLinks: false)
      .lines.map { plain($0) }
    self.links = links
  }

  private static func spoken(_ block: Block, _ links: inout [String]) -> [Block] {
    switch block {
    case .heading(let level, let slug, let spans):
      return [.heading(level: level, slug: slug, spoken(spans, &links))]
    case .paragraph(let spans): return [.paragraph(spoken(spans, &links))]
    case .list(let start, let isTight, let items):
      return [
        .list(
          start: start, isTight: isTight,
          items: items.map { item in item.flatMap { spoken($0, &links) } })
      ]
    case .quote(let blocks): return quoted(blocks.flatMap { spoken($0, &links) })
    case .rule: return []
    case .code, .html: return [block]
    }
  }

  /// Marks stand for the bar that a screen draws.
  private static func quoted(_ blocks: [Block]) -> [Block] {
    var blocks = blocks
    if case .paragraph(let spans)? = blocks.first { blocks[0] = .paragraph([.text("“")] + spans) }
    if case .paragraph(let spans)? = blocks.last {
      blocks[blocks.count - 1] = .paragraph(spans + [.text("”")])
    }
    return blocks
  }

  private static func spoken(_ spans: [Span], _ links: inout [String]) -> [Span] {
    spans.flatMap { span -> [Span] in
      switch span {
      case .link(let destination, _, let inner), .image(let destination, _, let inner):
        if !links.contains(destination) { links.append(destination) }
        return spoken(inner, &links)
      case .emphasis(let inner): return [.emphasis(spoken(inner, &links))]
      case .strong(let inner): return [.strong(spoken(inner, &links))]
      default: return [span]
      }
    }
  }
}
