import OnwardCore

/// Reports what topics say wrongly of steps and of one another.
struct TopicReferences {
  let content: ReadContent

  func check() {
    checkTaken(.title, \.title)
    checkTaken(.summary, \.summary)
    let topics = Dictionary(
      content.topics.map { ($0.topic.id, $0.topic) }, uniquingKeysWith: { first, _ in first })
    for topic in content.topics {
      for use in topic.steps where !content.stepNames.contains(use.value) {
        let near = nearest(to: use.value, among: content.stepNames)
        topic.file.report(.unknownWord(.step, use.value, nearest: near), at: use.place)
      }
      for use in topic.related { check(use, of: topic, in: topics) }
    }
  }

  private func checkTaken(
    _ what: ContentFact.Vocabulary, _ value: (ReadTopic) -> Placed<String>?
  ) {
    var seen: Set<String> = []
    for topic in content.topics {
      guard let text = value(topic), !seen.insert(text.value.lowercased()).inserted else {
        continue
      }
      topic.file.report(.taken(what, text.value), at: text.place)
    }
  }

  private func check(
    _ use: Placed<String>, of topic: ReadTopic, in topics: [TopicID: Topic]
  ) {
    let report = topic.file.report
    if use.value == topic.topic.id.rawValue {
      report(.relatedToItself, at: use.place)
    } else if !content.topicNames.contains(use.value) {
      let near = nearest(to: use.value, among: content.topicNames)
      report(.unknownWord(.topic, use.value, nearest: near), at: use.place)
    } else if let other = topics[TopicID(use.value)], !other.related.contains(topic.topic.id) {
      report(.notRelatedBack(use.value), at: use.place)
    }
  }
}
