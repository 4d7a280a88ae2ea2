import Foundation
import OnwardStore

/// A folder of a test's own, removed with the value.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    // Without hyphens, behind which a message that names it may or may not be broken.
    let name = "onward_app_" + UUID().uuidString.replacing("-", with: "")
    path = FileManager.default.temporaryDirectory.appendingPathComponent(name).path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Makes the folder, with those above it, and returns its path.
  @discardableResult
  func folder(_ name: String) throws -> String {
    let made = path + "/" + name
    try FileManager.default.createDirectory(atPath: made, withIntermediateDirectories: true)
    return made
  }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path + "/" + name))
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: path + "/" + name)
  }

  func text(_ name: String) -> String? {
    FileManager.default.contents(atPath: path + "/" + name)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// The names in a folder, sorted; none where there is no folder.
  func names(_ name: String = "") -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path + "/" + name)) ?? []).sorted()
  }
}

extension TemporaryFolder {
  /// Where a person's files are, all below this folder; `data` is the folder for notes.
  func places(data: String = "data") throws -> Places {
    try Places(environment: [
      "XDG_DATA_HOME": path + "/" + data, "XDG_STATE_HOME": path + "/state",
      "XDG_CACHE_HOME": path + "/cache", "XDG_CONFIG_HOME": path + "/config",
    ])
  }
}

/// The package that the tests belong to.
enum Checkout {
  static let path = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path
}
