import Foundation
import OnwardContent
import OnwardCore
import Testing

@Suite("A loaded guide")
struct GuideTests {
  @Test func stepsComeInTheOrderOfTheWayWithDetoursAfterTheirFirst() throws {
    let guide = try #require(loadGuide(Fixture.contentFiles(Fixture.files)).guide)
    #expect(guide.first == "arrive")
    #expect(guide.steps.map(\.id) == ["arrive", "calm", "reply", "return"])
    #expect(guide.language == "en")
  }

  @Test func valuesAreThoseOfTheFile() throws {
    let guide = try #require(loadGuide(Fixture.contentFiles(Fixture.files)).guide)
    let arrive = try #require(guide.step("arrive"))
    #expect(
      arrive
        == Step(
          id: "arrive", title: "What happened", part: .today, minutes: 2, covers: [1, 2],
          sources: ["D1"],
          prompts: [
            Prompt(
              id: "intensity", kind: .intensity(low: "barely there", high: "very strong"),
              label: "How strong is it now?"),
            Prompt(
              id: "news",
              kind: .choice(
                choices: [
                  Choice(id: "mail", words: "By mail"),
                  Choice(id: "silence", words: "No answer came"),
                ], preset: nil), label: "How did the news come?"),
          ],
          sections: ["a-first-breath": Conditions(when: [Condition(.intensityHigh)])],
          detours: [Route(when: [Condition(.intensityHigh)], to: "calm")],
          routes: [Route(when: [Condition(.ghosted)], to: "return")], next: "reply"))
    #expect(
      guide.step("reply")?.skipWhen == [
        Condition(.ghosted), Condition(.noContact, isNegated: true),
      ])
    #expect(guide.step("answer")?.id == "reply")
    let tone = try #require(guide.template("reply")?.tones.first)
    #expect(
      tone.paragraphs.last
        == Template.Paragraph(
          text: "I liked {liked}.",
          conditions: Conditions(when: [Condition(.unfair, isNegated: true)]), needs: ["liked"],
          lacks: ["role"]))
    #expect(guide.helplines.last?.hours == "")
  }

  @Test func startUpReadsNoBody() {
    var files = Fixture.files
    files["en/steps/calm.md"]? += "<b>raw</b> and just\n"
    let (guide, diagnostics) = loadGuide(Fixture.contentFiles(files))
    #expect(guide != nil)
    #expect(diagnostics == [])
    #expect(
      Fixture.lint(files).diagnostics.map(\.description) == [
        "en/steps/calm.md:12:1: error: raw HTML is not allowed",
        "en/steps/calm.md:12:7: error: raw HTML is not allowed",
        "en/steps/calm.md:12:16: warning: 'just' is not a word of our voice",
      ])
  }

  @Test func anyErrorLeavesNoGuide() {
    var files = Fixture.files
    files["en/sources.md"] = nil
    let (guide, diagnostics) = loadGuide(Fixture.contentFiles(files))
    #expect(guide == nil)
    #expect(
      diagnostics.map(\.description) == ["en/sources.md:1:1: error: file 'sources.md' is missing"])
  }

  @Test func oneBrokenFileBringsNoErrorsInOthers() {
    var files = Fixture.files
    files["en/steps/reply.md"] = "---\nid: [\n---\n"
    let report = Fixture.lint(files, coverage: "id\n1\n2\n")
    #expect(
      report.diagnostics.map(\.description) == [
        "en/steps/reply.md:3:1: error: broken YAML: did not find expected node content"
      ])
  }

  @Test func allProblemsOfAllFilesComeAtOnceInOrder() {
    var files = Fixture.files
    files["en/steps/arrive.md"] = files["en/steps/arrive.md"]?
      .replacingOccurrences(of: "minutes: 2", with: "minutes: 200")
      .replacingOccurrences(of: "kind: choice", with: "kind: chose")
    files["en/feelings.md"] = files["en/feelings.md"]?
      .replacingOccurrences(of: "word: sad", with: "wrd: sad")
    #expect(
      Fixture.lint(files).diagnostics.map(\.description) == [
        "en/feelings.md:3:5: error: key 'word' is missing",
        "en/feelings.md:4:5: error: unknown key 'wrd' (did you mean 'word'?)",
        "en/steps/arrive.md:5:10: error: 'minutes' must be from 1 to 30",
        "en/steps/arrive.md:16:11: error: unknown prompt kind 'chose' (did you mean 'choice'?)",
      ])
  }

  @Test func otherFilesAreWarnedOf() {
    var files = Fixture.files
    files["en/feeling.md"] = "x"
    let report = Fixture.lint(files)
    #expect(
      report.diagnostics.map(\.description) == [
        "en/feeling.md:1:1: warning: not a file of the guide; it is not read"
      ])
    #expect(report.guide != nil)
  }

  @Test func topicsCoverRowsAndAreLinkedTo() {
    var files = Fixture.files
    files["en/topics/rest.md"] = files["en/topics/rest.md"]?
      .replacingOccurrences(of: "covers: []", with: "covers: [4]")
    files["en/steps/calm.md"]? += "See [rest](topic:rest).\n"
    let report = Fixture.lint(files, coverage: Fixture.coverage + "4,rest,D1,four\n")
    #expect(report.diagnostics.map(\.description) == [])
    #expect(report.coveredRows == 4)
  }

  @Test func topicsComeByIdWithTheValuesOfTheirFiles() throws {
    let files = Fixture.contentFiles(Fixture.files)
    let guide = try #require(loadGuide(files.reversed()).guide)
    #expect(guide.topics.map(\.id) == ["ask", "rest", "wait"])
    #expect(
      guide.topic("rest")
        == Topic(
          id: "rest", title: "Rest", summary: "How to rest, and when.", tags: ["care"],
          steps: ["arrive", "calm"], related: ["ask", "wait"], sources: ["D1"], evidence: .study,
          doStep: "calm"))
    #expect(guide.topic("sleep") == nil)
    #expect(guide.topics(for: "reply").map(\.id) == ["ask", "wait"])
    #expect(guide.topics(for: "onward").isEmpty)
    #expect(contentPath(of: .topic("rest")) == "topics/rest.md")
  }

  @Test func brokenCoverageIsPlaced() {
    let report = Fixture.lint(Fixture.files, coverage: Fixture.coverage + "x,rest,D1,four\n")
    #expect(
      report.diagnostics.map(\.description) == [
        "coverage.csv:6:1: error: a row of the coverage table must begin with its number"
      ])
  }

  @Test func signalsFindTheirAnswers() {
    let report = Fixture.lint(
      Fixture.files,
      required: [
        required(AnswerKey("arrive", "intensity"), "intensity"),
        required(AnswerKey("arrive", "news"), "choice", ["mail"]),
        required(
          AnswerKey("arrive", "news"), "choice", ["silence", "call"]),
        required(AnswerKey("reply", "company"), "choice", ["x"]),
        required(AnswerKey("reply", "who"), "choice"),
        required(AnswerKey("fair", "unfair"), "choice"),
      ])
    #expect(
      report.diagnostics.map(\.description) == [
        "en/steps/arrive.md:15:9: error: prompt 'arrive.news' must have the choice 'call'; "
          + "signals read it",
        "en/steps/fair.md:1:1: error: prompt 'fair.unfair' is missing; signals read it",
        "en/steps/reply.md:2:5: error: prompt 'reply.who' is missing; signals read it",
        "en/steps/reply.md:10:9: error: prompt 'reply.company' must be of kind 'choice'; "
          + "signals read it",
      ])
  }

  private func required(
    _ key: AnswerKey, _ kind: String, _ choices: [ChoiceID] = []
  ) -> RequiredPrompt {
    var prompt = RequiredPrompt.all[0]
    prompt.key = key
    prompt.kind = kind
    prompt.choices = choices
    return prompt
  }

  @Test func aLongWayNeedsNoDeepStack() {
    var files = Fixture.files.filter {
      !["/steps/", "/templates/", "/topics/"].contains(where: $0.key.contains)
    }
    for number in 0..<3000 {
      let name = "s\(number)"
      let first = number == 0 ? "first: true\n" : ""
      files["en/steps/\(name).md"] =
        "---\nid: \(name)\ntitle: T\npart: today\nminutes: 1\n\(first)next: s\((number + 1) % 3000)\n---\n"
    }
    let (guide, diagnostics) = loadGuide(Fixture.contentFiles(files))
    #expect(guide == nil)
    #expect(diagnostics.count == 1)
    #expect(diagnostics.first?.description.contains("the way goes in a circle: s0 → s1 →") == true)
  }

  @Test func hostileBytesNeverTrap() {
    var chance = Chance(seed: 7)
    let files = Fixture.contentFiles(Fixture.files)
    for _ in 0..<300 {
      var file = files[chance.below(files.count)]
      for _ in 0...chance.below(6) where !file.bytes.isEmpty {
        let place = chance.below(file.bytes.count)
        switch chance.below(3) {
        case 0: file.bytes.remove(at: place)
        case 1: file.bytes.insert(UInt8(chance.below(256)), at: place)
        default: file.bytes.swapAt(place, chance.below(file.bytes.count))
        }
      }
      let others = files.filter { $0.path != file.path }
      let report = lint(others + [file], coverage: nil, today: nil)
      #expect((report.guide == nil) == report.hasErrors)
    }
  }
}

/// A small seeded generator, so that a failing run can be had again.
struct Chance: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// SplitMix64: Steele, Lea, Flood 2014.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &self) }
}
