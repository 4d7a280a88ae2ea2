/// Looks for runs of words that two topics have in common: a reader who follows a link should not read them again.
enum SharedWords {
  private struct Spot {
    var topic: Int
    var place: Place
  }

  /// Reports each run once, in the later of the two files.
  static func check(_ topics: [ReadTopic]) {
    let length = ContentLimits.sharedWords
    var first: [[String]: Spot] = [:]
    for (index, topic) in topics.enumerated() {
      let words = bodyWords(of: topic.file)
      guard words.count >= length else { continue }
      var isInRun = false
      for start in 0...(words.count - length) {
        let run = words[start..<(start + length)].map(\.value)
        guard let spot = first[run] else {
          first[run] = Spot(topic: index, place: words[start].place)
          isInRun = false
          continue
        }
        guard spot.topic != index else { continue }
        if !isInRun {
          topic.file.report(
            .sharedWords(
              run.joined(separator: " "), file: topics[spot.topic].file.report.path,
              place: spot.place), at: words[start].place)
        }
        isInRun = true
      }
    }
  }
}
