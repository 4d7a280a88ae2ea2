import OnwardCore
import Testing

private func heading(_ level: Int, _ slug: String) -> Block {
  .heading(level: level, slug: slug, [.text(slug)])
}

private func words(_ text: String) -> Block { .paragraph([.text(text)]) }

@Suite struct SectionsTests {
  private let document = Document(blocks: [
    words("before"),
    heading(2, "one"), words("first"), heading(3, "one-a"), words("deeper"),
    heading(2, "two"), words("second"),
    heading(1, "top"), words("last"),
  ])

  @Test func aHiddenSectionGoesWithItsSubsections() {
    let shown = document.showing { $0 != "one" }
    #expect(
      shown.blocks == [
        words("before"), heading(2, "two"), words("second"), heading(1, "top"), words("last"),
      ])
  }

  @Test func aHiddenSubsectionEndsAtTheNextHeadingAbove() {
    let shown = document.showing { $0 != "one-a" }
    #expect(shown.blocks.contains(words("first")))
    #expect(!shown.blocks.contains(words("deeper")))
    #expect(shown.blocks.contains(words("second")))
  }

  @Test func hidingAllLeavesWhatStandsBeforeTheFirstHeading() {
    #expect(document.showing { _ in false }.blocks == [words("before")])
    #expect(document.showing { _ in true } == document)
  }
}
