import OnwardContent
import OnwardCore

/// What a line that begins with a colon asks for; one table holds the names, where they hold, and what help says.
struct LineCommand: Sendable {
  /// What is done.
  enum Meaning: Equatable, Sendable {
    case act(Action)
    case help, again, save, home, skip, more, edit
    /// Of what was written or gathered so far.
    case show, clear, tone
    /// With the number that follows: of a line, an item, or an entry of a list.
    case change, insert, remove, moveUp, moveDown
    case past(ListCommand), due(FollowUpCommand)
    case marks
    /// With words that follow.
    case find, search
    case bookmark
  }

  var name: String
  /// What follows the name, as help shows it.
  var argument: String?
  var meaning: Meaning
  var help: String
  private var holds: @Sendable (State) -> Bool

  init(
    _ name: String, _ argument: String? = nil, _ meaning: Meaning, _ help: String,
    where holds: @escaping @Sendable (State) -> Bool = { _ in true }
  ) {
    self.name = name
    self.argument = argument
    self.meaning = meaning
    self.help = help
    self.holds = holds
  }

  /// Whether it means something here.
  func holds(in state: State) -> Bool { holds(state) }

  /// `:change N WORDS: puts words in the place of line N`.
  var line: String {
    ":" + ([name, argument].compactMap(\.self)).joined(separator: " ") + " " + help
  }
}

/// A line as it was typed.
enum TypedLine: Equatable {
  case words(String)
  /// Words that are nothing but words, whatever they look like.
  case literal(String)
  /// Its name, and what follows, without the blanks between.
  case command(String, rest: String)

  /// A colon and a letter begin a command; a backslash keeps whatever follows it as words.
  init(_ line: String) {
    let characters = Array(line)
    if characters.first == "\\" {
      self = .literal(String(line.dropFirst()))
    } else if characters.first == ":", characters.count > 1, characters[1].isLetter {
      let name = line.dropFirst().prefix { !$0.isWhitespace }
      let rest = line.dropFirst(1 + name.count).drop(while: \.isWhitespace)
      self = .command(name.lowercased(), rest: String(rest))
    } else {
      self = .words(line)
    }
  }
}

extension LineCommand {
  /// The command of that name that holds here, or else one of the name that holds elsewhere.
  static func named(_ name: String, in state: State) -> LineCommand? {
    all.first { $0.name == name && $0.holds(in: state) } ?? all.first { $0.name == name }
  }

  /// What can be typed here.
  static func here(_ state: State) -> [LineCommand] { all.filter { $0.holds(in: state) } }

  static func nearestName(to name: String, in state: State) -> String? {
    nearest(to: name, among: here(state).map(\.name))
  }
}
