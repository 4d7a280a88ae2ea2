/// As much of a text as tells which one is meant: of a longer one the beginning and the end.
///
/// - `most`: characters of the result, from 3 on.
public func shortened(_ text: String, to most: Int) -> String {
  guard text.utf8.count > most, text.count > most else { return text }
  let end = most / 3
  return text.prefix(most - 1 - end) + "…" + text.suffix(end)
}
