import CYaml

/// Builds the tree of one YAML document, and says what content must not use.
struct YamlTree {
  /// Added to the lines of what is reported and placed: the lines above the YAML in its file.
  private let linesAbove: Int
  private let events: YamlEvents
  private let report: FileReport
  private var isBroken = false

  /// The document as a tree; nil when it is empty or something in it was reported that leaves no tree.
  static func read(_ yaml: [UInt8], linesAbove: Int, report: FileReport) -> YamlNode? {
    var tree = YamlTree(linesAbove: linesAbove, events: YamlEvents(yaml), report: report)
    return tree.document()
  }

  private init(linesAbove: Int, events: YamlEvents, report: FileReport) {
    self.linesAbove = linesAbove
    self.events = events
    self.report = report
  }

  private mutating func document() -> YamlNode? {
    var root: YamlNode?
    while let event = next(), event.kind != CY_STREAM_END {
      switch event.kind {
      case CY_DOCUMENT_START where root != nil:
        report(.secondDocument, at: place(event.start))
        return nil
      case CY_OTHER, CY_DOCUMENT_START, CY_DOCUMENT_END: continue
      default: root = node(event, depth: 1)
      }
    }
    return isBroken ? nil : root
  }

  private mutating func next() -> cy_event? {
    guard !isBroken else { return nil }
    switch events.next() {
    case .event(let event): return event
    case .broken(let problem, let place):
      isBroken = true
      report(
        .brokenYaml(problem: problem),
        at: Place(line: place.line + linesAbove, column: place.column))
      return nil
    }
  }

  private func place(_ mark: cy_mark) -> Place {
    Place(line: mark.line + 1 + linesAbove, column: mark.column + 1)
  }

  private mutating func node(_ event: cy_event, depth: Int) -> YamlNode? {
    let start = place(event.start)
    if event.has_anchor == 1 { report(.anchor, at: start) }
    if event.has_tag == 1 { report(.tag, at: start) }
    let isCollection = event.kind == CY_SEQUENCE_START || event.kind == CY_MAPPING_START
    if isCollection, depth > ContentLimits.depth {
      report(.tooDeep, at: start)
      isBroken = true
      return nil
    }
    switch event.kind {
    case CY_SCALAR:
      return YamlNode(form: .scalar(event.text, isPlain: event.is_plain == 1), place: start)
    case CY_SEQUENCE_START: return list(start, depth: depth)
    case CY_MAPPING_START: return map(start, depth: depth)
    case CY_ALIAS: report(.alias, at: start)
    default: break
    }
    return YamlNode(form: .scalar("", isPlain: true), place: start)
  }

  private mutating func list(_ start: Place, depth: Int) -> YamlNode? {
    var items: [YamlNode] = []
    while let event = next(), event.kind != CY_SEQUENCE_END {
      guard let item = node(event, depth: depth + 1) else { return nil }
      items.append(item)
    }
    return YamlNode(form: .list(items), place: start)
  }

  private mutating func map(_ start: Place, depth: Int) -> YamlNode? {
    var entries: [YamlEntry] = []
    var seen: Set<String> = []
    while let event = next(), event.kind != CY_MAPPING_END {
      let keyPlace = place(event.start)
      guard let key = node(event, depth: depth + 1) else { return nil }
      guard let following = next(), let value = node(following, depth: depth + 1) else {
        return nil
      }
      guard case .scalar(let name, let isPlain) = key.form else {
        report(.keyIsNotAWord, at: keyPlace)
        continue
      }
      if name == "<<", isPlain {
        report(.mergeKey, at: keyPlace)
      } else if !seen.insert(name).inserted {
        report(.duplicateKey(name), at: keyPlace)
      } else {
        entries.append(YamlEntry(key: name, place: keyPlace, value: value))
      }
    }
    return YamlNode(form: .map(entries), place: start)
  }
}
