import OnwardCore

/// What bars are drawn with.
public enum BarInk: Hashable, Sendable {
  /// Eighths of a cell.
  case blocks
  /// Whole cells, for terminals whose locale or font may have nothing else.
  case ascii

  init(_ state: State) { self = state.settings.drawsBlocks ? .blocks : .ascii }

  /// A bar along a row for a value from 0 to 100; what was said shows, even where it is 0.
  func bar(_ value: Int, width: Int) -> String {
    switch self {
    case .blocks:
      let eighths = max(1, (value * width * 8 + 50) / 100)
      let rest = eighths % 8
      return String(repeating: "█", count: eighths / 8)
        + (rest == 0 ? "" : String(Self.along[rest - 1]))
    case .ascii:
      let full = max(1, (value * width + 50) / 100)
      return String(repeating: "#", count: full) + String(repeating: "-", count: width - full)
    }
  }

  /// A bar up a column for a value from 0 to 100, the lowest cell first, empty cells left out.
  func column(_ value: Int, height: Int) -> [Character] {
    switch self {
    case .blocks:
      let eighths = max(1, (value * height * 8 + 50) / 100)
      let rest = eighths % 8
      return Array(repeating: "█", count: eighths / 8) + (rest == 0 ? [] : [Self.up[rest - 1]])
    case .ascii:
      let halves = max(1, (value * height * 2 + 50) / 100)
      return Array(repeating: "#", count: halves / 2) + (halves % 2 == 0 ? [] : ["_"])
    }
  }

  var arrow: String { self == .blocks ? "→" : ">" }

  private static let along: [Character] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]
  private static let up: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇"]
}
