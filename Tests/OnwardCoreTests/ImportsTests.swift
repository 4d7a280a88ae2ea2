import Foundation
import Testing

/// The walls between the modules: every source's imports, held against the arrows that README names.
@Suite struct ImportsTests {
  private static let allowed: [String: Set<String>] = [
    "OnwardCore": [],
    "OnwardContent": ["OnwardCore", "CCmark", "CYaml"],
    "OnwardScreen": ["OnwardCore"],
    "OnwardStore": ["OnwardCore", "Glibc", "Synchronization"],
    "OnwardTerminal": ["OnwardScreen", "OnwardCore", "CNcurses", "Glibc"],
    "OnwardApp": [
      "OnwardCore", "OnwardContent", "OnwardScreen", "OnwardStore", "OnwardTerminal",
      "ArgumentParser", "Glibc",
    ],
    "onward": ["OnwardApp"],
  ]

  @Test(arguments: allowed.keys.sorted())
  func aModuleImportsOnlyWhatItsArrowsAllow(_ module: String) throws {
    let sources = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Sources").appending(path: module)
    let names = try FileManager.default.subpathsOfDirectory(atPath: sources.path)
    let files = names.filter { $0.hasSuffix(".swift") }
    #expect(!files.isEmpty)
    for file in files {
      let text = try String(contentsOf: sources.appending(path: file), encoding: .utf8)
      for line in text.split(separator: "\n") {
        let words = line.split(separator: " ")
        guard let place = words.firstIndex(of: "import"), place <= 1, words.count > place + 1
        else { continue }
        guard place == 0 || ["public", "internal", "private", "@testable"].contains(words[0])
        else { continue }
        let imported = String(words[place + 1])
        #expect(Self.allowed[module]?.contains(imported) == true, "\(file) imports \(imported)")
      }
    }
  }
}
