import OnwardCore

extension Words {
  /// A hit as rows: its title, and the words around the first match with what was found marked.
  static func rows(of hit: SearchHit<SearchSource>, isHere: Bool, width: Int) -> [[Cell]] {
    let mark =
      switch hit.id {
      case .topic: ""
      case .note: "your note: "
      }
    let title = (isHere ? "› " : "  ") + mark + hit.title
    let head = cells(of: title, style: isHere ? [.bold, .accent] : .bold, fitting: width)
    let snippet = hit.snippet
    let characters = Array(snippet.text)
    var runs: [StyledText] = []
    var place = 0
    for range in snippet.marks {
      runs.append(StyledText(String(characters[place..<range.lowerBound])))
      runs.append(StyledText(String(characters[range]), [.bold, .underline]))
      place = range.upperBound
    }
    runs.append(StyledText(String(characters[place...])))
    let rows = wrapped(runs, width: max(1, width - 4)).prefix(2)
    return [head] + rows.map { Array(repeating: .blank, count: 4) + $0 }
  }
}
