import OnwardCore

/// The links met so far, each destination once.
struct LinkNumbers {
  struct Target: Hashable {
    var destination: String
    var title: String
  }

  private(set) var targets: [Target] = []
  private var numbers: [Target: Int] = [:]

  /// The link's number, from 1.
  mutating func number(of target: Target) -> Int {
    if let number = numbers[target] { return number }
    targets.append(target)
    numbers[target] = targets.count
    return targets.count
  }
}

/// The spans of one block as runs of styled text.
struct InlineText {
  private(set) var runs: [StyledText] = []
  /// The link whose marker a run is, by the run's index.
  private(set) var markers: [Int: Int] = [:]

  init(_ spans: [Span], style: Style, links: inout LinkNumbers) {
    add(spans, style: style, links: &links)
  }

  private mutating func add(_ spans: [Span], style: Style, links: inout LinkNumbers) {
    for span in spans { add(span, style: style, links: &links) }
  }

  private mutating func add(_ span: Span, style: Style, links: inout LinkNumbers) {
    switch span {
    case .text(let text), .html(let text): add(text, style)
    // The quotes stay: on a terminal without colours nothing else would tell it from prose.
    case .code(let text): add("`" + text + "`", style.union(.accent))
    case .emphasis(let inner): add(inner, style: style.union(.underline), links: &links)
    case .strong(let inner): add(inner, style: style.union(.bold), links: &links)
    case .link(let destination, let title, let inner),
      .image(let destination, let title, let inner):
      add(inner, style: style.union(.accent), links: &links)
      let number = links.number(of: .init(destination: destination, title: title))
      markers[runs.count] = number
      runs.append(StyledText("[\(number)]", style.union(.accent)))
    case .softBreak: add(" ", style)
    case .hardBreak: add("\n", style)
    }
  }

  private mutating func add(_ text: String, _ style: Style) {
    if !text.isEmpty { runs.append(StyledText(text, style)) }
  }
}
