import OnwardCore

/// What a line is the answer to.
enum Scene: Equatable {
  case welcome, helpNow, keys
  case question(Question)
  /// The form that corrects a session, at its field of that index.
  case correction(Int)
  case steps
  case reading(id: String)
  /// The list of advice with what it is filtered by.
  case list(String)
  case page(TopicID)
  case search(String)
  case home, past, due
  /// Another day for a follow-up.
  case moving
  case letterFile, letterLink
  /// How strong it was, over time.
  case plot
  case prompt(AnswerKey)
  /// A step that asks nothing.
  case step(Visit)
  case between, finished
  /// Nothing is asked any more: what is left is being saved.
  case leaving

  /// The topmost layer, as in the screen's mode.
  init(_ state: State) {
    if state.leaving != nil {
      self = .leaving
      return
    }
    switch state.overlays.last {
    case .welcome?: self = .welcome
    case .helpNow?: self = .helpNow
    case .keys?: self = .keys
    case .steps?: self = .steps
    case .question(let question)?: self = .question(question)
    case .correction(let form)?: self = .correction(form.focus)
    case .moving?: self = .moving
    case .letterFile?: self = .letterFile
    case .letterLink?: self = .letterLink
    case .plot?: self = .plot
    case .reading(let session)?: self = .reading(id: session.id)
    case .browser(let browser)?:
      if let search = browser.search {
        self = .search(search.query.text)
      } else if let page = browser.page {
        self = .page(page.topic)
      } else {
        self = .list(browser.filter.text)
      }
    case nil: self = Scene(below: state)
    }
  }

  private init(below state: State) {
    guard state.screen == .session, let work = state.work else {
      self =
        switch state.screen {
        case .past: .past
        case .due: .due
        case .home, .session: .home
        }
      return
    }
    switch work.stage {
    case .betweenParts: self = .between
    case .finished: self = .finished
    case .prompting:
      if let key = work.key {
        self = .prompt(key)
      } else {
        self = work.stop.map { .step($0.visit) } ?? .home
      }
    }
  }

  /// Whether it belongs to going through a session.
  var isOfSession: Bool {
    switch self {
    case .prompt, .step, .between, .finished: true
    default: false
    }
  }
}
