import Foundation
import OnwardContent
import OnwardCore
import Testing

@Suite("The content that onward ships")
struct RealContentTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static func file(_ path: String) throws -> ContentFile {
    ContentFile(path: path, bytes: Array(try Data(contentsOf: root.appending(path: path))))
  }

  private static func files() throws -> [ContentFile] {
    let folder = root.appending(path: "Content/en").path
    let names = FileManager.default.enumerator(atPath: folder)?.allObjects as? [String] ?? []
    return try names.filter { $0.hasSuffix(".md") }.map { try file("Content/en/" + $0) }
  }

  @Test func isCleanAndCoversEveryRow() throws {
    let report = lint(
      try Self.files(), coverage: try Self.file("Content/coverage.csv"),
      today: Day(iso: "2026-11-21"))
    #expect(report.diagnostics.map(\.description) == [])
    #expect(report.coveredRows == 81)
    #expect(report.rows == 81)
    #expect((report.guide?.steps.count ?? 0) >= 20)
    #expect((report.guide?.topics.count ?? 0) >= 24)
  }

  @Test func everyBodyCanBeShown() throws {
    for file in try Self.files() { #expect(!loadBody(file).blocks.isEmpty, "\(file.path)") }
  }
}
