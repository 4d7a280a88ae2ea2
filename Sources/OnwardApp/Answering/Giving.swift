import OnwardCore

/// Answers to the prompt in focus, made of the actions that a person's keys make: what gives them is no second logic.
extension EventLoop {
  mutating func act(_ actions: Action...) {
    for action in actions { dispatch(action) }
  }

  /// The control in focus.
  var field: Field? { state.work?.field }

  /// Takes the choice of that index, from 0, and goes on.
  mutating func choose(_ index: Int) { act(.picked(index), .accepted) }

  /// A number from 0 to 100.
  mutating func give(number: Int) {
    act(.picked(0), .edited(.deleteBackward))
    for digit in String(number) { act(.typed(String(digit))) }
    act(.accepted)
  }

  /// "I do not feel safe right now": opens the help page.
  mutating func giveNotSafe() { act(.picked(1), .accepted) }

  /// Empties the text, line or entry in focus.
  mutating func clear() {
    guard let lines = editedText?.lines.count else { return }
    act(.edited(.move(.start)))
    // Each line's words, and then its end.
    for _ in 0..<2 * lines where editedText?.isEmpty == false { act(.edited(.killToLineEnd)) }
  }

  /// Puts words in the place of all that stands in the text, line or entry in focus.
  mutating func rewrite(_ text: String) {
    clear()
    act(.pasted(text))
  }

  /// The text, line or entry that typing changes.
  var editedText: TextBuffer? {
    if case .correction(let form)? = state.overlays.last { return form.fields[form.focus] }
    if case .letterFile(let form)? = state.overlays.last { return form.path }
    if case .moving(let move)? = state.overlays.last { return move.field.buffer }
    if case .browser(let browser)? = state.overlays.last {
      return browser.search?.query ?? browser.filter
    }
    return switch field {
    case .text(let text): text.buffer
    case .draft(let draft): draft.buffer
    case .timer(let timer): timer.buffer
    case .list(let list): list.entry
    case .date(let date): date.buffer
    case .feelings(let feelings): feelings.filter
    case .sort(let sort): sort.entry
    default: nil
    }
  }

  /// Ticks exactly these, and goes on.
  mutating func tick(_ indices: Set<Int>) {
    guard case .checklist(let list)? = field else { return }
    for (index, item) in list.items.enumerated()
    where list.ticked.contains(item.id) != indices.contains(index) {
      act(.picked(index))
    }
    act(.accepted)
  }

  /// Adds what is in the entry of a list to it, with its day in words where the list is dated.
  mutating func addItem(_ text: String, day: String? = nil) {
    rewrite(text)
    act(.accepted)
    guard case .list(let list)? = field, list.awaitingDay != nil else { return }
    if let day { rewrite(day) }
    act(.accepted)
  }

  /// Takes a word for a feeling, the person's own where none of the guide's is exactly that.
  mutating func take(word: String) {
    clear()
    guard case .feelings(let feelings)? = field else { return }
    let sought = word.lowercased()
    if let index = feelings.matches.firstIndex(where: { $0.word.lowercased() == sought }) {
      if !feelings.isTaken(feelings.matches[index]) { act(.picked(1 + index)) }
      return
    }
    guard !feelings.taken.contains(word) else { return }
    act(.pasted(word))
    guard case .feelings(let typed)? = field, typed.ownWord != nil else { return clear() }
    act(.picked(1 + typed.matches.count))
  }

  /// Takes back a word that was taken; its index is from 0.
  mutating func drop(word index: Int) {
    clear()
    guard case .feelings(let feelings)? = field, feelings.taken.indices.contains(index) else {
      return
    }
    let kept = feelings.taken[..<index] + feelings.taken[(index + 1)...]
    for _ in index..<feelings.taken.count { act(.edited(.deleteBackward)) }
    for word in kept.dropFirst(index) { take(word: word) }
  }

  /// "I can't name it", or back to words for feelings.
  mutating func switchNaming() {
    clear()
    guard case .feelings(let feelings)? = field else { return }
    act(.picked(1 + feelings.matches.count))
  }

  /// A day in words; refused, with a notice, where they mean none.
  mutating func give(day words: String) {
    act(.picked(0))
    rewrite(words)
    act(.accepted)
  }

  mutating func giveNoDay() { act(.picked(1), .accepted) }

  /// Puts the item of that index, from 0, into the group of that index.
  mutating func sort(_ item: Int, into group: Int) {
    act(.picked(item), .typed(String(group + 1)))
  }

  /// Adds an item of the person's own to what is sorted.
  mutating func addToSort(_ text: String) {
    guard case .sort(let sort)? = field else { return }
    act(.picked(sort.items.count))
    rewrite(text)
    act(.accepted)
  }

  /// Closes the timed writing: keeps it, or throws it away.
  mutating func part(_ parting: TimerField.Parting) {
    act(.advanced)
    guard case .timer(let timer)? = field, let index = timer.partings.firstIndex(of: parting)
    else { return }
    choose(index)
  }
}
