import OnwardContent
import OnwardCore
import OnwardStore
import OnwardTerminal

/// Beginning a session that a file answers; nothing is saved unless every answer fits.
struct StartFromAnswers {
  /// The file as the person named it, or `-` for the standard input.
  var file: String
  var application: Application?
  var surroundings: Surroundings
  /// What `--content` names.
  var contentOption: String?

  /// What came of it.
  struct Started: Hashable {
    var session: Session
    /// The note's whole path.
    var note: String

    var json: JSON {
      .document(
        .init("id", .string(session.id)), .init("note", .string(note)),
        .init("state", .string(session.standing.name)))
    }
  }

  /// Throws what keeps a session from being begun, `badFile` with all that is wrong with the answers, or `notSaved`.
  func start() throws(Failure) -> Started {
    let places = try surroundings.places()
    let guide = try surroundings.shelf(option: contentOption).guide()
    let clock = surroundings.clock.read()
    let answers = try good(readAnswers(try bytes(), guide, today: clock.wall.day))
    for folder in [places.sessions, places.locks] {
      do {
        _ = try folder.prepare()
      } catch {
        throw .cannotCreate(path: folder.path, error)
      }
    }
    let desk: Desk
    do {
      desk = try Desk(places: places, guide: guide, chance: surroundings.chance)
    } catch {
      throw .cannotStart(error)
    }
    var session = AnsweredSession(
      answers, about: application, guide: guide, clock: clock, begin: desk.begin)
    guard let led = try good(session.lead()), let file = led.orders.last?.file else {
      throw .notSaved(SaveProblem(errno: 0, path: places.sessions.path))
    }
    try save(led.orders, desk, at: clock.wall)
    return Started(session: led.session, note: places.sessions.path + "/" + file)
  }

  private func bytes() throws(Failure) -> [UInt8] {
    file == "-" ? Machine.readAll(most: ExchangeLimits.file) : try Inlet().bytes(of: file)
  }

  private func good<Value>(_ result: Result<Value, AnswersProblems>) throws(Failure) -> Value {
    switch result {
    case .success(let value): return value
    case .failure(let problems):
      let name = file == "-" ? "standard input" : file
      throw .exchange(.badFile(problems.all.map { $0.line(in: name) }))
    }
  }

  /// One after the other, as they were given: so the note is the one that a person would have.
  private func save(_ orders: [SaveOrder], _ desk: Desk, at now: Moment) throws(Failure) {
    for order in orders { desk.save(order, at: now) }
    guard desk.waitForSaver(milliseconds: EventLoop.patience) else {
      throw .notSaved(SaveProblem(errno: 0, path: orders.last?.file ?? ""))
    }
    for case .noteNotSaved(_, let problem) in desk.results() { throw .notSaved(problem) }
    desk.keepCatalogue()
  }
}
