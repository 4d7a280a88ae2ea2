import OnwardContent
import OnwardCore
import Testing

@Suite("The page to read")
struct HTMLPageTests {
  private static func page(_ blocks: [Block], count: Int = 1) -> String {
    let sections = (0..<count).map {
      HTMLPage.Section(
        id: "s\($0)", title: "A & <b>", language: "en", document: Document(blocks: blocks))
    }
    return HTMLPage(title: "My sessions", language: "en", sections: sections).text
  }

  @Test func everythingAPersonWroteIsEscaped() {
    let hostile =
      "<script>alert('1')</script> & \"quoted\" \u{1B}]52;c;x\u{07} \u{0}\u{9B} \u{202E}x\u{FFFE}"
    let text = Self.page([
      .heading(level: 1, slug: "", [.text(hostile)]),
      .paragraph([
        .text(hostile), .hardBreak, .code(hostile), .emphasis([.html(hostile)]), .softBreak,
        .link(destination: "https://example.org/\(hostile)", title: hostile, [.text("link")]),
        .image(destination: "https://example.org/x.png", title: "", [.text("picture")]),
      ]),
      .quote([.paragraph([.text(hostile)])]), .code(info: hostile, text: hostile), .html(hostile),
      .list(start: 3, isTight: true, items: [[.paragraph([.text(hostile)])]]), .rule,
    ])
    #expect(!text.contains("<script"))
    #expect(!text.contains("example.org"))
    #expect(!text.contains("http:") && !text.contains("https:") && !text.contains("url("))
    #expect(text.contains("<h2>A &amp; &lt;b&gt;</h2>"))
    #expect(
      text.contains(
        "<blockquote>\n<p>&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;quoted&quot; "
          + "\u{FFFD}]52;c;x\u{FFFD} \u{FFFD}\u{FFFD} \u{FFFD}x\u{FFFD}</p>"))
    let odd = text.unicodeScalars.filter {
      $0.properties.generalCategory == .control && $0 != "\n"
    }
    #expect(odd.isEmpty)
  }

  @Test func headingsNestAndSeveralSectionsHaveAList() {
    let text = Self.page([.heading(level: 2, slug: "", [.text("Step")])], count: 2)
    #expect(text.contains("<html lang=\"en\">"))
    #expect(
      text.contains(
        "<h1 id=\"page-title\">My sessions</h1>\n<nav aria-labelledby=\"page-title\">\n<ol>\n<li><a href=\"#s0\">A &amp; &lt;b&gt;</a></li>"
      ))
    #expect(
      text.contains("<article id=\"s1\" lang=\"en\">\n<h2>A &amp; &lt;b&gt;</h2>\n<h3>Step</h3>\n"))
    #expect(!Self.page([]).contains("<nav"))
  }
}
