import OnwardCore

/// The line of keys at the foot of the screen, and the columns of it that open help now.
struct KeyLine {
  var cells: [Cell]
  var helpNow: Range<Int>?
}

/// The keys of a mode in one line, made from the key table; help now is always on it.
///
/// What does not fit is left out from the right, help now never.
func keyLine(for mode: Mode, width: Int) -> KeyLine {
  let shown = keyTable.filter { $0.modes.contains(mode) && $0.short != nil }
  let help = shown.filter(\.isHelpNow).map(words)
  var kept: [String] = []
  var taken = columns(of: line(help))
  for binding in shown where !binding.isHelpNow {
    let words = words(binding)
    let more = columns(of: words) + columns(of: gap)
    if taken + more <= width {
      kept.append(words)
      taken += more
    }
  }
  let cells = cells(of: line(kept + help), style: .dim, fitting: width)
  let end = columns(of: cells)
  return KeyLine(
    cells: cells, helpNow: help.isEmpty ? nil : max(0, end - columns(of: line(help)))..<end)
}

private let gap = " · "

private func line(_ words: [String]) -> String { words.joined(separator: gap) }

private func words(_ binding: Binding) -> String {
  "\(binding.shortName) \(binding.short ?? "")"
}

extension Binding {
  var isHelpNow: Bool { meaning == .act(.openedHelpNow) }

  /// The first of the names, unless two keys only make sense together.
  fileprivate var shortName: String {
    name.contains(" ") && !["Left Right", "K J"].contains(name)
      ? String(name.prefix { $0 != " " }) : name
  }
}
