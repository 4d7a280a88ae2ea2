import OnwardCore

/// A topic as its file has it, with the places that checks across files need.
struct ReadTopic {
  var topic: Topic
  var file: SplitFile
  var title: Placed<String>?
  var summary: Placed<String>?
  var tags: [Placed<String>]
  var steps: [Placed<String>]
  var related: [Placed<String>]
  var sources: [Placed<String>]
  var covers: [Placed<Int>]
}

/// Reads `topics/NAME.md`.
enum TopicReader {
  private static let known = [
    "id", "title", "summary", "tags", "steps", "related", "sources", "evidence", "covers", "do",
  ]

  /// The topic, with stand-ins for what was reported; nil without a map in the front matter.
  static func read(_ file: SplitFile, name: String) -> ReadTopic? {
    guard let node = file.map(),
      let fields = Fields(
        node, known: known, required: known, key: "front matter", report: file.report)
    else { return nil }
    _ = checkedID(fields, name: name)
    checkVoice(fields, ["title", "summary"])
    let tags = fields.names("tags", count: 1...4)
    let steps = fields.names("steps", count: 1...3)
    let related = fields.names("related", count: 2...4)
    for list in [tags, steps, related] { checkTwice(list, file.report) }
    let sources = fields.lines("sources", 1...40)
    let covers = fields.numbers("covers", 1...9999)
    let title = fields.words("title", 1...60)
    let summary = fields.words("summary", 1...110)
    if let summary, !isOneSentence(summary.value) {
      file.report(.notOneSentence(key: "summary"), at: summary.place)
    }
    let evidence = fields.word("evidence", of: Topic.Evidence.allCases, called: .evidence)
    let topic = Topic(
      id: TopicID(name), title: title?.value ?? "", summary: summary?.value ?? "",
      tags: tags.map(\.value), steps: steps.map { StepID($0.value) },
      related: related.map { TopicID($0.value) }, sources: sources.map(\.value),
      evidence: evidence ?? .practice, covers: covers.map(\.value),
      doStep: StepID(doStep(fields, among: steps)))
    return ReadTopic(
      topic: topic, file: file, title: title, summary: summary, tags: tags, steps: steps,
      related: related, sources: sources, covers: covers)
  }

  private static func doStep(_ fields: Fields, among steps: [Placed<String>]) -> String {
    guard let step = fields.name("do") else { return "" }
    if !steps.contains(where: { $0.value == step.value }) {
      fields.report(.notAmongItsSteps(step.value), at: step.place)
    }
    return step.value
  }

  private static func checkTwice(_ names: [Placed<String>], _ report: FileReport) {
    var seen: Set<String> = []
    for name in names where !seen.insert(name.value).inserted {
      report(.listedTwice(name.value), at: name.place)
    }
  }

  /// One mark that ends a sentence, and that at the end; "e.g." and the like count as ends where a space follows.
  private static func isOneSentence(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    guard let last = scalars.last, last == "." || last == "?" else { return false }
    return !zip(scalars, scalars.dropFirst()).contains { [".", "?"].contains($0) && $1 == " " }
  }
}
