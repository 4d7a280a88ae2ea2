public import OnwardCore

// How a note's header names what is no text of the person's; the export and other commands name it the same.

enum StandingWord: String, CaseIterable {
  case open, paused, done, closed
}

extension Standing {
  public var name: String { words.0.rawValue }

  var words: (StandingWord, Outcome?) {
    switch self {
    case .open: (.open, nil)
    case .paused: (.paused, nil)
    case .done: (.done, nil)
    case .closed(let outcome): (.closed, outcome)
    }
  }
}

extension Position {
  /// Nil past the last step.
  var name: String? {
    switch self {
    case .at(let visit, let prompt?): AnswerKey(visit, prompt).description
    case .at(let visit, nil): visit.description
    case .end: nil
    }
  }

  init?(name: String) {
    if let key = AnswerKey(parsing: name) {
      self = .at(key.visit, key.prompt)
    } else if !name.utf8.contains(UInt8(ascii: ".")), let visit = Visit(parsing: name) {
      // A dot that names no prompt would make a step of it.
      self = .at(visit, nil)
    } else {
      return nil
    }
  }
}

extension Due {
  public var text: String {
    switch self {
    case .day(let day): day.description
    case .moment(let moment): moment.description
    }
  }

  init?(text: String) {
    if let day = Day(iso: text) {
      self = .day(day)
    } else if let moment = Moment(iso: text) {
      self = .moment(moment)
    } else {
      return nil
    }
  }
}
