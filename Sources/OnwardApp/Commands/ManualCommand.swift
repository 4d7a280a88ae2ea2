import ArgumentParser

/// For who packages onward; `install` puts the page in its place.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: "Print the manual page, in the language of mdoc.",
    discussion: """
      Example:
        onward manual | man -l -
      """,
    shouldDisplay: false)

  func run() throws {
    guard let root = CommandHelp.all() else { return }
    Stream.output.write(ManualPage(root: root).text)
  }
}
