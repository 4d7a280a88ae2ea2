import Foundation
import OnwardStore
import Testing

/// A folder of a test's own on a real file system, removed with the value.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    let name = "onward_store_" + UUID().uuidString.replacing("-", with: "")
    path = FileManager.default.temporaryDirectory.appendingPathComponent(name).path
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: false,
      attributes: [.posixPermissions: 0o755])
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func own(_ names: String...) -> OwnFolder { OwnFolder(base: path, names: names) }
}

/// What files and folders hold, seen without the code under test.
enum Disk {
  static func bytes(_ path: String) -> [UInt8]? {
    FileManager.default.contents(atPath: path).map(Array.init)
  }

  static func text(_ path: String) -> String? {
    bytes(path).map { String(decoding: $0, as: UTF8.self) }
  }

  static func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }

  static func makeFolder(_ path: String, mode: Int = 0o700) throws {
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: mode])
  }

  static func mode(_ path: String) -> Int? {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return (attributes?[.posixPermissions] as? NSNumber)?.intValue
  }

  static func setMode(_ path: String, _ mode: Int) throws {
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
  }

  /// When it was written, in seconds since 1970, by the clock of the disk and not of this process.
  static func written(_ path: String) throws -> Int64 {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return Int64(try #require(attributes[.modificationDate] as? Date).timeIntervalSince1970)
  }

  /// Every name, the hidden ones too, sorted; none where there is no folder.
  static func names(_ path: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }

  static func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
  }

  static func remove(_ path: String) throws {
    try FileManager.default.removeItem(atPath: path)
  }
}

func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
