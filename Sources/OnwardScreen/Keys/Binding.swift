import OnwardCore

/// What a key comes to; where the screen's layout decides, the layout is asked first.
enum Meaning: Equatable, Sendable {
  case act(Action)
  /// Scrolls the text that is read: by so many pages or lines, or to an end.
  case scroll(Scroll)
  /// The control takes it as typed.
  case typing
  /// The link after this one, or before it.
  case link(Int)
  /// Follows the link in focus.
  case followLink
  /// The match after the current one, or before it.
  case match(Int)
  /// Goes to the heading under the cursor.
  case heading
  /// Moves the cursor by a row of the screen.
  case row(Int)
}

/// A way to scroll.
enum Scroll: Hashable, Sendable {
  case pages(Int)
  case lines(Int)
  case start
  case end
}

/// One row of the table that the keymap, the key line and the help page are made from.
struct Binding: Sendable {
  /// How the key is called, such as `Ctrl-A`; several with a slash or spaces between them.
  let name: String
  let keys: [Key]
  /// Letters that do the same where letters are not text.
  let letters: [Character]
  let modes: Modes
  let meaning: Meaning
  /// What it does, on the help page.
  let help: String
  /// The same in a word or two, for the key line; nil keeps it off the line.
  let short: String?

  init(
    _ name: String, _ keys: [Key], letters: [Character] = [], in modes: Modes,
    _ meaning: Meaning, _ help: String, line short: String? = nil
  ) {
    self.name = name
    self.keys = keys
    self.letters = letters
    self.modes = modes
    self.meaning = meaning
    self.help = help
    self.short = short
  }
}
