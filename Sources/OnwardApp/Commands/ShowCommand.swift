import ArgumentParser
import OnwardContent
import OnwardCore
import OnwardScreen

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print a page of advice.")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case markdown, text, json
  }

  @Argument(help: "The topic's id, as `onward topics` shows it.")
  var topic: String
  @Option(help: ArgumentHelp("Columns of the text, 1 to 1000.", valueName: "n"))
  var width = TopicPage.width
  @Option(help: "How to print it.")
  var format = Format.text
  @OptionGroup var content: ContentOption
  @ParentCommand var parent: Onward

  func validate() throws {
    guard (1...1000).contains(width) else {
      throw ValidationError("--width is \(width): give a number from 1 to 1000.")
    }
  }

  func run() throws {
    let shelf = try Surroundings().shelf(option: content.folder ?? parent.content.folder)
    let guide = try shelf.guide()
    let topic = try guide.topic(named: topic)
    let page = TopicPage(topic: topic, guide: guide)
    let body = BodyID.topic(topic.id)
    switch format {
    case .text: try say(page.lines(body: shelf.body(body), width: width))
    case .markdown: try say(page.markdown(shelf.bodySource(body)))
    case .json: try say([page.json(shelf.bodySource(body)).text])
    }
  }
}

/// One page of advice for a pipe.
struct TopicPage {
  static let width = 72

  var topic: Topic
  var guide: Guide

  /// Title, body, where its links lead, related topics and sources; no line is wider than `width`.
  func lines(body: Document, width: Int) -> [String] {
    let title = Document(blocks: [.heading(level: 1, slug: "", [.text(topic.title)])])
    var parts = [
      LaidOutDocument(title, width: width),
      LaidOutDocument(body, width: width, linkName: linkName),
    ]
    if !foot.blocks.isEmpty { parts.append(LaidOutDocument(foot, width: width)) }
    return Array(parts.map { $0.lines.map(plain) }.joined(separator: [""]))
  }

  /// The body as it stands, save for control characters.
  func markdown(_ source: String) -> [String] {
    var lines = withoutControls(source).split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map(String.init)
  }

  func json(_ source: String) -> JSON {
    .document(
      .init("topic", .object(members(of: topic, in: guide) + [.init("body", .string(source))])))
  }

  private var foot: Document {
    let related = topic.related.compactMap(guide.topic).map { "\($0.title): \(command($0))" }
    let sources = guide.sources.filter { topic.sources.contains($0.key) }.map(\.citation)
    return Document(blocks: section("Related", related) + section("Sources", sources))
  }

  private func section(_ title: String, _ items: [String]) -> [Block] {
    guard !items.isEmpty else { return [] }
    let list = Block.list(
      start: nil, isTight: true, items: items.map { [.paragraph([.text($0)])] })
    return [.heading(level: 2, slug: "", [.text(title)]), list]
  }

  /// What a person can do with a link outside the reader.
  private func linkName(_ destination: String) -> String {
    if destination.hasPrefix("topic:"),
      let topic = guide.topic(TopicID(String(destination.dropFirst("topic:".count))))
    {
      return "\(topic.title): \(command(topic))"
    }
    if destination.hasPrefix("step:"),
      let step = guide.step(StepID(String(destination.dropFirst("step:".count))))
    {
      return "\(step.title), a step of a session"
    }
    return destination
  }

  private func command(_ topic: Topic) -> String { "onward show \(topic.id)" }
}
