import OnwardCore
import OnwardStore

/// Writes a letter where the person wants it.
struct LetterWriting {
  var home: String?
  var workingFolder: String?
  var files = Files()

  /// Makes a new file of mode 0600, and never writes over anything.
  func write(_ text: String, to path: String) -> Action {
    let place = absolute(path)
    do {
      try files.create(place, Array((text.hasSuffix("\n") ? text : text + "\n").utf8))
      return .letterWritten(path: place)
    } catch {
      return .letterNotWritten(SaveProblem(errno: error.errno, path: place))
    }
  }

  /// `~` and `~/` are home, as in a shell; what is relative is where the program was started.
  func absolute(_ path: String) -> String {
    let path = path.drop(while: \.isWhitespace)
    let trimmed = path.lastIndex { !$0.isWhitespace }.map { String(path[...$0]) } ?? ""
    if trimmed == "~" || trimmed.hasPrefix("~/"), let home {
      return withoutLastSlash(home) + trimmed.dropFirst()
    }
    guard !trimmed.hasPrefix("/"), let workingFolder else { return trimmed }
    return withoutLastSlash(workingFolder) + "/" + trimmed
  }
}
