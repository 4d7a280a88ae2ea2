import ArgumentParser
import OnwardContent
import OnwardCore
import OnwardStore

/// What a shell offers for the word under the cursor; nothing, and no word about it, where anything is wrong.
///
/// The three parameters are the parser's: the words of the line, which of them is meant, and how far it is typed.
enum Completions {
  @Sendable static func topics(_ words: [String], _ index: Int, _ prefix: String) -> [String] {
    names(in: "topics", words)
  }

  @Sendable static func steps(_ words: [String], _ index: Int, _ prefix: String) -> [String] {
    names(in: "steps", words)
  }

  @Sendable static func tags(_ words: [String], _ index: Int, _ prefix: String) -> [String] {
    guard let guide = try? shelf(words).guide() else { return [] }
    return Set(guide.topics.flatMap(\.tags)).sorted()
  }

  @Sendable static func regions(_ words: [String], _ index: Int, _ prefix: String) -> [String] {
    guard let guide = try? shelf(words).guide() else { return [] }
    return guide.helplines.map(\.region).filter { $0 != "elsewhere" }
  }

  /// Ids by the notes' names alone, because there may be thousands.
  @Sendable static func sessions(_ words: [String], _ index: Int, _ prefix: String) -> [String] {
    guard let places = try? Surroundings().places(),
      let entries = try? NoteFolder(places.sessions).entries()
    else { return [] }
    return entries.reversed().compactMap { entry in
      guard entry.kind == .note, entry.name.hasSuffix(".md") else { return nil }
      let parts = entry.name.dropLast(3).split(separator: "-")
      guard let id = parts.last, id.utf8.count == SessionName.shown, isPlain(id) else { return nil }
      return described(String(id), by: parts.dropLast().joined(separator: "-"))
    }
  }

  /// For the key that stands before the word.
  @Sendable static func settingValues(
    _ words: [String], _ index: Int, _ prefix: String
  ) -> [String] {
    guard let set = words.lastIndex(of: "set"), set + 1 < words.count,
      let key = SettingKey(rawValue: words[set + 1])
    else { return [] }
    switch key {
    case .region: return regions(words, index, prefix)
    case .language: return [ContentSearch.language]
    default: return key.choices
    }
  }

  /// A file's name is the id of what is in it.
  private static func names(in part: String, _ words: [String]) -> [String] {
    guard let shelf = try? shelf(words) else { return [] }
    let place = "\(shelf.folder)/\(shelf.language)/\(part)"
    let names = (try? shelf.files.list(place)) ?? []
    return names.filter { $0.hasSuffix(".md") }.map { String($0.dropLast(3)) }.filter {
      isPlain($0)
    }
  }

  private static func shelf(_ words: [String]) throws -> ContentShelf {
    let option = words.firstIndex(of: "--content").map { $0 + 1 }
    let named = option.flatMap { words.indices.contains($0) ? words[$0] : nil }
    return try Surroundings().shelf(option: named)
  }

  /// Only what every shell takes for one word as it stands.
  private static func isPlain(_ name: some StringProtocol) -> Bool {
    !name.isEmpty
      && name.utf8.allSatisfy { byte in
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
          || [UInt8(ascii: "-"), UInt8(ascii: "T")].contains(byte)
      }
  }

  private static func described(_ word: String, by words: String) -> String {
    guard isPlain(words) else { return word }
    return switch CompletionShell.requesting {
    case .zsh?: "\(word):\(words)"
    case .fish?: "\(word)\t\(words)"
    default: word
    }
  }
}
