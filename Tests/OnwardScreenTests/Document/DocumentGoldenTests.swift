import OnwardCore
import OnwardScreen
import Testing

@Suite struct DocumentGoldenTests {
  private let document = Document(blocks: [
    .heading(level: 1, slug: "what-else", [.text("What else could explain it?")]),
    .paragraph([
      .text("They chose "), .emphasis([.text("someone else")]), .text(". That says "),
      .strong([.text("less about you")]), .softBreak, .text("than it feels: see "),
      .link(destination: "step-back.md", title: "", [.text("step back")]), .text("."),
    ]),
    .list(
      start: nil, isTight: true,
      items: [
        [.paragraph([.text("the budget, or the role, changed in the meantime")])],
        [
          .paragraph([.text("面接の結果はあなたの価値ではありません")]),
          .list(start: 1, isTight: true, items: [[.paragraph([.text("cafe\u{301}")])]]),
        ],
      ]),
    .quote([.paragraph([.text("We had many strong people.")])]),
    .code(info: "", text: "onward --help\n"),
    .rule,
  ])

  @Test(arguments: [40, 12])
  func aDocumentReadsWell(columns: Int) throws {
    let laidOut = LaidOutDocument(document, width: columns)
    var frame = Frame(size: Size(columns: columns, rows: laidOut.lines.count))
    for (row, line) in laidOut.lines.enumerated() {
      frame.put(line, at: Place(row: row, column: 0))
    }
    try expectGolden(frame, "document-\(columns)")
  }
}
