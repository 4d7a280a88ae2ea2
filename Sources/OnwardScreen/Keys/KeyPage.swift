import OnwardCore

/// All keys as lines, made from the key table: those of where the person is first, then those that are everywhere.
func keyLines(_ state: State, width: Int) -> [[Cell]] {
  var below = state
  below.overlays.removeAll { $0 == .keys }
  let mode = below.mode
  let rows = keyTable.filter { !$0.isSecondHalf }
  let here = rows.filter { $0.modes.contains(mode) && !$0.isEverywhere }
  return section("Here", here, width) + [[]]
    + section("Everywhere", rows.filter(\.isEverywhere), width)
}

private func section(_ title: String, _ bindings: [Binding], _ width: Int) -> [[Cell]] {
  let indent = min(14, width / 3)
  var lines = wrapped(title, width: width, style: .bold)
  for binding in bindings {
    let name = cells(of: binding.name, style: .bold, fitting: indent - 1)
    let rows = wrapped(binding.help, width: max(1, width - indent))
    for (index, row) in rows.enumerated() {
      let head = index == 0 ? name : []
      let gap = Array(repeating: Cell.blank, count: max(0, indent - columns(of: head)))
      lines.append(head + gap + row)
    }
  }
  return lines
}

extension Binding {
  var isEverywhere: Bool { modes.isSuperset(of: Modes.everywhere.subtracting([.home])) }

  /// Whether a row before it names this key as well, as `Left Right` does for `Right`.
  var isSecondHalf: Bool {
    keyTable.contains { other in
      other.modes == modes && other.name != name
        && other.name.split(separator: " ").dropFirst().contains { $0 == name }
    }
  }
}
