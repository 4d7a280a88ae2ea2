import OnwardCore
import OnwardStore

/// The small things that are remembered from run to run; where one cannot be written, nothing is lost but comfort.
struct Memory {
  private let files: SmallFiles
  private static let reading = "reading"
  private static let patterns = "patterns"

  init(_ places: Places) { files = SmallFiles(places.state) }

  /// Whether it was told; where that cannot be read it is told again, which does no harm.
  func knows(_ told: Told) -> Bool {
    do {
      return try files.read(told.rawValue) != nil
    } catch {
      return false
    }
  }

  func remember(_ told: Told) { try? files.write(told.rawValue, []) }

  func reading() -> ReadingMemory {
    guard let bytes = try? files.read(Self.reading) else { return ReadingMemory() }
    return ReadingMemory(lines: String(decoding: bytes, as: UTF8.self))
  }

  func remember(_ reading: ReadingMemory) {
    try? files.write(Self.reading, Array(reading.lines.utf8))
  }

  func patterns() -> PatternMemory {
    guard let bytes = try? files.read(Self.patterns) else { return PatternMemory() }
    return PatternMemory(lines: String(decoding: bytes, as: UTF8.self))
  }

  func remember(_ patterns: PatternMemory) {
    try? files.write(Self.patterns, Array(patterns.lines.utf8))
  }
}

extension PatternMemory {
  /// Reads lines such as `after-interview 2026-11-21 6 answered`; others are passed over.
  init(lines: String) {
    self.init()
    for line in lines.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count == 4, let id = PatternID(rawValue: String(words[0])),
        let day = Day(iso: words[1]), let known = Int(words[2]), known >= 0,
        ["asked", "answered"].contains(words[3])
      else { continue }
      note(id, Asked(on: day, known: known, isAnswered: words[3] == "answered"))
    }
  }

  var lines: String {
    PatternID.allCases.compactMap { id in
      asked[id].map { asked in
        "\(id.rawValue) \(asked.day) \(asked.known) \(asked.isAnswered ? "answered" : "asked")\n"
      }
    }.joined()
  }
}

extension ReadingMemory {
  /// Reads lines such as `bookmark after-silence` and `place after-silence 12`; others are passed over.
  init(lines: String) {
    self.init()
    for line in lines.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      switch (words.first, words.count) {
      case ("bookmark", 2) where !bookmarks.contains(TopicID(words[1])):
        bookmarks.append(TopicID(words[1]))
      case ("last", 2): last = TopicID(words[1])
      case ("place", 3): places[TopicID(words[1])] = Int(words[2]).map { max(0, $0) }
      default: break
      }
    }
  }

  var lines: String {
    let all =
      bookmarks.map { "bookmark \($0)" }
      + places.sorted { $0.key < $1.key }.map { "place \($0.key) \($0.value)" }
      + (last.map { ["last \($0)"] } ?? [])
    return all.map { $0 + "\n" }.joined()
  }
}
