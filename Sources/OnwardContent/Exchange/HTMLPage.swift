public import OnwardCore

/// One page of HTML that stands alone: no script, nothing from elsewhere, light and dark, fit for printing.
public struct HTMLPage {
  /// One part of the page under a heading.
  public struct Section {
    /// Unique on the page; letters and digits.
    public var id: String
    public var title: String
    /// The language of its words, such as `en`.
    public var language: String
    public var document: Document

    public init(id: String, title: String, language: String, document: Document) {
      self.id = id
      self.title = title
      self.language = language
      self.document = document
    }
  }

  public var title: String
  public var language: String
  public var sections: [Section]

  public init(title: String, language: String, sections: [Section]) {
    self.title = title
    self.language = language
    self.sections = sections
  }

  /// The whole page; all that a person wrote is escaped.
  public var text: String {
    """
    <!DOCTYPE html>
    <html lang="\(escaped(language))">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <title>\(escaped(title))</title>
    <style>
    \(HTMLPage.style)
    </style>
    </head>
    <body>
    <h1 id="page-title">\(escaped(title))</h1>
    \(contents)<main>
    \(sections.map(HTMLPage.article).joined())</main>
    </body>
    </html>

    """
  }

  /// Where there is more than one section.
  private var contents: String {
    guard sections.count > 1 else { return "" }
    let items = sections.map {
      "<li><a href=\"#\(escaped($0.id))\">\(escaped($0.title))</a></li>\n"
    }
    return "<nav aria-labelledby=\"page-title\">\n<ol>\n\(items.joined())</ol>\n</nav>\n"
  }

  private static func article(_ section: Section) -> String {
    """
    <article id="\(escaped(section.id))" lang="\(escaped(section.language))">
    <h2>\(escaped(section.title))</h2>
    \(section.document.blocks.map { html(of: $0) }.joined())</article>

    """
  }

  private static let style = """
    :root { color-scheme: light dark; }
    body { font: 1.05rem/1.55 Georgia, serif; max-width: 42rem; margin: 0 auto; padding: 2rem 1rem; }
    h1, h2, h3, h4 { font-family: system-ui, sans-serif; line-height: 1.25; break-after: avoid; }
    h2 { margin-top: 3rem; border-bottom: 1px solid; padding-bottom: .25rem; }
    p, li, pre { white-space: pre-wrap; overflow-wrap: anywhere; }
    p { margin: .5rem 0; }
    blockquote { margin: 1rem 0; padding-left: 1rem; border-left: 3px solid GrayText; }
    @media print {
      body { max-width: none; padding: 0; font-size: 11pt; }
      nav { display: none; }
      article + article { break-before: page; }
    }
    """
}

/// A block; headings are two levels below those of the document, because title and section stand above them.
private func html(of block: Block) -> String {
  switch block {
  case .heading(let level, _, let spans):
    let name = "h\(min(level + 1, 6))"
    return "<\(name)>\(html(of: spans))</\(name)>\n"
  case .paragraph(let spans): return "<p>\(html(of: spans))</p>\n"
  case .list(let start, _, let items):
    let inner = items.map { "<li>\($0.map(htmlInItem).joined())</li>\n" }.joined()
    let name = start == nil ? "ul" : "ol"
    let first = start.map { $0 == 1 ? "" : " start=\"\($0)\"" } ?? ""
    return "<\(name)\(first)>\n\(inner)</\(name)>\n"
  case .quote(let blocks):
    return "<blockquote>\n\(blocks.map { html(of: $0) }.joined())</blockquote>\n"
  case .code(_, let text): return "<pre>\(escaped(text))</pre>\n"
  case .rule: return "<hr>\n"
  case .html(let text): return "<p>\(escaped(text))</p>\n"
  }
}

/// A paragraph in a list's item needs no element of its own.
private func htmlInItem(_ block: Block) -> String {
  if case .paragraph(let spans) = block { return html(of: spans) }
  return html(of: block)
}

private func html(of spans: [Span]) -> String {
  spans.map { span in
    switch span {
    case .text(let text), .html(let text): escaped(text)
    case .code(let text): "<code>\(escaped(text))</code>"
    case .emphasis(let spans): "<em>\(html(of: spans))</em>"
    case .strong(let spans): "<strong>\(html(of: spans))</strong>"
    // The page leads nowhere.
    case .link(_, _, let spans), .image(_, _, let spans): html(of: spans)
    case .softBreak: " "
    case .hardBreak: "<br>"
    }
  }.joined()
}

/// Text as HTML can have it; what no page may hold becomes U+FFFD.
private func escaped(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": result.append(contentsOf: "&amp;".unicodeScalars)
    case "<": result.append(contentsOf: "&lt;".unicodeScalars)
    case ">": result.append(contentsOf: "&gt;".unicodeScalars)
    case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
    case "'": result.append(contentsOf: "&#39;".unicodeScalars)
    case "\n", "\t": result.append(scalar)
    default: result.append(isAllowed(scalar) ? scalar : "\u{FFFD}")
    }
  }
  return String(result)
}

private func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x202A...0x202E, 0x2066...0x2069: false
  default:
    scalar.properties.generalCategory != .control && !scalar.properties.isNoncharacterCodePoint
  }
}
