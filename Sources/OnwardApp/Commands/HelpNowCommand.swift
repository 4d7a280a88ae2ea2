import ArgumentParser
import OnwardCore
import OnwardScreen

struct HelpNowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "help-now", abstract: "Print whom to call. It needs no terminal.")

  @Option(help: ArgumentHelp("Two letters, such as DE or US; that country first.", valueName: "xx"))
  var region: String?
  @OptionGroup var content: ContentOption
  @ParentCommand var parent: Onward

  func run() throws {
    do {
      try say(try lines())
    } catch let failure as Failure {
      // Whatever is broken: the numbers that everybody needs come first.
      try say(HelpNow.lines(helpWithoutContent) + [""])
      throw failure
    }
  }

  private func lines() throws -> [String] {
    let surroundings = try Surroundings()
    if let region, OnwardApp.region(named: region) == nil { throw Failure.badRegion(region) }
    let shelf = try surroundings.shelf(option: content.folder ?? parent.content.folder)
    let chosen =
      region.flatMap(OnwardApp.region(named:))
      ?? OnwardApp.region(in: surroundings.environment)
    return HelpNow.lines(try shelf.guide(), region: chosen, body: shelf.body(.helplines))
  }
}

/// The help page as plain text.
enum HelpNow {
  static let width = 76

  static func lines(_ guide: Guide, region: String?, body: Document) -> [String] {
    lines(helpNowDocument(guide, region: region, people: [], body: body))
  }

  static func lines(_ page: Document) -> [String] {
    LaidOutDocument(page, width: width).lines.map(plain)
  }
}
