import CCmark
import OnwardCore

/// The checks of topics that only lint needs: their bodies, and what no reader would miss at start-up.
struct TopicLint {
  let content: ReadContent

  static let lastHeading = "Do this now"

  func check() {
    for topic in content.topics {
      checkLength(of: topic.file)
      checkLastHeading(of: topic.file)
    }
    SharedWords.check(content.topics)
    // While a topic is unread, what seems missing may stand in it.
    guard content.topics.count == content.topicNames.count else { return }
    checkSteps()
    checkTags()
  }

  private func checkLength(of file: SplitFile) {
    let count = bodyWords(of: file).count
    guard !ContentLimits.topicWords.contains(count) else { return }
    file.report(.wrongWordCount(count, ContentLimits.topicWords), at: startOfBody(file))
  }

  private func checkLastHeading(of file: SplitFile) {
    _ = withMarkdown(file.body) { root in
      let headings = children(of: root).filter {
        cmark_node_get_type($0) == CMARK_NODE_HEADING
      }
      guard let last = headings.last else {
        file.report(.wrongLastHeading(wanted: Self.lastHeading), at: startOfBody(file))
        return
      }
      guard plainText(of: last) != Self.lastHeading else { return }
      let line = Int(cmark_node_get_start_line(last)) + file.linesAboveBody
      file.report(
        .wrongLastHeading(wanted: Self.lastHeading),
        at: Place(line: line, column: Int(cmark_node_get_start_column(last))))
    }
  }

  private func checkSteps() {
    let named = Set(content.topics.flatMap(\.topic.steps))
    for step in content.steps where !named.contains(step.step.id) {
      step.file.report(.stepWithoutTopic(step.step.id.rawValue), at: step.idPlace)
    }
  }

  private func checkTags() {
    var counts: [String: Int] = [:]
    for tag in content.topics.flatMap({ Set($0.topic.tags) }) { counts[tag, default: 0] += 1 }
    for topic in content.topics {
      for tag in topic.tags where counts[tag.value] == 1 {
        topic.file.report(.loneTag(tag.value), at: tag.place)
      }
    }
  }

  private func startOfBody(_ file: SplitFile) -> Place {
    Place(line: file.linesAboveBody + 1, column: 1)
  }
}
