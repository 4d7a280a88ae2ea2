import OnwardScreen
import OnwardTerminal
import Testing

@testable import OnwardApp
@testable import OnwardCore

@Suite struct EventLoopTests {
  /// What the last save of that answer held.
  private func saved(_ world: FakeWorld, _ prompt: PromptID) -> AnswerValue? {
    world.orders.last?.session.answers[AnswerKey("arrive", prompt)]?.value
  }

  @Test func keysThatCameTogetherAreOneFrame() {
    let world = FakeWorld([[.typed("a"), .typed("b"), .typed("c")]])
    var loop = world.loop()
    _ = loop.run([.beginSession])
    #expect(world.frames.count == 2)
    #expect(world.frames.last?.text.contains("abc") == true)
  }

  @Test func aFrameLikeTheLastIsNotShownAgain() {
    let world = FakeWorld([[.deadline], [], [.key(.resized(Size(columns: 80, rows: 24)))]])
    var loop = world.loop()
    _ = loop.run([])
    #expect(world.frames.count == 1)
  }

  @Test func beingContinuedShowsTheFrameAnew() {
    let world = FakeWorld([[.continued]])
    var loop = world.loop()
    _ = loop.run([])
    #expect(world.frames.count == 2)
  }

  @Test func nothingIsDueWhereNothingWaits() {
    let world = FakeWorld([[]])
    var loop = world.loop()
    _ = loop.run([.beginSession])
    #expect(world.deadlines == [nil, nil])
  }

  @Test(arguments: [EndingSignal.terminate, .interrupt, .hangUp])
  func aSignalSavesWhatIsHalfTypedAndEnds(signal: EndingSignal) {
    let world = FakeWorld([[.typed("half a wo")], [.signal(signal)], [.saved]])
    var loop = world.loop()
    let ending = loop.run([.beginSession])
    #expect(ending == EventLoop.Ending(signal: signal.rawValue))
    #expect(saved(world, "news") == .text("half a wo"))
    #expect(world.script.isEmpty)
  }

  @Test func theLoopWaitsForTheSaverBeforeItEnds() {
    let world = FakeWorld([[.typed("x")], [.signal(.terminate)], [], [.saved]])
    var loop = world.loop()
    _ = loop.run([.beginSession])
    #expect(world.script.isEmpty)
  }

  @Test func aTerminalThatIsGoneIsNeverDrawnOnAgain() {
    let world = FakeWorld([[.typed("last words"), .gone]])
    world.saveOutcome = { _ in nil }
    var loop = world.loop()
    let ending = loop.run([.beginSession])
    #expect(ending == EventLoop.Ending(signal: 1))
    #expect(saved(world, "news") == .text("last words"))
    #expect(world.frames.count == 1)
    #expect(world.deadlines.count == 1, "there is nothing to wait for any more")
  }

  @Test func aHangUpThatCannotSaveSaysSo() {
    let problem = SaveProblem(errno: 28, path: "/notes")
    let world = FakeWorld([[.typed("x"), .gone]])
    world.saveOutcome = { .noteNotSaved(revision: $0.revision, problem) }
    var loop = world.loop()
    #expect(loop.run([.beginSession]) == EventLoop.Ending(signal: 1, unsaved: problem))
  }

  @Test func aCopyElsewhereEndsWithItsName() {
    let world = FakeWorld([])
    world.saveOutcome = { .noteNotSaved(revision: $0.revision, SaveProblem(errno: 28, path: "/n")) }
    var loop = world.loop()
    loop.dispatch(.sessionBegun(id: "first", file: "first.md"))
    loop.dispatch(.typed("x"))
    world.script = [
      [.key(.key(.control("c")))], [.saved], [.typed("2"), .enter], [.typed("2"), .enter],
    ]
    let ending = loop.run([])
    #expect(world.log.contains("copy 1"))
    #expect(ending == EventLoop.Ending(copy: "/home/ada/copy.md"))
  }

  @Test func aSignalDoesNotWaitForEverForASaverThatHangs() {
    let world = FakeWorld([[.typed("x")], [.signal(.terminate)]])
    world.saveOutcome = { _ in nil }
    var loop = world.loop()
    loop.dispatch(.ticked(at: world.clock))
    loop.dispatch(.sessionBegun(id: "a", file: "a.md"))
    loop.turn()
    loop.turn()
    #expect(loop.ending == nil)
    world.script = [[.deadline]]
    world.milliseconds = EventLoop.patience
    loop.turn()
    #expect(loop.ending == EventLoop.Ending(signal: 15))
    #expect(world.deadlines.last == 1000, "first it is said on the screen")
  }

  @Test func suspendingWaitsUntilAllIsSaved() {
    let world = FakeWorld([[.typed("x"), .suspendRequested], [.saved]])
    world.saveOutcome = { _ in nil }
    var loop = world.loop()
    _ = loop.run([.beginSession])
    #expect(world.log.starts(with: ["wait", "begin", "show", "save 1", "wait", "suspend", "show"]))
  }

  @Test func anotherSessionWaitsUntilTheFirstIsSavedAndLetGo() {
    let world = FakeWorld([])
    world.saveOutcome = { _ in nil }
    var loop = world.loop()
    loop.dispatch(.sessionBegun(id: "first", file: "first.md"))
    for action in [Action.typed("x"), .openedHome] { loop.dispatch(action) }
    #expect(loop.state.screen == .home)
    #expect(loop.state.work != nil, "its words are on the way to the disk")
    loop.dispatch(.accepted)
    #expect(world.log == ["save 1", "wait", "close first", "list", "begin"])
    #expect(loop.state.work?.file == "1.md")
    #expect(loop.state.work?.saving.isSaved == true)
  }

  @Test func wordsThatAreNotSavedAreNotGivenUpForAnotherSession() {
    let world = FakeWorld([])
    world.saveOutcome = { .noteNotSaved(revision: $0.revision, SaveProblem(errno: 28, path: "/n")) }
    var loop = world.loop()
    loop.dispatch(.sessionBegun(id: "first", file: "first.md"))
    for action in [Action.typed("x"), .openedHome, .accepted] { loop.dispatch(action) }
    #expect(loop.state.work?.file == "first.md")
    #expect(!world.log.contains("begin"))
  }

  @Test func theEditorsTextComesBackAndIsSaved() {
    let world = FakeWorld([[.enter], [.typed("old")], [.key(.key(.control("o")))]])
    var loop = world.loop()
    _ = loop.run([.beginSession])
    #expect(world.log.contains("edit old"))
    #expect(saved(world, "more") == .text("edited"))
  }

  @Test func redrawingPaintsAllAgain() {
    let world = FakeWorld([[.key(.key(.control("l")))]])
    var loop = world.loop()
    _ = loop.run([])
    #expect(world.log.contains("redraw"))
  }
}
