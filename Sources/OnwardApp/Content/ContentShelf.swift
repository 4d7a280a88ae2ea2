import OnwardContent
import OnwardCore
import OnwardStore

/// The content's files on disk.
struct ContentShelf {
  /// The folder that holds `en/`.
  var folder: String
  /// What the paths in diagnostics begin with instead of `folder`.
  var shownAs: String
  var files = Files()
  /// The folder of the language in it.
  private(set) var language = ContentSearch.language
  private var pause: PauseLength?

  init(folder: String, workingFolder: String?) {
    self.folder = folder
    if let workingFolder, folder.hasPrefix(workingFolder + "/") {
      shownAs = String(folder.dropFirst(workingFolder.count + 1))
    } else {
      shownAs = folder
    }
  }

  /// Takes the person's language, where the content is there in it, and their usual pause.
  mutating func follow(_ preferences: Preferences) {
    if let wanted = preferences.language, files.kind(folder + "/" + wanted) == .folder {
      language = wanted
    }
    pause = preferences.pause
  }

  /// Every file of the language that content knows of or might have meant, with the paths that diagnostics show.
  ///
  /// Throws `unreadable`.
  func all() throws(Failure) -> [ContentFile] {
    var found: [ContentFile] = []
    for part in ["", "/steps", "/templates", "/topics"] {
      let place = folder + "/" + language + part
      guard files.kind(place) == .folder else { continue }
      for name in try names(in: place) where !name.hasPrefix(".") {
        guard files.kind(place + "/" + name) != .folder else { continue }
        found.append(try read("/" + language + part + "/" + name))
      }
    }
    return found
  }

  /// The table of what the content has to cover; nil where there is none.
  func coverage() throws(Failure) -> ContentFile? {
    guard files.kind(folder + "/coverage.csv") == .file else { return nil }
    return try read("/coverage.csv")
  }

  /// The Markdown of one file; empty where it cannot be read any more.
  func body(_ id: BodyID) -> Document {
    guard let file = try? read("/" + language + "/" + contentPath(of: id)) else {
      return Document()
    }
    return loadBody(file)
  }

  /// The Markdown of one file as it stands; empty where it cannot be read any more.
  func bodySource(_ id: BodyID) -> String {
    guard let file = try? read("/" + language + "/" + contentPath(of: id)) else { return "" }
    return loadBodySource(file)
  }

  private func names(in place: String) throws(Failure) -> [String] {
    do {
      return try files.list(place)
    } catch {
      throw .unreadable(path: place, error)
    }
  }

  /// More than a content file may have is read all the same: its length is told with all other faults.
  private func read(_ path: String) throws(Failure) -> ContentFile {
    do {
      let bytes = try files.read(folder + path, limit: Self.most)
      return ContentFile(path: shownAs + path, bytes: bytes)
    } catch {
      throw .unreadable(path: shownAs + path, error)
    }
  }

  /// Bytes.
  private static let most = 4 << 20
}

extension ContentShelf {
  /// The guide that the program runs on.
  ///
  /// Throws `unreadable` or `brokenContent`.
  func guide() throws(Failure) -> Guide {
    let (guide, diagnostics) = loadGuide(try all(), language: language)
    guard let guide else {
      let errors = diagnostics.filter { $0.severity == .error }
      throw .brokenContent(errors.map(\.description))
    }
    return pause.map(guide.preferring) ?? guide
  }
}
