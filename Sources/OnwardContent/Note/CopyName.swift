/// Whether a file's name is that of a copy that a synchroniser or a conflict left; such a note is never merged by us.
///
/// Known are `*.sync-conflict-*` (Syncthing), `*(conflicted copy*` and the like (Dropbox), `*(conflict *` (ours).
public func isCopyName(_ name: String) -> Bool {
  [".sync-conflict-", "(conflicted copy", "'s conflicted copy", "(conflict "].contains {
    contains(Array($0.utf8), in: Array(name.utf8))
  }
}

private func contains(_ part: [UInt8], in whole: [UInt8]) -> Bool {
  guard part.count <= whole.count else { return false }
  return (0...(whole.count - part.count)).contains { whole[$0...].starts(with: part) }
}
