import OnwardScreen

/// What cells show, as text.
func shown(_ cells: [Cell]) -> String {
  var text = ""
  for cell in cells where cell.width > 0 {
    text.unicodeScalars.append(cell.scalar)
    text.unicodeScalars.append(contentsOf: cell.marks)
  }
  return text
}

/// Scalars that join, split, hide or widen what stands beside them.
let awkwardPieces = [
  "a", "word", " ", "   ", "-", "e\u{301}", "\u{301}", "\u{200B}", "\u{200D}", "👩\u{200D}💻", "👍🏽",
  "\u{1F1F3}\u{1F1F1}", "漢", "字", "、", "「", "\u{915}\u{94D}\u{937}\u{93F}", "\u{E33}", "\u{1100}",
  "\u{1161}", "❤\u{FE0F}", "\t", "\u{1B}", "\u{7F}", "\u{85}", "\u{2028}", "\u{202E}", "\u{FFFF}",
  "\u{E0041}", "\u{AD}", "\u{A0}", "\u{3000}", "(", ")", ",", "—",
]

func awkwardText(_ length: Int, using generator: inout SeededGenerator) -> String {
  (0..<length).reduce(into: "") { text, _ in
    text += awkwardPieces.randomElement(using: &generator) ?? ""
  }
}
