import Foundation
import OnwardContent
import OnwardCore
import Testing

/// The guide that the project ships, read from `Content/en`.
enum RealGuide {
  static let loaded = loadGuide(files())

  /// Empty where the content does not load; one test says so.
  static let guide = loaded.guide ?? Guide(language: "en", first: "missing", steps: [])

  private static func files() -> [ContentFile] {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../../Content/en").standardizedFileURL
    let paths =
      FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
    return paths.filter { $0.hasSuffix(".md") }.sorted().compactMap { path in
      guard let data = FileManager.default.contents(atPath: root.appending(path: path).path) else {
        return nil
      }
      return ContentFile(path: "en/" + path, bytes: Array(data))
    }
  }
}

@Suite("The shipped guide")
struct RealGuideTests {
  @Test func loadsWithoutAFault() {
    #expect(RealGuide.loaded.diagnostics.map(\.description) == [])
    #expect(RealGuide.loaded.guide?.first == "arrive")
    #expect(RealGuide.guide.steps.count == 20)
  }
}
