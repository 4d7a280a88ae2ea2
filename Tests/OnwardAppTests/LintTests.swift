import OnwardCore
import Testing

@testable import OnwardApp

@Suite struct LintTests {
  let today: Day

  init() throws { today = try #require(Day(iso: "2026-11-21")) }

  private func lint(_ folder: String) throws -> Lint.Report {
    try Lint(shelf: ContentShelf(folder: folder, workingFolder: folder), today: today).run()
  }

  @Test func theContentIsCleanAndCoversEveryRow() throws {
    let report = try lint(Checkout.path + "/Content")
    #expect(!report.hasErrors)
    #expect(report.lines.count == 1)
    let sum = report.lines.first ?? ""
    #expect(sum.hasPrefix("81 of 81 rows covered, "))
    #expect(sum.hasSuffix(" files, no errors"))
  }

  @Test func aBrokenFolderIsSummedUp() throws {
    let root = try TemporaryFolder()
    try root.folder("en/steps")
    try root.write("---\nid: arrive\n", to: "en/steps/arrive.md")
    try root.write("seen by nobody", to: "en/.hidden.md")
    let report = try lint(root.path)
    #expect(report.hasErrors)
    #expect(report.lines.contains { $0.contains("en/steps/arrive.md:") && $0.contains("error") })
    #expect(!report.lines.contains { $0.contains("hidden") })
    #expect(report.lines.last?.hasPrefix("0 of 0 rows covered, 1 file, ") == true)
    #expect(report.lines.last?.hasSuffix(" errors") == true)
  }

  @Test func theProgramDoesNotStartOnBrokenContent() throws {
    let root = try TemporaryFolder()
    try root.folder("en/steps")
    try root.write("---\nid: arrive\n", to: "en/steps/arrive.md")
    let shelf = ContentShelf(folder: root.path, workingFolder: nil)
    let failure = #expect(throws: Failure.self) { try shelf.guide() }
    #expect(failure?.exitCode == 65)
    #expect(failure?.lines.first?.hasPrefix(root.path + "/en/") == true)
  }
}
