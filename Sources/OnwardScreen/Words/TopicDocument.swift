public import OnwardCore

/// A topic's page: its body, and below it the pages near it and what it rests on.
public func document(of topic: Topic, body: Document, _ guide: Guide) -> Document {
  var blocks = body.blocks
  let related = topic.related.compactMap(guide.topic)
  if !related.isEmpty {
    blocks.append(.heading(level: 2, slug: "related", [.text("Near this")]))
    blocks.append(
      .list(
        start: nil, isTight: true,
        items: related.map { other in
          let link = Span.link(
            destination: "topic:\(other.id)", title: "", [.text(other.title)])
          return [.paragraph([link])]
        }))
  }
  blocks.append(.heading(level: 2, slug: "sources", [.text("What this rests on")]))
  blocks.append(.paragraph([.text(Words.evidence(topic.evidence))]))
  let sources = topic.sources.compactMap { key in guide.sources.first { $0.key == key } }
  if !sources.isEmpty {
    blocks.append(
      .list(
        start: nil, isTight: true, items: sources.map { [.paragraph([.text($0.citation)])] }))
  }
  return Document(blocks: blocks)
}

/// What a link's destination is called in the list under the page.
func linkName(_ destination: String, _ guide: Guide) -> String {
  if destination.hasPrefix("topic:") {
    let id = TopicID(String(destination.dropFirst("topic:".count)))
    return guide.topic(id)?.title ?? destination
  }
  if destination.hasPrefix("step:") {
    let id = StepID(String(destination.dropFirst("step:".count)))
    return guide.step(id).map { "do it: \($0.title)" } ?? destination
  }
  return destination
}

extension Words {
  static func evidence(_ evidence: Topic.Evidence) -> String {
    switch evidence {
    case .article: "Advice from articles for people who search for work."
    case .study: "At least one study, though hardly any looked at people turned down for a job."
    case .practice: "What people in practice advise. It has not been tested for this."
    }
  }
}
