import CCmark
import OnwardCore

/// The checks of Markdown bodies, which only lint needs.
struct BodyCheck {
  let content: ReadContent

  /// Reports what a body must not hold, and links that lead nowhere.
  func check(_ file: SplitFile) {
    let lines = file.linesAboveBody
    guard checkScalars(of: file.body, linesAbove: lines, report: file.report) else { return }
    checkVoice(
      ofBody: String(decoding: file.body, as: UTF8.self), linesAbove: lines, report: file.report)
    if file.report.path.hasSuffix("helplines.md"), file.body.allSatisfy({ $0 <= 0x20 }) {
      file.report(.emptyBody, at: Place(line: lines + 1, column: 1))
    }
    _ = withMarkdown(file.body) { root in
      var walk = BodyWalk(check: self, file: file)
      walk.walk(root)
    }
  }

  /// Reports conditions on sections that the body does not have.
  func checkSections(of step: ReadStep) {
    guard !step.sections.isEmpty else { return }
    let slugs = parseDocument(step.file.body).headingSlugs
    for section in step.sections where !slugs.contains(section.value) {
      let near = nearest(to: section.value, among: slugs)
      step.file.report(.unknownWord(.section, section.value, nearest: near), at: section.place)
    }
  }

  fileprivate func check(_ target: String, at place: Place, in file: SplitFile) {
    if let name = target.dropping(prefix: "step:") {
      check(.step, name, among: content.stepNames, at: place, in: file)
    } else if let name = target.dropping(prefix: "topic:") {
      check(.topic, name, among: content.topicNames, at: place, in: file)
    } else if !["https://", "http://", "mailto:"].contains(where: target.hasPrefix) {
      file.report(.unknownLink(target), at: place)
    }
  }

  private func check(
    _ what: ContentFact.Vocabulary, _ name: String, among names: [String], at place: Place,
    in file: SplitFile
  ) {
    guard !names.contains(name) else { return }
    file.report(.unknownWord(what, name, nearest: nearest(to: name, among: names)), at: place)
  }
}

/// One pass over libcmark's nodes, without recursion.
private struct BodyWalk {
  let check: BodyCheck
  let file: SplitFile
  private let lines: [ArraySlice<UInt8>]
  private var depth = 0
  private var isTooDeep = false

  init(check: BodyCheck, file: SplitFile) {
    self.check = check
    self.file = file
    lines = file.body.split(separator: lineFeed, omittingEmptySubsequences: false)
  }

  mutating func walk(_ root: OpaquePointer) {
    guard let events = cmark_iter_new(root) else { return }
    defer { cmark_iter_free(events) }
    while true {
      let event = cmark_iter_next(events)
      if event == CMARK_EVENT_DONE { return }
      guard let node = cmark_iter_get_node(events) else { continue }
      if event == CMARK_EVENT_EXIT {
        depth -= 1
        continue
      }
      read(node)
      if !isLeaf(node) { depth += 1 }
    }
  }

  private mutating func read(_ node: OpaquePointer) {
    if depth > ContentLimits.nesting, !isTooDeep {
      isTooDeep = true
      file.report(.nestedTooDeep, at: place(of: node))
    }
    switch cmark_node_get_type(node) {
    case CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE: file.report(.rawHTML, at: place(of: node))
    case CMARK_NODE_LINK, CMARK_NODE_IMAGE:
      check.check(url(of: node), at: placeOfLink(node), in: file)
    case CMARK_NODE_TEXT, CMARK_NODE_CODE:
      // An entity such as `&#27;` becomes a real character only here.
      if let control = literal(of: node).unicodeScalars.first(where: isControl) {
        file.report(.controlCharacter(control.value), at: place(of: node))
      }
    default: break
    }
  }

  /// libcmark gives nodes that hold nothing no exit event.
  private func isLeaf(_ node: OpaquePointer) -> Bool {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_HTML_BLOCK, CMARK_NODE_THEMATIC_BREAK, CMARK_NODE_CODE_BLOCK, CMARK_NODE_TEXT,
      CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE:
      true
    default: false
    }
  }

  /// libcmark misplaces a link that spans lines; its first child has the right place.
  private func placeOfLink(_ node: OpaquePointer) -> Place {
    guard let child = cmark_node_first_child(node), cmark_node_get_start_line(child) > 0 else {
      return place(of: node)
    }
    let start = place(of: child)
    return Place(line: start.line, column: max(1, start.column - 1))
  }

  private func place(of node: OpaquePointer) -> Place {
    var current: OpaquePointer? = node
    while let candidate = current, cmark_node_get_start_line(candidate) < 1 {
      current = cmark_node_parent(candidate)
    }
    guard let current else { return .start }
    let line = Int(cmark_node_get_start_line(current))
    let bytes = Int(cmark_node_get_start_column(current)) - 1
    let before = line <= lines.count ? lines[line - 1].prefix(max(0, bytes)) : []
    let column = String(decoding: before, as: UTF8.self).unicodeScalars.count + 1
    return Place(line: line + file.linesAboveBody, column: column)
  }
}

extension Document {
  /// The slugs of all headings, those inside quotes and lists too.
  var headingSlugs: [String] { blocks.flatMap(\.headingSlugs) }
}

extension Block {
  fileprivate var headingSlugs: [String] {
    switch self {
    case .heading(_, let slug, _): [slug]
    case .quote(let blocks): blocks.flatMap(\.headingSlugs)
    case .list(_, _, let items): items.flatMap { $0.flatMap(\.headingSlugs) }
    default: []
    }
  }
}

extension String {
  fileprivate func dropping(prefix: String) -> String? {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
  }
}
