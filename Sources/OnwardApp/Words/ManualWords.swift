import OnwardScreen

/// What the manual says that no command's help says.
enum ManualWords {
  struct Row {
    var name: String
    var meaning: String

    init(_ name: String, _ meaning: String) {
      self.name = name
      self.meaning = meaning
    }
  }

  static let environment = [
    Row("ONWARD_CONTENT", "The folder of the steps and the advice, where --content names none."),
    Row(
      "VISUAL , EDITOR",
      "The editor that Ctrl-O opens: a program and its arguments. No shell reads it."),
    Row(
      "PAGER",
      "What shows long output on a terminal: a program and its arguments. Without it less, and "
        + "nothing where it is empty or \"cat\". No shell reads it."),
    Row(
      "LESS", "Options of less; where it is not set, onward sets it for a line that names its keys."
    ),
    Row("NO_COLOR", "Set to anything: no colour."),
    Row(
      "CLICOLOR , CLICOLOR_FORCE", "CLICOLOR=0: no colour; CLICOLOR_FORCE=1: colour all the same."),
    Row("NO_MOTION , ONWARD_REDUCED_MOTION", "Set to 1: words in place of moving bars."),
    Row("ACCESSIBLE", "Set to 1: plain lines of text, as the setting mode: line."),
    Row("LC_ALL , LC_MESSAGES , LANG", "Name the region whose helplines come first."),
    Row("XDG_DATA_HOME , XDG_STATE_HOME , XDG_CONFIG_HOME , XDG_CACHE_HOME", "See FILES."),
    Row("ONWARD_NOW , ONWARD_SEED", "For tests: the time, and what ids are made of."),
  ]

  static let aboutSettings =
    "They stand in config.yaml, see FILES, and `onward config` shows and changes them."

  static func title(_ place: KeyPlace) -> String {
    switch place {
    case .everywhere: "Everywhere"
    case .questions: "At questions and in menus"
    case .text: "In text"
    case .pages: "On pages"
    case .lists: "In the lists of sessions and of what is due"
    }
  }

  static let aboutFiles = "All of them are for you alone: folders have mode 0700 and files 0600."

  static let files = [
    Row("~/.local/share/onward/sessions", "Your notes: a Markdown file for each session."),
    Row("~/.config/onward/config.yaml", "Your settings."),
    Row(
      "~/.local/state/onward",
      "What onward remembers beside them: bookmarks, reading places, locks."),
    Row("~/.cache/onward", "What can be made again from the notes."),
    Row(
      "PREFIX/share/onward/Content", "The steps and the advice, below where onward was installed."),
  ]

  static let exits = [
    Row("0", "It is done."),
    Row("64", "Wrong usage, or no terminal."),
    Row("65", "Content or settings have errors."),
    Row("66", "No such session, topic, tag, folder or file, or an id that fits several."),
    Row("69", "The terminal cannot do it."),
    Row("73 , 74", "Cannot create, cannot write."),
    Row("78", "No usable home, or something that doctor wants mended."),
    Row("128 + N", "Ended by signal N, with everything saved."),
  ]
}
