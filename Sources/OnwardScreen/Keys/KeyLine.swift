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
  let help = shown.filter(\.isHelpNow)
  var kept: [Binding] = []
  for binding in shown where !binding.isHelpNow {
    if columns(of: words(kept + [binding] + help)) <= width { kept.append(binding) }
  }
  let line = cells(of: words(kept + help), style: .dim, fitting: width)
  let end = columns(of: line)
  return KeyLine(
    cells: line, helpNow: help.isEmpty ? nil : max(0, end - columns(of: words(help)))..<end)
}

private func words(_ bindings: [Binding]) -> String {
  bindings.map { "\($0.shortName) \($0.short ?? "")" }.joined(separator: " · ")
}

extension Binding {
  var isHelpNow: Bool { meaning == .act(.openedHelpNow) }

  /// The first of the names, unless two keys only make sense together.
  fileprivate var shortName: String {
    name.contains(" ") && !["Left Right", "K J"].contains(name)
      ? String(name.prefix { $0 != " " }) : name
  }
}
