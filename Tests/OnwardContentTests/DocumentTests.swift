import OnwardContent
import OnwardCore
import Testing

@Suite("Markdown as a document")
struct DocumentTests {
  @Test func blocksAndSpans() {
    let document = parseDocument(
      """
      # A *first* title

      One `two` **three**
      [four](step:calm "t")\\
      ![five](x.png) <b>

      - a
      - b

      3. c

      > quoted

      ```swift
      let x = 1
      ```

      ---

      <div>
      """)
    #expect(
      document.blocks == [
        .heading(
          level: 1, slug: "a-first-title",
          [.text("A "), .emphasis([.text("first")]), .text(" title")]),
        .paragraph([
          .text("One "), .code("two"), .text(" "), .strong([.text("three")]), .softBreak,
          .link(destination: "step:calm", title: "t", [.text("four")]), .hardBreak,
          .image(destination: "x.png", title: "", [.text("five")]), .text(" "), .html("<b>"),
        ]),
        .list(
          start: nil, isTight: true,
          items: [[.paragraph([.text("a")])], [.paragraph([.text("b")])]]),
        .list(start: 3, isTight: true, items: [[.paragraph([.text("c")])]]),
        .quote([.paragraph([.text("quoted")])]),
        .code(info: "swift", text: "let x = 1\n"),
        .rule,
        .html("<div>\n"),
      ])
  }

  @Test(arguments: [
    ("# What you'd tell a friend?", "what-youd-tell-a-friend"),
    ("# Über 2 Wochen — später", "über-2-wochen-später"), ("# ***", "section"), ("# !", "section"),
  ]) func slugs(_ text: String, _ slug: String) {
    guard case .heading(_, let found, _)? = parseDocument(text).blocks.first else {
      Issue.record("no heading")
      return
    }
    #expect(found == slug)
  }

  @Test func secondHeadingOfANameGetsANumber() {
    let slugs = parseDocument("# A\n\n## A\n\n# a 2\n\n# A").blocks.map { block in
      if case .heading(_, let slug, _) = block { slug } else { "" }
    }
    #expect(slugs == ["a", "a-2", "a-2-2", "a-3"])
  }

  @Test func aHundredThousandQuotesKeepTheirWordsAndTheStack() {
    let text = String(repeating: ">", count: 65_000) + " deep"
    var blocks = parseDocument(text).blocks
    var depth = 0
    while case .quote(let inner)? = blocks.first {
      depth += 1
      blocks = inner
    }
    #expect(depth == 100)
    #expect(blocks == [.paragraph([.text("deep")])])
    _ = parseDocument(String(repeating: "> ", count: 100_000))
  }

  @Test func nestedSpansAreBounded() {
    let text = String(repeating: "*a **b ", count: 2000) + String(repeating: "c** d*", count: 2000)
    var spans: [Span] = []
    if case .paragraph(let all)? = parseDocument(text).blocks.first { spans = all }
    var depth = 0
    while let inner = spans.compactMap(inside).first {
      depth += 1
      spans = inner
    }
    #expect((90...100).contains(depth))
  }

  private func inside(_ span: Span) -> [Span]? {
    switch span {
    case .emphasis(let spans), .strong(let spans): spans
    default: nil
    }
  }

  @Test func onlyTheFirst64KiBAreReadAndNoCharacterIsCut() {
    let text = String(repeating: "é", count: 40_000)
    #expect(parseDocument(text).blocks == [.paragraph([.text(String(text.prefix(32_768)))])])
    let odd = "a" + text
    #expect(parseDocument(odd).blocks == [.paragraph([.text(String(odd.prefix(32_768)))])])
  }

  @Test func aBodyIsWhatFollowsTheFrontMatter() {
    let file = ContentFile(
      path: "steps/x.md", bytes: Array("---\r\nid: x\r\n---\r\nOne\r\ntwo\r\n".utf8))
    #expect(loadBody(file).blocks == [.paragraph([.text("One"), .softBreak, .text("two")])])
  }
}
