import ArgumentParser
import OnwardContent
import OnwardCore

struct TopicsCommand: ContentCommand {
  static let configuration = CommandConfiguration(
    commandName: "topics", abstract: "List the pages of advice.",
    discussion: """
      Examples:
        onward topics
        onward topics --tag letters
      """)

  @Option(
    help: ArgumentHelp("Only those with this tag.", valueName: "tag"),
    completion: .custom(Completions.tags))
  var tag: String?
  @Flag(help: "For other programs.")
  var json = false
  @OptionGroup var content: ContentOption
  @ParentCommand var parent: Onward

  func run() throws {
    let shelf = try Surroundings().shelf(option: contentFolder)
    let list = try TopicList(guide: try shelf.guide(), tag: tag)
    if json { return try say([list.json.text]) }
    try page(list.lines)
  }
}

/// The topics that a person asked for.
struct TopicList {
  let topics: [Topic]
  private let guide: Guide

  /// Throws `unknownTag`.
  init(guide: Guide, tag: String?) throws(Failure) {
    self.guide = guide
    topics = guide.topics.filter { topic in tag.map(topic.tags.contains) ?? true }
    guard let tag, topics.isEmpty else { return }
    let tags = Set(guide.topics.flatMap(\.tags))
    throw .unknownTag(tag, nearest: nearestNames(to: tag, among: tags))
  }

  /// For each its id, title and tags on one line, its summary on the next, and an empty line between.
  var lines: [String] {
    if topics.isEmpty { return ["There are no topics."] }
    let entries = topics.map { topic in
      [
        plain("\(topic.id)  \(topic.title)  (\(topic.tags.joined(separator: ", ")))"),
        plain("    " + topic.summary),
      ]
    }
    return Array(entries.joined(separator: [""]))
  }

  var json: JSON {
    .document(.init("topics", .list(topics.map { OnwardApp.json(of: $0, in: guide) })))
  }
}

/// What front matter says of a topic, under the same names; each source with its citation.
func json(of topic: Topic, in guide: Guide) -> JSON { .object(members(of: topic, in: guide)) }

func members(of topic: Topic, in guide: Guide) -> [JSON.Member] {
  let sources = guide.sources.filter { topic.sources.contains($0.key) }.map { source in
    JSON.object([
      .init("key", .string(source.key)), .init("citation", .string(source.citation)),
    ])
  }
  return [
    .init("id", .string(topic.id.rawValue)), .init("title", .string(topic.title)),
    .init("summary", .string(topic.summary)), .init("tags", .strings(topic.tags)),
    .init("steps", .strings(topic.steps.map(\.rawValue))),
    .init("related", .strings(topic.related.map(\.rawValue))), .init("sources", .list(sources)),
    .init("evidence", .string(topic.evidence.rawValue)),
    .init("covers", .list(topic.covers.map { .number($0) })),
    .init("do", .string(topic.doStep.rawValue)),
  ]
}
