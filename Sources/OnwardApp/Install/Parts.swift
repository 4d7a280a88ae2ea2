import ArgumentParser
import OnwardStore

extension Installation {
  private static let readable: UInt32 = 0o644
  private static let executable: UInt32 = 0o755

  /// Everything that belongs to an installation: the running program, the content that it uses, the manual and the
  /// completions.
  ///
  /// Throws `unreadable`.
  static func parts(program: String, content: ContentShelf) throws(Failure) -> [Part] {
    var parts = [
      Part(name: InstalledName.program, bytes: try bytes(program), mode: executable)
    ]
    parts += try files(of: content.folder, below: "")
    parts += texts.map { Part(name: $0.name, bytes: Array($0.text.utf8), mode: readable) }
    return parts
  }

  private static var texts: [(name: String, text: String)] {
    let manual = CommandHelp.all().map { ManualPage(root: $0).text } ?? ""
    return [
      (InstalledName.manual, manual),
      (InstalledName.bash, Onward.completionScript(for: .bash) + "\n"),
      (InstalledName.zsh, Onward.completionScript(for: .zsh) + "\n"),
      (InstalledName.fish, Onward.completionScript(for: .fish) + "\n"),
    ]
  }

  /// Regular files and what is in folders, down to the folders of a language's parts; hidden ones stay behind.
  private static func files(
    of folder: String, below path: String, depth: Int = 0
  ) throws(Failure) -> [Part] {
    let files = Files()
    var parts: [Part] = []
    for name in try names(folder + path) where !name.hasPrefix(".") {
      let inside = path + "/" + name
      switch files.kind(folder + inside) {
      case .file? where name.hasSuffix(".md") || name.hasSuffix(".csv"):
        parts.append(
          Part(
            name: InstalledName.content + inside, bytes: try bytes(folder + inside),
            mode: readable))
      case .folder? where depth < 2:
        parts += try self.files(of: folder, below: inside, depth: depth + 1)
      default: continue
      }
    }
    return parts
  }

  private static func names(_ path: String) throws(Failure) -> [String] {
    do {
      return try Files().list(path)
    } catch {
      throw .unreadable(path: path, error)
    }
  }

  private static func bytes(_ path: String) throws(Failure) -> [UInt8] {
    do {
      return try Files().read(path, limit: largest)
    } catch {
      throw .unreadable(path: path, error)
    }
  }
}
