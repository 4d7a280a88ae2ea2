import OnwardCore
import OnwardScreen
import OnwardStore
import OnwardTerminal

/// The program on the terminal, from opening to leaving.
struct Program {
  var goal: Goal
  var surroundings: Surroundings
  /// What `--content` names.
  var contentOption: String?
  /// `--line`.
  var lineOption = false

  /// Runs until the person leaves or a signal ends it, and returns the exit code.
  ///
  /// Throws what keeps it from starting, and `notSaved` where it ended with words that are not on disk.
  func run() throws(Failure) -> Int32 {
    let places = try surroundings.places()
    let opening = try openingEffects(places)
    // Lines may come from anywhere when they are asked for.
    guard lineOption || Machine.hasTerminal else { throw .notATerminal }
    let shelf = try surroundings.shelf(option: contentOption)
    let own = surroundings.ownSettings()
    let front = try openFront(own.preferences)
    let end: End
    do {
      end = try run(opening, own, on: front, shelf, places)
    } catch {
      front.close()
      throw error
    }
    front.close()
    let (ending, desk) = (end.ending, end.desk)
    desk.keepCatalogue()
    // A saver that hangs would hold the process where it is let go of.
    if !desk.waitForSaver(milliseconds: 1000) { _ = Unmanaged.passRetained(desk) }
    for path in end.narrowed { Stream.errors.writeLine(narrowedWords(path)) }
    if let copy = ending.copy { Stream.errors.writeLine(copyWords(copy)) }
    if let problem = ending.unsaved { throw .notSaved(problem) }
    return ending.signal.map { 128 + $0 } ?? 0
  }

  /// How the loop ended, and what is told when the terminal is the shell's again.
  private struct End {
    var ending: EventLoop.Ending
    var desk: Desk
    var narrowed: [String]
  }

  private func run(
    _ opening: [Effect], _ own: OwnSettings, on front: FrontEnd, _ shelf: ContentShelf,
    _ places: Places
  ) throws(Failure) -> End {
    let memory = Memory(places)
    var state = State(
      size: front.size, clock: surroundings.clock.read(),
      settings: surroundings.settings(own.preferences, memory.knows))
    state.patternMemory = memory.patterns()
    state.notice = own.notice.map(Notice.settings)
    let catalogue = NoteCatalogue(NoteList(places))
    var first: [Effect] = []
    // Home needs no content: it is there to be read while the content is.
    if goal == .home, case .screen(let terminal) = front {
      for action in catalogue.begin().actions { first += reduce(&state, action, .unread) }
      terminal.show(render(state, .unread))
    }
    let guide = try shelf.guide()
    let narrowed = try prepare(places)
    let desk: Desk
    do {
      desk = try Desk(
        places: places, guide: guide, chance: surroundings.chance, catalogue: catalogue)
    } catch {
      throw .cannotStart(error)
    }
    first += opening
    if case .startWith(let application) = goal { state.expect(application) }
    if case .browse(let topic) = goal { first += state.beginBrowsing(at: topic, guide) }
    let environment = environment(front, desk, shelf, guide, memory, places)
    var loop = EventLoop(state: state, guide: guide, environment: environment)
    for copy in desk.recover(now: state.clock.wall) {
      loop.dispatch(.noteKeptBeside(revision: 0, file: copy))
    }
    for left in editor(front, places).left() { loop.dispatch(.editorReturned(left)) }
    return End(ending: front.run(&loop, first), desk: desk, narrowed: narrowed)
  }

  /// The list first, so that home and the past have it when the session is left.
  private func openingEffects(_ places: Places) throws(Failure) -> [Effect] {
    switch goal {
    case .home, .browse: return [.loadNotes]
    case .start, .startWith: return [.loadNotes, .beginSession]
    case .resume(let beginning):
      let choice = SessionChoice(
        listings: NoteList(places).listings(),
        now: surroundings.clock.read().wall)
      let summary =
        if let beginning { try choice.session(beginning) } else { try choice.lastTouched() }
      return [.loadNotes, .openSession(file: summary.file, choice.purpose(of: summary))]
    }
  }

  /// Makes our folders; returns those that others could enter until now.
  ///
  /// Home can be looked at without them. Throws `cannotCreate` where a session is to be opened.
  private func prepare(_ places: Places) throws(Failure) -> [String] {
    var narrowed: [String] = []
    for folder in [places.sessions, places.locks] {
      do {
        narrowed += try folder.prepare()
      } catch {
        if goal != .home { throw .cannotCreate(path: folder.path, error) }
      }
    }
    return narrowed
  }

  private func openFront(_ preferences: Preferences) throws(Failure) -> FrontEnd {
    if surroundings.face(preferences, isLineAsked: lineOption) == .line {
      do {
        return .lines(try LineTerminal())
      } catch {
        throw .notATerminal
      }
    }
    return .screen(try openTerminal(preferences))
  }

  private func openTerminal(_ preferences: Preferences) throws(Failure) -> Terminal {
    var options = TerminalOptions(name: surroundings.environment["TERM"])
    options.usesColor = surroundings.usesColor
    options.accent = preferences.accent ?? .cyan
    options.usesMouse = preferences.usesMouse ?? true
    do {
      return try Terminal(options)
    } catch {
      switch error {
      case .unknownTerminal(let name), .incapable(let name): throw .terminalCannot(name: name)
      case .notATerminal, .alreadyOpen: throw .notATerminal
      }
    }
  }

  private func editor(_ front: FrontEnd, _ places: Places) -> EditorVisit {
    EditorVisit(drafts: Drafts(places.drafts), environment: surroundings.environment) {
      front.run($0, environment: $1)
    }
  }

  private func environment(
    _ front: FrontEnd, _ desk: Desk, _ shelf: ContentShelf, _ guide: Guide, _ memory: Memory,
    _ places: Places
  ) -> Environment {
    let library = SearchLibrary(
      guide: guide, body: shelf.body, notes: NoteList(places))
    let folders = surroundings.foldersForCopies
    let letters = LetterWriting(
      home: surroundings.environment["HOME"], workingFolder: surroundings.workingFolder)
    return Environment(
      next: front.next, show: front.show, redraw: front.redraw, suspend: front.suspend,
      edit: editor(front, places).edit, copy: front.copy, clock: surroundings.clock.read,
      body: shelf.body,
      lookForNotes: desk.lookForNotes, goOnLooking: desk.goOnLooking,
      beginSession: desk.begin, openSession: { desk.open($0, for: $1) }, closeSession: desk.close,
      saveNote: { desk.save($0, at: $1) },
      saveElsewhere: { desk.copy($0, at: $1, to: folders) },
      writeLetter: letters.write,
      deleteNote: { desk.delete($0, id: $1) },
      remember: memory.remember, reading: memory.reading,
      rememberReading: memory.remember, rememberPatterns: memory.remember,
      searchIndex: library.index,
      saverDescriptor: desk.descriptor,
      savingResults: desk.results, waitForSaver: { desk.waitForSaver(milliseconds: $0) })
  }
}
