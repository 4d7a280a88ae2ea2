import OnwardContent
import Testing

@Suite("Names that a person may have meant")
struct NearestTests {
  @Test func theLikeliestComeFirst() {
    let names = ["rest", "after-silence", "silent-week", "ask", "wait"]
    #expect(nearestNames(to: "silence", among: names) == ["after-silence", "silent-week", "rest"])
    #expect(nearestNames(to: "weak", among: names).first == "silent-week")
    #expect(nearestNames(to: "ASK", among: names).first == "ask")
    #expect(nearestNames(to: "wiat", among: names, count: 1) == ["wait"])
    #expect(nearestNames(to: "", among: ["b", "a"]) == ["a", "b"])
    #expect(nearestNames(to: "x", among: []) == [])
  }
}

@Suite("A body as its Markdown stands")
struct BodySourceTests {
  @Test func onlyControlCharactersAreReplaced() {
    let file = ContentFile(
      path: "en/topics/a.md", bytes: Array("---\nid: a\n---\n*A*\tb  \r\n\u{1B}[31m&#27;\n".utf8))
    let source = loadBodySource(file)
    #expect(source == "*A*\tb  \n\u{1B}[31m&#27;\n")
    #expect(withoutControls(source) == "*A*\tb  \n\u{FFFD}[31m&#27;\n")
    #expect(loadBodySource(ContentFile(path: "en/topics/a.md", bytes: [])) == "")
  }
}
