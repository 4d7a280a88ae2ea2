import OnwardStore
import Testing

@testable import OnwardApp
@testable import OnwardCore

@Suite struct PatternMemoryTests {
  @Test func whatWasLeftIsRememberedFromRunToRun() throws {
    let root = try TemporaryFolder()
    let places = try Places(environment: ["HOME": root.path])
    #expect(Memory(places).patterns() == PatternMemory())
    let day = try #require(Day(iso: "2026-11-21"))
    let memory = PatternMemory([
      .silence: .init(on: day, known: 6, isAnswered: true),
      .noFeedback: .init(on: day.adding(days: 20), known: 12),
    ])
    Memory(places).remember(memory)
    #expect(Memory(places).patterns() == memory)
  }

  @Test func aBrokenLineIsPassedOver() {
    let whole = "silence 2026-11-21 6 answered\n"
    let lines =
      whole + "silence 2026-02-30 6 asked\nsilence 2026-11-22 -1 asked\nsilence 2026-11-22\n"
      + "other 2026-11-21 6 asked\n\u{1B}[31m\n no-feedback\nsilence 2026-11-22 6 left\n"
    #expect(PatternMemory(lines: lines).lines == whole)
  }
}
