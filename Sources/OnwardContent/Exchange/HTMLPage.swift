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
    var page = """
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

      """
    // Written piece behind piece, since each copy of a page that holds years may take tens of megabytes.
    for section in sections { HTMLPage.write(section, to: &page) }
    return page + "</main>\n</body>\n</html>\n"
  }

  /// Where there is more than one section.
  private var contents: String {
    guard sections.count > 1 else { return "" }
    let items = sections.map {
      "<li><a href=\"#\(escaped($0.id))\">\(escaped($0.title))</a></li>\n"
    }
    return "<nav aria-labelledby=\"page-title\">\n<ol>\n\(items.joined())</ol>\n</nav>\n"
  }

  private static func write(_ section: Section, to page: inout String) {
    page += """
      <article id="\(escaped(section.id))" lang="\(escaped(section.language))">
      <h2>\(escaped(section.title))</h2>

      """
    for block in section.document.blocks { page.write(block) }
    page += "</article>\n"
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

extension String {
  /// A block; headings are two levels below those of the document, because title and section stand above them.
  fileprivate mutating func write(_ block: Block) {
    switch block {
    case .heading(let level, _, let spans):
      write("h\(min(level + 1, 6))") { $0.write(spans) }
      self += "\n"
    case .paragraph(let spans):
      write("p") { $0.write(spans) }
      self += "\n"
    case .list(let start, _, let items):
      let name = start == nil ? "ul" : "ol"
      let first = start.map { $0 == 1 ? "" : " start=\"\($0)\"" } ?? ""
      self += "<\(name)\(first)>\n"
      for item in items {
        write("li") { page in item.forEach { page.write(inItem: $0) } }
        self += "\n"
      }
      self += "</\(name)>\n"
    case .quote(let blocks):
      self += "<blockquote>\n"
      for block in blocks { write(block) }
      self += "</blockquote>\n"
    case .code(_, let text):
      write("pre") { $0.write(escaping: text) }
      self += "\n"
    case .rule: self += "<hr>\n"
    case .html(let text):
      write("p") { $0.write(escaping: text) }
      self += "\n"
    }
  }

  /// A paragraph in a list's item needs no element of its own.
  private mutating func write(inItem block: Block) {
    if case .paragraph(let spans) = block { write(spans) } else { write(block) }
  }

  private mutating func write(_ spans: [Span]) {
    for span in spans {
      switch span {
      case .text(let text), .html(let text): write(escaping: text)
      case .code(let text): write("code") { $0.write(escaping: text) }
      case .emphasis(let spans): write("em") { $0.write(spans) }
      case .strong(let spans): write("strong") { $0.write(spans) }
      // The page leads nowhere.
      case .link(_, _, let spans), .image(_, _, let spans): write(spans)
      case .softBreak: self += " "
      case .hardBreak: self += "<br>"
      }
    }
  }

  private mutating func write(_ element: String, _ inner: (inout String) -> Void) {
    self += "<\(element)>"
    inner(&self)
    self += "</\(element)>"
  }

  /// Text as HTML can have it; what no page may hold, and what would lead the eye, becomes U+FFFD.
  fileprivate mutating func write(escaping text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": self += "&amp;"
      case "<": self += "&lt;"
      case ">": self += "&gt;"
      case "\"": self += "&quot;"
      case "'": self += "&#39;"
      // One by one: to append a piece to a view of scalars takes as long as the view is.
      default: unicodeScalars.append(isControl(scalar) ? "\u{FFFD}" : scalar)
      }
    }
  }
}

private func escaped(_ text: String) -> String {
  var result = ""
  result.write(escaping: text)
  return result
}
