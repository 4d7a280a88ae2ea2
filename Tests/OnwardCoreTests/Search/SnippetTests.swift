import Testing

@testable import OnwardCore

private func snippet(_ query: String, body: String, summary: String = "") -> Snippet? {
  let page = SearchDocument(id: 0, title: "xyzzy", summary: summary, body: body)
  return SearchIndex([page]).search(query).first?.snippet
}

/// The snippet with its marks in brackets.
private func shown(_ query: String, body: String, summary: String = "") -> String? {
  snippet(query, body: body, summary: summary).map { snippet in
    var shown = ""
    for (index, character) in snippet.text.enumerated() {
      if snippet.marks.contains(where: { $0.lowerBound == index }) { shown += "[" }
      shown.append(character)
      if snippet.marks.contains(where: { $0.upperBound == index + 1 }) { shown += "]" }
    }
    return shown
  }
}

@Suite struct SnippetTests {
  let prose = """
    When nobody answers, the silence says little about you. Recruiters write that most of it
    is a queue: a budget that waits, a manager on leave, a résumé that nobody has opened yet.

    Write once, after two weeks, in three friendly sentences, and then let it rest for good.
    """

  @Test func cutsBetweenWordsAroundTheMatch() {
    #expect(
      shown("resume", body: prose)
        == "…a manager on leave, a [résumé] that nobody has opened yet. Write once, after…")
    #expect(
      shown("nobody", body: "When nobody answers")
        == "When [nobody] answers")
  }

  @Test func showsTheBeginningAndTheEndUncut() {
    #expect(
      shown("silence", body: prose)
        == "When nobody answers, the [silence] says little about you. Recruiters write that…")
    #expect(
      shown("good", body: prose)
        == "…after two weeks, in three friendly sentences, and then let it rest for [good].")
  }

  @Test func choosesTheWindowWithMostWords() {
    let filler = String(repeating: "and so on ", count: 20)
    let body = "rest rest rest " + filler + "money and rest " + filler
    #expect(shown("money rest", body: body)?.contains("[money] and [rest]") == true)
  }

  @Test func leavesTheInsideOfWordsUnmarkedWhereAWordBegins() {
    #expect(shown("art", body: "start the art") == "start the [art]")
    #expect(shown("tar", body: "start the art") == "s[tar]t the art")
  }

  @Test func takesTheSummaryWhenTheBodyHasNoMatch() {
    #expect(shown("weeks", body: "Text.", summary: "After two weeks.") == "After two [weeks].")
    #expect(shown("xyzzy", body: "Text.", summary: "Sum.") == "Sum.")
    #expect(shown("xyzzy", body: "Text.") == "Text.")
    #expect(shown("xyzzy", body: "") == "")
  }

  @Test func cutsALongWordWhereItMust() {
    let word = String(repeating: "a", count: 200)
    #expect(shown("b", body: word + "b" + word)?.contains("[b]") == true)
    #expect(shown(word, body: word) == "[" + String(word.prefix(80)) + "]…")
  }

  @Test func putsWhiteSpaceOnOneLine() {
    #expect(shown("two three", body: "\n\n one\r\n\ttwo \n three\n") == "one [two] [three]")
  }

  @Test func leavesOutMarksThatItCannotPlace() {
    let found = snippet("a", body: "b\n\u{301}\n a")
    #expect(found?.text == "b \u{301} a")
    #expect(found?.marks == [])
  }

  @Test func hostileBodiesGiveOneShortLine() {
    let million = 1_000_000
    for body in [
      String(repeating: "a ", count: million), String(repeating: "a", count: 10 * million),
      String(repeating: "\n", count: million) + "a" + String(repeating: "\0", count: million),
    ] {
      let found = snippet("a", body: body)
      #expect((1...82).contains(found?.text.count ?? 0))
      #expect(found?.text.contains { $0.isNewline } == false)
    }
    #expect(snippet("e", body: "e" + String(repeating: "\u{301}", count: million))?.text.count == 1)
  }
}
