/// From a key to the last byte that answers it, the programs taking turns.
struct KeyTimes {
  /// What was measured of one program.
  struct Result {
    /// Milliseconds from sending a key to the last byte before two milliseconds of silence.
    var times: [Double] = []
    /// Bytes of the answers.
    var bytes: [Double] = []
    /// Keys that nothing answered.
    var unanswered = 0
    var hasFailed = false
  }

  var runs: Int
  /// A key each turn; together the turns of a run last longer than the time between two saves.
  var keys: Int
  /// Milliseconds from one key to the next.
  var pace = 12

  func measure(_ drills: [Drill]) -> [Result] {
    var results = drills.map { _ in Result() }
    var terminals: [PseudoTerminal?] = []
    for (index, drill) in drills.enumerated() {
      terminals.append(open(drill))
      results[index].hasFailed = terminals[index] == nil
    }
    for run in 0..<runs {
      for (index, drill) in drills.enumerated() {
        guard let terminal = terminals[index] else { continue }
        for key in 0..<keys {
          press(drill.keys[(run * keys + key) % drill.keys.count], terminal, &results[index])
        }
      }
    }
    for terminal in terminals { terminal?.end() }
    return results
  }

  private func open(_ drill: Drill) -> PseudoTerminal? {
    guard let terminal = PseudoTerminal(drill.command) else { return nil }
    for (seen, keys) in drill.opening {
      guard terminal.wait(for: seen) != nil else { return nil }
      terminal.settle()
      terminal.send(keys)
    }
    if !drill.ready.isEmpty, terminal.wait(for: drill.ready) == nil { return nil }
    terminal.settle(300)
    return terminal
  }

  private func press(_ key: String, _ terminal: PseudoTerminal, _ result: inout Result) {
    // What came by itself, such as the mark that a note is saved, is no answer.
    while terminal.read(until: 0) != nil {}
    let sent = now()
    terminal.send(key)
    var last: Int?
    var bytes = 0
    while let more = terminal.read(until: (last ?? sent + 250_000_000) + 2_000_000) {
      last = more.at
      bytes += more.count
    }
    if let last {
      result.times.append(Double(last - sent) / 1e6)
      result.bytes.append(Double(bytes))
    } else {
      result.unanswered += 1
    }
    while now() < sent + pace * 1_000_000 {
      _ = terminal.read(until: sent + pace * 1_000_000)
    }
  }
}
