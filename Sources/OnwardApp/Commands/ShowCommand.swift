import ArgumentParser
import OnwardContent
import OnwardCore
import OnwardScreen

struct ShowCommand: ContentCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print a page of advice.",
    discussion: """
      On a terminal a long page goes through $PAGER.

      Examples:
        onward show a-rest-day
        onward show after-silence --format markdown
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case markdown, text, json
  }

  @Argument(
    help: "The topic's id, as `onward topics` shows it.", completion: .custom(Completions.topics))
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
    let shelf = try Surroundings().shelf(option: contentFolder)
    let guide = try shelf.guide()
    let topic = try guide.topic(named: topic)
    let printed = TopicPage(topic: topic, guide: guide)
    let body = BodyID.topic(topic.id)
    switch format {
    case .text: try page(printed.lines(body: shelf.body(body), width: width))
    case .markdown: try page(printed.markdown(shelf.bodySource(body)))
    case .json: try say([printed.json(shelf.bodySource(body)).text])
    }
  }
}

/// One page of advice for a pipe.
struct TopicPage {
  static let width = 72

  var topic: Topic
  var guide: Guide

  /// Title, the page as the reader shows it, and where its links lead; no line is wider than `width`.
  func lines(body: Document, width: Int) -> [String] {
    let title = Block.heading(level: 1, slug: "", [.text(topic.title)])
    let page = document(of: topic, body: body, guide)
    return LaidOutDocument(
      Document(blocks: [title] + page.blocks), width: width, linkName: linkName
    ).lines.map(plain)
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

  /// What a person can do with a link outside the reader.
  private func linkName(_ destination: String) -> String {
    if destination.hasPrefix("topic:"),
      let topic = guide.topic(TopicID(String(destination.dropFirst("topic:".count))))
    {
      return "\(topic.title): onward show \(topic.id)"
    }
    if destination.hasPrefix("step:"),
      let step = guide.step(StepID(String(destination.dropFirst("step:".count))))
    {
      return "\(step.title), a step of a session"
    }
    return destination
  }
}
