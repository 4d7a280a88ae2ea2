/// The list of what an installation put under its prefix, kept there too, so that just that is taken away again.
struct Manifest: Hashable {
  /// A file as it was put there.
  struct File: Hashable {
    /// Relative to the prefix.
    var name: String
    var fingerprint: Fingerprint
  }

  /// In the order in which they are written; a name stands twice while its file is being replaced.
  var files: [File] = []
  /// Folders that were not there before, the outermost first.
  var folders: [String] = []

  static let name = "share/onward/manifest"
  private static let head = "onward 1"

  init(files: [File] = [], folders: [String] = []) {
    self.files = files
    self.folders = folders
  }

  /// nil where it is no such list, or names a file that no installation puts anywhere.
  init?(_ text: String) {
    let lines = text.split(separator: "\n").map(String.init)
    guard lines.first == Self.head else { return nil }
    for line in lines.dropFirst() {
      let words = line.split(separator: " ", maxSplits: 1).map(String.init)
      guard words.count == 2 else { return nil }
      switch words[0] {
      case "file":
        guard let file = Self.file(words[1]), Self.isOurs(file.name) else { return nil }
        files.append(file)
      case "folder" where Self.isAbove(words[1]): folders.append(words[1])
      default: return nil
      }
    }
  }

  var text: String {
    let files = files.map { "file \($0.fingerprint.text) \($0.name)" }
    return ([Self.head] + folders.map { "folder " + $0 } + files).map { $0 + "\n" }.joined()
  }

  /// Without those that stand there for a second time.
  var names: [String] {
    var seen: Set<String> = []
    return files.map(\.name).filter { seen.insert($0).inserted }
  }

  /// Whether the file was put there like this.
  func holds(_ name: String, _ bytes: [UInt8]) -> Bool {
    let known = files.filter { $0.name == name }
    return !known.isEmpty && known.map(\.fingerprint).contains(Fingerprint(of: bytes))
  }

  private static func file(_ words: String) -> File? {
    let parts = words.split(separator: " ", maxSplits: 1).map(String.init)
    guard parts.count == 2, let fingerprint = Fingerprint(parts[0]) else { return nil }
    return File(name: parts[1], fingerprint: fingerprint)
  }

  /// Whoever can write into the prefix must not make us delete other files by what the list says.
  private static func isOurs(_ name: String) -> Bool {
    InstalledName.all.contains(name) || name.hasPrefix(InstalledName.content + "/")
  }

  private static func isAbove(_ name: String) -> Bool {
    InstalledName.all.contains { $0.hasPrefix(name + "/") }
      || (name + "/").hasPrefix(InstalledName.content + "/")
  }
}

/// Tells a file that was changed from one that was not: FNV-1a of 64 bits, as its authors define it
/// (draft-eastlake-fnv). It keeps nobody from forging one.
struct Fingerprint: Hashable {
  private let value: UInt64

  init(of bytes: [UInt8]) {
    // The pointer alone: a program has millions of bytes.
    value = bytes.withUnsafeBufferPointer { buffer in
      var value: UInt64 = 0xcbf2_9ce4_8422_2325
      for byte in buffer { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
      return value
    }
  }

  /// nil for anything but 16 hexadecimal digits.
  init?(_ text: String) {
    guard text.utf8.count == 16, let value = UInt64(text, radix: 16) else { return nil }
    self.value = value
  }

  var text: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

/// Where the parts of an installation stand under its prefix.
enum InstalledName {
  static let program = "bin/onward"
  static let content = "share/onward/Content"
  static let manual = "share/man/man1/onward.1"
  static let bash = "share/bash-completion/completions/onward"
  static let zsh = "share/zsh/site-functions/_onward"
  static let fish = "share/fish/vendor_completions.d/onward.fish"

  /// Every name that does not depend on the content.
  static let all = [program, manual, bash, zsh, fish, Manifest.name]
}
