import OnwardCore
import Testing

@Suite("Help now")
struct HelpTests {
  @Test func notSafeOpensHelpAndLeavingItStandsAtTheSamePrompt() {
    var person = Person.begun()
    person.act(.moved(.down))
    let position = person.session?.position
    let visits = person.visits
    let effects = person.act(.accepted)
    #expect(person.state.overlays == [.helpNow])
    #expect(effects.contains(.loadBody(.helplines)))
    let field = person.field
    person.act(.scrolled(to: 3), .wentBack)
    #expect(person.state.overlays == [])
    #expect(person.session?.position == position)
    #expect(person.field == field)
    #expect(person.visits == visits)
    #expect(person.answer("arrive.intensity") == Answer(.notSafe))
    person.act(.accepted)
    #expect(person.state.overlays == [])
    #expect(person.place == "arrive.news")
    #expect(person.answer("arrive.intensity") == Answer(.notSafe))
  }

  @Test func aNumberThatWasGivenStaysAndNothingMoves() {
    var person = Person.begun()
    person.reply(.number(75))
    let path = person.state.work?.path
    person.act(.retreated, .moved(.down), .accepted, .accepted)
    #expect(person.state.overlays == [])
    #expect(person.answer("arrive.intensity") == Answer(.intensity(75)))
    #expect(person.state.work?.path == path)
  }

  @Test func helpOpensFromEveryScreenAndComesBack() {
    var person = Person(settings: Settings(isFirstRun: true))
    let places: [[Action]] = [
      [], [.accepted], [.moved(.down), .accepted], [.accepted], [.wentBack, .wentBack, .picked(2)],
    ]
    for actions in places {
      for action in actions { person.act(action) }
      let before = person.state
      person.act(.openedHelpNow)
      #expect(person.state.mode == .helpNow)
      person.act(.wentBack)
      #expect(person.state == before)
    }
  }

  @Test func helpOpensOverHelpOnce() {
    var person = Person.begun()
    person.act(.openedHelpNow, .openedKeys, .openedHelpNow, .openedHelpNow)
    #expect(person.state.overlays == [.keys, .helpNow])
    person.act(.openedHome, .accepted)
    #expect(person.state.overlays == [])
  }

  @Test func veryHighOffersOneLineOnceASession() {
    var person = Person.begun()
    person.reply(.number(85))
    #expect(person.place == "arrive.news")
    #expect(person.state.work?.offersHelp == true)
    person.act(.advanced)
    #expect(person.state.work?.offersHelp == false)
    person.goOn(to: "calm.intensity")
    person.reply(.number(95))
    #expect(person.state.work?.offersHelp == false)
    person.act(.retreated)
    person.reply(.number(10))
    person.goOn(to: "pause.intensity")
    person.reply(.number(90))
    #expect(person.place == "pause.back")
    #expect(person.state.work?.offersHelp == false)
  }

  @Test(arguments: [(79, false), (80, true)])
  func theLineComesAtEighty(_ number: Int, _ comes: Bool) {
    var person = Person.begun()
    person.reply(.number(number))
    #expect(person.state.work?.offersHelp == comes)
  }

  @Test(arguments: [(39, false), (40, true)])
  func worseOffersTooAndAsksWhatWouldHelp(_ number: Int, _ comes: Bool) {
    var person = Person.begun()
    person.reply(.number(20))
    person.goOn(to: "pause.intensity")
    person.reply(.number(number))
    #expect(person.state.work?.offersHelp == comes)
    #expect((person.place == "pause.worse") == comes)
  }

  @Test func theOfferIsRememberedInTheNote() throws {
    var person = Person.begun()
    person.reply(.number(85))
    let order = try #require(orders(person.effects).last)
    #expect(order.session.wasOfferedHelp)
    var again = Person.opening(order.session)
    again.act(.retreated)
    again.reply(.number(10))
    again.act(.retreated)
    again.reply(.number(90))
    #expect(again.state.work?.offersHelp == false)
  }

  @Test func beliefOffersNothing() {
    var person = Person.begun()
    person.goOn(to: "not-personal.belief")
    person.reply(.number(100))
    #expect(person.state.work?.offersHelp == false)
  }

  @Test func hiddenTakesNoKeysAndKeepsAll() {
    var person = Person.begun()
    person.type("4")
    let before = person.state
    person.act(.hid, .typed("2"), .accepted, .openedHelpNow)
    #expect(person.state.mode == .hidden)
    person.act(.hid)
    #expect(person.state == before)
  }

  @Test func tooSmallTakesWordsThatAreBeingWritten() {
    var person = Person.begun()
    person.goOn(to: "accept.leave")
    person.type("one ")
    person.act(.resized(Size(columns: 9, rows: 2)), .typed("two "), .accepted, .advanced)
    person.act(.pasted("three"), .resized(Size(columns: 80, rows: 24)))
    #expect(person.place == "accept.leave")
    #expect(person.field?.value == .text("one two three"))
  }

  @Test func tooSmallTakesNoKeysAndKeepsAll() {
    var person = Person.begun()
    person.type("4")
    let before = person.state
    person.act(.resized(Size(columns: 39, rows: 24)), .typed("2"), .accepted)
    #expect(person.state.isTooSmall)
    person.act(.resized(Size(columns: 0, rows: -1)), .resized(Size(columns: 80, rows: 24)))
    #expect(person.state == before)
  }
}
