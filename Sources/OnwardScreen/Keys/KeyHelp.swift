import OnwardCore

/// Where a key does what it does, for a page that tells of all keys at once.
public enum KeyPlace: Hashable, Sendable, CaseIterable {
  case everywhere
  /// At the questions of a session, and in menus.
  case questions
  case text
  /// On pages that are read.
  case pages
  /// In the lists of sessions and of what is due.
  case lists
}

/// A key, or several with a space between them, and what it does.
public struct KeyHelp: Hashable, Sendable {
  public var name: String
  public var help: String
}

/// The keys of a place, in the order of the key table.
public func keyHelp(_ place: KeyPlace) -> [KeyHelp] {
  var found: [KeyHelp] = []
  for binding in keyTable where !binding.isSecondHalf && binding.place == place {
    let row = KeyHelp(name: binding.name, help: binding.help)
    if !found.contains(row) { found.append(row) }
  }
  return found
}

extension Binding {
  fileprivate var place: KeyPlace {
    if isEverywhere { return .everywhere }
    if modes == Modes.text || Modes.manyLines.isSuperset(of: modes) { return .text }
    let pages = Modes.read.union(Modes.advice).union([.finding, .searching])
    if pages.isSuperset(of: modes) { return .pages }
    let lists: Modes = [.home, .past, .due, .moving, .filtering]
    return lists.isSuperset(of: modes) ? .lists : .questions
  }
}
