/// The region that the locale names, which only suggests the helplines that stand first.
///
/// The first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set counts, as in setlocale(3);
/// `de_DE.UTF-8` gives `DE`, `C.UTF-8` nil.
func region(in environment: [String: String]) -> String? {
  let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
  guard let locale = names.compactMap({ environment[$0] }).first(where: { !$0.isEmpty }) else {
    return nil
  }
  let name = locale.prefix { $0 != "." && $0 != "@" }
  let parts = name.split(separator: "_", omittingEmptySubsequences: false)
  guard parts.count == 2 else { return nil }
  return region(named: String(parts[1]))
}

/// Two letters in capitals; nil when it is anything else.
func region(named name: String) -> String? {
  let letters = name.uppercased()
  guard letters.utf8.count == 2, letters.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
    return nil
  }
  return letters
}

/// Whether the terminal can be trusted with block characters: its locale is UTF-8, and its font is no console's.
///
/// The first of `LC_ALL`, `LC_CTYPE` and `LANG` that is set counts, as in setlocale(3). The kernel's console and the
/// terminals that are called after hardware have few characters beyond ASCII.
func drawsBlocks(in environment: [String: String]) -> Bool {
  let names = ["LC_ALL", "LC_CTYPE", "LANG"]
  let locale = names.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
  let codeset = locale.drop { $0 != "." }.prefix { $0 != "@" }.lowercased()
  guard codeset == ".utf-8" || codeset == ".utf8" else { return false }
  let terminal = environment["TERM"] ?? ""
  return !["linux", "ansi", "cons", "dumb", "sun", "vt", "wy"].contains { terminal.hasPrefix($0) }
}
