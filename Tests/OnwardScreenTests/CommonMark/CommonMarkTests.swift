import OnwardContent
import OnwardCore
import OnwardScreen
import Testing

/// A browser obeys raw HTML and shows none of it; onward shows it as the text that it is, hiding nothing.
private let rawHTMLShownAsText =
  [21, 31] + Array(148...191) + [
    201, 344, 474, 475, 476, 490, 493, 523, 535, 612, 613, 614, 615, 616, 622, 624, 627, 628, 629,
    630, 631, 642, 643,
  ]

/// In HTML an image's words are an attribute, in which a link or an image is lost; onward keeps its number,
/// so that it can be followed. What onward shows, letters and digits only:
private let numbersInsideAnImage = [
  519: "foo1uri22",
  573: "foobar12",
  574: "foobar12",
]

@Suite("The 652 examples of the CommonMark 0.30 specification")
struct CommonMarkTests {
  static let widths = [80, 40, 10]

  let examples: [SpecExample]

  init() throws { examples = try SpecExample.all() }

  @Test func theCorpusIsWhole() {
    #expect(examples.map(\.example) == Array(1...652))
  }

  @Test(arguments: widths) func linesFitAndHoldNoControlCharacter(width: Int) {
    for example in examples {
      let lines = laidOut(example, width: width).lines
      #expect(
        lines.allSatisfy { columns(of: $0) <= width }, "example \(example.example) is too wide")
      let scalars = lines.joined().flatMap { [$0.scalar] + Array($0.marks) }
      #expect(
        !scalars.contains { $0.properties.generalCategory == .control },
        "example \(example.example) shows a control character")
    }
  }

  @Test(arguments: widths) func theTextIsThatOfTheReference(width: Int) {
    let different = examples.filter { example in
      ours(example, width: width) != lettersAndDigits(ReferenceText(html: example.html).text)
    }
    #expect(different.map(\.example) == (rawHTMLShownAsText + numbersInsideAnImage.keys).sorted())
  }

  @Test(arguments: widths) func rawHTMLIsShownInFullAsText(width: Int) {
    for example in examples where numbersInsideAnImage[example.example] == nil {
      let raw = rawHTML(in: parseDocument(example.markdown).blocks)
      let reference = escaping(raw, in: example.html).map {
        lettersAndDigits(ReferenceText(html: $0).text)
      }
      #expect(ours(example, width: width) == reference, "example \(example.example)")
    }
  }

  @Test func wordsStandApartAsInTheReference() {
    for example in examples where numbersInsideAnImage[example.example] == nil {
      let raw = rawHTML(in: parseDocument(example.markdown).blocks)
      let reference = escaping(raw, in: example.html).map { words(ReferenceText(html: $0).text) }
      let lines = laidOut(example, width: 1000).lines.map { shown($0) }
      #expect(words(lines.joined(separator: "\n")) == reference, "example \(example.example)")
    }
  }

  @Test(arguments: widths) func whatAnImageHoldsKeepsItsNumber(width: Int) {
    for example in examples {
      guard let shown = numbersInsideAnImage[example.example] else { continue }
      #expect(ours(example, width: width) == shown)
    }
  }

  private func ours(_ example: SpecExample, width: Int) -> String {
    lettersAndDigits(laidOut(example, width: width).lines.map { shown($0) }.joined())
  }

  private func laidOut(_ example: SpecExample, width: Int) -> LaidOutDocument {
    LaidOutDocument(parseDocument(example.markdown), width: width, listsLinks: false)
  }
}

/// Raw HTML in the order in which it stands, which is shown as text on purpose.
private func rawHTML(in blocks: [Block]) -> [String] {
  blocks.flatMap { block -> [String] in
    switch block {
    case .heading(_, _, let spans), .paragraph(let spans): rawHTML(in: spans)
    case .list(_, _, let items): items.flatMap(rawHTML(in:))
    case .quote(let blocks): rawHTML(in: blocks)
    case .html(let text): [text]
    case .code, .rule: []
    }
  }
}

private func rawHTML(in spans: [Span]) -> [String] {
  spans.flatMap { span -> [String] in
    switch span {
    case .emphasis(let inner), .strong(let inner), .link(_, _, let inner): rawHTML(in: inner)
    case .html(let text): [text]
    case .image, .text, .code, .softBreak, .hardBreak: []
    }
  }
}
