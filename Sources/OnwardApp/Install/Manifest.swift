/// The list of what an installation put under its prefix, kept there too, so that just that is taken away again.
struct Manifest: Hashable {
  /// Relative names, in the order in which they are written.
  var files: [String] = []
  /// Folders that were not there before, the outermost first.
  var folders: [String] = []

  static let name = "share/onward/manifest"
  private static let head = "onward 1"

  init(files: [String] = [], folders: [String] = []) {
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
      case "file" where Self.isOurs(words[1]): files.append(words[1])
      case "folder" where Self.isAbove(words[1]): folders.append(words[1])
      default: return nil
      }
    }
  }

  var text: String {
    ([Self.head] + folders.map { "folder " + $0 } + files.map { "file " + $0 })
      .map { $0 + "\n" }.joined()
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
