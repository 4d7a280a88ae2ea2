import CNcurses
import OnwardCore
import OnwardScreen

extension Terminal {
  /// Waits for something to happen and tells what; returns at once when something already has.
  ///
  /// - `deadline`: milliseconds of the monotonic clock (`CLOCK_MONOTONIC`); nil waits for ever.
  /// - `watching`: at most 8 descriptors that end the wait when they can be read.
  /// Empty when a key was only half there.
  public func next(deadline: Int? = nil, watching: [Int32] = []) -> [TerminalEvent] {
    var signals = cn_take_signals()
    var events: [TerminalEvent] = []
    var gone = drain(into: &events)
    let wait = gone || signals != 0 || !events.isEmpty ? 0 : milliseconds(until: deadline)
    let found = cn_wait(watching, Int32(watching.count), wait)
    signals |= cn_take_signals()
    if found & UInt32(CN_INPUT | CN_INTERRUPTED) != 0 {
      let before = events.count
      gone = drain(into: &events) || gone
      gone = gone || isFruitless(found, gained: events.count > before)
    }
    gone = gone || found & UInt32(CN_INPUT_GONE) != 0
    let isEnding = signals & UInt32(CN_HUP | CN_TERM | CN_INT) != 0
    giveUpPaste(now: gone || isEnding, into: &events)
    report(signals, into: &events)
    for (index, descriptor) in watching.prefix(8).enumerated()
    where found & (UInt32(CN_READY) << UInt32(index)) != 0 {
      events.append(.ready(descriptor))
    }
    if let deadline, Int(cn_now()) >= deadline { events.append(.deadline) }
    if gone { events.append(.gone) }
    return events
  }

  /// Reads what is there, but not for ever: a flood must not keep out signals and deadlines.
  private func drain(into events: inout [TerminalEvent]) -> Bool {
    var input = cn_input()
    for _ in 0..<4096 {
      let kind = Int(cn_read(&input))
      if kind == CN_GONE { return true }
      if kind == CN_NONE {
        events += decoder.pause().map(TerminalEvent.key)
        return false
      }
      take(kind, input, into: &events)
    }
    return false
  }

  private func take(_ kind: Int, _ input: cn_input, into events: inout [TerminalEvent]) {
    let place = Place(row: Int(input.row), column: Int(input.column))
    switch kind {
    case CN_RESIZE:
      forgetShown()
      events.append(.key(.resized(size)))
    case CN_WHEEL_UP: events.append(.key(.wheel(up: true, place)))
    case CN_WHEEL_DOWN: events.append(.key(.wheel(up: false, place)))
    case CN_CLICK: events.append(.key(.click(place)))
    case CN_BYTE: decode(.byte(UInt8(truncatingIfNeeded: input.value)), into: &events)
    default: if let read = KeyDecoder.Input(Int(input.value)) { decode(read, into: &events) }
    }
  }

  private func decode(_ input: KeyDecoder.Input, into events: inout [TerminalEvent]) {
    events += decoder.feed(input).map(TerminalEvent.key)
    pasteDeadline = decoder.isPasting ? Int(cn_now()) + 2000 : nil
  }

  /// A paste whose end never comes keeps its words, and does not swallow what is typed later.
  private func giveUpPaste(now: Bool, into events: inout [TerminalEvent]) {
    guard let pasteDeadline, now || Int(cn_now()) >= pasteDeadline else { return }
    self.pasteDeadline = nil
    events += decoder.endPaste().map(TerminalEvent.key)
  }

  private func milliseconds(until deadline: Int?) -> Int32 {
    guard let first = [deadline, pasteDeadline].compactMap({ $0 }).min() else { return -1 }
    return Int32(clamping: max(0, first - Int(cn_now())))
  }

  /// An input that is always ready and never has anything is at its end.
  private func isFruitless(_ found: UInt32, gained: Bool) -> Bool {
    fruitlessReads = found & UInt32(CN_INPUT) == 0 || gained ? 0 : fruitlessReads + 1
    return fruitlessReads > 100
  }

  private func report(_ signals: UInt32, into events: inout [TerminalEvent]) {
    // Ended while it was stopped, a job is in the background: programming the terminal there
    // would stop it again.
    if signals & UInt32(CN_CONT) != 0, signals & UInt32(CN_HUP | CN_TERM | CN_INT) == 0 {
      cn_reprogram()
      events.append(.continued)
    }
    if signals & UInt32(CN_HUP) != 0 { events.append(.signal(.hangUp)) }
    if signals & UInt32(CN_TERM) != 0 { events.append(.signal(.terminate)) }
    if signals & UInt32(CN_INT) != 0 { events.append(.signal(.interrupt)) }
    if signals & UInt32(CN_TSTP) != 0 { events.append(.suspendRequested) }
  }
}

extension KeyDecoder.Input {
  /// Nil for a key that means nothing to us.
  fileprivate init?(_ code: Int) {
    switch code {
    case CN_KEY_PASTE_START: self = .pasteStart
    case CN_KEY_PASTE_END: self = .pasteEnd
    default:
      guard let key = Key(code: code) else { return nil }
      self = .key(key)
    }
  }
}

extension Key {
  fileprivate init?(code: Int) {
    switch code {
    case CN_KEY_UP: self = .up
    case CN_KEY_DOWN: self = .down
    case CN_KEY_LEFT: self = .left
    case CN_KEY_RIGHT: self = .right
    case CN_KEY_HOME: self = .home
    case CN_KEY_END: self = .end
    case CN_KEY_PAGE_UP: self = .pageUp
    case CN_KEY_PAGE_DOWN: self = .pageDown
    case CN_KEY_DELETE: self = .delete
    case CN_KEY_BACKSPACE: self = .backspace
    case CN_KEY_ENTER: self = .enter
    case CN_KEY_BACK_TAB: self = .backTab
    case CN_KEY_WORD_LEFT: self = .wordLeft
    case CN_KEY_WORD_RIGHT: self = .wordRight
    case (CN_KEY_F + 1)...(CN_KEY_F + 24): self = .function(code - CN_KEY_F)
    default: return nil
    }
  }
}
