import OnwardScreen
import OnwardTerminal

@testable import OnwardApp
@testable import OnwardCore

/// A world in which a script tells what happens, and everything that the loop does is written down.
final class FakeWorld {
  /// What each wait brings; waits beyond the last bring a signal, and at length the end, so that no test hangs.
  var script: [[TerminalEvent]]
  /// How a save ends; nil leaves it under way until `waitForSaver`.
  var saveOutcome: (SaveOrder) -> Action? = { .noteSaved(revision: $0.revision) }
  /// What the loop did, in order.
  private(set) var log: [String] = []
  private(set) var frames: [Frame] = []
  private(set) var deadlines: [Int?] = []
  private(set) var orders: [SaveOrder] = []
  var milliseconds = 0
  private var results: [Action] = []
  private var underWay: [SaveOrder] = []
  private var begun = 0

  init(_ script: [[TerminalEvent]]) { self.script = script }

  var clock: ClockReading {
    ClockReading(wall: Moment(seconds: 1_795_000_000, offset: 3600), monotonic: milliseconds)
  }

  var environment: Environment {
    Environment(
      next: next, show: show, redraw: { self.log.append("redraw") },
      suspend: { self.log.append("suspend") },
      edit: { text in
        self.log.append("edit \(text)")
        return .text("edited")
      },
      copy: { text in
        self.log.append("copy to the clipboard \(text)")
        return .asked
      },
      clock: { self.clock }, body: { _ in Document() },
      lookForNotes: {
        self.log.append("list")
        return [.notesLoaded([])]
      },
      goOnLooking: { [] },
      beginSession: { _ in
        self.begun += 1
        self.log.append("begin")
        return .sessionBegun(id: "session\(self.begun)", file: "\(self.begun).md")
      },
      openSession: { file, _ in .sessionNotOpened(file: file, .inUse) },
      closeSession: { self.log.append("close \($0)") }, saveNote: { order, _ in self.save(order) },
      saveElsewhere: { order, _ in
        self.log.append("copy \(order.revision)")
        return .noteCopied(revision: order.revision, path: "/home/ada/copy.md")
      },
      writeLetter: { text, path in
        self.log.append("write \(text) to \(path)")
        return .letterWritten(path: path)
      },
      deleteNote: { file, _ in
        self.log.append("delete \(file)")
        return true
      },
      remember: { self.log.append("remember \($0.rawValue)") }, reading: { ReadingMemory() },
      rememberReading: { self.log.append("remember \($0.bookmarks.count) bookmarks") },
      rememberPatterns: { self.log.append("remember \($0.asked.count) patterns") },
      searchIndex: { SearchIndex([]) }, saverDescriptor: 99,
      savingResults: {
        defer { self.results = [] }
        return self.results
      },
      waitForSaver: wait)
  }

  func loop(size: Size = Size(columns: 80, rows: 24)) -> EventLoop {
    EventLoop(state: State(size: size, clock: clock), guide: smallGuide, environment: environment)
  }

  private func next(_ deadline: Int?, _ watching: [Int32]) -> [TerminalEvent] {
    deadlines.append(deadline)
    guard !script.isEmpty else {
      return deadlines.count < 50 ? [.saved, .signal(.terminate)] : [.gone]
    }
    return script.removeFirst()
  }

  private func show(_ frame: Frame) {
    log.append("show")
    frames.append(frame)
  }

  private func save(_ order: SaveOrder) {
    log.append("save \(order.revision)")
    orders.append(order)
    if let outcome = saveOutcome(order) { results.append(outcome) } else { underWay.append(order) }
  }

  private func wait(_ milliseconds: Int) -> Bool {
    log.append("wait")
    results += underWay.map { .noteSaved(revision: $0.revision) }
    underWay = []
    return true
  }
}

extension TerminalEvent {
  /// The saver has an answer.
  static let saved = TerminalEvent.ready(99)

  static func typed(_ text: String) -> TerminalEvent { .key(.text(text)) }

  static let enter = TerminalEvent.key(.key(.enter))
}

extension Frame {
  /// What a person reads on it.
  var text: String {
    rows.map { row in
      String(String.UnicodeScalarView(row.filter { $0.width > 0 }.map(\.scalar)))
    }.joined(separator: "\n")
  }
}
