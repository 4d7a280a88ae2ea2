/// The characters that a snippet is made of, and where they stood in the text.
struct SnippetPiece {
  private var characters: ArraySlice<Character>
  /// What number the first one of `characters` has in the text; a slice's indices are its own.
  private let offset: Int
  private var isCutBefore: Bool
  private var isCutAfter: Bool

  /// Takes about `Snippet.width` characters, from the beginning when the focus is near it, else with
  /// a third of what is spare before the focus, and gives back what is not a whole word outside it.
  init(of text: SearchText, around focus: Range<Int>) {
    let count = text.folded.characterCount
    let spare = max(0, Snippet.width - focus.count)
    let isNearBeginning = focus.upperBound <= Snippet.width / 2
    let start =
      isNearBeginning ? 0 : max(0, min(focus.lowerBound - spare / 3, count - Snippet.width))
    let end = min(count, start + Snippet.width)
    // One more on either side tells whether a word ends just there.
    let around = max(0, start - 1)..<min(count, end + 1)
    let all = Self.characters(around, of: text)
    offset = around.lowerBound
    var first = min(start - offset, all.count)
    var last = min(end - offset, all.count)
    if start > 0 { first = Self.wordStart(all, first, limit: focus.lowerBound - offset) }
    if end < count { last = Self.wordEnd(all, last, limit: focus.upperBound - offset) }
    isCutBefore = start > 0
    isCutAfter = end < count
    characters = all[min(first, last)..<last]
  }

  private static func characters(_ range: Range<Int>, of text: SearchText) -> [Character] {
    let utf8 = text.text.utf8
    let from = text.folded.source(of: range.lowerBound)
    let to = text.folded.source(of: range.upperBound)
    let first = utf8.index(utf8.startIndex, offsetBy: from)
    return Array(text.text[first..<utf8.index(first, offsetBy: to - from)])
  }

  private static func wordStart(_ all: [Character], _ from: Int, limit: Int) -> Int {
    let limit = min(max(from, limit), all.count)
    guard from > 0, !all[from - 1].isSpace else { return from }
    return all[from..<limit].firstIndex(where: \.isSpace).map { $0 + 1 } ?? from
  }

  private static func wordEnd(_ all: [Character], _ to: Int, limit: Int) -> Int {
    let limit = max(0, min(to, limit))
    guard to < all.count, !all[to].isSpace else { return to }
    return all[limit..<to].lastIndex(where: \.isSpace) ?? to
  }

  /// The text with white space made one space, and the marks as they fall in it.
  func shown(marking marks: [Range<Int>]) -> (String, [Range<Int>]) {
    var shown: [Character] = []
    var places: [Int] = []
    for character in characters {
      places.append(shown.count)
      if !character.isSpace {
        shown.append(character)
      } else if let last = shown.last, last != " " {
        shown.append(" ")
      }
    }
    if shown.last == " " { shown.removeLast() }
    places.append(shown.count)
    let lead = isCutBefore ? 1 : 0
    let text = (isCutBefore ? "…" : "") + String(shown) + (isCutAfter ? "…" : "")
    // Marks that begin a line of their own join the space that the line's end has become.
    guard text.count == shown.count + lead + (isCutAfter ? 1 : 0) else { return (text, []) }
    let first = offset + characters.startIndex
    let window = first..<(first + characters.count)
    let inside = marks.map { $0.clamped(to: window) }.filter { !$0.isEmpty }
    return (
      text,
      inside.map { range in
        let from = min(places[range.lowerBound - first], shown.count)
        let to = min(places[range.upperBound - first], shown.count)
        return (from + lead)..<(max(from, to) + lead)
      }.filter { !$0.isEmpty }
    )
  }
}

extension Character {
  /// White space, told from the first byte where that is enough, as it nearly always is.
  fileprivate var isSpace: Bool {
    let byte = utf8[utf8.startIndex]
    return byte < 0x80 ? byte == 0x20 || (0x09...0x0D).contains(byte) : isWhitespace
  }
}
