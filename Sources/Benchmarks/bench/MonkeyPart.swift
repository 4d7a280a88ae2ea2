import Glibc

/// Memory after as many keys as an hour of five a second has, pressed without the pauses.
extension BenchmarkRun {
  private static let keys = 5 * 3600
  private static let seed: UInt64 = 11

  mutating func monkey() {
    let figure = "peak memory after 18,000 keys of a monkey (an hour of 5 a second)"
    let command = candidates.onwardCommand([], home: candidates.home("monkey"))
    var monkey = Monkey(seed: Self.seed)
    guard let home = memory(of: command) else {
      isWhole = false
      return report.missing(figure, "≤ 1.2 × home")
    }
    var rest = Self.keys
    var most = 0
    var starts = 0
    while rest > 0 {
      guard let terminal = PseudoTerminal(command), terminal.wait(for: "help now") != nil else {
        isWhole = false
        return report.missing(figure, "≤ 1.2 × home")
      }
      starts += 1
      var peak = 0
      while rest > 0, !terminal.hasEnded {
        terminal.send(monkey.key())
        // A key at a time, as a person's are: until it is answered, or for as long as nothing comes.
        if terminal.read(until: now() + 8_000_000) != nil {
          while terminal.read(until: now() + 500_000) != nil {}
        }
        terminal.forget()
        rest -= 1
        if rest % 100 == 0 { peak = max(peak, ProcessFacts(of: terminal.process).peakMemory) }
      }
      most = max(most, peak)
      terminal.end()
    }
    let mebibytes = Double(most) / 1024
    let ratio = Double(most) / Double(home)
    report.add(
      "monkey",
      .object([
        ("keys", .count(Self.keys)), ("starts", .count(starts)),
        ("homeMiB", .number(Double(home) / 1024)), ("peakMiB", .number(mebibytes)),
      ]))
    report.target(
      figure, "≤ 1.2 × home", "\(rounded(mebibytes)) MiB, ×\(rounded(ratio)); \(starts) starts",
      isMet: ratio <= 1.2)
  }

  private func memory(of command: Command) -> Int? {
    guard let terminal = PseudoTerminal(command), terminal.wait(for: "help now") != nil else {
      return nil
    }
    terminal.settle(300)
    defer { terminal.end() }
    return ProcessFacts(of: terminal.process).peakMemory
  }
}

/// Keys by chance, the same for the same seed; none of those that leave, suspend or start an editor.
private struct Monkey {
  private var words: WordSource
  private var letters: Substring = ""
  private var numbers: UInt64

  init(seed: UInt64) {
    words = WordSource(seed: seed)
    numbers = seed
  }

  private static let others = [
    Keys.down, Keys.up, "\u{1B}[C", "\u{1B}[D", Keys.pageDown, Keys.pageUp, "\t", "\u{1B}[Z", "\r",
    "\r", " ", "\u{7F}", "\u{1B}OP", "\u{1B}OQ", "\u{1B}OR", "\u{1B}OS", "\u{06}", "\u{17}",
    "\u{01}",
    "\u{05}", "\u{1F}", "/", "\u{1B}",
  ]

  /// Two of three are letters of words.
  mutating func key() -> String {
    numbers = numbers &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    let draw = Int(numbers >> 33)
    guard draw % 3 == 0 else { return letter() }
    return Self.others[draw / 3 % Self.others.count]
  }

  private mutating func letter() -> String {
    while letters.isEmpty { letters = (words.word() + " ").drop { "qQ".contains($0) } }
    let letter = letters.removeFirst()
    // Outside a text it goes home, and from home out.
    return letter == "q" ? "w" : String(letter)
  }
}
