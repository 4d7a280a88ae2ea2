import OnwardStore

/// Looks for the folder that holds `en/`.
struct ContentSearch {
  /// What `--content` names.
  var option: String?
  /// What `ONWARD_CONTENT` names.
  var variable: String?
  /// The absolute path of the running program.
  var executable: String?
  var files = Files()

  static let language = "en"

  /// The folder, in design.md's order; what a person named does not fall through when it is wrong.
  ///
  /// Throws `noContent` with all places that were tried.
  func find() throws(Failure) -> String {
    for named in [option, variable] {
      guard let named, !named.isEmpty else { continue }
      let folder = withoutLastSlash(named)
      guard isContent(folder) else { throw .noContent(tried: [folder]) }
      return folder
    }
    var tried: [String] = []
    let home = folders(above: executable)
    if let own = home.first {
      let shared = parent(of: own) + "/share/onward/Content"
      if isContent(shared) { return shared }
      tried.append(shared)
    }
    for folder in home {
      let content = folder + "/Content"
      if files.kind(folder + "/Package.swift") == .file, isContent(content) { return content }
    }
    if let own = home.first {
      tried.append("Content beside a Package.swift in \(own) or a folder above it")
    }
    throw .noContent(tried: tried)
  }

  private func isContent(_ folder: String) -> Bool {
    files.kind(folder + "/" + Self.language) == .folder
  }

  /// The program's own folder first, the root (as "") last.
  private func folders(above program: String?) -> [String] {
    guard var path = program else { return [] }
    var found: [String] = []
    while !path.isEmpty {
      path = parent(of: path)
      found.append(path)
    }
    return found
  }

  private func parent(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }
}

/// A folder's name without the slashes at its end; the root stays `/`.
func withoutLastSlash(_ path: String) -> String {
  var path = path
  while path.count > 1, path.hasSuffix("/") { path.removeLast() }
  return path
}
