import Glibc

/// The size of the program, and what it does while nobody does anything.
extension BenchmarkRun {
  private static let seconds = 10

  mutating func footprint() {
    if let size = builds.strippedSize(of: onward) {
      let mebibytes = Double(size) / 1_048_576
      report.add("strippedMiB", .number(mebibytes))
      report.target(
        "stripped binary", "≤ 16 MiB", "\(rounded(mebibytes)) MiB", isMet: mebibytes <= 16)
    } else {
      report.missing("stripped binary", "≤ 16 MiB")
    }
    idle("home", candidates.onwardCommand([], home: candidates.home("idle-home")))
    idle(
      "a text prompt", candidates.writing(.typing, words: 50, home: "idle-prompt").command)
  }

  private mutating func idle(_ place: String, _ command: Command) {
    let figure = "wake-ups while idle, \(place)"
    guard let terminal = PseudoTerminal(command), terminal.wait(for: "help now") != nil else {
      isWhole = false
      return report.missing(figure, "0 a second")
    }
    terminal.settle(2000)
    let before = ProcessFacts(of: terminal.process)
    terminal.settle(Self.seconds * 1000)
    let after = ProcessFacts(of: terminal.process)
    terminal.end()
    let wakeUps = after.wakeUps - before.wakeUps
    let ticks = after.ticks - before.ticks
    report.add(
      "idle: \(place)",
      .object([
        ("seconds", .count(Self.seconds)), ("wakeUps", .count(wakeUps)), ("ticks", .count(ticks)),
      ]))
    report.target(
      figure, "0 a second", "\(wakeUps) in \(Self.seconds) s, \(ticks) clock ticks of CPU",
      isMet: wakeUps == 0)
  }
}
