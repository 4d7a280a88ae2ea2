/// What the keys mean now.
public enum Mode: Int, Hashable, Sendable, CaseIterable {
  case home
  case past
  /// Words being typed that filter the list of past sessions.
  case filtering
  /// The list of follow-ups.
  case due
  /// Another day for a follow-up.
  case moving
  /// The list of topics; what is typed filters it.
  case browsing
  /// A topic being read.
  case topic
  /// Words being typed that are looked for in the topic.
  case finding
  /// The headings of the topic.
  case contents
  case searching
  case reading
  /// How strong it was, over time.
  case plot
  case choosing
  /// Between the parts of a session, and after its end.
  case between
  case ticking
  /// Text of many lines.
  case writing
  /// Text of many lines that a template began.
  case letter
  /// Text of many lines against a countdown.
  case timedWriting
  /// One line of text.
  case line
  /// The entry of a list.
  case entry
  /// An item of a list.
  case items
  /// A suggestion, or a word for a feeling.
  case taking
  case feelings
  case date
  case scale
  case breathing
  case sorting
  case summary
  case steps
  case question
  case form
  case welcome
  case helpNow
  case keys
  case hidden

  /// Whether typed letters are text here, so that none of them is a command.
  public var takesText: Bool {
    switch self {
    case .writing, .letter, .timedWriting, .line, .entry, .taking, .feelings, .date, .form,
      .moving, .browsing, .finding, .searching, .filtering:
      true
    default: false
    }
  }
}

extension State {
  /// What the keys mean now; the topmost overlay wins.
  public var mode: Mode {
    if isHidden { return .hidden }
    switch overlays.last {
    case .welcome?: return .welcome
    case .helpNow?: return .helpNow
    case .keys?: return .keys
    case .steps?: return .steps
    case .question?: return .question
    case .correction?: return .form
    case .moving?: return .moving
    case .browser(let browser)?: return browser.mode
    case .reading?, .letterLink?: return .reading
    case .plot?: return .plot
    case .letterFile?: return .form
    case nil: break
    }
    switch screen {
    case .home: return .home
    case .past: return past.isFiltering ? .filtering : .past
    case .due: return .due
    case .session: return work?.mode ?? .home
    }
  }
}

extension Work {
  var mode: Mode {
    guard stage == .prompting else { return .between }
    guard let field else { return .choosing }
    switch field {
    case .text(let text): return text.isOneLine ? .line : .writing
    case .list(let list):
      switch list.focus {
      case .entry: return .entry
      case .item: return .items
      case .suggestion: return .taking
      }
    case .choice: return .choosing
    case .checklist: return .ticking
    case .feelings(let feelings): return feelings.focus == .filter ? .feelings : .taking
    case .intensity: return .scale
    case .date: return .date
    case .draft: return .letter
    case .timer(let timer): return timer.parting == nil ? .timedWriting : .choosing
    case .breathe: return .breathing
    case .sort(let sort): return sort.isOnEntry ? .entry : .sorting
    case .summary: return .summary
    }
  }
}

extension Browser {
  var mode: Mode {
    if search != nil { return .searching }
    if contents != nil { return .contents }
    guard let page else { return .browsing }
    return page.find?.isTyping == true ? .finding : .topic
  }
}
