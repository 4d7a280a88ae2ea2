import OnwardCore
import OnwardScreen

/// What a command does.
extension LineLoop {
  mutating func obey(_ name: String, _ rest: String) {
    guard let command = LineCommand.named(name, in: state) else {
      return writer.say(
        LineWords.unknown(name, nearest: LineCommand.nearestName(to: name, in: state)))
    }
    guard command.holds(in: state) else {
      return writer.say(name == "back" ? LineWords.atHome : LineWords.notHere(name))
    }
    carryOut(command.meaning, rest)
  }

  private mutating func carryOut(_ meaning: LineCommand.Meaning, _ rest: String) {
    switch meaning {
    case .act(let action): loop.act(action)
    case .help: sayHelp()
    case .again: repeatAll()
    case .save: save()
    case .home: goHome()
    case .skip: skip()
    case .more: sayMoreSessions()
    case .edit: edit()
    case .show: show()
    case .clear:
      loop.clear()
      said.wasWritten = false
    case .tone: changeTone()
    case .change, .insert, .remove, .moveUp, .moveDown: change(meaning, rest)
    case .past(let command):
      guard let index = number(rest, upTo: state.listings?.count ?? 0) else { return }
      loop.act(.picked(index), .commanded(command))
    case .due(let command): changeDue(command, rest)
    case .marks: sayMarks()
    case .find: find(rest)
    case .search:
      loop.act(.openedSearch)
      if !rest.isEmpty { loop.rewrite(rest) }
    case .bookmark: bookmark(rest)
    }
  }

  /// All of it from the start, the step's text too.
  private mutating func repeatAll() {
    (said.visit, said.scene) = (nil, nil)
    said.heard = []
  }

  private mutating func save() {
    loop.act(.askedToSave)
    _ = loop.settle()
    guard let saving = state.work?.saving else { return writer.say(LineWords.nothingToSave) }
    if saving.isSaved {
      writer.say(saving.revision > 0 ? LineWords.saved : LineWords.nothingToSave)
    }
  }

  private mutating func goHome() {
    // What lies above it is left first.
    for _ in 0..<8 where Scene(state) != .home {
      let before = Scene(state)
      loop.act(.openedHome)
      if Scene(state) == before { loop.act(.wentBack) }
    }
  }

  /// Goes on; a breath that is under way is stopped first.
  private mutating func skip() {
    if case .breathe(let breathe)? = loop.field, breathe.isRunning { loop.act(.toggled) }
    loop.act(.advanced)
  }

  private mutating func edit() {
    guard state.isAtLongText else { return writer.say(LineWords.noEditor) }
    guard writer.isTerminal else { return writer.say(LineWords.noEditorHere) }
    loop.act(.askedForEditor)
    show()
  }

  private mutating func show() {
    switch loop.field {
    case .draft(let draft)?:
      writer.say([LineWords.size(of: draft)] + LineWords.numbered(draft.buffer))
      writer.say(LineWords.marks(in: draft))
    case .list(let list)?: writer.say(LineWords.items(list))
    case .sort(let sort)?: writer.say(LineWords.sorted(sort))
    case .feelings(let feelings)?: writer.say(LineWords.taken(feelings))
    default:
      guard let text = loop.editedText else { return }
      writer.say(text.isEmpty ? ["Nothing is written yet."] : LineWords.numbered(text))
    }
  }

  private mutating func changeTone() {
    loop.act(.switched)
    guard case .draft(let draft)? = loop.field else { return }
    writer.say(LineWords.letter(draft))
  }

  private mutating func sayMarks() {
    guard case .draft(let draft)? = loop.field else { return }
    writer.say(draft.marks.isEmpty ? [LineWords.notice(.noMarks)] : LineWords.marks(in: draft))
  }

  // MARK: - Lines and items by number

  private mutating func change(_ meaning: LineCommand.Meaning, _ rest: String) {
    let digits = rest.prefix { !$0.isWhitespace }
    let words = String(rest.dropFirst(digits.count).drop(while: \.isWhitespace))
    switch loop.field {
    case .list(let list)?:
      guard let index = number(String(digits), upTo: list.items.count) else { return }
      changeItem(meaning, index, words)
    case .feelings(let feelings)?:
      guard let index = number(String(digits), upTo: feelings.taken.count) else { return }
      loop.drop(word: index)
    case .sort(let sort)?:
      guard let index = number(String(digits), upTo: sort.items.count) else { return }
      loop.act(.picked(index), .removed)
    default:
      guard let text = loop.editedText,
        let index = number(String(digits), upTo: text.lines.count)
      else { return }
      changeLine(meaning, index, words)
    }
    show()
  }

  private mutating func changeItem(_ meaning: LineCommand.Meaning, _ index: Int, _ words: String) {
    loop.act(.picked(index))
    switch meaning {
    case .remove: loop.act(.removed)
    case .moveUp: loop.act(.reordered(up: true))
    case .moveDown: loop.act(.reordered(up: false))
    default:
      loop.act(.accepted)
      loop.rewrite(words)
      loop.act(.accepted)
    }
    // Back to the entry, where the next line goes.
    guard case .list(let list)? = loop.field, list.awaitingDay == nil else { return }
    loop.act(.picked(list.items.count))
  }

  private mutating func changeLine(_ meaning: LineCommand.Meaning, _ index: Int, _ words: String) {
    let start = TextPosition(line: index, character: 0)
    loop.act(.placed(start, goal: 0))
    switch meaning {
    case .insert:
      loop.act(.pasted(words + "\n"))
    case .remove:
      let text = loop.editedText
      if text?.lines[index].isEmpty == false { loop.act(.edited(.killToLineEnd)) }
      let isLast = index + 1 == text?.lines.count
      loop.act(.edited(isLast ? .deleteBackward : .deleteForward))
    default:
      if loop.editedText?.lines[index].isEmpty == false { loop.act(.edited(.killToLineEnd)) }
      loop.act(.pasted(words))
    }
  }

  // MARK: - The advice

  private mutating func find(_ words: String) {
    guard case .page(let topic) = Scene(state), !words.isEmpty else { return }
    let lines = (state.bodies[.topic(topic)] ?? Document()).plainText
      .split(separator: "\n").map(String.init).filter { matches(words, anyOf: [$0]) }
    writer.say(lines.isEmpty ? [SharedWords.nothingFound] : lines)
  }

  private mutating func bookmark(_ rest: String) {
    if case .list = Scene(state), case .browser(let browser)? = state.overlays.last {
      let count = browser.topics(guide, state.memory ?? ReadingMemory()).count
      guard let index = number(rest, upTo: count) else { return }
      loop.act(.picked(index))
    }
    loop.act(.bookmarked)
  }
}
