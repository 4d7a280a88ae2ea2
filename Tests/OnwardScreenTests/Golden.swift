import Foundation
import OnwardCore
import OnwardScreen
import Testing

/// Compares a frame with the one kept in `Golden/<name>.frame`.
///
/// With `ONWARD_RECORD=1` in the environment the file is written anew where it differs, and the test
/// fails all the same: a recording is to be read before it counts.
func expectGolden(
  _ frame: Frame, _ name: String,
  isRecording: Bool = ProcessInfo.processInfo.environment["ONWARD_RECORD"] == "1",
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let actual = goldenText(of: frame)
  let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")
  let file = folder.appending(path: name + ".frame")
  let kept = try? String(contentsOf: file, encoding: .utf8)
  // Compared as bytes: == would let composed and decomposed forms pass for each other.
  if let kept, Array(kept.utf8) == Array(actual.utf8) { return }
  if isRecording {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(actual.utf8).write(to: file)
    Issue.record("recorded \(name).frame: read it, then run again", sourceLocation: sourceLocation)
  } else if let kept {
    Issue.record(
      "\(name).frame differs\n\(difference(kept, actual))\nall of it now:\n\(actual)",
      sourceLocation: sourceLocation)
  } else {
    Issue.record(
      "no \(name).frame; run with ONWARD_RECORD=1. It would be:\n\(actual)",
      sourceLocation: sourceLocation)
  }
}

/// A frame as text that can be read in a review: its size, its rows between bars, the styles of the rows
/// that have any, what the letters of mixed styles mean, and the cursor.
func goldenText(of frame: Frame) -> String {
  var text = "\(frame.size.columns)x\(frame.size.rows)\n"
  for row in frame.rows { text += "|" + drawn(row) + "|\n" }
  var legend = StyleLegend()
  let styles = frame.rows.map { row in row.map { legend.letter(for: $0) } }
  if styles.joined().contains(where: { $0 != "." }) { text += "styles\n" }
  for (index, letters) in styles.enumerated() {
    guard let last = letters.lastIndex(where: { $0 != "." }) else { continue }
    let number = String(index)
    text += String(repeating: " ", count: max(0, 3 - number.count)) + number + " "
    text += String(letters[...last]) + "\n"
  }
  for (letter, style) in legend.mixed { text += "\(letter) = \(style)\n" }
  let cursor = frame.cursor
  text += "cursor row \(cursor.row) column \(cursor.column)"
  return text + (frame.showsCursor ? ", shown\n" : ", hidden\n")
}

private func drawn(_ row: [Cell]) -> String {
  var text = ""
  for cell in row where cell.width > 0 {
    text.unicodeScalars.append(cell.scalar)
    text.unicodeScalars.append(contentsOf: cell.marks)
  }
  return text
}

/// One letter a style: `b d r u a` for the plain ones, capitals for mixtures as they come up.
private struct StyleLegend {
  static let plain: [(style: Style, letter: Character, name: String)] = [
    (.bold, "b", "bold"), (.dim, "d", "dim"), (.reverse, "r", "reverse"),
    (.underline, "u", "underline"), (.accent, "a", "accent"),
  ]

  private(set) var mixed: [(letter: Character, name: String)] = []
  private var letters: [Style: Character] = [:]

  mutating func letter(for cell: Cell) -> Character {
    // The right half looks like its left one, whatever style it holds.
    if cell.width == 0 { return "." }
    if cell.style.isEmpty { return "." }
    if let plain = Self.plain.first(where: { $0.style == cell.style }) { return plain.letter }
    if let letter = letters[cell.style] { return letter }
    let letter = Character(Unicode.Scalar(UInt8(ascii: "A") + UInt8(mixed.count)))
    let names = Self.plain.filter { cell.style.contains($0.style) }.map(\.name)
    letters[cell.style] = letter
    mixed.append((letter, names.joined(separator: " ")))
    return letter
  }
}

private func difference(_ kept: String, _ actual: String) -> String {
  let old = kept.split(separator: "\n", omittingEmptySubsequences: false)
  let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
  for index in 0..<max(old.count, new.count) {
    let was = index < old.count ? String(old[index]) : "(nothing)"
    let now = index < new.count ? String(new[index]) : "(nothing)"
    if Array(was.utf8) != Array(now.utf8) {
      return "first at line \(index + 1)\nwas: \(was)\nnow: \(now)"
    }
  }
  return ""
}
