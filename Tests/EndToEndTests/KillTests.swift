import Foundation
import Testing

/// How much typing is missing after `kill -9`, measured; by hand, since a busy machine would fail for its own reasons:
/// `ONWARD_KILLS=100 ONWARD_BINARY=$PWD/.build/release/onward swift test --filter KillTests`.
@Suite(.serialized) struct KillTests {
  private static let kills = Int(ProcessInfo.processInfo.environment["ONWARD_KILLS"] ?? "") ?? 0
  /// Programs that run side by side.
  private static let abreast = 8

  @Test(.enabled(if: kills > 0, "set ONWARD_KILLS to the number of them"))
  func atMostTwoSecondsAreMissing() throws {
    var generator = SystemRandomNumberGenerator()
    var losses: [Loss] = []
    while losses.count < Self.kills {
      let count = min(Self.abreast, Self.kills - losses.count)
      var typists = try (0..<count).map { _ in
        try Typist(killedAfter: .milliseconds(Int.random(in: 0..<6000, using: &generator)))
      }
      while !typists.isEmpty {
        try typists.forEach { try $0.work() }
        losses += try typists.filter(\.isDone).map { try $0.loss() }
        typists.removeAll(where: \.isDone)
        usleep(500)
      }
    }
    let seconds = losses.map(\.seconds).sorted()
    let characters = losses.map(\.characters).sorted()
    let typed = losses.reduce(0) { $0 + $1.typed }
    print(
      "\(losses.count) kills, \(typed) characters typed, one every \(Typist.pace);",
      "missing at most \(seconds.last ?? 0) s and \(characters.last ?? 0) characters,",
      "in the middle \(seconds[seconds.count / 2]) s and \(characters[characters.count / 2])")
    #expect((seconds.last ?? 0) <= 2)
  }
}

/// What one kill took.
private struct Loss {
  /// From the key that is the first one missing to the kill.
  var seconds: Double
  var characters: Int
  var typed: Int
}

/// One program that is typed into at a steady pace until it is killed.
private final class Typist {
  static let pace = Duration.milliseconds(80)

  private let home: Home
  private let pty: Pseudoterminal
  private let end: ContinuousClock.Instant
  /// When each character was typed.
  private var moments: [ContinuousClock.Instant] = []
  private var killed: ContinuousClock.Instant?

  /// A stream in which no piece stands twice.
  private static let words = Array((1000..<1500).map { "\($0)-" }.joined().utf8)

  init(killedAfter time: Duration) throws {
    home = try Home()
    pty = try Pseudoterminal.writing(home)
    end = .now + time
  }

  var isDone: Bool { killed != nil && pty.hasEnded }

  func work() throws {
    pty.read()
    guard killed == nil else { return }
    let now = ContinuousClock.now
    if now >= end {
      kill(pty.process, SIGKILL)
      killed = now
    } else if moments.last.map({ now >= $0 + Self.pace }) ?? true {
      try pty.type([Self.words[moments.count]])
      moments.append(now)
    }
  }

  func loss() throws -> Loss {
    let note = try home.note()
    var kept = moments.count
    while kept > 0, !note.contains("\n" + String(decoding: Self.words[..<kept], as: UTF8.self)) {
      kept -= 1
    }
    guard let killed, kept < moments.count else {
      return Loss(seconds: 0, characters: 0, typed: moments.count)
    }
    let time = killed - moments[kept]
    return Loss(
      seconds: Double(time / .milliseconds(1)) / 1000, characters: moments.count - kept,
      typed: moments.count)
  }
}
