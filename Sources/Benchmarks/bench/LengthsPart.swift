import OnwardCore

/// What a key and a save cost as an answer gets longer.
extension BenchmarkRun {
  private static let lengths = [1000, 10_000, 100_000]

  mutating func lengths() {
    let drills = Self.lengths.map {
      candidates.writing(.typingLong, words: $0, home: "words-\($0)")
    }
    let results = KeyTimes(runs: request.runs, keys: request.keys).measure(drills)
    var rows: [[String]] = []
    var members: [JSONText] = []
    var medians: [Double] = []
    var savings: [Double] = []
    for (words, result) in zip(Self.lengths, results) {
      let times = Sample(result.times)
      guard !result.hasFailed, !times.isEmpty else {
        isWhole = false
        return report.missing("a key and a save, by an answer's length", "linear at most")
      }
      let session = candidates.notes.session(number: 1, words: words)
      let saving = Sample(
        (0..<15).map { _ in milliseconds { _ = candidates.notes.note(session) } })
      medians.append(times.median)
      savings.append(saving.median)
      rows.append([
        "\(words)", rounded(times.median), rounded(times.p99),
        "\(Int(Sample(result.bytes).median))",
        "\(result.unanswered)", rounded(saving.median),
      ])
      members.append(
        .object([
          ("words", .count(words)), ("medianMs", .number(times.median)),
          ("p99Ms", .number(times.p99)), ("encodingMs", .number(saving.median)),
        ]))
    }
    report.table(
      "Typing at the end of an answer, by its length",
      ["words", "key p50 ms", "p99", "bytes p50", "unanswered", "note encoded, ms"], rows)
    report.add("lengths", .list(members))
    for (name, values) in [("a key", medians), ("a note to save", savings)] {
      let growth = zip(values, values.dropFirst()).map { $1 / $0 }
      report.target(
        "\(name), 1k → 10k → 100k words", "≤ ×10 a step (linear), ±20 %",
        growth.map { "×\(rounded($0))" }.joined(separator: ", "),
        isMet: growth.allSatisfy { $0 <= 12 })
    }
  }
}
