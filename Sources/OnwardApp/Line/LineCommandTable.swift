import OnwardCore

extension LineCommand {
  /// In the order in which help tells them: those of where the person is first.
  static let all: [LineCommand] =
    ofText + ofLetters + ofItems + ofLists + ofDue + ofAdvice + ofSession + ofAll

  private static let ofText: [LineCommand] = [
    LineCommand("show", nil, .show, "say what is written so far, with a number for each line") {
      $0.isAtLongText
    },
    LineCommand("change", "N WORDS", .change, "put these words in the place of line N") {
      $0.isAtLongText
    },
    LineCommand("insert", "N WORDS", .insert, "put a new line before line N") { $0.isAtLongText },
    LineCommand("remove", "N", .remove, "take line N out") { $0.isAtLongText },
    LineCommand("clear", nil, .clear, "take all of it out; :undo brings it back") {
      $0.isAtLongText
    },
    LineCommand("undo", nil, .act(.edited(.undo)), "take the last change back") {
      $0.isAtLongText
    },
    LineCommand("clock", nil, .act(.switched), "stop or start the clock") { $0.isAtTimer },
    LineCommand("edit", nil, .edit, "write in your own editor ($VISUAL or $EDITOR)") {
      $0.isAtPrompt
    },
  ]

  private static let ofLetters: [LineCommand] = [
    LineCommand("tone", nil, .tone, "the letter in another tone; :undo takes it back") {
      $0.isAtLetter
    },
    LineCommand("marks", nil, .marks, "what is marked in the letter, and why") { $0.isAtLetter },
    LineCommand("out", nil, .act(.tookOut), "take the letter out: to a file or as a mail link") {
      $0.isAtLetter
    },
  ]

  private static let ofItems: [LineCommand] = [
    LineCommand("show", nil, .show, "say what is there so far, with its numbers") {
      $0.isAtItems || $0.isAtFeelings
    },
    LineCommand("change", "N WORDS", .change, "put these words in the place of item N") {
      $0.isAtList
    },
    LineCommand("remove", "N", .remove, "take item N out") { $0.isAtItems || $0.isAtFeelings },
    LineCommand("up", "N", .moveUp, "put item N one place higher") { $0.isAtList },
    LineCommand("down", "N", .moveDown, "put item N one place lower") { $0.isAtList },
    LineCommand("undo", nil, .act(.edited(.undo)), "take the last change back") { $0.isAtItems },
  ]

  private static let ofLists: [LineCommand] = [
    LineCommand("more", nil, .more, "the next ones") {
      [.past].contains(Scene($0))
    },
    LineCommand("numbers", nil, .act(.openedPlot), "say how strong it was, over time") {
      Scene($0) == .past
    },
    LineCommand("read", "N", .past(.read), "read session N") { Scene($0) == .past },
    LineCommand("correct", "N", .past(.correct), "correct company, role or date") {
      Scene($0) == .past
    },
    LineCommand("close", "N", .past(.close), "close it, with how it came out") {
      Scene($0) == .past
    },
    LineCommand("reopen", "N", .past(.reopen), "open it again") { Scene($0) == .past },
    LineCommand("delete", "N", .past(.delete), "delete it, after a question") {
      Scene($0) == .past
    },
  ]

  private static let ofDue: [LineCommand] = [
    LineCommand("done", "N", .due(.done), "N is done") { Scene($0) == .due },
    LineCommand("move", "N", .due(.move), "put N on another day") { Scene($0) == .due },
    LineCommand("drop", "N", .due(.drop), "let N go") { Scene($0) == .due },
    LineCommand("reopen", "N", .due(.reopen), "open N again") { Scene($0) == .due },
    LineCommand("undo", nil, .due(.undo), "take the last change back") { Scene($0) == .due },
    LineCommand("all", nil, .due(.all), "what is done and let go too, or no longer") {
      Scene($0) == .due
    },
  ]

  private static let ofAdvice: [LineCommand] = [
    LineCommand("do", nil, .act(.didNow), "do this now: in your session, at the page's step") {
      $0.isAtPage
    },
    LineCommand("find", "WORDS", .find, "say the parts of this page that hold the words") {
      $0.isAtPage
    },
    LineCommand("list", nil, .act(.openedList), "the list of pages") { $0.isAtPage },
    LineCommand("forward", nil, .act(.wentForward), "the page gone back from") {
      $0.isAtAdvice
    },
    LineCommand("mark", nil, .bookmark, "set or remove a bookmark on this page") { $0.isAtPage },
    LineCommand("mark", "N", .bookmark, "set or remove a bookmark on page N") {
      $0.isAtAdvice && !$0.isAtPage
    },
    LineCommand("search", "WORDS", .search, "search all advice and your notes") { $0.isAtAdvice },
  ]

  private static let ofSession: [LineCommand] = [
    LineCommand("skip", nil, .skip, "go on; what is empty stays open") { $0.isAtPrompt },
    LineCommand("skipstep", nil, .act(.skippedStep), "skip the rest of this step") {
      $0.isAtPrompt
    },
    LineCommand("steps", nil, .act(.openedSteps), "the steps; go to one of them") {
      Scene($0).isOfSession
    },
    LineCommand("more", nil, .act(.openedAdvice), "the advice that belongs to this step") {
      $0.isAtPrompt || Scene($0) == .between
    },
  ]

  private static let ofAll: [LineCommand] = [
    LineCommand("back", nil, .act(.wentBack), "back; nothing is lost") { Scene($0) != .home },
    LineCommand("again", nil, .again, "say this again, with the step's text"),
    LineCommand("help", nil, .help, "what can be typed here"),
    LineCommand("helpnow", nil, .act(.openedHelpNow), "people to talk to, now"),
    LineCommand("home", nil, .home, "back to home") { Scene($0) != .home },
    LineCommand("save", nil, .save, "save now"),
    LineCommand("quit", nil, .act(.left(signal: nil)), "save and leave"),
  ]
}

extension State {
  fileprivate var fieldHere: Field? {
    if case .prompt = Scene(self) { work?.field } else { nil }
  }

  fileprivate var isAtPrompt: Bool {
    switch Scene(self) {
    case .prompt, .step: true
    default: false
    }
  }

  /// Text of many lines.
  var isAtLongText: Bool {
    switch fieldHere {
    case .text(let text)?: !text.isOneLine
    case .draft?, .timer?: true
    default: false
    }
  }

  fileprivate var isAtLetter: Bool { if case .draft? = fieldHere { true } else { false } }
  fileprivate var isAtTimer: Bool { if case .timer? = fieldHere { true } else { false } }
  fileprivate var isAtList: Bool { if case .list? = fieldHere { true } else { false } }
  fileprivate var isAtFeelings: Bool { if case .feelings? = fieldHere { true } else { false } }

  fileprivate var isAtItems: Bool {
    switch fieldHere {
    case .list?, .sort?: true
    default: false
    }
  }

  fileprivate var isAtPage: Bool { if case .page = Scene(self) { true } else { false } }

  fileprivate var isAtAdvice: Bool {
    switch Scene(self) {
    case .page, .list, .search: true
    default: false
    }
  }
}
