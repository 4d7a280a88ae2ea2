import OnwardCore
import OnwardScreen

/// What a line does, wherever it comes.
extension LineLoop {
  mutating func take(_ line: String) {
    switch TypedLine(line) {
    case .command(let name, let rest): obey(name, rest)
    case .literal(let words): answer(words, isLiteral: true)
    case .words(let words): answer(words, isLiteral: false)
    }
  }

  private mutating func answer(_ text: String, isLiteral: Bool) {
    let scene = Scene(state)
    switch scene {
    case .welcome, .helpNow, .keys, .step, .finished: loop.act(.accepted)
    case .reading, .letterLink, .plot: loop.act(.wentBack)
    case .due: openDue(text)
    case .moving: moveDue(text)
    case .letterFile: writeLetter(text)
    case .question(let question):
      if let index = number(text, upTo: question.replies.count) {
        loop.choose(index)
      }
    case .correction: correct(text)
    case .steps: pickStep(text)
    case .list: browse(text)
    case .page: read(text)
    case .search: search(text)
    case .home:
      if let index = number(text, upTo: state.homeItems.count) { loop.act(.picked(index)) }
    case .past: openPast(text)
    case .between: between(text)
    case .prompt: answerPrompt(text, isLiteral: isLiteral)
    case .leaving: break
    }
  }

  /// The index that a number from 1 names; says so where the text is none.
  mutating func number(_ text: String, upTo count: Int) -> Int? {
    if let number = Int(trimmed(text)), (1...max(1, count)).contains(number), count > 0 {
      return number - 1
    }
    writer.say(LineWords.notANumber(text, upTo: count))
    return nil
  }

  // MARK: - Where no question of a session is asked

  private mutating func correct(_ text: String) {
    if !text.isEmpty { loop.rewrite(text) }
    loop.act(.accepted)
    guard case .correction(let form)? = state.overlays.last, let words = form.notUnderstood else {
      return
    }
    writer.say(LineWords.notice(.dateNotUnderstood(words)))
  }

  private mutating func pickStep(_ text: String) {
    if text.isEmpty { return loop.act(.wentBack) }
    if let index = number(text, upTo: state.work?.reachable.count ?? 0) { loop.choose(index) }
  }

  private mutating func between(_ text: String) {
    if text.isEmpty { return loop.act(.accepted) }
    if let index = number(text, upTo: 2) { loop.choose(index) }
  }

  private mutating func openPast(_ text: String) {
    if text.isEmpty { return loop.act(.wentBack) }
    if let index = number(text, upTo: state.listings?.count ?? 0) { loop.choose(index) }
  }

  /// A number opens a page; words leave only the pages that hold them, and a star shows all again.
  private mutating func browse(_ text: String) {
    guard case .browser(let browser)? = state.overlays.last, !text.isEmpty else { return }
    let count = browser.topics(guide, state.memory ?? ReadingMemory()).count
    if Int(trimmed(text)) != nil {
      if let index = number(text, upTo: count) { loop.choose(index) }
    } else if text == "*" {
      loop.clear()
    } else {
      loop.rewrite(text)
    }
  }

  private mutating func read(_ text: String) {
    if text.isEmpty { return loop.act(.wentBack) }
    guard let index = number(text, upTo: said.links.count) else { return }
    loop.act(.followed(said.links[index]))
  }

  private mutating func search(_ text: String) {
    guard case .browser(let browser)? = state.overlays.last, let search = browser.search else {
      return
    }
    if text.isEmpty { return loop.act(.wentBack) }
    if Int(trimmed(text)) != nil {
      if let index = number(text, upTo: search.hits.count) { loop.choose(index) }
    } else {
      loop.rewrite(text)
    }
  }
}

/// Without the blanks around it.
func trimmed(_ text: some StringProtocol) -> String {
  let start = text.drop(while: \.isWhitespace)
  return String(start.reversed().drop(while: \.isWhitespace).reversed())
}
