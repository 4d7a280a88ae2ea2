/// Typing while the notes are on a disk whose every fsync takes 100 ms.
extension BenchmarkRun {
  mutating func saving() {
    let figure = "a key while a 5,000-word note is saved, fsync 100 ms, p99 over median"
    guard let slow = builds.slowDisk() else {
      isWhole = false
      return report.missing(figure, "≤ 16 ms")
    }
    let quick = candidates.writing(.typingLong, words: 5000, home: "quick-disk")
    var delayed = candidates.writing(.typingLong, words: 5000, home: "slow-disk")
    delayed.command.environment["LD_PRELOAD"] = slow
    let results = KeyTimes(runs: request.runs, keys: request.keys).measure([quick, delayed])
    let samples = results.map { Sample($0.times) }
    guard samples.allSatisfy({ !$0.isEmpty }) else {
      isWhole = false
      return report.missing(figure, "≤ 16 ms")
    }
    report.table(
      "Typing in an answer of 5,000 words that is saved once a second",
      ["disk", "p50 ms", "p99", "most"],
      zip(["as it is", "fsync 100 ms"], samples).map {
        [$0, rounded($1.median), rounded($1.p99), rounded($1.most)]
      })
    report.add(
      "saving",
      .object([
        ("medianMs", .number(samples[1].median)), ("p99Ms", .number(samples[1].p99)),
        ("mostMs", .number(samples[1].most)),
        ("mostOnTheDiskAsItIsMs", .number(samples[0].most)),
      ]))
    let delay = samples[1].p99 - samples[1].median
    report.target(
      figure, "≤ 16 ms",
      "\(rounded(delay)) ms (most \(rounded(samples[1].most - samples[1].median)))",
      isMet: delay <= 16)
  }
}
