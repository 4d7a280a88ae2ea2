import OnwardCore
import OnwardScreen
import Testing

private func words(_ text: String) -> Block { .paragraph([.text(text)]) }

private func lines(_ blocks: [Block], _ width: Int = 20) -> [String] {
  LaidOutDocument(Document(blocks: blocks), width: width).lines.map(shown)
}

@Suite struct DocumentLayoutTests {
  @Test func anEmptyLineStandsBetweenBlocksButNotBelowAHeading() {
    let blocks: [Block] = [
      words("before"), .heading(level: 2, slug: "a", [.text("Head")]), words("one"), words("two"),
    ]
    #expect(lines(blocks) == ["before", "", "Head", "one", "", "two"])
  }

  @Test func headingsAreBoldAndTellTheirLine() {
    let document = LaidOutDocument(
      Document(blocks: [
        .heading(level: 1, slug: "first", [.text("First")]), words("x"),
        .quote([.heading(level: 2, slug: "second", [.text("Second")])]),
      ]), width: 20)
    #expect(document.lines[0].allSatisfy { $0.style == .bold })
    #expect(document.headings.map(\.slug) == ["first", "second"])
    #expect(document.headings.map(\.line) == [0, 3])
  }

  @Test func spansKeepTheirStyles() {
    let document = LaidOutDocument(
      Document(blocks: [
        .paragraph([
          .emphasis([.text("a"), .strong([.text("b")])]), .strong([.text("c")]), .code("d"),
        ])
      ]), width: 20)
    #expect(shown(document.lines[0]) == "abc`d`")
    #expect(
      document.lines[0].map(\.style)
        == [.underline, [.underline, .bold], .bold, .accent, .accent, .accent])
  }

  @Test func softBreaksAreSpacesAndHardBreaksAreLines() {
    #expect(
      lines([.paragraph([.text("a"), .softBreak, .text("b"), .hardBreak, .text("c")])])
        == ["a b", "c"])
  }

  @Test func aTightListHangsItsText() {
    let list = Block.list(
      start: nil, isTight: true,
      items: [
        [words("one two three")],
        [words("four"), .list(start: nil, isTight: true, items: [[words("five six seven")]])],
      ])
    #expect(
      lines([list], 12) == ["• one two", "  three", "• four", "  • five six", "    seven"])
  }

  @Test func aLooseListHasEmptyLinesBetween() {
    let list = Block.list(
      start: nil, isTight: false, items: [[words("one"), words("more")], [words("two")]])
    #expect(lines([list]) == ["• one", "", "  more", "", "• two"])
  }

  @Test func numbersAlign() {
    let list = Block.list(start: 9, isTight: true, items: [[words("nine")], [words("ten")], []])
    #expect(lines([list]) == [" 9. nine", "10. ten", "11."])
  }

  @Test func aQuoteKeepsItsBarOnEveryLine() {
    #expect(
      lines([.quote([words("one two three"), words("four")])], 10)
        == ["│ one two", "│ three", "│", "│ four"])
  }

  @Test func codeIsIndentedAndBrokenAtTheEdge() {
    #expect(
      lines([.code(info: "", text: "let a = 1\n\n  b\n")], 9) == ["  let a =", "   1", "", "    b"])
  }

  @Test func rulesAndHTMLAreShown() {
    #expect(lines([.rule, .html("<div>\n<b>\n")], 5) == ["─────", "", "<div>", "<b>"])
    #expect(lines([.paragraph([.html("<b>"), .text("x")])]) == ["<b>x"])
  }

  @Test func linksAreNumberedAndListed() {
    let document = LaidOutDocument(
      Document(blocks: [
        .quote([
          .paragraph([
            .text("see "), .link(destination: "calm.md", title: "", [.text("Calm")]), .text(", "),
            .link(destination: "https://a.example", title: "A", [.text("this")]), .text(", "),
            .link(destination: "calm.md", title: "", [.text("again")]),
          ])
        ])
      ]), width: 40)
    #expect(
      document.lines.map(shown) == [
        "│ see Calm[1], this[2], again[1]", "", "[1] calm.md", "[2] https://a.example (A)",
      ])
    #expect(document.links.map(\.number) == [1, 2])
    #expect(document.links.map(\.destination) == ["calm.md", "https://a.example"])
    #expect(document.links.map(\.columns) == [10..<13, 19..<22])
  }

  @Test func linksCanGoUnlistedOrBeNamedByTheCaller() {
    let document = Document(blocks: [
      .paragraph([.link(destination: "calm.md", title: "", [.text("x")])])
    ])
    #expect(LaidOutDocument(document, width: 20, listsLinks: false).lines.map(shown) == ["x[1]"])
    let named = LaidOutDocument(document, width: 20) { _ in "Calm down first" }
    #expect(named.lines.map(shown) == ["x[1]", "", "[1] Calm down first"])
  }

  @Test func whereNoRoomIsLeftAMarkStandsOnALineOfItsOwn() {
    let list = Block.list(start: nil, isTight: true, items: [[.quote([words("go on")])]])
    #expect(lines([list], 8) == ["• │ go", "  │ on"])
    #expect(lines([list], 6) == ["• │", "  go", "  on"])
    #expect(lines([list], 3) == ["•", "│", "go", "on"])
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func everyWidthHoldsAllLettersAndNoLineIsWider(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let document = Document(blocks: randomBlocks(depth: 4, using: &generator))
    let whole = letters(LaidOutDocument(document, width: 500))
    for width in [1, 2, 3, 4, 5, 6, 8, 10, 17, 40, 80] {
      let laidOut = LaidOutDocument(document, width: width)
      let comment = Comment(rawValue: "seed \(seed), width \(width)")
      #expect(laidOut.lines.allSatisfy { columns(of: $0) <= width }, comment)
      #expect(letters(laidOut) == whole, comment)
      for link in laidOut.links {
        let line = laidOut.lines[link.line]
        #expect(link.columns.upperBound <= columns(of: line), comment)
        #expect(line[link.columns.lowerBound].scalar == "[", comment)
      }
    }
  }

  private func letters(_ document: LaidOutDocument) -> String {
    document.lines.map(shown).joined().filter { $0.isLetter || $0.isNumber }
  }

  private func randomBlocks(depth: Int, using generator: inout SeededGenerator) -> [Block] {
    (0..<Int.random(in: 0...3, using: &generator)).map { _ in
      randomBlock(depth: depth, using: &generator)
    }
  }

  private func randomBlock(depth: Int, using generator: inout SeededGenerator) -> Block {
    let spans: [Span] = [
      .text("some words "), .strong([.text("strong")]), .softBreak, .code("co  de"),
      .link(destination: "d\(depth)", title: "", [.text("link")]), .hardBreak, .html("<i>"),
    ]
    let some = spans.shuffled(using: &generator).prefix(4)
    switch Int.random(in: 0..<(depth > 0 ? 8 : 5), using: &generator) {
    case 0: return .heading(level: 2, slug: "s", Array(some))
    case 1: return .code(info: "swift", text: "let code = longer\n\tx\n")
    case 2: return .html("<div>\nhtml")
    case 3, 4: return .paragraph(Array(some))
    case 5: return .quote(randomBlocks(depth: depth - 1, using: &generator))
    default:
      let items = (0..<3).map { _ in randomBlocks(depth: depth - 1, using: &generator) }
      return .list(
        start: Bool.random(using: &generator) ? 99 : nil,
        isTight: Bool.random(using: &generator), items: items)
    }
  }
}
