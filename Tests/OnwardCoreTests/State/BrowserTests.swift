import OnwardCore
import Testing

/// Browsing the advice: history, bookmarks, places, and doing what a page says.
@Suite struct BrowserTests {
  private var guide: Guide { RealGuide.guide }

  private func browsing() -> Person {
    var person = Person()
    person.act(.picked(1), .memoryLoaded(ReadingMemory()))
    return person
  }

  private func browser(_ person: Person) -> Browser? {
    for case .browser(let browser) in person.state.overlays { return browser }
    return nil
  }

  @Test func historyGoesBackAndForwardLikeAWebBrowser() throws {
    var person = browsing()
    person.act(.accepted)
    let first = try #require(browser(person)?.page?.topic)
    let second = try #require(guide.topic(first)?.related.first)
    person.act(.scrolled(to: 4), .followed("topic:\(second)"))
    #expect(browser(person)?.page?.topic == second)
    person.act(.wentBack)
    #expect(browser(person)?.page?.topic == first)
    #expect(browser(person)?.page?.scroll == 4)
    person.act(.wentForward)
    #expect(browser(person)?.page?.topic == second)
    person.act(.wentBack, .wentBack)
    #expect(browser(person)?.page == nil)
    person.act(.wentForward)
    #expect(browser(person)?.page?.topic == first)
  }

  @Test func bookmarksAndPlacesAreRemembered() throws {
    var person = browsing()
    person.act(.accepted)
    let topic = try #require(browser(person)?.page?.topic)
    person.act(.scrolled(to: 7))
    #expect(
      person.act(.bookmarked) == [
        .saveMemory(ReadingMemory(bookmarks: [topic], places: [:], last: topic))
      ])
    let saved = person.act(.openedHome)
    #expect(
      saved == [.saveMemory(ReadingMemory(bookmarks: [topic], places: [topic: 7], last: topic))])
    #expect(person.state.mode == .home)
    person.act(.picked(1))
    person.act(.accepted)
    #expect(browser(person)?.page?.topic == topic, "the bookmark stands first")
    #expect(browser(person)?.page?.scroll == 7)
  }

  @Test func aLinkThatLeadsOutIsShownAndNotOpened() {
    var person = browsing()
    person.act(.accepted)
    #expect(person.act(.followed("https://example.org/a")) == [])
    #expect(person.state.notice == .externalLink("https://example.org/a"))
  }

  @Test func everyPagesStepCanBeDoneFromTheAdvice() {
    for topic in guide.topics {
      var person = Person()
      _ = person.state.beginBrowsing(at: topic.id, guide)
      #expect(person.act(.didNow) == [.beginSession])
      person.act(.sessionBegun(id: "abcdefghijkl", file: "a.md"))
      #expect(person.state.work?.stop?.visit.step == topic.doStep, "\(topic.id)")
      #expect(person.state.mode != .home)
    }
  }

  @Test func fromAnOpenSessionItComesBackToTheSamePromptOrDoesTheStep() {
    var person = Person()
    person.act(.accepted, .sessionBegun(id: "abcdefghijkl", file: "a.md"))
    let before = person.state.work
    person.act(.openedAdvice)
    #expect(browser(person)?.scope == "arrive")
    person.act(.wentBack)
    #expect(person.state.work == before)
    person.act(.openedAdvice, .accepted, .wentBack, .wentBack)
    #expect(person.state.work == before)
  }

  @Test func aStepDoneAsideKeepsItsAnswersAndTheWayGoesOn() {
    var person = Person()
    person.act(.accepted, .sessionBegun(id: "abcdefghijkl", file: "a.md"))
    _ = person.state.beginBrowsing(at: "after-silence", guide)
    person.act(.didNow)
    #expect(person.state.work?.stop?.visit.step == "nudge")
    person.act(.typed("2026-11-01"), .accepted)
    person.act(.skippedStep)
    #expect(person.state.work?.stop?.visit.step == "arrive")
    let kept = person.state.work?.session.answers[AnswerKey("nudge", "last-heard")]
    #expect(kept?.value == .day(Day(year: 2026, month: 11, day: 1)))
  }

  @Test func helpNowOverAPageComesBackToIt() {
    var person = browsing()
    person.act(.accepted, .scrolled(to: 3))
    let before = browser(person)
    person.act(.openedHelpNow, .wentBack)
    #expect(browser(person) == before)
  }

  @Test func openingAPageDirectlyWipesOutNoMemory() {
    var person = Person()
    let opening = person.state.beginBrowsing(at: "after-silence", guide)
    #expect(opening.contains(.loadMemory))
    #expect(!opening.contains { if case .saveMemory = $0 { true } else { false } })
    let remembered = ReadingMemory(bookmarks: ["overqualified"], places: ["after-silence": 9])
    let saved = person.act(.memoryLoaded(remembered))
    #expect(browser(person)?.page?.scroll == 9)
    var kept = remembered
    kept.last = "after-silence"
    #expect(saved == [.saveMemory(kept)])
  }

  @Test func aNoteReadFromTheSearchComesBackToTheVerySamePrompt() {
    var person = Person()
    person.act(.accepted, .sessionBegun(id: "abcdefghijkl", file: "a.md"))
    let before = person.state.work
    person.act(.openedAdvice, .openedSearch)
    let other = Session(
      id: "bcdefghijklm", language: "en", started: person.state.clock.wall,
      position: .at(Visit("arrive"), "intensity"))
    person.act(
      .sessionOpened(
        OpenedSession(file: "b.md", session: other, isReadOnly: false, purpose: .reading)))
    #expect(person.state.mode == .reading)
    person.act(.wentBack)
    #expect(person.state.mode == .searching)
    person.act(.wentBack, .wentBack)
    #expect(person.state.screen == .session)
    #expect(person.state.work == before)
  }

  @Test func theSearchIsBuiltAnewEachTime() {
    var person = browsing()
    #expect(person.act(.openedSearch) == [.buildSearch])
    person.act(.searchBuilt(SearchIndex([])), .wentBack)
    #expect(person.act(.openedSearch) == [.buildSearch])
  }

  @Test func aSessionThatCouldNotBeOpenedForAStepIsForgotten() {
    var person = Person()
    _ = person.state.beginBrowsing(at: "after-silence", guide)
    person.act(.didNow, .sessionNotOpened(file: "a.md", .inUse), .wentBack)
    person.act(.accepted, .sessionBegun(id: "abcdefghijkl", file: "b.md"))
    #expect(person.state.work?.stop?.visit.step == "arrive")
  }

  @Test func aStepDoneAsideComesBackToWhereThePersonStood() {
    var person = Person()
    person.act(.accepted, .sessionBegun(id: "abcdefghijkl", file: "a.md"))
    person.act(.typed("5"), .accepted)
    let before = person.state.work?.session.position
    person.act(.openedAdvice, .accepted, .followed("step:nudge"))
    #expect(person.state.work?.stop?.visit.step == "nudge")
    #expect(person.state.work?.sessionToSave.position == before, "a kill here moves nothing")
    person.act(.skippedStep)
    #expect(person.state.work?.session.position == before)
  }

  @Test func settingABookmarkInTheListStaysOnItsTopic() throws {
    var person = browsing()
    person.act(.moved(.down), .moved(.down))
    let memory = try #require(person.state.memory)
    let topic = try #require(browser(person)?.chosen(guide, memory))
    person.act(.bookmarked)
    #expect(browser(person)?.chosen(guide, try #require(person.state.memory)) == topic)
    person.act(.bookmarked)
    #expect(person.state.memory?.bookmarks == [])
    #expect(browser(person)?.chosen(guide, try #require(person.state.memory)) == topic)
  }

  @Test func aSessionThatThePersonClosedIsNotOfferedAgain() {
    var person = Person()
    let due = FollowUp(id: FollowUp.lookBack, due: .day(person.state.clock.wall.day), text: "x")
    let closed = Session(
      id: "bcdefghijklm", language: "en", started: person.state.clock.wall,
      standing: .closed(.offer), position: .end, followUps: [due])
    person.act(.notesLoaded([.session(SessionSummary(file: "b.md", session: closed))]))
    #expect(person.state.homeItems.first == .start)
  }
}
