import ArgumentParser
import OnwardCore
import OnwardScreen

struct HelpNowCommand: ContentCommand {
  static let configuration = CommandConfiguration(
    commandName: "help-now", abstract: "Print whom to call. It needs no terminal.",
    discussion: """
      Without --region, the region of your settings comes first, or the one that the \
      locale names. Your own contacts stand on it too: see `onward config`.

      Example:
        onward help-now --region DE
      """)

  @Option(
    help: ArgumentHelp("Two letters, such as DE or US; that country first.", valueName: "xx"),
    completion: .custom(Completions.regions))
  var region: String?
  @OptionGroup var content: ContentOption
  @ParentCommand var parent: Onward

  func run() throws {
    let contacts = (try? Surroundings().ownSettings().preferences.contacts) ?? []
    do {
      try say(try lines())
    } catch let failure as Failure {
      // Whatever is broken: the numbers that everybody needs come first.
      try say(HelpNow.lines(helpWithoutContent(contacts)) + [""])
      throw failure
    }
  }

  private func lines() throws -> [String] {
    let surroundings = try Surroundings()
    if let region, OnwardApp.region(named: region) == nil { throw Failure.badRegion(region) }
    let shelf = try surroundings.shelf(option: contentFolder)
    let own = surroundings.ownSettings()
    own.problems.forEach(Stream.errors.writeLine)
    let chosen =
      region.flatMap(OnwardApp.region(named:)) ?? surroundings.region(own.preferences)
    return HelpNow.lines(
      try shelf.guide(), region: chosen, contacts: own.preferences.contacts,
      body: shelf.body(.helplines))
  }
}

/// The help page as plain text.
enum HelpNow {
  static let width = 76

  static func lines(
    _ guide: Guide, region: String?, contacts: [Contact], body: Document
  ) -> [String] {
    lines(
      helpNowDocument(guide, region: region, contacts: contacts, people: [], body: body))
  }

  static func lines(_ page: Document) -> [String] {
    LaidOutDocument(page, width: width).lines.map(plain)
  }
}
