import OnwardCore
import OnwardScreen

/// A question as lines: its label, what it takes, and what was answered before.
struct PromptWords {
  let prompt: Prompt
  let field: Field
  /// Nil when it is the only one of its step.
  let place: (number: Int, of: Int)?

  /// Nil where no question is asked.
  init?(_ state: State, _ guide: Guide) {
    guard let work = state.work, let stop = work.stop, let id = work.promptID,
      let field = work.field, let prompt = guide.step(stop.visit.step)?.prompt(id)
    else { return nil }
    self.prompt = prompt
    self.field = field
    place =
      stop.prompts.count > 1
      ? stop.prompts.firstIndex(of: id).map { (number: $0 + 1, of: stop.prompts.count) } : nil
  }

  var lines: [String] { [label] + hint + details }

  /// That of feelings tells how a list on the screen is filtered.
  private var hint: [String] {
    if case .feelings = field { return [] }
    return [prompt.hint].compactMap(\.self)
  }

  private var label: String {
    place.map { "Question \($0.number) of \($0.of): \(prompt.label)" }
      ?? "Question: \(prompt.label)"
  }

  /// What can be chosen, and what is there so far.
  private var details: [String] {
    switch field {
    case .text(let text): text.isOneLine ? soFar(text.buffer) : writing(soFar(text.buffer))
    case .list(let list): self.list(list)
    case .choice(let choice):
      numbered(choice.choices.map { $0.words + ($0.id == choice.chosen?.id ? " (chosen)" : "") })
    case .checklist(let list):
      numbered(list.items.map { $0.words + (list.ticked.contains($0.id) ? " (ticked)" : "") })
    case .feelings(let feelings): self.feelings(feelings)
    case .intensity(let scale):
      ["From 0, \(scale.low), to 100, \(scale.high)."]
        + (scale.number.map { ["So far: \($0)."] } ?? [])
    case .date(let date): date.buffer.isEmpty ? [] : ["So far: \(date.buffer.text)"]
    case .draft(let draft): LineWords.letter(draft)
    case .timer(let timer): writing(self.timer(timer))
    case .breathe: []
    case .sort(let sort): numbered(sort.groups.map(\.words), after: "The groups:")
    case .summary: []
    }
  }

  private func soFar(_ buffer: TextBuffer) -> [String] {
    guard !buffer.isEmpty else { return [] }
    return buffer.isSingleLine
      ? ["So far: \(buffer.text)"] : ["So far:"] + LineWords.numbered(buffer)
  }

  private func writing(_ lines: [String]) -> [String] { lines + [LineWords.dotEnds] }

  private func timer(_ timer: TimerField) -> [String] {
    let minutes = (timer.left + 59_999) / 60_000
    let clock =
      timer.left == 0
      ? "The time is over."
      : "\(LineWords.counted(minutes, "minute")). The clock begins with your first line; :clock stops it."
    return [clock] + (timer.isKept ? [] : [SharedWords.notKept]) + soFar(timer.buffer)
  }

  private func list(_ list: ListField) -> [String] {
    let lead = list.suggestions.isEmpty ? [] : ["Some that others have:"]
    return LineWords.items(list) + lead + numbered(list.suggestions)
  }

  private func feelings(_ feelings: FeelingsField) -> [String] {
    let taken = feelings.taken.isEmpty ? [] : [LineWords.taken(feelings)]
    let half = feelings.filter.isEmpty ? [] : ["Half typed: \(feelings.filter.text)"]
    return taken + half + numbered(LineWords.feelings(feelings))
  }

  private func numbered(_ texts: [String], after lead: String? = nil) -> [String] {
    [lead].compactMap(\.self) + LineWords.numbered(texts)
  }
}
