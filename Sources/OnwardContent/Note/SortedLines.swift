import OnwardCore

/// Sorted items as lines: a line `**words**` for each run of items in one group, then its items as a list.
///
/// The groups' ids stand in the marker, one a run; a run of items that are in no group has a dash.
func lines(ofSorted sorted: [SortedItem]) -> (lines: [UInt8], groups: [String]) {
  var lines: [UInt8] = []
  var groups: [String] = []
  var rest = sorted[...]
  while let first = rest.first {
    let run = rest.prefix { $0.group == first.group }
    if !lines.isEmpty { lines.append(lineFeed) }
    let words = first.group.map { coded($0.words) } ?? "…"
    lines += Array("**\(words)**\n".utf8)
    lines += OnwardContent.lines(ofItems: run.map(\.text))
    groups.append(first.group?.id.rawValue ?? noGroup)
    rest = rest.dropFirst(run.count)
  }
  return (lines, groups)
}

/// The sorted items of lines; nil when there are not as many runs as groups.
func sorted(ofLines lines: [ArraySlice<UInt8>], groups: [String]) -> [SortedItem]? {
  var runs: [(group: Choice?, lines: [ArraySlice<UInt8>])] = []
  var rest = groups[...]
  for line in lines {
    guard line.starts(with: stars), line.count >= 4, line.suffix(2).elementsEqual(stars) else {
      if runs.isEmpty, !line.isEmpty { return nil }
      if !runs.isEmpty { runs[runs.count - 1].lines.append(line) }
      continue
    }
    guard let id = rest.popFirst() else { return nil }
    // The empty line above a run parts it from the one before, for the eye.
    if let last = runs.last?.lines.last, last.isEmpty { runs[runs.count - 1].lines.removeLast() }
    let words = decoded(line.dropFirst(2).dropLast(2))
    runs.append((id == noGroup ? nil : Choice(id: ChoiceID(id), words: words), []))
  }
  guard rest.isEmpty else { return nil }
  return runs.flatMap { run in
    items(ofLines: run.lines).map { SortedItem($0, group: run.group) }
  }
}

private let noGroup = "-"
private let stars = Array("**".utf8)

/// A group's words on one line.
private func coded(_ words: String) -> String {
  var line = ""
  for scalar in words.unicodeScalars {
    switch scalar {
    case "\\": line += "\\\\"
    case "\n": line += "\\n"
    default: line.unicodeScalars.append(scalar)
    }
  }
  return line
}

private func decoded(_ line: ArraySlice<UInt8>) -> String {
  var words = ""
  var isEscaped = false
  for scalar in String(decoding: line, as: UTF8.self).unicodeScalars {
    if isEscaped {
      words.unicodeScalars.append(scalar == "n" ? "\n" : scalar)
      isEscaped = false
    } else if scalar == "\\" {
      isEscaped = true
    } else {
      words.unicodeScalars.append(scalar)
    }
  }
  return words
}
