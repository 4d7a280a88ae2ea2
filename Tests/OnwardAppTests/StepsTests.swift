import Testing

/// The steps and their questions, as a person and a script read them.
@Suite struct StepsTests {
  let root: TemporaryFolder

  init() throws { root = try TemporaryFolder() }

  @Test func allStepsStandOneALine() throws {
    let run = try Run(["steps"], home: root)
    #expect(run.code == 0)
    let lines = run.output.split(separator: "\n")
    #expect(lines.first == "ID            PART   TIME    TITLE")
    #expect(lines.count > 10)
    #expect(lines.allSatisfy { $0.count <= 80 })
    #expect(lines.contains { $0.hasPrefix("arrive ") })
  }

  @Test func oneStepTellsWhatItAsks() throws {
    let run = try Run(["steps", "arrive"], home: root)
    #expect(run.code == 0)
    #expect(run.output.contains("(choice)"))
    let json = try Run(["steps", "arrive", "--json"], home: root).output
    #expect(json.hasPrefix("{\"version\":1,\"steps\":[{\"id\":\"arrive\","))
  }

  @Test func anUnknownStepIsAnsweredWithTheNearest() throws {
    let run = try Run(["steps", "arive"], home: root)
    #expect(run.code == 66)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("There is no step \"arive\"."))
    #expect(run.errors.contains("\n  arrive\n"))
  }
}
