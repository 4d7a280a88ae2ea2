import OnwardCore
import OnwardScreen

/// What a line does at a question of a session.
extension LineLoop {
  mutating func answerPrompt(_ text: String, isLiteral: Bool) {
    if state.work?.isReadOnly == true { return passReadOnly(text) }
    switch loop.field {
    case .text(let control)?:
      control.isOneLine ? answerLine(text) : write(text, isLiteral: isLiteral)
    case .draft?, .timer?: write(text, isLiteral: isLiteral)
    case .list(let list)?: answer(list, text, isLiteral: isLiteral)
    case .choice(let choice)?: answer(choice, text)
    case .checklist(let list)?: answer(list, text)
    case .feelings(let feelings)?: answer(feelings, text, isLiteral: isLiteral)
    case .intensity(let scale)?: answer(scale, text)
    case .date(let date)?: answer(date, text)
    case .breathe(let breathe)?: answer(breathe, text)
    case .sort(let sort)?: answer(sort, text, isLiteral: isLiteral)
    case .summary?, nil: loop.act(.accepted)
    }
  }

  private mutating func passReadOnly(_ text: String) {
    if text.isEmpty { loop.act(.advanced) } else { writer.say(LineWords.readOnly) }
  }

  private mutating func answerLine(_ text: String) {
    if !text.isEmpty { loop.rewrite(text) }
    loop.act(.accepted)
  }

  /// Each line goes into the text at once, so that it is saved while the next is typed; a dot ends them.
  private mutating func write(_ text: String, isLiteral: Bool) {
    if case .timer(let timer)? = loop.field, timer.parting != nil {
      if let index = number(text, upTo: timer.partings.count) { loop.choose(index) }
      return
    }
    if text == ".", !isLiteral { return loop.act(.advanced) }
    loop.act(.edited(.move(.end)))
    // Behind other words it is a line of its own; of the first, an empty one is kept too.
    if said.wasWritten || loop.editedText?.isEmpty == false { loop.act(.accepted) }
    said.wasWritten = true
    if !text.isEmpty { loop.act(.pasted(text)) }
  }

  private mutating func answer(_ list: ListField, _ text: String, isLiteral: Bool) {
    if list.awaitingDay != nil {
      if !text.isEmpty { loop.rewrite(text) }
      return loop.act(.accepted)
    }
    if text.isEmpty { return loop.act(.accepted) }
    if !isLiteral, list.entry.isEmpty, let number = Int(trimmed(text)),
      list.suggestions.indices.contains(number - 1)
    {
      return take(list.suggestions[number - 1], number - 1, of: list)
    }
    // What stands half typed, or began as a suggestion, is gone on with.
    loop.act(.edited(.move(.end)), .pasted(text), .accepted)
  }

  private mutating func take(_ words: String, _ index: Int, of list: ListField) {
    loop.act(.picked(list.items.count + 1 + index), .accepted)
    guard case .list(let now)? = loop.field else { return }
    if now.items.count > list.items.count { writer.say("Added: \(words)") }
    // On to the entry, where the next item is typed.
    if now.awaitingDay == nil { loop.act(.picked(now.items.count)) }
  }

  private mutating func answer(_ choice: ChoiceField, _ text: String) {
    if text.isEmpty, let key = state.work?.key,
      let prompt = guide.step(key.visit.step)?.prompt(key.prompt),
      let offered = choice.offered(prompt)
    {
      return loop.choose(offered)
    }
    if let index = number(text, upTo: choice.choices.count) { loop.choose(index) }
  }

  private mutating func answer(_ list: ChecklistField, _ text: String) {
    if text.isEmpty { return loop.act(.accepted) }
    let words = text.split { $0 == "," || $0.isWhitespace }
    if words == ["0"] { return loop.tick([]) }
    var indices: Set<Int> = []
    for word in words {
      guard let index = number(String(word), upTo: list.items.count) else { return }
      indices.insert(index)
    }
    loop.tick(indices)
  }

  private mutating func answer(_ feelings: FeelingsField, _ text: String, isLiteral: Bool) {
    if text.isEmpty { return loop.act(.advanced) }
    var switches = false
    var words: [String] = []
    for part in text.split(separator: ",").map({ trimmed($0) }) where !part.isEmpty {
      guard !isLiteral, Int(part) != nil else {
        words.append(part)
        continue
      }
      guard let index = self.number(part, upTo: all(feelings).count + 1) else { return }
      if index == all(feelings).count {
        switches = true
      } else {
        words.append(all(feelings)[index])
      }
    }
    for word in words { loop.take(word: word) }
    if switches { loop.switchNaming() }
    guard case .feelings(let now)? = loop.field else { return }
    if switches { writer.say(LineWords.numbered(LineWords.feelings(now))) }
    writer.say(LineWords.taken(now))
  }

  /// The words as they were numbered: all of them, whatever stands half typed.
  private func all(_ feelings: FeelingsField) -> [String] {
    (feelings.cannotName ? guide.sensations : guide.feelings).map(\.word)
  }

  private mutating func answer(_ scale: IntensityField, _ text: String) {
    let words = trimmed(text).lowercased()
    if words == "n" { return loop.giveNotSafe() }
    if words.isEmpty {
      if scale.number == nil, !scale.isNotSafe {
        return writer.say(LineWords.notice(.chooseAValue))
      }
      return loop.act(.accepted)
    }
    guard let number = Int(words), (0...100).contains(number) else {
      return writer.say("\"\(text)\" is not a number from 0 to 100.")
    }
    loop.give(number: number)
  }

  private mutating func answer(_ date: DateField, _ text: String) {
    if text.isEmpty { return loop.act(.accepted) }
    if trimmed(text).lowercased() == "none" || trimmed(text) == date.none {
      return loop.giveNoDay()
    }
    let key = state.work?.key
    loop.give(day: text)
    guard state.work?.key != key || Scene(state) != said.scene, let key,
      case .day(let day?)? = state.work?.session.answers[key]?.value
    else { return }
    writer.say(day.inWords + ".")
  }

  private mutating func answer(_ breathe: BreatheField, _ text: String) {
    let breathesOn = trimmed(text).lowercased() == "b"
    // Any action stops the breath that is under way.
    loop.act(breathesOn && !breathe.isRunning ? .toggled : .accepted)
  }

  private mutating func answer(_ sort: SortField, _ text: String, isLiteral: Bool) {
    if text.isEmpty { return loop.act(.accepted) }
    guard !sort.isOnEntry else { return loop.act(.pasted(text), .accepted) }
    guard let group = number(text, upTo: sort.groups.count) else { return }
    loop.sort(sort.cursor, into: group)
  }
}
