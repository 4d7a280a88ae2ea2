import Glibc

/// `onward due --count`, for a shell's prompt, with 1,000 notes that are as they were.
extension BenchmarkRun {
  mutating func due() {
    let figure = "due --count, 1,000 unchanged notes, beyond a process's start"
    let home = candidates.home("due", notes: 1000, words: 500)
    let floor = candidates.onwardCommand(["--version"], home: home)
    let counting = candidates.onwardCommand(["due", "--count"], home: home)
    var start: [Double] = []
    var count: [Double] = []
    // The first writes the cache; notes so young that they may change unseen are read again for two seconds.
    sleep(4)
    for run in -2..<max(request.runs, 15) {
      guard let first = PseudoTerminal(floor)?.runToEnd(),
        let second = PseudoTerminal(counting)?.runToEnd()
      else {
        isWhole = false
        return report.missing(figure, "≤ 5 ms")
      }
      guard run >= 0 else { continue }
      start.append(first)
      count.append(second)
    }
    let beyond = Sample(count).median - Sample(start).median
    report.table(
      "Commands, from start to end (medians)", ["command", "ms"],
      [
        ["onward --version", rounded(Sample(start).median)],
        ["onward due --count, 1,000 notes", rounded(Sample(count).median)],
      ])
    report.add(
      "dueCount",
      .object([
        ("versionMs", .number(Sample(start).median)), ("countMs", .number(Sample(count).median)),
      ]))
    report.target(figure, "≤ 5 ms", "\(rounded(beyond)) ms", isMet: beyond <= 5)
  }
}
