import OnwardScreen
import OnwardTerminal

@testable import OnwardApp
@testable import OnwardCore

/// Keys on the screen: each goes through the keymap, and what is read stands on a rendered frame.
struct ScreenHand: Hand {
  let world = FakeWorld([])
  private var loop: EventLoop
  var state: State { loop.state }

  init(_ guide: Guide) {
    // Without the rail, so that the words of a question that is broken follow each other.
    loop = world.begun(guide, size: Size(columns: 75, rows: 40))
    loop.perform(all: [.beginSession])
  }

  var shown: String {
    var text = String.UnicodeScalarView()
    for row in render(state, loop.guide).rows {
      for cell in row where cell.width > 0 { text.append(cell.scalar) }
      text.append(" ")
    }
    return flat(String(text))
  }

  mutating func beginLater() { type("2", then: .enter) }

  mutating func leave() { press(.control("c")) }

  private mutating func press(_ keys: Key...) {
    for key in keys { send(.key(key)) }
  }

  private mutating func type(_ text: String, then keys: Key...) {
    for character in text { send(.text(String(character))) }
    for key in keys { press(key) }
  }

  private mutating func send(_ event: KeyEvent) {
    if let action = action(for: event, in: state, loop.guide) { loop.dispatch(action) }
    loop.takeSavingResults()
  }

  mutating func give(_ given: Given) {
    switch given {
    case .skip: skip()
    case .back: press(.escape)
    case .pick(let index): type("\(index + 1)", then: .enter)
    case .number(let number): type("\(number)", then: .enter)
    case .notSafe: press(.down, .enter, .escape, .enter)
    case .line(let line):
      press(.control("e"), .control("u"))
      type(line, then: .enter)
    case .text(let lines):
      goToEnd()
      write(lines)
      press(.tab)
    case .items(let items):
      for item in items { add(item) }
      press(.tab)
    case .ticks(let indices): tick(Set(indices))
    case .words(let words): take(words)
    case .unnamed(let words):
      guard case .feelings(let feelings)? = loop.field else { return }
      for _ in 0...feelings.matches.count { press(.down) }
      press(.enter)
      take(words)
    case .day(let words):
      press(.control("e"), .control("u"))
      type(words, then: .enter)
    case .noDay: press(.down, .enter)
    case .letter(let tones, let added):
      for _ in 0..<tones { press(.control("t")) }
      if let added {
        goToEnd()
        write([added])
      }
      press(.tab)
    case .written(let lines, let keeps):
      goToEnd()
      write(lines)
      press(.tab)
      guard case .timer(let timer)? = loop.field else { return }
      let index = timer.partings.firstIndex(of: keeps ? .keep : .discard) ?? 0
      type("\(index + 1)", then: .enter)
    case .breath(let seconds):
      press(.control("l"))
      send(.text(" "))
      world.milliseconds += seconds * 1000
      loop.dispatch(.ticked(at: world.clock))
      press(.enter, .enter)
    case .groups(let groups):
      for group in groups {
        if let group { type("\(group + 1)") } else { press(.enter) }
      }
      press(.enter)
    case .read: press(.enter)
    }
  }

  private mutating func skip() {
    press(.tab)
    if case .timer(let timer)? = loop.field, timer.parting != nil { press(.enter) }
  }

  private mutating func goToEnd() {
    for _ in 0..<40 where loop.editedText?.cursor.line != loop.editedText?.end.line {
      press(.down)
    }
    press(.down, .down)
    press(.control("e"))
    if loop.editedText?.isEmpty == false { press(.enter) }
  }

  private mutating func write(_ lines: [String]) {
    for (index, line) in lines.enumerated() {
      if index > 0 { press(.enter) }
      type(line)
    }
  }

  private mutating func add(_ item: Given.Item) {
    guard case .list(let before)? = loop.field else { return }
    switch item {
    case .typed(let text, let day):
      type(text, then: .enter)
      if before.isDated {
        press(.control("u"))
        type(day ?? "", then: .enter)
      }
    case .suggested(let index, let end):
      for _ in 0...min(index, before.suggestions.count - 1) { press(.down) }
      press(.enter)
      if case .list(let list)? = loop.field, !list.entry.isEmpty { type(end, then: .enter) }
    }
  }

  private mutating func tick(_ indices: Set<Int>) {
    guard case .checklist(let list)? = loop.field else { return }
    press(.home)
    for (index, item) in list.items.enumerated() {
      if list.ticked.contains(item.id) != indices.contains(index) { send(.text(" ")) }
      press(.down)
    }
    press(.enter)
  }

  private mutating func take(_ words: [String]) {
    for word in words { type(word, then: .enter) }
    press(.tab)
  }
}
