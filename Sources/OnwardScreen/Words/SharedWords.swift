public import OnwardCore

/// The words that a face without a screen shares with the screens, so that both say the same.
public enum SharedWords {
  public static let tagline = Words.tagline
  public static let kept = Words.kept
  public static let notSafe = Words.notSafe
  public static let cannotName = Words.cannotName
  public static let canName = Words.canName
  public static let stillSaving = Words.stillSaving
  public static let nothingFound = Words.nothingFound
  public static let noPast = Words.noPast
  public static let notKept = Words.notKept
  public static let betweenChoices = Words.betweenChoices
  public static let formLabels = Words.formLabels
  public static let finished = Words.finished
  public static let offer = Words.offer
  public static let welcome = Words.welcome
  public static let halfWritten = Words.halfWritten

  public static func notice(_ notice: Notice) -> String { words(of: notice) }

  public static func home(_ item: HomeItem, _ guide: Guide) -> String {
    withoutSigns(Words.home(item, guide))
  }

  /// A row of the list of past sessions.
  public static func row(_ listing: Listing, now: Moment) -> String {
    withoutSigns(Words.row(listing, now: now))
  }

  public static func name(_ summary: SessionSummary) -> String { Words.name(summary) }

  public static func subject(_ subject: Question.Subject) -> String { Words.subject(subject) }

  public static func reply(_ reply: Question.Reply) -> String { Words.reply(reply) }

  public static func parting(_ parting: TimerField.Parting) -> String { Words.parting(parting) }

  public static func between(_ session: Session, now: Moment) -> [String] {
    Words.between(session, now: now).map(withoutSigns)
  }

  public static let dueTitle = Words.dueTitle
  public static let nothingWaits = Words.nothingWaits

  /// A follow-up in the list: what is to be done, whose it is, when, and what became of it.
  public static func followUp(_ item: SessionFollowUp, today: Day) -> String {
    withoutSigns("\(item.followUp.text) · \(Words.details(item, today: today))")
  }

  public static func moving(_ move: FollowUpMove) -> String { Words.moving(move.item.followUp) }

  public static let fileTitle = Words.fileTitle
  public static let whereToWrite = Words.whereToWrite
  public static let linkTitle = Words.linkTitle
  public static let keptWords = Words.keptWords

  public static func letterProblem(_ problem: SaveProblem) -> String {
    Words.letterProblem(problem)
  }

  public static func aboutLink(_ letter: OutgoingLetter) -> [String] { Words.aboutLink(letter) }

  /// Its tone, its length, and how much is marked.
  public static func state(of letter: DraftField) -> String {
    withoutSigns(Words.state(of: letter, width: .max))
  }

  /// What the checks found: each with its line, its words and the reason.
  public static func marks(in letter: DraftField) -> [String] {
    letter.marks.indices.map { index in
      let mark = letter.marks[index]
      let quote = Words.quote(mark.range, in: letter.buffer.lines, most: 40)
      return "Line \(mark.range.lowerBound.line + 1), \"\(quote)\": \(mark.why)"
    }
  }

  public static func advice(_ scope: StepID?, _ guide: Guide) -> String {
    Words.advice(scope, guide)
  }

  /// What was answered, as a document.
  public static func answer(_ value: AnswerValue) -> Document {
    Document(blocks: Words.blocks(of: value))
  }

  /// What a link's destination is called.
  public static func link(_ destination: String, _ guide: Guide) -> String {
    linkName(destination, guide)
  }

  public static func summary(of work: Work, _ guide: Guide) -> [String] {
    let summary = Summary(of: work, guide)
    return [summary.strength].compactMap(\.self) + summary.acts + summary.followUps
  }

  /// The text of the step where the person stands, with the sections that hold now.
  public static func stepText(of work: Work, _ state: State, _ guide: Guide) -> Document {
    OnwardScreen.stepText(of: work, state, guide)
  }

  /// The help page, with the people that the open session names.
  public static func helpNow(_ state: State, _ guide: Guide) -> Document {
    let blocks = helpNowPage(state, guide).blocks.map { block in
      guard case .paragraph(let spans) = block else { return block }
      return Block.paragraph(
        spans.map { span in
          if case .text(let words) = span {
            .text(replacing(" · ", by: ", ", in: words))
          } else {
            span
          }
        })
    }
    return Document(blocks: blocks)
  }

  /// Signs that part things on a screen are read out by name; words and commas part them as well.
  private static func withoutSigns(_ words: String) -> String {
    var words = words
    for (sign, other) in [("  · ", ", "), (" · ", ", "), ("→ ", ""), ("  ", ", ")] {
      words = replacing(sign, by: other, in: words)
    }
    return words
  }

  private static func replacing(_ sign: String, by other: String, in words: String) -> String {
    var result = ""
    var rest = Substring(words)
    while !rest.isEmpty {
      if rest.hasPrefix(sign) {
        result += other
        rest = rest.dropFirst(sign.count)
      } else {
        result.append(rest.removeFirst())
      }
    }
    return result
  }
}
