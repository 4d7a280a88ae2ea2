import OnwardCore
import OnwardScreen

/// The words of a face without a screen that no screen says.
enum LineWords {
  static let greeting =
    "onward, line by line. :help says what can be typed, :quit saves and leaves."
  static let dotEnds = "As many lines as you like. A line with only a dot ends them."
  static let saved = "Saved."
  static let nothingToSave = "Nothing is waiting to be saved."
  static let notSaved = "NOT SAVED yet. It is tried again; nothing is lost meanwhile."
  static let atHome = "This is home. :quit leaves."
  static let noEditor = "Only longer texts go to an editor."
  static let noEditorHere = "An editor needs a terminal, and there is none."
  static let enterGoesOn = "Enter goes on:"
  static let enterGoesBack = "Enter goes back to where you were:"
  static let breatheIn = "Breathe in."
  static let breatheOut = "Breathe out."
  static let readOnly = "This note can be read here, not changed."

  static func counted(_ count: Int, _ word: String) -> String {
    "\(count) \(word)\(count == 1 ? "" : "s")"
  }

  static func numbered(_ texts: [String]) -> [String] {
    texts.enumerated().map { "\($0 + 1). \($1)" }
  }

  /// A text with the numbers of its lines, by which they are changed.
  static func numbered(_ buffer: TextBuffer) -> [String] {
    buffer.lines.enumerated().map { "\($0 + 1): \($1.isEmpty ? "(empty)" : String($1))" }
  }

  /// A letter as it would be read aloud; numbers of lines come when they are asked for.
  static func letter(_ draft: DraftField) -> [String] {
    [size(of: draft), ""] + draft.buffer.lines.map { String($0) } + [""] + marks(in: draft) + [
      "A line with only a dot keeps it. Lines that you type come at its end. :show numbers its lines, and :help says how to change one."
    ]
  }

  static func size(of draft: DraftField) -> String {
    SharedWords.state(of: draft) + ":"
  }

  /// What the person may want to look over in it.
  static func marks(in draft: DraftField) -> [String] {
    (draft.keptWords ? [SharedWords.keptWords] : []) + SharedWords.marks(in: draft)
  }

  static func items(_ list: ListField) -> [String] {
    guard !list.items.isEmpty else { return [] }
    return ["So far:"]
      + numbered(list.items.map { $0.text + ($0.day.map { " (\($0.inWords))" } ?? "") })
  }

  static func sorted(_ sort: SortField) -> [String] {
    numbered(sort.items.map { "\($0.text) (\($0.group?.words ?? "in no group"))" })
  }

  static func taken(_ feelings: FeelingsField) -> String {
    feelings.taken.isEmpty
      ? "Nothing is taken." : "Taken: \(feelings.taken.joined(separator: ", "))."
  }

  /// The words that can be taken, and the way to those of the body, or back.
  static func feelings(_ feelings: FeelingsField) -> [String] {
    feelings.matches.map {
      "\($0.word): \($0.meaning)" + (feelings.isTaken($0) ? " (taken)" : "")
    } + [feelings.cannotName ? SharedWords.canName : SharedWords.cannotName]
  }

  /// Keys have no meaning here: what is typed has.
  static func notice(_ notice: Notice) -> String {
    switch notice {
    case .chooseAValue: "Give an answer, or :skip to leave it open."
    case .followUpIs(let followUp):
      followUp.progress == .open || followUp.progress == .moved
        ? SharedWords.notice(notice)
        : "It is settled already. :reopen with its number opens it again."
    case .closed: "Closed. :reopen with its number opens it again."
    default: SharedWords.notice(notice)
    }
  }

  static var welcome: [String] { SharedWords.welcome.map(withCommands) }

  static var offer: String { withCommands(SharedWords.offer) }

  private static func withCommands(_ words: String) -> String {
    words.split(separator: "F1", omittingEmptySubsequences: false).joined(separator: ":helpnow")
  }

  static func notANumber(_ text: String, upTo count: Int) -> String {
    switch count {
    case 0: "There is nothing to choose, so \"\(text)\" means nothing here."
    case 1: "\"\(text)\" is not the number 1."
    default: "\"\(text)\" is not a number from 1 to \(count)."
    }
  }

  static func unknown(_ name: String, nearest: String?) -> String {
    let meant = nearest.map { "Did you mean :\($0)? " } ?? ""
    return
      "\":\(name)\" is no command. \(meant)A backslash in front keeps it as words: \\:\(name)"
  }

  static func notHere(_ name: String) -> String {
    "\":\(name)\" means nothing here. :help says what does."
  }
}
