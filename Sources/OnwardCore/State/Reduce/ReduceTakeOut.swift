/// The form that asks where a letter is to be written.
public struct LetterFile: Sendable, Equatable {
  public let letter: OutgoingLetter
  /// As the person types it; `~` is home.
  public internal(set) var path: TextBuffer
  /// Why it was not written there.
  public internal(set) var problem: SaveProblem?
  var goal: Int?

  init(_ letter: OutgoingLetter) {
    self.letter = letter
    path = TextBuffer("~/\(letter.template).txt", isSingleLine: true)
  }
}

/// The ways out of a letter; onward itself sends nothing.
extension State {
  /// Asks by which way; what is typed is put on disk first.
  mutating func takeOut() -> [Effect] {
    guard case .draft(let draft)? = work?.field, let id = work?.session.id else { return [] }
    guard !draft.buffer.lines.joined().allSatisfy(\.isWhitespace) else {
      notice = .emptyLetter
      return []
    }
    let letter = OutgoingLetter(
      text: draft.buffer.text, subject: draft.subject, template: draft.template, session: id,
      marks: draft.marks)
    return saveNow() + show(.question(Question(subject: .takeOut(letter))))
  }

  mutating func takeOut(_ letter: OutgoingLetter, by reply: Question.Reply) -> [Effect] {
    switch reply {
    case .copyLetter: show(.question(Question(subject: .copy(letter))))
    case .copyNow: [.copy(text: letter.text)]
    case .writeLetter: show(.letterFile(LetterFile(letter)))
    case .showLink: show(.letterLink(letter))
    default: []
    }
  }

  mutating func receiveLetterFile(_ action: Action, _ form: LetterFile) -> [Effect] {
    var form = form
    switch action {
    case .wentBack, .openedHome:
      closeOverlay()
      return []
    case .accepted, .advanced:
      let path = form.path.text
      guard !path.allSatisfy(\.isWhitespace) else { return [] }
      return [.writeLetter(path: path, text: form.letter.text)]
    default:
      if form.path.receive(action.inLine, goal: &form.goal) == .changed { form.problem = nil }
    }
    overlays[overlays.count - 1] = .letterFile(form)
    return []
  }

  mutating func recordTakingOut(_ action: Action) -> [Effect] {
    switch action {
    case .letterCopied(let result): notice = .copied(result)
    case .letterWritten(let path):
      if case .letterFile? = overlays.last { closeOverlay() }
      notice = .letterWritten(path: path)
    case .letterNotWritten(let problem):
      guard case .letterFile(var form)? = overlays.last else { break }
      form.problem = problem
      overlays[overlays.count - 1] = .letterFile(form)
    default: break
    }
    return []
  }
}
