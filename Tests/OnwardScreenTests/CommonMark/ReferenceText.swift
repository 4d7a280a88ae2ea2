/// What a reader sees of the specification's HTML: its text, an ordered list's numbers, an image's
/// words, a span of code's quotes, and for each link or image the number that our reader gives it.
///
/// Reads only what the specification's program writes: raw HTML must have been escaped before.
struct ReferenceText {
  private struct Target: Hashable {
    var destination: String
    var title: String
  }

  private(set) var text = ""
  private var targets: [Target: Int] = [:]
  private var isPreformatted = false
  private var openLinks: [Target] = []
  /// The next number of each open list; nil for bullets.
  private var lists: [Int?] = []

  init(html: String) {
    var rest = Substring(html)
    while let opening = rest.firstIndex(of: "<") {
      text += decoded(rest[..<opening])
      guard let closing = rest[opening...].firstIndex(of: ">") else { return }
      read(tag: rest[rest.index(after: opening)..<closing])
      rest = rest[rest.index(after: closing)...]
    }
    text += decoded(rest)
  }

  private mutating func read(tag: Substring) {
    switch tag.prefix(while: { $0.isLetter || $0.isNumber || $0 == "/" }) {
    case "ol": lists.append(Int(attribute("start", of: tag) ?? "1"))
    case "ul": lists.append(nil)
    case "/ol", "/ul": lists.removeLast()
    case "li":
      guard let number = lists.last ?? nil else { return }
      text += "\n\(number)."
      lists[lists.count - 1] = number + 1
    case "a": openLinks.append(target("href", of: tag))
    case "/a": if let link = openLinks.popLast() { addNumber(of: link) }
    case "img":
      text += attribute("alt", of: tag) ?? ""
      addNumber(of: target("src", of: tag))
    case "code", "/code": text += isPreformatted ? "" : "`"
    case "pre", "/pre": isPreformatted.toggle()
    case "em", "/em", "strong", "/strong": break
    // A block, or a break within one, keeps the words before it from those after it.
    default: text += "\n"
    }
  }

  private mutating func addNumber(of target: Target) {
    let number = targets[target] ?? targets.count + 1
    targets[target] = number
    text += "[\(number)]"
  }

  private func target(_ key: String, of tag: Substring) -> Target {
    Target(
      destination: attribute(key, of: tag) ?? "", title: attribute("title", of: tag) ?? "")
  }

  private func attribute(_ key: String, of tag: Substring) -> String? {
    guard let start = tag.firstRange(of: " \(key)=\"")?.upperBound else { return nil }
    return decoded(tag[start...].prefix { $0 != "\"" })
  }

  /// The specification's program writes these four entities and no others.
  private func decoded(_ text: Substring) -> String {
    String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
  }
}

/// The HTML with these pieces as text, each where it first stands after the one before; nil when one is missing.
func escaping(_ pieces: [String], in html: String) -> String? {
  var done = ""
  var rest = Substring(html)
  for piece in pieces {
    guard let range = rest.firstRange(of: piece) else { return nil }
    done += rest[..<range.lowerBound]
    done += piece.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      .replacing(">", with: "&gt;")
    rest = rest[range.upperBound...]
  }
  return done + rest
}
