public import OnwardCore

/// A note as a document: the steps of the path, then what is off it, then what an earlier version asked.
public func document(of session: Session, _ guide: Guide) -> Document {
  let path = Path(guide: guide, session: session)
  let head = "\(session.started.day.inWords) · \(words(of: session.standing))"
  var blocks: [Block] = [.paragraph([.text(head)])]
  for stop in path.stops {
    let title = guide.step(stop.visit.step)?.title ?? stop.visit.step.rawValue
    blocks += section(title, stop.keys, session, guide)
  }
  let onPath = Set(path.keys)
  let others = session.answers.keys.filter { !onPath.contains($0) }.sorted()
  blocks += section(Words.offPath, others.filter { prompt($0, guide) != nil }, session, guide)
  blocks += section(Words.otherVersion, others.filter { prompt($0, guide) == nil }, session, guide)
  return Document(blocks: blocks)
}

private func prompt(_ key: AnswerKey, _ guide: Guide) -> Prompt? {
  guide.step(key.visit.step)?.prompt(key.prompt)
}

/// What was answered under a heading; nothing when nothing was.
private func section(
  _ title: String, _ keys: [AnswerKey], _ session: Session, _ guide: Guide
) -> [Block] {
  var blocks: [Block] = []
  for key in keys {
    guard let answer = session.answers[key], let value = answer.value else { continue }
    let label = prompt(key, guide)?.label ?? key.description
    let mark = answer.progress == .draft ? " \(Words.halfWritten)" : ""
    blocks.append(.paragraph([.strong([.text(label + mark)])]))
    blocks += Words.blocks(of: value)
  }
  return blocks.isEmpty ? [] : [.heading(level: 2, slug: "", [.text(title)])] + blocks
}

extension Words {
  /// What was answered, as blocks.
  static func blocks(of value: AnswerValue) -> [Block] {
    switch value {
    case .text(let text): paragraphs(text)
    case .letter(let letter): [.quote(paragraphs(letter.text))]
    case .items(let items):
      bullets(items.map { $0.text + ($0.day.map { "  (\($0.inWords))" } ?? "") })
    case .choice(let choice): paragraphs(choice.words)
    case .checks(let checks): bullets(checks.map(\.words))
    case .feelings(let words, let cannotName):
      paragraphs((cannotName ? "In the body: " : "") + words.joined(separator: ", "))
    case .intensity(let number): paragraphs("\(number) of 100")
    case .notSafe: paragraphs(notSafe)
    case .day(let day): paragraphs(day?.inWords ?? "No date")
    case .discarded: paragraphs(thrownAway)
    case .breathed(let seconds): paragraphs("\(seconds) seconds")
    case .sorted(let items):
      bullets(items.map { ($0.group.map { "\($0.words): " } ?? "") + $0.text })
    }
  }

  /// The text as it stands: an empty line parts paragraphs, each other line end is kept.
  private static func paragraphs(_ text: String) -> [Block] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.split(whereSeparator: \.isEmpty).map { group in
      .paragraph(Array(group.map { [Span.text(String($0))] }.joined(separator: [.hardBreak])))
    }
  }

  private static func bullets(_ items: [String]) -> [Block] {
    [.list(start: nil, isTight: true, items: items.map { [.paragraph([.text($0)])] })]
  }
}
