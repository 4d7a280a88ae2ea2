public import OnwardCore

/// What an event of the terminal means in this state; nil when it means nothing.
public func action(for event: KeyEvent, in state: State, _ guide: Guide) -> Action? {
  switch event {
  case .resized(let size): return .resized(size)
  case .paste(let text): return state.mode.takesText ? .pasted(text) : nil
  case .text(let text):
    // On a row to take, Space ticks; every other letter goes to the entry.
    let takesRow = state.mode == .taking && text == " "
    if state.mode.takesText, !takesRow { return .typed(text) }
    guard let letter = text.first, text.count == 1 else { return nil }
    let binding = binding(in: state.mode) { $0.letters.contains(letter) }
    return binding.flatMap { resolve($0.meaning, state, guide) } ?? .typed(text)
  case .key(let key):
    let binding = binding(in: state.mode) { $0.keys.contains(key) }
    return binding.flatMap { resolve($0.meaning, state, guide) }
  case .wheel(let isUp, _): return resolve(.scroll(.lines(isUp ? -3 : 3)), state, guide)
  case .click(let place): return clicked(place, state, guide)
  }
}

private func binding(in mode: Mode, where matches: (Binding) -> Bool) -> Binding? {
  keyTable.first { $0.modes.contains(mode) && matches($0) }
}

private func resolve(_ meaning: Meaning, _ state: State, _ guide: Guide) -> Action? {
  switch meaning {
  case .act(let action): return action
  case .typing: return nil
  case .scroll(let scroll): return scrolled(scroll, state, guide)
  case .link(let step): return ReaderPage(state, guide)?.link(step)
  case .followLink: return ReaderPage(state, guide)?.followed
  case .match(let step): return ReaderPage(state, guide)?.match(step) ?? .accepted
  case .heading: return ReaderPage(state, guide)?.heading(state, guide)
  case .row(let step): return state.work?.rowMove(by: step, size: state.size)
  }
}

/// Only what can be seen decides how far there is to scroll, so the screen is asked.
private func scrolled(_ scroll: Scroll, _ state: State, _ guide: Guide) -> Action? {
  let extent = scrollExtent(of: state, guide)
  let now = min(extent.first, extent.last)
  let next =
    switch scroll {
    case .pages(let count): now + count * max(1, extent.page - 1)
    case .lines(let count): now + count
    case .start: 0
    case .end: extent.last
    }
  return .scrolled(to: min(max(0, next), extent.last))
}

private func clicked(_ place: Place, _ state: State, _ guide: Guide) -> Action? {
  switch render(state, guide).target(at: place) {
  case .item(let index)?: .picked(index)
  case .helpNow?: .openedHelpNow
  case nil: nil
  }
}
