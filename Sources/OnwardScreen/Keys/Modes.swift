import OnwardCore

/// Some of the modes, a bit each: the key table has two hundred such sets, and is made at every start.
struct Modes: ExpressibleByArrayLiteral, Equatable, Sendable {
  private var bits: UInt64 = 0

  init(_ modes: [Mode]) {
    for mode in modes { bits |= Self.bit(mode) }
  }

  init(arrayLiteral modes: Mode...) { self.init(modes) }

  func contains(_ mode: Mode) -> Bool { bits & Self.bit(mode) != 0 }

  func isSuperset(of other: Modes) -> Bool { bits & other.bits == other.bits }

  func union(_ other: Modes) -> Modes { changed { $0 | other.bits } }

  func subtracting(_ other: Modes) -> Modes { changed { $0 & ~other.bits } }

  private func changed(_ change: (UInt64) -> UInt64) -> Modes {
    var modes = self
    modes.bits = change(bits)
    return modes
  }

  private static func bit(_ mode: Mode) -> UInt64 { 1 << UInt64(mode.rawValue) }
}

extension Modes {
  static let all = Modes(Mode.allCases)
  static let everywhere = all.subtracting([.hidden])
  /// Prompts of a session.
  static let prompts: Modes = [
    .choosing, .ticking, .writing, .letter, .timedWriting, .line, .entry, .items, .taking,
    .feelings, .date, .scale, .breathing, .sorting, .summary,
  ]
  static let text = Modes(Mode.allCases.filter(\.takesText))
  static let manyLines: Modes = [.writing, .letter, .timedWriting]
  static let menus: Modes = [
    .home, .past, .due, .contents, .choosing, .between, .ticking, .items, .sorting, .steps,
    .question,
  ]
  static let read: Modes = [.reading, .plot, .topic, .welcome, .helpNow, .keys]
  static let advice: Modes = [.browsing, .topic, .contents]
}
