import OnwardCore

@testable import OnwardApp

/// What a person gives a question, whatever it is asked with.
enum Given: Hashable {
  case skip
  case back
  /// The index of a choice, from 0.
  case pick(Int)
  case number(Int)
  case notSafe
  case line(String)
  case text([String])
  case items([Item])
  case ticks([Int])
  case words([String])
  /// "I can't name it", and then words of the body.
  case unnamed([String])
  case day(String)
  case noDay
  /// The letter after so many changes of tone, with a line of the person's own at its end.
  case letter(tones: Int, added: String?)
  case written([String], keeps: Bool)
  case breath(seconds: Int)
  /// For each item the index of its group, or nil to leave it.
  case groups([Int?])
  case read

  /// An item of a list: typed, or a suggestion with what finishes it.
  enum Item: Hashable {
    case typed(String, day: String?)
    case suggested(Int, end: String)
  }
}

/// Gives that depend on nothing but a seed and the question: two faces that ask the same get the same.
struct Giver {
  let seed: UInt64
  let guide: Guide
  private var times: [AnswerKey: Int] = [:]

  init(seed: UInt64, guide: Guide) {
    self.seed = seed
    self.guide = guide
  }

  mutating func next(_ key: AnswerKey, _ field: Field) -> Given {
    times[key, default: 0] += 1
    var dice = Dice(seed, key, times[key] ?? 0)
    // Each question is gone back from once at most, so that every walk ends.
    if times[key] == 1, key != AnswerKey("arrive", "intensity"), dice.roll(12) == 0 {
      return .back
    }
    guard let prompt = guide.step(key.visit.step)?.prompt(key.prompt) else { return .skip }
    if prompt.kind == .summary { return .read }
    if dice.roll(4) == 0 { return .skip }
    return given(prompt, field, &dice)
  }

  private func given(_ prompt: Prompt, _ field: Field, _ dice: inout Dice) -> Given {
    switch prompt.kind {
    case .text(let isOneLine, _):
      let texts: [[String]] = [["words"], ["two words.", "", "And a third line"], ["ünï 😀"]]
      let text = dice.pick(texts)
      return isOneLine ? .line(text.last ?? "") : .text(text)
    case .list(let isDated, _, let suggestions):
      let day = isDated ? dice.pick(["yesterday", "2026-11-30", nil]) : nil
      var items = [Given.Item.typed("one", day: day)]
      if dice.roll(2) == 0 { items.append(.typed("two, too", day: nil)) }
      if !suggestions.isEmpty, dice.roll(2) == 0 {
        let index = dice.roll(suggestions.count)
        items = [.suggested(index, end: suggestions[index].hasSuffix(" ") ? "the end" : "")]
      }
      return .items(items)
    case .choice(let choices, _): return .pick(dice.roll(choices.count))
    case .checklist(let items): return .ticks(items.indices.filter { _ in dice.roll(2) == 0 })
    case .feelings:
      if dice.roll(5) == 0 { return .unnamed([guide.sensations[dice.roll(5)].word]) }
      return .words([guide.feelings[dice.roll(20)].word, dice.pick(["flat", "blank"])])
    case .intensity:
      return dice.roll(9) == 0 ? .notSafe : .number(dice.pick([0, 7, 45, 69, 70, 80, 85, 100]))
    case .date: return dice.pick([.day("tomorrow"), .day("in 3 days"), .day("2026-12-24"), .noDay])
    case .draft: return .letter(tones: dice.roll(3), added: dice.pick([nil, "Mine."]))
    case .timer(_, let isKept):
      return .written(
        dice.pick([["thoughts"], ["a", "", "b"]]), keeps: isKept && dice.roll(2) == 0)
    case .breathe: return .breath(seconds: dice.pick([5, 42]))
    case .sort(let groups, _):
      guard case .sort(let sort) = field else { return .skip }
      return .groups(sort.items.map { _ in dice.pick([nil, dice.roll(groups.count)]) })
    case .summary: return .read
    }
  }
}

/// Numbers from a seed, a question and how often it was asked.
struct Dice {
  private var chance: Chance

  init(_ seed: UInt64, _ key: AnswerKey, _ time: Int) {
    // FNV-1a, 64 bits.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325 ^ seed &* 0x9E37_79B9_7F4A_7C15
    for byte in "\(key) \(time)".utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    chance = .seeded(state: hash)
  }

  /// A number from 0 up to but not with `sides`.
  mutating func roll(_ sides: Int) -> Int {
    let bytes = (try? chance.bytes(3)) ?? [0, 0, 0]
    return bytes.reduce(0) { $0 << 8 | Int($1) } % max(1, sides)
  }

  mutating func pick<T>(_ choices: [T]) -> T { choices[roll(choices.count)] }
}
