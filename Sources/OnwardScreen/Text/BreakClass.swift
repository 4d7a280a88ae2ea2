/// What a character does to a line break beside it: a small part of UAX 14, enough for prose.
enum BreakClass {
  /// Spaces, tabs and the zero-width space: a row may end after it, never before it.
  case space
  case letter, digit
  case hyphen
  /// A hyphen behind a letter or digit: a row may end after it if a letter follows.
  case hyphenInWord
  /// A row may end after it.
  case dash
  /// Chinese, Japanese and Korean characters, and wide emoji: a row may end on either side.
  case wide
  /// Never begins a row.
  case closing
  /// Never ends a row.
  case opening
  /// Keeps to what stands beside it.
  case other

  init(_ character: Character, columns: Int) {
    let scalars = character.unicodeScalars
    let first = scalars[scalars.startIndex]
    let kind =
      first.isASCII
      ? Self(ascii: UInt8(first.value)) : Self.beyondASCII(first, columns: columns)
    // A space that carries a mark must not hang over the edge.
    self = kind == .space && scalars.count > 1 ? .other : kind
  }

  /// The class beside what stood before it.
  func after(_ previous: BreakClass?) -> BreakClass {
    guard self == .hyphen else { return self }
    return switch previous {
    case .letter, .digit: .hyphenInWord
    default: .hyphen
    }
  }

  /// Whether a row may end between the two.
  static func allowsBreak(between left: BreakClass, and right: BreakClass) -> Bool {
    // Behind a space any row may end: a tab's columns are right only where a row's tail holds none.
    if right == .space || left == .space { return right != .space }
    if right == .closing || left == .opening { return false }
    switch left {
    case .dash: return true
    case .hyphenInWord: return right == .letter || right == .wide
    case .wide: return right != .other && right != .hyphen && right != .hyphenInWord
    default: return right == .wide && left != .other
    }
  }

  /// Of a character that is that byte alone.
  init(ascii: UInt8) {
    self =
      switch Unicode.Scalar(ascii) {
      case " ", "\t": .space
      case "0"..."9": .digit
      case "a"..."z", "A"..."Z": .letter
      case "-": .hyphen
      case "!", "?", ".", ",", ":", ";", ")", "]", "}", "'", "\"", "%": .closing
      case "(", "[", "{", "<": .opening
      default: .other
      }
  }

  private static func beyondASCII(_ scalar: Unicode.Scalar, columns: Int) -> BreakClass {
    switch scalar {
    case "\u{1680}", "\u{2000}"..."\u{2006}", "\u{2008}"..."\u{200B}", "\u{205F}", "\u{3000}":
      .space
    case "\u{2010}": .hyphen
    case "\u{2013}", "\u{2014}": .dash
    case "（", "「", "『", "【", "〈", "《", "〔", "［", "｛", "‘", "“", "«", "„", "¿", "¡": .opening
    case "）", "」", "』", "】", "〉", "》", "〕", "］", "｝", "’", "”", "»", "、", "。", "，", "．", "！",
      "？", "：", "；", "ー", "々", "…", "‥", "ぁ", "ぃ", "ぅ", "ぇ", "ぉ", "っ", "ゃ", "ゅ", "ょ", "ァ",
      "ィ", "ゥ", "ェ", "ォ", "ッ", "ャ", "ュ", "ョ":
      .closing
    default: columns == 2 ? .wide : scalar.properties.isAlphabetic ? .letter : .other
    }
  }
}
