import OnwardContent
import OnwardCore
import OnwardScreen

/// A session that a file answers: led by the event loop in the order in which a person would be asked.
struct AnsweredSession {
  private let answers: GivenAnswers
  private let guide: Guide
  private let recorder: Recorder
  private var loop: EventLoop
  private var asked: Set<AnswerKey> = []
  private var problems: [AnswersProblem] = []

  /// What the session would have saved, while nothing is on disk yet.
  private final class Recorder {
    var orders: [SaveOrder] = []
    var results: [Action] = []

    func save(_ order: SaveOrder) {
      orders.append(order)
      results.append(.noteSaved(revision: order.revision))
    }

    func takeResults() -> [Action] {
      defer { results = [] }
      return results
    }
  }

  /// `application` is what is known of it beforehand; `begin` makes the session's id and file.
  init(
    _ answers: GivenAnswers, about application: Application? = nil, guide: Guide,
    clock: ClockReading, begin: @escaping (Moment) -> Action
  ) {
    self.answers = answers
    self.guide = guide
    let recorder = Recorder()
    self.recorder = recorder
    var state = State(size: Size(columns: 80, rows: 24), clock: clock)
    if let application { state.expect(application) }
    let environment = Environment(
      next: { _, _ in [] }, show: { _ in }, redraw: {}, suspend: {}, edit: { .text($0) },
      copy: { _ in .unsupported }, clock: { clock }, body: { _ in Document() },
      lookForNotes: { [.notesLoaded([])] }, goOnLooking: { [] }, beginSession: begin,
      openSession: { file, _ in .sessionNotOpened(file: file, .inUse) }, closeSession: { _ in },
      saveNote: { order, _ in recorder.save(order) },
      saveElsewhere: { order, _ in .noteNotCopied(SaveProblem(errno: 0, path: order.file)) },
      writeLetter: { _, path in .letterNotWritten(SaveProblem(errno: 0, path: path)) },
      deleteNote: { _, _ in false }, remember: { _ in }, reading: { ReadingMemory() },
      rememberReading: { _ in }, rememberPatterns: { _ in }, searchIndex: { SearchIndex([]) },
      saverDescriptor: -1,
      savingResults: recorder.takeResults, waitForSaver: { _ in true })
    loop = EventLoop(state: state, guide: guide, environment: environment)
  }

  /// The session as it stands at the end, and the saves that lead there.
  struct Led {
    var session: Session
    var orders: [SaveOrder]
  }

  /// More questions than any way through a session has.
  private static let most = 1000

  /// Leads it to the end of the part that the answers reach; the failure holds every missing and unasked answer.
  mutating func lead() -> Result<Led?, AnswersProblems> {
    loop.perform(all: [.beginSession])
    for _ in 0..<Self.most {
      guard goOn(), !isStuck else { break }
      loop.takeSavingResults()
    }
    let session = loop.state.work?.session
    loop.act(.left(signal: nil))
    if problems.isEmpty { problems = unasked }
    guard problems.isEmpty else { return .failure(AnswersProblems(all: problems)) }
    return .success(session.map { Led(session: $0, orders: recorder.orders) })
  }

  /// What was not taken stands still, and so would the session.
  private var isStuck: Bool {
    if case .notTaken? = problems.last?.fact { true } else { false }
  }

  private var unasked: [AnswersProblem] {
    answers.answers.filter { !asked.contains($0.key) }
      .sorted {
        ($0.value.place.line, $0.value.place.column) < ($1.value.place.line, $1.value.place.column)
      }
      .map { AnswersProblem(.notAsked($0.key), at: $0.value.place) }
  }

  /// Answers what is asked; false at the end.
  private mutating func goOn() -> Bool {
    guard let work = loop.state.work else { return false }
    switch work.stage {
    case .finished: return false
    case .betweenParts:
      guard answers.reach(.later, guide) else { return false }
      loop.choose(1)
    case .prompting:
      guard let key = work.key, let prompt = guide.prompt(key) else {
        loop.act(.accepted)
        return true
      }
      answer(key, prompt)
    }
    return true
  }

  private mutating func answer(_ key: AnswerKey, _ prompt: Prompt) {
    asked.insert(key)
    if prompt.kind == .summary { return loop.act(.accepted) }
    guard let given = answers.answers[key] else {
      let question = AnswersFact.Question(prompt, tones: guide.tones(of: prompt))
      problems.append(AnswersProblem(.missing(key, question)))
      return loop.act(.advanced)
    }
    loop.give(given.answer)
    if loop.state.work?.stage == .prompting, loop.state.work?.key == key {
      let words = loop.state.notice.map(words(of:)) ?? "it is not finished"
      problems.append(AnswersProblem(.notTaken(key, words), at: given.place))
    }
  }
}

extension EventLoop {
  /// Gives the answer to the prompt in focus, and goes on.
  fileprivate mutating func give(_ answer: GivenAnswer) {
    switch answer {
    case .skip: act(.advanced)
    case .text(let text): give(text: text)
    case .items(let items):
      for item in items { addItem(item.text, day: item.day?.description) }
      act(.advanced)
    case .choice(let index): choose(index)
    case .checks(let indices): tick(indices)
    case .feelings(let words, let cannotName):
      if cannotName { switchNaming() }
      for word in words { take(word: word) }
      act(.advanced)
    case .intensity(let number): give(number: number)
    case .notSafe:
      giveNotSafe()
      // The help page lies over the question now.
      act(.wentBack, .accepted)
    case .day(let day): give(day: day.description)
    case .noDay: giveNoDay()
    case .letter(let tone, let text): give(letterIn: tone, text)
    case .discarded:
      // What is thrown away has to be there.
      act(.pasted("…"))
      part(.discard)
    case .breathed(let seconds): breathe(seconds)
    case .sorted(let items): sort(items)
    }
  }

  private mutating func give(text: String) {
    rewrite(text)
    switch field {
    case .text(let control)? where control.isOneLine: act(.accepted)
    case .timer? where !text.isEmpty: part(.keep)
    default: act(.advanced)
    }
  }

  private mutating func give(letterIn tone: ChoiceID?, _ text: String?) {
    guard case .draft(let draft)? = field else { return }
    for _ in draft.fills {
      if case .draft(let now)? = field, let tone, now.tone != tone { act(.switched) }
    }
    if let text { rewrite(text) }
    act(.advanced)
  }

  private mutating func breathe(_ seconds: Int) {
    act(.toggled)
    var clock = state.clock
    clock.monotonic += seconds * 1000
    act(.ticked(at: clock))
    // Any action stops the breath.
    if case .breathe(let breathe)? = field, breathe.isRunning { act(.toggled) }
    act(.accepted)
  }

  private mutating func sort(_ given: [GivenAnswer.Sorting]) {
    for item in given {
      guard case .sort(let sort)? = field else { return }
      let place = sort.items.firstIndex { $0.text == item.text } ?? sort.items.count
      if place == sort.items.count { addToSort(item.text) }
      if let group = item.group { self.sort(place, into: group) }
    }
    guard case .sort(let sort)? = field else { return }
    act(.picked(sort.items.count), .accepted)
  }
}
