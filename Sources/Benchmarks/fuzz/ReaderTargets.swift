import OnwardContent
import OnwardCore
import OnwardScreen
import OnwardTerminal

extension Target {
  static let frontMatter = Target("frontmatter", [step, "---\nid: a\n---\n", ""]) { bytes in
    let file = ContentFile(path: "C/en/steps/arrive.md", bytes: bytes)
    let loaded = loadGuide([file])
    if loaded.guide == nil, loaded.diagnostics.isEmpty { return "refused without a reason" }
    let report = lint([file], coverage: nil, today: nil)
    let lines = bytes.count { $0 == 0x0A || $0 == 0x0D } + 1
    for found in report.diagnostics where found.place.line < 1 || found.place.column < 1 {
      return "a place that is none: \(found.place)"
    }
    for found in report.diagnostics where found.place.line > lines + 1 {
      return "a place after the end: \(found.place) of \(lines)"
    }
    _ = loadBody(file)
    return nil
  }

  static let markdown = Target(
    "markdown",
    ["# H\n\nA *b* **c** `d` [e](topic:f)\n\n> q\n\n- x\n  - y\n\n1. z\n\n```\ncode\n```\n"]
  ) { bytes in
    let width = 1 + bytes.count % 90
    for line in LaidOutDocument(parseDocument(bytes), width: width).lines {
      if let wrong = problem(in: line) { return wrong }
      // A wide character does not fit one column.
      if columns(of: line) > max(2, width) { return "\(columns(of: line)) columns of \(width)" }
    }
    return nil
  }

  static let note = Target("note", [noteText, "---\nschema: 1\nid: k3vqa7m2xw4b\n---\n"]) { bytes in
    _ = decodeHeader(bytes)
    guard case .success(let read) = decodeNote(bytes) else { return nil }
    let again = encodeNote(read.session, guide: nil, path: NotePath(), previous: read.source)
    if again.bytes != bytes { return "unchanged, and written otherwise" }
    var session = read.session
    session.company = "Northwind"
    session.answers[AnswerKey("arrive", "news")] = Answer(
      .text(String(decoding: bytes.prefix(200), as: UTF8.self).replacingReturns))
    let path = NotePath(order: Array(session.answers.keys).sorted { "\($0)" < "\($1)" })
    let changed = encodeNote(session, guide: nil, path: path, previous: read.source)
    guard case .success(let reread) = decodeNote(changed.bytes) else {
      return "cannot be read again"
    }
    if reread.session.answers != session.answers { return "answers changed by writing" }
    if reread.session != session { return "a session changed by writing" }
    return nil
  }

  static let keys = Target(
    "keys", ["hello\u{1B}[A\u{1B}[200~pasted\u{1B}[201~é\u{1B}OP", "\u{1B}"]
  ) {
    bytes in
    var decoder = KeyDecoder()
    var events: [KeyEvent] = []
    for (index, byte) in bytes.enumerated() {
      events += decoder.feed(.byte(byte))
      if index % 61 == 60 { events += decoder.pause() }
    }
    events += decoder.pause() + decoder.endPaste()
    for event in events {
      switch event {
      case .text(let text) where text.unicodeScalars.contains(where: isControl):
        return "text with a control"
      case .paste(let text)
      where text.unicodeScalars.contains(where: { isControl($0) && $0 != "\n" && $0 != "\t" }):
        return "a paste with a control"
      default: break
      }
    }
    return nil
  }

  static let cells = Target(
    "cells", ["plain 漢字 e\u{301} 👩\u{200D}💻\tend", "\u{1B}[31m", "\u{600}1"]
  ) {
    bytes in
    let text = String(decoding: bytes, as: UTF8.self)
    let line = OnwardScreen.cells(of: text)
    if let wrong = problem(in: line) { return wrong }
    if columns(of: text) != columns(of: line) { return "columns and cells differ" }
    let width = bytes.count % 80
    let cut = OnwardScreen.cells(of: text, fitting: width)
    if columns(of: cut) > width { return "cut wider than \(width)" }
    var frame = Frame(size: Size(columns: max(1, width), rows: 1))
    frame.put(line, at: Place(row: 0, column: width / 3))
    if columns(of: frame.rows[0]) != max(1, width) { return "half a wide cell in a frame" }
    return nil
  }
}

private func isControl(_ scalar: Unicode.Scalar) -> Bool {
  scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
}

/// What no terminal may be sent.
private func problem(in line: [Cell]) -> String? {
  for cell in line {
    guard (1...2).contains(cell.width) else { return "a cell of width \(cell.width)" }
    if cell.marks.count > 4 { return "\(cell.marks.count) marks over a cell" }
    for scalar in [cell.scalar] + cell.marks {
      switch scalar.properties.generalCategory {
      case .control, .surrogate, .lineSeparator, .paragraphSeparator:
        return "U+\(String(scalar.value, radix: 16)) in a cell"
      default: break
      }
      if (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value) {
        return "a bidi control in a cell"
      }
    }
  }
  return nil
}

extension String {
  /// As the key decoder and the editor's way back have it: LF alone ends a line.
  fileprivate var replacingReturns: String {
    String(String.UnicodeScalarView(unicodeScalars.map { $0 == "\r" ? "\n" : $0 }))
  }
}

private let step = """
  ---
  id: arrive
  title: What happened
  part: today
  minutes: 2
  covers: [1]
  prompts:
    - id: news
      kind: choice
      label: How did the news come?
      choices:
        - id: mail
          label: By mail
  routes:
    - when: [shortOfTime]
      to: reply
  ---
  ## A heading

  A body, [with a link](step:arrive) and *words*.
  """

/// A note with a bit of everything that a note can hold.
let noteText = """
  ---
  schema: 1
  id: k3vqa7m2xw4b
  lang: en
  started: 2026-11-21T10:03:00+01:00
  updated: 2026-11-21T10:09:30+01:00
  company: 'Smith & Sons: "Bakers"'
  role: ''
  state: open
  position: arrive.news
  follow-ups:
    - id: send
      due: 2026-11-22
      text: 'Send the reply'
      state: open
  my-own-key: kept
  ---

  ## What happened
  ### How did the news come?
  <!-- onward: arrive.news text done -->
  By mail
  \\<!-- onward: end -->
  <!-- onward: end -->

  ### Others
  <!-- onward: arrive.others list draft -->
  - [2026-11-28] said no
    on the phone
  - one more
  <!-- onward: end -->
  my own words

  """
