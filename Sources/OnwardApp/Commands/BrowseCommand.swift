import ArgumentParser
import OnwardContent
import OnwardCore

struct BrowseCommand: OpeningCommand {
  static let configuration = CommandConfiguration(
    commandName: "browse", abstract: "Read the advice.",
    discussion: """
      In the list, type to filter it. F2 lists all keys.

      Examples:
        onward browse
        onward browse a-rest-day
      """)

  @Argument(
    help: "The topic's id, as `onward topics` shows it; without it, the list.",
    completion: .custom(Completions.topics))
  var topic: String?
  @OptionGroup var content: ContentOption
  @OptionGroup var face: FaceOption
  @ParentCommand var parent: Onward

  func run() throws {
    let surroundings = try Surroundings()
    if let topic {
      let guide = try surroundings.shelf(option: contentFolder).guide()
      _ = try guide.topic(named: topic)
    }
    try open(.browse(topic.map { TopicID($0) }), in: surroundings)
  }
}

extension Guide {
  /// Throws `unknownTopic` with the nearest names.
  func topic(named name: String) throws(Failure) -> Topic {
    if let topic = topic(TopicID(name)) { return topic }
    let names = topics.map(\.id.rawValue)
    throw .unknownTopic(name, nearest: nearestNames(to: name, among: names))
  }
}
