import Foundation
import OnwardContent
import OnwardCore
import Testing

@testable import OnwardApp

@Suite struct TopicPageTests {
  private let rest = Topic(
    id: "rest", title: "Rest \u{1B}[31m", summary: "How to rest.", tags: ["care"],
    steps: ["arrive"], related: ["wait"], sources: ["D1"], doStep: "arrive")

  private var guide: Guide {
    var guide = smallGuide
    let wait = Topic(
      id: "wait", title: "Wait", summary: "How to wait.", tags: ["letters"], steps: ["arrive"],
      doStep: "arrive")
    guide.topics = [rest, wait]
    guide.sources = [Source(key: "D1", citation: "A guide.", note: "")]
    return guide
  }

  private func lines(_ markdown: String, width: Int = 40) -> [String] {
    TopicPage(topic: rest, guide: guide).lines(body: parseDocument(markdown), width: width)
  }

  @Test func linksSayWhatToDoAndThePageNamesItsSources() {
    let shown = lines("See [it](topic:wait), [a step](step:arrive), [x](https://a.example).")
    #expect(
      shown == [
        "Rest ␛[31m", "See it[1], a step[2], x[3].", "", "Near this", "• Wait[1]", "",
        "What this rests on", "What people in practice advise. It has", "not been tested for this.",
        "", "• A guide.", "", "[1] Wait: onward show wait",
        "[2] What happened, a step of a session", "[3] https://a.example",
      ])
  }

  @Test func noControlCharacterPassesAndNoLineIsTooWide() {
    let text = "A\u{1B}]0;x\u{7} &#27;[2J \u{9B}31m \u{202E}word and more words than fit"
    for width in [72, 20, 3, 1] {
      let shown = lines(text, width: width)
      #expect(shown.allSatisfy { $0.count <= width })
      #expect(
        !shown.joined().unicodeScalars.contains {
          [.control, .format].contains($0.properties.generalCategory)
        })
    }
  }

  @Test func markdownStandsAsItIsSaveForControlCharacters() {
    let page = TopicPage(topic: rest, guide: guide)
    #expect(page.markdown("*a*  \n\tb\u{1B}\n\n") == ["*a*  ", "\tb\u{FFFD}", ""])
  }

  @Test func theListIsFilteredByTag() throws {
    let list = try TopicList(guide: guide, tag: "letters")
    #expect(list.lines == ["wait  Wait  (letters)", "    How to wait."])
    #expect(try TopicList(guide: guide, tag: nil).topics.map(\.id) == ["rest", "wait"])
    #expect(throws: Failure.unknownTag("lettres", nearest: ["letters", "care"])) {
      try TopicList(guide: guide, tag: "lettres")
    }
    #expect(try TopicList(guide: smallGuide, tag: nil).lines == ["There are no topics."])
  }

  @Test func jsonSaysWhatTheFrontMatterSays() {
    let page = TopicPage(topic: rest, guide: guide)
    #expect(
      page.json("a\n").text == #"{"version":1,"topic":{"id":"rest","title":"Rest \u001b[31m","#
        + #""summary":"How to rest.","tags":["care"],"steps":["arrive"],"related":["wait"],"#
        + #""sources":[{"key":"D1","citation":"A guide."}],"evidence":"practice","covers":[],"#
        + #""do":"arrive","body":"a\n"}}"#)
  }
}
