import OnwardCore
import OnwardScreen

/// What is said each time before a line is read: what it may be.
struct Cue: Equatable {
  /// Said before it, where the answer is to something that stands alone, such as an item to be sorted.
  var lines: [String] = []
  /// Nil where lines follow one another without a word between them.
  var words: String?

  init(_ words: String?, lines: [String] = []) {
    self.words = words
    self.lines = lines
  }

  init(_ state: State, _ guide: Guide) {
    switch Scene(state) {
    case .welcome, .step: self.init(LineWords.enterGoesOn)
    case .helpNow, .keys, .reading, .letterLink, .plot: self.init(LineWords.enterGoesBack)
    case .question(let question): self.init(Self.number(question.replies.count) + ":")
    case .correction(let index): self.init(Self.correction(state, index))
    case .moving: self.init(Self.moving(state))
    case .letterFile: self.init(Self.file(state))
    case .due:
      self.init(
        state.dueItems.isEmpty
          ? LineWords.enterGoesBack
          : "Number to open it, :done 1, :move 1, :drop 1 … Enter goes back:")
    case .steps:
      self.init(Self.number(state.work?.reachable.count ?? 0) + ", or Enter to go back:")
    case .list: self.init("Number of a page, or words that it holds. :back leaves:")
    case .page: self.init("Enter goes back; a number follows a link:")
    case .search: self.init("Number of what was found, or other words. Enter goes back:")
    case .home: self.init(Self.number(state.homeItems.count) + ":")
    case .past:
      self.init("Number of a session to open it, :read 1, :correct 1, :close 1 … Enter goes back:")
    case .between:
      self.init(Self.between(state))
    case .finished: self.init("Enter goes back to home:")
    case .prompt(let key): self.init(asking: key, state, guide)
    case .leaving: self.init(nil)
    }
  }

  private static func file(_ state: State) -> String? {
    guard case .letterFile(let form)? = state.overlays.last else { return nil }
    return "Name of the file, or Enter for \(form.path.text), or :back:"
  }

  private static func moving(_ state: State) -> String? {
    guard case .moving(let move)? = state.overlays.last else { return nil }
    return date(move.field)
  }

  private static func number(_ count: Int) -> String {
    switch count {
    case 1: "Number 1"
    case 2: "Number 1 or 2"
    default: "Number from 1 to \(count)"
    }
  }

  private static func between(_ state: State) -> String {
    guard case .betweenParts(let cursor)? = state.work?.stage else { return number(2) + ":" }
    return "\(number(2)), or Enter for \(cursor + 1):"
  }

  private static func correction(_ state: State, _ index: Int) -> String? {
    guard case .correction(let form)? = state.overlays.last else { return nil }
    let now = form.fields[index].isEmpty ? "not known" : form.fields[index].text
    return "\(SharedWords.formLabels[index]), now \(now). New words, or Enter to keep it:"
  }

  private init(asking key: AnswerKey, _ state: State, _ guide: Guide) {
    guard let work = state.work, let field = work.field,
      let prompt = guide.step(key.visit.step)?.prompt(key.prompt)
    else {
      self.init(LineWords.enterGoesOn)
      return
    }
    if work.isReadOnly {
      self.init(LineWords.enterGoesOn)
      return
    }
    switch field {
    case .text(let text): self.init(Self.text(text))
    case .list(let list): self.init(Self.list(list))
    case .choice(let choice): self.init(Self.choice(choice, prompt))
    case .checklist(let list):
      self.init(
        list.ticked.isEmpty
          ? "Numbers with spaces between, or Enter for none:"
          : "Numbers with spaces between, 0 for none, or Enter to keep them:")
    case .feelings: self.init("Words or numbers, with commas between. Enter goes on:")
    case .intensity(let scale): self.init(Self.scale(scale))
    case .date(let date): self.init(Self.date(date))
    case .draft: self.init(nil)
    case .timer(let timer): self.init(parting: timer)
    case .breathe(let breathe): self.init(Self.breathe(breathe))
    case .sort(let sort): self.init(sorting: sort)
    case .summary: self.init("Enter finishes:")
    }
  }

  private static func text(_ text: TextField) -> String? {
    guard text.isOneLine else { return nil }
    return text.buffer.isEmpty
      ? "One line, or Enter to leave it open:" : "One line, or Enter to keep it:"
  }

  private static func list(_ list: ListField) -> String {
    if list.awaitingDay != nil {
      return "On which day? Such as yesterday, friday or 2026-11-30. Enter for no day:"
    }
    if !list.entry.isEmpty { return "Go on with: \(list.entry.text)" }
    let number = list.suggestions.isEmpty ? "" : ", or the number of one above"
    return "One item\(number). Enter goes on:"
  }

  private static func choice(_ field: ChoiceField, _ prompt: Prompt) -> String {
    let offered = field.offered(prompt).map { ", or Enter for \($0 + 1)" } ?? ""
    return number(field.choices.count) + offered + ":"
  }

  private static func scale(_ scale: IntensityField) -> String {
    let notSafe = "n for: \(SharedWords.notSafe)."
    if let number = scale.number { return "Number, \(notSafe) Enter for \(number):" }
    return scale.isNotSafe ? "Number, or Enter to go on:" : "Number, or \(notSafe)"
  }

  private static func date(_ date: DateField) -> String {
    let such = "A day, such as friday, in 3 days or 2026-11-30"
    if let day = date.understood, !date.isOnNone {
      let words = date.buffer.isEmpty ? "\(date.preset ?? ""), \(day.inWords)" : day.inWords
      return "\(such). Enter for \(words). none for: \(date.none):"
    }
    return "\(such). Enter for: \(date.none):"
  }

  private static func breathe(_ breathe: BreatheField) -> String? {
    if breathe.isRunning { return nil }
    return breathe.done < 1000
      ? "Enter begins, and Enter again stops:"
      : "\(LineWords.counted(breathe.done / 1000, "second")) done. Enter goes on, b breathes on:"
  }

  private init(parting timer: TimerField) {
    guard timer.parting != nil else {
      self.init(nil)
      return
    }
    self.init(
      Self.number(timer.partings.count) + ":",
      lines: LineWords.numbered(timer.partings.map(SharedWords.parting)))
  }

  private init(sorting sort: SortField) {
    guard !sort.isOnEntry else {
      self.init("One more of your own, or Enter to go on:")
      return
    }
    let item = sort.items[sort.cursor]
    let group = item.group.map { ", now in: \($0.words)" } ?? ""
    self.init(
      "Number of its group, or Enter to leave it:",
      lines: ["\(sort.cursor + 1) of \(sort.items.count)\(group). \(item.text)"])
  }
}

extension ChoiceField {
  /// The index of what Enter takes: the choice made before, or the one that the guide offers.
  func offered(_ prompt: Prompt) -> Int? {
    if let chosen { return choices.firstIndex { $0.id == chosen.id } }
    guard case .choice(_, let preset?) = prompt.kind else { return nil }
    return choices.firstIndex { $0.id == preset }
  }
}
