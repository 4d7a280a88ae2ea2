import Foundation
import Testing

/// One run of the built program, without a terminal, in an environment that says nothing of who runs the tests.
struct Run {
  var code: Int32
  var output: String
  var errors: String

  init(
    _ arguments: [String], home: TemporaryFolder, with changes: [String: String] = [:]
  ) throws {
    let process = Process()
    let program: URL = try #require(BuiltProgram.url)
    process.executableURL = program
    process.arguments = arguments
    process.environment = [
      "HOME": home.path, "TERM": "xterm-256color", "LANG": "C.UTF-8",
      "ONWARD_CONTENT": Checkout.path + "/Content", "ONWARD_NOW": "2026-11-21T10:03:00+01:00",
    ].merging(changes) { $1 }
    let (output, errors) = (Pipe(), Pipe())
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    // The errors are a few lines, which a pipe holds while the output is read.
    let out = output.fileHandleForReading.readDataToEndOfFile()
    let err = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    code = process.terminationStatus
    self.output = String(decoding: out, as: UTF8.self)
    self.errors = String(decoding: err, as: UTF8.self)
  }
}

/// The program that was built together with the tests.
enum BuiltProgram {
  /// Beside the test bundle, which is mapped into this process.
  static var url: URL? {
    let maps = (try? String(contentsOfFile: "/proc/self/maps", encoding: .utf8)) ?? ""
    let bundle = maps.split(separator: "\n").lazy
      .compactMap { line in line.firstIndex(of: "/").map { String(line[$0...]) } }
      .first { $0.hasSuffix(".xctest") }
    let program = bundle.map {
      URL(fileURLWithPath: $0).deletingLastPathComponent().appendingPathComponent("onward")
    }
    return program.flatMap { FileManager.default.isExecutableFile(atPath: $0.path) ? $0 : nil }
  }
}
