import Glibc

/// From starting a program to its first frame: time, memory and processor, the programs taking turns.
struct FirstFrames {
  /// What was measured of one program.
  struct Result {
    /// Milliseconds from just before the start to the first frame's last text.
    var frame: [Double] = []
    /// Milliseconds from just before the start to the answer to a key sent at the first frame.
    var answer: [Double] = []
    /// Milliseconds of the processor until it was ended after that.
    var processor: [Double] = []
    /// KiB.
    var memory: [Double] = []
    var hasFailed = false
  }

  var runs: Int

  func measure(_ candidates: [Candidate]) -> [Result] {
    var results = candidates.map { _ in Result() }
    // Once before it counts: the first start reads the disk, and some make their folders.
    for run in -1..<runs {
      for (index, candidate) in candidates.enumerated() where !results[index].hasFailed {
        var result = results[index]
        measure(candidate, &result)
        if run >= 0 { results[index] = result }
      }
    }
    return results
  }

  private func measure(_ candidate: Candidate, _ result: inout Result) {
    guard let terminal = PseudoTerminal(candidate.command),
      let shown = terminal.wait(for: candidate.firstFrame)
    else {
      result.hasFailed = true
      return
    }
    result.frame.append(Double(shown - terminal.started) / 1e6)
    terminal.send(candidate.firstKey)
    if let answered = terminal.read(until: now() + 1_000_000_000) {
      result.answer.append(Double(answered.at - terminal.started) / 1e6)
    }
    terminal.settle()
    result.memory.append(Double(ProcessFacts(of: terminal.process).peakMemory))
    if let used = terminal.end() { result.processor.append(Double(used) / 1e6) }
  }
}
