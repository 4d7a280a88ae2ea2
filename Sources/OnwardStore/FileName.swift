import Glibc

/// Rules for the names of the store's own files.
enum FileName {
  /// Bytes; leaves room within the 255 of Linux for what a new file and a kept copy add.
  static let longestWritten = 200

  /// A name that stays in its folder and is not hidden.
  static func check(_ name: String, longest: Int = 255) throws(StoreError) {
    let bytes = name.utf8
    let isPlain = !bytes.isEmpty && bytes.count <= longest && bytes.first != UInt8(ascii: ".")
    if !isPlain || bytes.contains(UInt8(ascii: "/")) || bytes.contains(0) {
      throw .badName(name)
    }
  }

  /// As `check`, and it ends in `.md`.
  static func checkNote(_ name: String, longest: Int = 255) throws(StoreError) {
    try check(name, longest: longest)
    if !isNote(name) { throw .badName(name) }
  }

  /// By bytes; for ten thousand names, to compare views of them takes several times as long.
  static func precedes(_ left: String, _ right: String) -> Bool {
    left.withCString { left in right.withCString { right in strcmp(left, right) < 0 } }
  }

  static func isNote(_ name: String) -> Bool {
    name.hasSuffix(".md") && !name.hasPrefix(".") && name.utf8.count > 3
  }

  /// A copy that a synchroniser (Syncthing, Nextcloud, Dropbox) or this store made of a note.
  static func isCopy(_ name: String) -> Bool {
    // Looking for one byte first: for thousands of names, looking for strings took a third of counting what is due.
    let stem = name.utf8.dropLast(3)
    return stem.contains(UInt8(ascii: ".")) && name.contains(".sync-conflict-")
      || stem.contains(UInt8(ascii: "("))
        && (name.contains("(conflicted copy") || name.contains("(conflict "))
  }

  /// A new file before it takes its name: hidden, and it tells whose it is.
  static func temporary(for name: String, random: String) -> String {
    prefix + random + "-" + name + suffix
  }

  /// The name of the file that a temporary file was made for; nil for any other file.
  static func owner(ofTemporary name: String) -> String? {
    guard name.hasPrefix(prefix), name.hasSuffix(suffix) else { return nil }
    let rest = name.dropFirst(prefix.count).dropLast(suffix.count)
    let random = rest.prefix(randomLength)
    let owner = rest.dropFirst(randomLength)
    guard random.utf8.count == randomLength, random.utf8.allSatisfy(alphabet.contains),
      owner.hasPrefix("-"), owner.count > 1
    else { return nil }
    return String(owner.dropFirst())
  }

  /// What a note that another program changed is kept as.
  static func conflict(of name: String, seconds: Int64, random: String) -> String {
    "\(name.dropLast(3)) (conflict \(seconds)-\(random)).md"
  }

  private static let prefix = ".onward-"
  private static let suffix = ".tmp"
  private static let randomLength = 8
  private static let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)

  /// Eight random lower-case base32 characters: 40 bits.
  static func random(_ system: Syscalls) throws(StoreError) -> String {
    let bytes = try system.randomBytes(randomLength)
    return String(decoding: bytes.map { alphabet[Int($0) % alphabet.count] }, as: UTF8.self)
  }
}
