extension Field {
  /// What a control needs to know besides its prompt.
  struct Context {
    let guide: Guide
    let session: Session
    let path: Path
    let stop: Stop
    let today: Day
    let reducedMotion: Bool
  }

  /// The control for a prompt, holding what was answered or half typed there before.
  init(_ prompt: Prompt, in context: Context) {
    let answer = context.session.answers[AnswerKey(context.stop.visit, prompt.id)]
    let value = answer?.value
    let isDraft = answer?.progress == .draft
    switch prompt.kind {
    case .text(let isOneLine, let fills):
      self = .text(
        TextField(text: value.text ?? fills?.words(of: context.session) ?? "", isOneLine: isOneLine)
      )
    case .list(let isDated, let atLeast, let suggestions):
      self = .list(
        ListField(
          isDated: isDated, atLeast: atLeast, suggestions: suggestions, value: value,
          isDraft: isDraft, today: context.today))
    case .choice(let choices, let preset):
      var chosen: Choice?
      if case .choice(let choice)? = value { chosen = choice }
      self = .choice(ChoiceField(choices: choices, preset: preset, chosen: chosen))
    case .checklist(let items):
      var ticked: [Choice] = []
      if case .checks(let checks)? = value { ticked = checks }
      self = .checklist(ChecklistField(items: items, ticked: ticked))
    case .feelings:
      self = .feelings(
        FeelingsField(
          feelings: context.guide.feelings, sensations: context.guide.sensations, value: value,
          isDraft: isDraft))
    case .intensity(let low, let high):
      self = .intensity(IntensityField(low: low, high: high, value: value))
    case .date(let preset, let none):
      self = .date(DateField(preset: preset, none: none, value: value, today: context.today))
    case .draft(let template):
      self = .init(draftOf: context.guide.template(template), value, context)
    case .timer(let minutes, let isKept):
      self = .timer(TimerField(minutes: minutes, isKept: isKept, value: value))
    case .breathe(let inhale, let exhale, let minutes):
      self = .breathe(
        BreatheField(
          inhale: inhale, exhale: exhale, minutes: minutes, value: value,
          reducedMotion: context.reducedMotion))
    case .sort(let groups, let from):
      let source = from.flatMap { context.session.answers[AnswerKey(context.stop.visit, $0)] }
      self = .sort(
        SortField(
          groups: groups, material: source?.settled.text ?? "", value: value, isDraft: isDraft))
    case .summary:
      self = .summary
    }
  }

  /// A letter whose template the guide lacks is edited as plain text: the person's words come first.
  private init(draftOf template: Template?, _ value: AnswerValue?, _ context: Context) {
    guard let template else {
      self = .text(TextField(text: value.text ?? "", isOneLine: false))
      return
    }
    var settled = SettledAnswers()
    for key in context.path.keys { settled.add(key, context.session.answers[key]) }
    let fills = template.tones.map { tone in
      DraftField.Fill(
        tone: tone.id, title: tone.title,
        text: template.fill(
          tone: tone.id, answers: settled, session: context.session,
          signals: context.stop.signals))
    }
    let names = [context.session.company, context.session.role]
    let checker = LetterChecker(
      context.guide.letterChecks, maxWords: template.maxWords, names: names)
    self = .draft(
      DraftField(
        template: template, fills: fills,
        subject: template.subject(answers: settled, session: context.session), checker: checker,
        value: value))
  }
}

extension HeaderField {
  func words(of session: Session) -> String {
    switch self {
    case .company: session.company
    case .role: session.role
    }
  }
}

extension AnswerValue? {
  /// The words of a text answer or of a letter.
  var text: String? {
    switch self {
    case .text(let text)?: text
    case .letter(let letter)?: letter.text
    default: nil
    }
  }
}
