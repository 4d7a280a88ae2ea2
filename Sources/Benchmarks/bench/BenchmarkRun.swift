import Glibc
import OnwardCore

/// One run of the benchmark: what is measured, in order, and what is said of it.
struct BenchmarkRun {
  let request: Request
  let workshop: Workshop
  let builds: Builds
  let onward: String
  var candidates: Candidates
  var report = Report()
  /// Whether all could be measured so far.
  var isWhole = true

  /// Nil where a program cannot be built.
  init?(_ request: Request, _ workshop: Workshop) {
    self.request = request
    self.workshop = workshop
    builds = Builds(workshop: workshop)
    guard let onward = request.onward.map(Self.absolute) ?? builds.onward(),
      let floor = builds.floor(),
      let notes = GeneratedNotes(package: workshop.package)
    else { return nil }
    self.onward = onward
    candidates = Candidates(workshop, onward: onward, floor: floor, notes: notes)
  }

  private static func absolute(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// Measures and prints; false where a program could not be measured.
  mutating func run() -> Bool {
    describe()
    let all = candidates.all()
    if request.parts.contains(.frames) { frames(all) }
    if request.parts.contains(.keys) { keys(all) }
    if request.parts.contains(.notes) { notes() }
    if request.parts.contains(.search) { search() }
    if request.parts.contains(.lengths) { lengths() }
    if request.parts.contains(.saving) { saving() }
    if request.parts.contains(.due) { due() }
    if request.parts.contains(.footprint) { footprint() }
    if request.parts.contains(.monkey) { monkey() }
    describeLoad("at the end")
    print(report.words)
    if let path = request.json { write(Array((report.object.words + "\n").utf8), to: path) }
    return isWhole
  }

  private mutating func describe() {
    let processor =
      contents(of: "/proc/cpuinfo").split(separator: "\n")
      .first { $0.hasPrefix("model name") }?.split(separator: ":").last
      .map { String($0.drop { $0 == " " }) } ?? "unknown processor"
    let date = Day(daysSince1970: time(nil) / 86_400).description
    let count = sysconf(Int32(_SC_NPROCESSORS_ONLN))
    let kind = builds.isStatic(onward) ? "static" : "NOT STATIC"
    report.say("\(date), \(count) × \(processor), 120 × 40, xterm-256color, \(request.runs) runs")
    report.say("onward: \(onward) (\(kind))")
    describeLoad("at the start")
    report.add("date", .text(date))
    report.add("machine", .text("\(count) × \(processor)"))
    report.add("runs", .count(request.runs))
    report.add("onward", .text(onward))
    report.add("static", .flag(kind == "static"))
  }

  /// What else the machine had to do: figures of a busy one are not those of a quiet one.
  private mutating func describeLoad(_ moment: String) {
    let load = contents(of: "/proc/loadavg").split(separator: " ").first.map(String.init) ?? "?"
    report.say("load \(moment): \(load)")
    report.add("load \(moment)", .text(load))
  }

  // MARK: - First frames

  private mutating func frames(_ all: [Candidate]) {
    let results = FirstFrames(runs: request.runs).measure(all)
    let floor = Sample(results[1].frame).median
    var rows: [[String]] = []
    var members: [JSONText] = []
    for (candidate, result) in zip(all, results) {
      guard !result.hasFailed else {
        isWhole = false
        rows.append([candidate.name, candidate.firstFrame, "not shown", "", "", "", ""])
        continue
      }
      let frame = Sample(result.frame).median
      let answer = Sample(result.answer).median
      let processor = Sample(result.processor).median
      let memory = Sample(result.memory).median / 1024
      rows.append([
        candidate.name, "“\(candidate.firstFrame)”", rounded(frame), "×\(rounded(frame / floor))",
        rounded(answer), rounded(processor), rounded(memory),
      ])
      members.append(
        .object([
          ("name", .text(candidate.name)), ("waitedFor", .text(candidate.firstFrame)),
          ("firstFrameMs", .number(frame)), ("timesFloor", .number(frame / floor)),
          ("firstAnswerMs", .number(answer)), ("processorMs", .number(processor)),
          ("peakMemoryMiB", .number(memory)),
        ]))
    }
    report.table(
      "To the first frame (medians)",
      ["program", "waited for", "ms", "× floor", "first key answered, ms", "CPU ms", "peak MiB"],
      rows)
    report.add("firstFrames", .list(members))
    judgeFrames(all, results, floor: floor)
  }

  private mutating func judgeFrames(
    _ all: [Candidate], _ results: [FirstFrames.Result], floor: Double
  ) {
    guard !results[0].hasFailed, !results[1].hasFailed else {
      return report.missing("first frame of home, whole content", "≤ 2.0 × floor (aim 1.5)")
    }
    let own = Sample(results[0].frame).median
    let ratio = own / floor
    report.target(
      "first frame of home, whole content", "≤ 2.0 × floor (aim 1.5)", "×\(rounded(ratio))",
      isMet: ratio <= 2)
    for (candidate, result) in zip(all, results)
    where ["nano", "vim"].contains(candidate.name) && !result.hasFailed {
      let other = Sample(result.frame).median
      report.target(
        "first frame of home", "< \(candidate.name)", "\(rounded(own)) : \(rounded(other)) ms",
        isMet: own < other)
    }
    let memory = Sample(results[0].memory).median / 1024
    report.target(
      "peak memory, home", "≤ 12 MiB", "\(rounded(memory)) MiB", isMet: memory <= 12)
  }

  // MARK: - Keys

  private mutating func keys(_ all: [Candidate]) {
    var members: [JSONText] = []
    for task in Task.allCases {
      let able = all.filter { $0.drill(task) != nil }
      let results = KeyTimes(runs: request.runs, keys: request.keys).measure(
        able.compactMap { $0.drill(task) })
      let floor =
        zip(able, results).first { $0.0.name == "C floor" }
        .map { Sample($0.1.times) } ?? Sample([])
      var rows: [[String]] = []
      for (candidate, result) in zip(able, results) {
        let times = Sample(result.times)
        let bytes = Sample(result.bytes)
        guard !result.hasFailed, !times.isEmpty else {
          isWhole = false
          rows.append([candidate.name, "not shown", "", "", "", "", "", ""])
          continue
        }
        rows.append([
          candidate.name, rounded(times.median), rounded(times.p99), rounded(times.most),
          "×\(rounded(times.p99 / floor.p99))", "\(Int(bytes.median))", "\(Int(bytes.p99))",
          "\(result.unanswered)",
        ])
        members.append(
          .object([
            ("name", .text(candidate.name)), ("task", .text(task.rawValue)),
            ("keys", .count(result.times.count)), ("medianMs", .number(times.median)),
            ("p99Ms", .number(times.p99)), ("mostMs", .number(times.most)),
            ("timesFloorP99", .number(times.p99 / floor.p99)),
            ("bytesMedian", .number(bytes.median)), ("bytesP99", .number(bytes.p99)),
            ("unanswered", .count(result.unanswered)),
          ]))
      }
      report.table(
        "From a key to the last byte, \(task.rawValue)",
        [
          "program", "p50 ms", "p99 ms", "most", "p99 × floor", "bytes p50", "bytes p99",
          "unanswered",
        ], rows)
      judgeKeys(task, own: results[0], floor: floor)
    }
    report.add("keys", .list(members))
  }

  private mutating func judgeKeys(_ task: Task, own: KeyTimes.Result, floor: Sample) {
    let times = Sample(own.times)
    guard !times.isEmpty, !floor.isEmpty else {
      return report.missing("key to screen, \(task.rawValue)", "")
    }
    switch task {
    case .typingLong:
      let ratio = times.p99 / floor.p99
      report.target(
        "key to screen, \(task.rawValue), p99, autosave included", "≤ 2 × floor",
        "×\(rounded(ratio))", isMet: ratio <= 2)
    case .typing:
      let bytes = Sample(own.bytes)
      report.target(
        "bytes for one typed character", "median ≤ 40",
        "\(Int(bytes.median)), p99 \(Int(bytes.p99))", isMet: bytes.median <= 40)
    case .searching:
      report.target(
        "search keystroke, all content and 1,000 notes of 500 words, p99", "≤ 16 ms",
        "\(rounded(times.p99)) ms", isMet: times.p99 <= 16)
    case .moving, .scrolling: break
    }
  }

  // MARK: - Search alone

  private mutating func search() {
    report.say("")
    report.say(SearchBenchmark(topics: 300, words: 600, seed: 1).run())
    report.say(SearchBenchmark(topics: 1000, words: 500, seed: 1).run())
  }
}
