import OnwardCore

// How words stand in the lines of an answer. All of it is done on bytes: Swift's strings take CR and LF together for one
// character and would not see a line end there.

/// Text as lines; a line that could be taken for a marker gets one backslash in front.
func lines(ofText text: String) -> [UInt8] {
  var result: [UInt8] = []
  for line in split(text) {
    if looksLikeMarker(line) { result.append(backslash) }
    result += line
    result.append(lineFeed)
  }
  return result
}

/// The text of lines, which come without their line ends.
func text(ofLines lines: [ArraySlice<UInt8>]) -> String {
  let plain = lines.map { line in
    line.first == backslash && looksLikeMarker(line) ? line.dropFirst() : line
  }
  return joined(plain)
}

/// Each item as `- ` and its first line; its further lines are indented by two.
func lines(ofItems items: [String]) -> [UInt8] {
  var result: [UInt8] = []
  for item in items {
    for (number, line) in split(item).enumerated() {
      result += number == 0 ? bullet : indent
      result += line
      result.append(lineFeed)
    }
  }
  return result
}

/// The items of lines; a line that is neither indented nor marked goes on with the item above it.
func items(ofLines lines: [ArraySlice<UInt8>]) -> [String] {
  var items: [[ArraySlice<UInt8>]] = []
  for line in lines {
    if line.starts(with: bullet) {
      items.append([line.dropFirst(2)])
    } else if line.elementsEqual([bullet[0]]) {
      items.append([[]])
    } else if !items.isEmpty {
      items[items.count - 1].append(line.starts(with: indent) ? line.dropFirst(2) : line)
    } else if !line.isEmpty {
      items.append([line])
    }
  }
  return items.map(joined)
}

/// A dated item's text is `[2026-11-28] words`; words that begin so themselves get one backslash in front.
func itemText(_ item: ListItem) -> String {
  guard let day = item.day else {
    return beginsWithDay(item.text.utf8[...]) ? "\\" + item.text : item.text
  }
  return "[\(day)] " + item.text
}

func item(ofText text: String) -> ListItem {
  let bytes = Array(text.utf8)
  guard beginsWithDay(text.utf8[...]) else { return ListItem(text) }
  if bytes.first == backslash { return ListItem(String(decoding: bytes[1...], as: UTF8.self)) }
  guard let day = Day(iso: String(decoding: bytes[1..<11], as: UTF8.self)) else {
    return ListItem(text)
  }
  let rest = bytes[12...]
  let words = rest.first == UInt8(ascii: " ") ? rest.dropFirst() : rest
  return ListItem(String(decoding: words, as: UTF8.self), day: day)
}

/// Whether it is backslashes, if any, and then `[dddd-dd-dd]`.
private func beginsWithDay(_ text: Substring.UTF8View) -> Bool {
  let rest = text.drop { $0 == backslash }.prefix(12)
  guard rest.count == 12 else { return false }
  return zip(rest, "[0000-00-00]".utf8).allSatisfy { byte, form in
    form == UInt8(ascii: "0") ? (0x30...0x39).contains(byte) : byte == form
  }
}

private func looksLikeMarker(_ line: ArraySlice<UInt8>) -> Bool {
  line.drop { $0 == backslash }.starts(with: NoteMarker.opening)
}

private func split(_ text: String) -> [ArraySlice<UInt8>] {
  Array(text.utf8).split(separator: lineFeed, omittingEmptySubsequences: false)
}

private func joined(_ lines: [ArraySlice<UInt8>]) -> String {
  String(decoding: Array(lines.joined(separator: [lineFeed])), as: UTF8.self)
}

private let backslash = UInt8(ascii: "\\")
private let bullet = Array("- ".utf8)
private let indent = Array("  ".utf8)
