import Glibc
import OnwardCore

/// Home with ten thousand notes beside home with none.
extension BenchmarkRun {
  private static let many = 10_000
  private static let opening = (figure: "list of 10,000 notes on the screen", target: "≤ 100 ms")
  private static let moving = (figure: "moving in it, p99", target: "one frame a key, ≤ 16 ms")

  mutating func notes() {
    let none = candidates.onwardCommand([], home: candidates.home("none"))
    let home = candidates.home("many", notes: Self.many, words: 100)
    let many = candidates.onwardCommand([], home: home)
    var without: [Double] = []
    var with: [Double] = []
    var checked: [Double] = []
    // Twice before it counts: the cache is written when the first ends, and the second reads it for the first time.
    for run in -2..<request.runs {
      guard let first = PseudoTerminal(none), let shown = first.wait(for: "help now") else {
        return failed()
      }
      first.settle()
      first.end()
      let company = candidates.renameFirstNote(run: run + 2, home: home)
      guard let second = PseudoTerminal(many), let frame = second.wait(for: "help now"),
        let row = second.wait(for: company, seconds: 60)
      else { return failed() }
      second.settle()
      second.end(patience: 30)
      guard run >= 0 else { continue }
      without.append(Double(shown - first.started) / 1e6)
      with.append(Double(frame - second.started) / 1e6)
      checked.append(Double(row - frame) / 1e6)
    }
    tell(Sample(without), Sample(with), Sample(checked))
    list(many)
  }

  /// From the key on home to the list of past sessions, and moving through it.
  private mutating func list(_ many: Command) {
    let open = "\u{1B}OF" + Keys.upApplication + Keys.upApplication + "\r"
    var opened: [Double] = []
    for _ in 0..<request.runs {
      guard let terminal = PseudoTerminal(many), terminal.wait(for: "help now") != nil else {
        return listFailed()
      }
      terminal.settle(500)
      let sent = now()
      terminal.send(open)
      guard let shown = terminal.wait(for: "filter") else { return listFailed() }
      opened.append(Double(shown - sent) / 1e6)
      terminal.end(patience: 30)
    }
    let moving = Drill(
      task: .moving, command: many, opening: [(seen: "help now", keys: open)], ready: "filter",
      keys: [Keys.downApplication])
    let keys = KeyTimes(runs: 1, keys: 200).measure([moving])[0]
    guard !keys.hasFailed else { return listFailed() }
    tell(opened: Sample(opened), keys)
  }

  private mutating func listFailed() {
    isWhole = false
    report.missing(Self.opening.figure, Self.opening.target)
    report.missing(Self.moving.figure, Self.moving.target)
  }

  private mutating func tell(opened: Sample, _ keys: KeyTimes.Result) {
    let times = Sample(keys.times)
    report.target(
      Self.opening.figure, Self.opening.target, "\(rounded(opened.median)) ms",
      isMet: opened.median <= 100)
    report.target(
      Self.moving.figure, Self.moving.target,
      "\(rounded(times.p99)) ms, \(keys.unanswered) of 200 unanswered",
      isMet: keys.unanswered == 0 && times.p99 <= 16)
    report.add(
      "list",
      .object([
        ("openedMs", .number(opened.median)), ("keyP99Ms", .number(times.p99)),
        ("unanswered", .number(Double(keys.unanswered))),
      ]))
  }

  private mutating func failed() {
    isWhole = false
    report.missing("first frame of home, 10,000 notes", "≤ 1.2 × with none")
    report.missing("rows checked, 10,000 notes", "≤ 100 ms later")
  }

  private mutating func tell(_ without: Sample, _ with: Sample, _ checked: Sample) {
    let ratio = with.median / without.median
    report.table(
      "Home with 10,000 notes, one of them changed since (medians)",
      ["notes", "first frame, ms", "changed row, ms later", "p99"],
      [
        ["none", rounded(without.median), "", ""],
        ["10,000", rounded(with.median), rounded(checked.median), rounded(checked.p99)],
      ])
    report.add(
      "manyNotes",
      .object([
        ("firstFrameWithNoneMs", .number(without.median)),
        ("firstFrameMs", .number(with.median)), ("checkedRowsMs", .number(checked.median)),
      ]))
    report.target(
      "first frame of home, 10,000 notes", "≤ 1.2 × with none", "×\(rounded(ratio))",
      isMet: ratio <= 1.2)
    report.target(
      "rows checked, 10,000 notes", "≤ 100 ms later", "\(rounded(checked.median)) ms",
      isMet: checked.median <= 100)
  }
}

extension Candidates {
  /// Writes the newest note anew, with another company, which comes back.
  mutating func renameFirstNote(run: Int, home name: String) -> String {
    // No letter as it was before: a terminal is told of those that changed, and no others.
    let letter = Character(Unicode.Scalar(UInt8(ascii: "a") + UInt8(run % 26)))
    let company = String(repeating: letter, count: 8)
    var session = notes.session(number: 0, words: 100)
    session.company = company
    let folder = workshop.folder(name + "/data/onward/sessions")
    write(notes.note(session), to: folder + "/" + notes.file(session))
    return company
  }
}
