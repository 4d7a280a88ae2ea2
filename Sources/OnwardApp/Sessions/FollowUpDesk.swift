import OnwardCore
import OnwardScreen
import OnwardStore

/// Changes a follow-up without a screen, by the same reducer and the same desk as on one.
struct FollowUpDesk {
  private let desk: Desk
  private let guide: Guide
  private let clock: ClockReading

  /// Milliseconds that saving may take.
  private static let patience = 10_000

  /// Throws `cannotStart`.
  init(places: Places, guide: Guide, chance: Chance, clock: ClockReading) throws(Failure) {
    self.guide = guide
    self.clock = clock
    do {
      desk = try Desk(places: places, guide: guide, chance: chance)
    } catch {
      throw .cannotStart(error)
    }
  }

  /// Opens the note with its lock, saves the change, lets go of it, and returns what is to be said.
  ///
  /// Throws `inUseElsewhere`, `notASession`, `cannotLock`, `newerNote`, `unknownFollowUp` or `notSaved`.
  func change(_ item: SessionFollowUp, by change: FollowUpChange) throws(Failure) -> String {
    var state = State(size: State.smallest, clock: clock)
    let file = item.summary.file
    let opened = desk.open(file, for: .changing(followUp: item.followUp.id, change))
    if case .sessionNotOpened(_, let problem) = opened { throw failure(file, problem) }
    perform(reduce(&state, opened, guide))
    // What is said of the change itself, before the saver says how it went.
    let said = state.notice
    guard desk.waitForSaver(milliseconds: Self.patience) else {
      throw .notSaved(SaveProblem(errno: 0, path: file))
    }
    for result in desk.results() { perform(reduce(&state, result, guide)) }
    if let problem = state.work?.saving.problem { throw .notSaved(problem) }
    switch said {
    case .followUpGone?: throw .unknownFollowUp(FollowUpName.shown(item))
    case .readOnly?: throw .newerNote(file: file)
    default: break
    }
    let after = state.notice == said ? nil : state.notice
    return [said, after].compactMap(\.self).map(words(of:)).joined(separator: " ")
  }

  private func perform(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .saveNote(let order): desk.save(order, at: clock.wall)
      case .closeSession(let id): desk.close(id: id)
      default: break
      }
    }
  }

  private func failure(_ file: String, _ problem: OpenProblem) -> Failure {
    switch problem {
    case .inUse: .inUseElsewhere(file: file)
    case .note(let problem): .notASession(file: file, problem)
    case .cannotLock(let errno): .notSaved(SaveProblem(errno: errno, path: file))
    }
  }
}
