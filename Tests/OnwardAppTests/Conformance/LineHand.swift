import OnwardTerminal

@testable import OnwardApp
@testable import OnwardCore

/// Lines, and what is written between them.
struct LineHand: Hand {
  let world = FakeWorld([])
  private let paper = Paper()
  private var face: LineLoop
  var state: State { face.state }

  /// What was written since the last line.
  final class Paper {
    var text = ""
    /// The last line that told a step's title: it is told once a visit.
    var heading = ""
    /// What only a screen can show: controls, and signs that draw lines, blocks and dots.
    var drawn: Set<Unicode.Scalar> = []

    func write(_ more: String) {
      text += more
      drawn.formUnion(
        more.unicodeScalars.filter {
          switch $0.value {
          case 0x0A: false
          case 0..<0x20, 0x7F..<0xA0, 0x2500..<0x25A0, 0x2800..<0x2900: true
          default: false
          }
        })
    }

    func turn() {
      for line in text.split(separator: "\n") where line.contains(", step ") {
        heading = String(line)
      }
      text = ""
    }
  }

  init(_ guide: Guide) {
    let loop = world.begun(guide, size: Size(columns: 80, rows: 24))
    let paper = paper
    let writer = LineWriter(columns: nil, isTerminal: false) {
      paper.write($0)
      return true
    }
    face = LineLoop(loop: loop, writer: writer, next: { _, _ in [] })
    face.begin([.beginSession])
  }

  var drawn: Set<Unicode.Scalar> { paper.drawn }

  var shown: String { flat(paper.heading + " " + paper.text) }

  mutating func beginLater() { say("2") }

  mutating func leave() { face.handle(.end) }

  private mutating func say(_ lines: String...) {
    for line in lines {
      paper.turn()
      face.handle(.line(line))
      face.handle(.ready(99))
    }
  }

  mutating func give(_ given: Given) {
    switch given {
    case .skip:
      say(":skip")
      if case .timer(let timer)? = face.loop.field, timer.parting != nil { say("1") }
    case .back: say(":back")
    case .pick(let index): say("\(index + 1)")
    case .number(let number): say("\(number)")
    case .notSafe: say("n", "", "")
    case .line(let line): say(line)
    case .text(let lines): write(lines)
    case .items(let items):
      for item in items { add(item) }
      say("")
    case .ticks(let indices):
      say(indices.isEmpty ? "0" : indices.map { "\($0 + 1)" }.joined(separator: " "))
    case .words(let words): say(words.joined(separator: ", "), "")
    case .unnamed(let words):
      guard case .feelings(let feelings)? = face.loop.field else { return }
      say("\(feelings.matches.count + 1)", words.joined(separator: ", "), "")
    case .day(let words): say(words)
    case .noDay: say("none")
    case .letter(let tones, let added):
      for _ in 0..<tones { say(":tone") }
      write(added.map { [$0] } ?? [])
    case .written(let lines, let keeps):
      write(lines)
      guard case .timer(let timer)? = face.loop.field else { return }
      let index = timer.partings.firstIndex(of: keeps ? .keep : .discard) ?? 0
      say("\(index + 1)")
    case .breath(let seconds):
      say("b")
      world.milliseconds += seconds * 1000
      face.loop.dispatch(.ticked(at: world.clock))
      say("", "")
    case .groups(let groups):
      for group in groups { say(group.map { "\($0 + 1)" } ?? "") }
      say("")
    case .read: say("")
    }
  }

  private mutating func write(_ lines: [String]) {
    for line in lines { say(line) }
    say(".")
  }

  private mutating func add(_ item: Given.Item) {
    guard case .list(let before)? = face.loop.field else { return }
    switch item {
    case .typed(let text, let day):
      say(text)
      if before.isDated { say(day ?? "") }
    case .suggested(let index, let end):
      say("\(min(index, before.suggestions.count - 1) + 1)")
      if case .list(let list)? = face.loop.field, !list.entry.isEmpty { say(end) }
    }
  }
}
