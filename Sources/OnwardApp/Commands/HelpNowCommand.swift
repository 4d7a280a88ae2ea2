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
      try say(HelpNow.withoutContent)
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
    let page = helpNowDocument(guide, region: region, people: [], body: body)
    return LaidOutDocument(page, width: width).lines.map(plain)
  }

  /// What holds everywhere, for when the content cannot be read.
  static let withoutContent = [
    "In danger now? Call your local emergency number: 112 in the EU, 999 in the UK,",
    "911 in the US and Canada, 000 in Australia.",
    "Or call or write to someone you trust.",
    "Helplines in your country: findahelpline.com or befrienders.org", "",
  ]
}
