import Foundation
import Testing

/// The built program; `ONWARD_BINARY` names another one, such as the release build.
enum Program {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let path: String = {
    if let path = ProcessInfo.processInfo.environment["ONWARD_BINARY"] { return path }
    let beside = Bundle.allBundles.map(\.bundleURL).first { $0.pathExtension == "xctest" }
    let folder = beside?.deletingLastPathComponent() ?? root.appending(path: ".build/debug")
    return folder.appending(path: "onward").path
  }()

  /// Runs a program to its end, without a terminal.
  static func run(
    _ executable: String, _ arguments: [String], environment: [String: String] = [:]
  ) throws -> (status: Int32, output: String, errors: String) {
    let process = Process()
    process.executableURL = URL(filePath: executable)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let outputData = output.fileHandleForReading.readDataToEndOfFile()
    let errorData = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (
      process.terminationStatus, String(decoding: outputData, as: UTF8.self),
      String(decoding: errorData, as: UTF8.self)
    )
  }
}

/// A home of its own for one test, removed at its end.
final class Home {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "onward-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// What the program is started with: nothing of the person who runs the tests.
  func environment(_ more: [String: String] = [:]) -> [String: String] {
    var all = [
      "HOME": folder.path, "LANG": "C.UTF-8", "ONWARD_NOW": "2026-11-21T10:03:00+01:00",
      "ONWARD_SEED": "7",
    ]
    for name in ["DATA", "STATE", "CONFIG", "CACHE"] {
      all["XDG_\(name)_HOME"] = folder.appending(path: name.lowercased()).path
    }
    return all.merging(more) { $1 }
  }

  var sessions: URL { folder.appending(path: "data/onward/sessions") }

  /// The notes there are, by name.
  var notes: [String: String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: sessions.path)) ?? []
    var notes: [String: String] = [:]
    for name in names where name.hasSuffix(".md") {
      notes[name] = try? String(contentsOf: sessions.appending(path: name), encoding: .utf8)
    }
    return notes
  }

  /// The one note there is.
  func note(sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
    try #require(notes.count == 1, "\(notes.keys.sorted())", sourceLocation: sourceLocation)
    return try #require(notes.values.first, sourceLocation: sourceLocation)
  }
}

/// A terminal of a fixed size on a private tmux server, with a shell in it.
final class Pane {
  private let socket = "onward-test-\(UUID().uuidString.prefix(8))"
  private let home: Home

  init(_ home: Home, columns: Int = 80, rows: Int = 24) throws {
    self.home = home
    // A shell of our own keeps the pane when the program ends, so that its status can be read.
    try tmux(
      "-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)",
      "env -i PATH=\"$PATH\" TERM=tmux-256color PS1='ready$ ' bash --norc --noprofile -i")
    try waitFor("ready$")
  }

  deinit { _ = try? tmux("kill-server") }

  @discardableResult
  private func tmux(_ arguments: String...) throws -> String {
    try Program.run(
      "/usr/bin/env", ["tmux", "-L", socket] + arguments, environment: ["TMUX": ""]
    ).output
  }

  /// Starts the program with the home's environment.
  func start(_ arguments: String = "", environment: [String: String] = [:]) throws {
    let assignments = home.environment(environment).map { "\($0)='\($1)'" }.sorted()
    type("env \(assignments.joined(separator: " ")) '\(Program.path)' \(arguments); echo status=$?")
    press("Enter")
  }

  /// Types text as it stands.
  func type(_ text: String) { _ = try? tmux("send-keys", "-l", "--", text) }

  /// Presses keys by tmux's names, such as `Enter`, `Down`, `C-c`.
  func press(_ keys: String...) {
    for key in keys { _ = try? tmux("send-keys", key) }
  }

  var screen: String { (try? tmux("capture-pane", "-p")) ?? "" }

  /// Row and column of the terminal's cursor, from 0.
  var cursor: (row: Int, column: Int) {
    let words = (try? tmux("display-message", "-p", "#{cursor_y} #{cursor_x}")) ?? ""
    let numbers = words.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
    return numbers.count == 2 ? (numbers[0], numbers[1]) : (-1, -1)
  }

  func resize(columns: Int, rows: Int) throws {
    try tmux("resize-window", "-x", "\(columns)", "-y", "\(rows)")
  }

  /// The process that runs in the pane's shell.
  func program() throws -> Int32 {
    let shell = try tmux("display-message", "-p", "#{pane_pid}")
      .trimmingCharacters(in: .whitespacesAndNewlines)
    let children = try Program.run("/usr/bin/env", ["pgrep", "-P", shell]).output
    return try #require(Int32(children.split(separator: "\n").first ?? ""))
  }

  func close() throws { try tmux("kill-server") }

  /// Looks at the screen until it shows the text; fails with the screen after 20 seconds.
  @discardableResult
  func waitFor(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
    try wait("\"\(text)\"", sourceLocation: sourceLocation) { $0.contains(text) }
  }

  @discardableResult
  func wait(
    _ what: String, sourceLocation: SourceLocation = #_sourceLocation,
    until isRight: (String) -> Bool
  ) throws -> String {
    let end = ContinuousClock.now + .seconds(20)
    var seen = screen
    while !isRight(seen) {
      guard ContinuousClock.now < end else {
        Issue.record("waited for \(what), saw:\n\(seen)", sourceLocation: sourceLocation)
        throw NotSeen()
      }
      seen = screen
    }
    return seen
  }

  struct NotSeen: Error {}
}

/// Looks again and again until it is so; fails after 20 seconds.
func waitUntil(
  _ what: String, sourceLocation: SourceLocation = #_sourceLocation, _ isSo: () throws -> Bool
) throws {
  let end = ContinuousClock.now + .seconds(20)
  while try !isSo() {
    guard ContinuousClock.now < end else {
      Issue.record("waited for \(what)", sourceLocation: sourceLocation)
      throw Pane.NotSeen()
    }
  }
}
