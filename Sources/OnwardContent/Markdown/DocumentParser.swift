import CCmark
public import OnwardCore

/// Reads CommonMark; what is nested deeper than 100 levels becomes plain text, and only the first 64 KiB are read.
public func parseDocument(_ bytes: [UInt8]) -> Document {
  withMarkdown(bytes) { root in
    var parser = DocumentParser()
    return Document(blocks: parser.blocks(in: root, depth: 0))
  } ?? Document()
}

/// Reads CommonMark from text, as `parseDocument` of its bytes does.
public func parseDocument(_ text: String) -> Document { parseDocument(Array(text.utf8)) }

/// Calls the closure with libcmark's tree, which is freed after it.
func withMarkdown<Result>(_ bytes: [UInt8], _ read: (OpaquePointer) -> Result) -> Result? {
  // Cut between characters: libcmark would turn half of one into U+FFFD.
  var count = min(bytes.count, ContentLimits.file)
  while count < bytes.count, count > 0, bytes[count] & 0xC0 == 0x80 { count -= 1 }
  let root = bytes.withUnsafeBytes {
    cmark_parse_document($0.baseAddress?.assumingMemoryBound(to: CChar.self), count, 0)
  }
  guard let root else { return nil }
  defer { cmark_node_free(root) }
  return read(root)
}

func children(of node: OpaquePointer) -> some Sequence<OpaquePointer> {
  sequence(
    state: cmark_node_first_child(node),
    next: { (child: inout OpaquePointer?) -> OpaquePointer? in
      let current = child
      child = current.flatMap { cmark_node_next($0) }
      return current
    })
}

func literal(of node: OpaquePointer) -> String {
  cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
}

/// All words below a node, without recursion.
func plainText(of node: OpaquePointer) -> String {
  guard let walk = cmark_iter_new(node) else { return "" }
  defer { cmark_iter_free(walk) }
  var text = ""
  while true {
    let event = cmark_iter_next(walk)
    if event == CMARK_EVENT_DONE { return text }
    guard event == CMARK_EVENT_ENTER, let current = cmark_iter_get_node(walk) else { continue }
    switch cmark_node_get_type(current) {
    case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: text += " "
    default: text += literal(of: current)
    }
  }
}

/// Turns libcmark's nodes into blocks and spans; the depth is guarded, so the recursion is bounded.
private struct DocumentParser {
  private var slugs = Slugs()

  mutating func blocks(in node: OpaquePointer, depth: Int) -> [Block] {
    guard depth < ContentLimits.nesting else {
      let text = plainText(of: node)
      return text.isEmpty ? [] : [.paragraph([.text(text)])]
    }
    var blocks: [Block] = []
    for child in children(of: node) {
      if let block = block(child, depth: depth + 1) { blocks.append(block) }
    }
    return blocks
  }

  private mutating func block(_ node: OpaquePointer, depth: Int) -> Block? {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_PARAGRAPH: return .paragraph(spans(in: node, depth: depth))
    case CMARK_NODE_HEADING:
      let slug = slugs.slug(for: plainText(of: node))
      let level = Int(cmark_node_get_heading_level(node))
      return .heading(level: level, slug: slug, spans(in: node, depth: depth))
    case CMARK_NODE_BLOCK_QUOTE: return .quote(blocks(in: node, depth: depth))
    case CMARK_NODE_LIST: return list(node, depth: depth)
    case CMARK_NODE_CODE_BLOCK:
      let info = cmark_node_get_fence_info(node).map { String(cString: $0) } ?? ""
      return .code(info: info, text: literal(of: node))
    case CMARK_NODE_THEMATIC_BREAK: return .rule
    case CMARK_NODE_HTML_BLOCK: return .html(literal(of: node))
    default: return nil
    }
  }

  private mutating func list(_ node: OpaquePointer, depth: Int) -> Block {
    let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
    var items: [[Block]] = []
    for item in children(of: node) { items.append(blocks(in: item, depth: depth + 1)) }
    return .list(
      start: isOrdered ? Int(cmark_node_get_list_start(node)) : nil,
      isTight: cmark_node_get_list_tight(node) == 1, items: items)
  }

  private func spans(in node: OpaquePointer, depth: Int) -> [Span] {
    guard depth < ContentLimits.nesting else { return [.text(plainText(of: node))] }
    return children(of: node).compactMap { span($0, depth: depth + 1) }
  }

  private func span(_ node: OpaquePointer, depth: Int) -> Span? {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT: return .text(literal(of: node))
    case CMARK_NODE_CODE: return .code(literal(of: node))
    case CMARK_NODE_EMPH: return .emphasis(spans(in: node, depth: depth))
    case CMARK_NODE_STRONG: return .strong(spans(in: node, depth: depth))
    case CMARK_NODE_LINK:
      return .link(
        destination: url(of: node), title: title(of: node), spans(in: node, depth: depth))
    case CMARK_NODE_IMAGE:
      return .image(
        destination: url(of: node), title: title(of: node), spans(in: node, depth: depth))
    case CMARK_NODE_HTML_INLINE: return .html(literal(of: node))
    case CMARK_NODE_SOFTBREAK: return .softBreak
    case CMARK_NODE_LINEBREAK: return .hardBreak
    default: return nil
    }
  }

  private func title(of node: OpaquePointer) -> String {
    cmark_node_get_title(node).map { String(cString: $0) } ?? ""
  }
}

func url(of node: OpaquePointer) -> String {
  cmark_node_get_url(node).map { String(cString: $0) } ?? ""
}
