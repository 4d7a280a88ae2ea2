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

  /// What of the environment of whoever runs the tests is passed on: what programs are found and run with, and no
  /// language, pager, editor, terminal or setting of theirs.
  static let surroundings = ProcessInfo.processInfo.environment.filter {
    ["PATH", "LD_LIBRARY_PATH", "TMPDIR", "TMUX_TMPDIR"].contains($0.key)
  }

  /// Runs a program to its end, without a terminal.
  ///
  /// Not Foundation's Process: it waits for a socket that every descendant inherits, and so for ever on a command
  /// that leaves a server behind, as tmux does.
  static func run(
    _ executable: String, _ arguments: [String], environment: [String: String] = [:]
  ) throws -> Ended {
    let scratch = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    let (output, errors) = (scratch.path + ".out", scratch.path + ".err")
    defer { for path in [output, errors] { unlink(path) } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT, 0o600)
    // The test runner blocks signals, and a blocked SIGTERM would be inherited by all that is started here.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    let all = surroundings.merging(environment) { $1 }
    let words = ([executable] + arguments).map { strdup($0) } + [nil]
    let variables = all.map { strdup("\($0)=\($1)") } + [nil]
    defer { for pointer in words + variables { free(pointer) } }
    var child: pid_t = 0
    try #require(posix_spawnp(&child, executable, &actions, &attributes, words, variables) == 0)
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    return Ended(
      status: status & 0x7f == 0 ? (status >> 8) & 0xff : 128 + (status & 0x7f),
      output: (try? String(contentsOfFile: output, encoding: .utf8)) ?? "",
      errors: (try? String(contentsOfFile: errors, encoding: .utf8)) ?? "")
  }

  /// How a program ended, and what it printed.
  struct Ended {
    var status: Int32
    var output: String
    var errors: String
  }
}

/// A home of its own for one test, removed at its end.
final class Home {
  let folder: URL

  init() throws {
    // Without hyphens, behind which a message that names it may or may not be broken; and in a folder with a short
    // name that everybody may enter, which the one for temporary files need not be.
    let name = "onward_" + UUID().uuidString.replacing("-", with: "")
    folder = URL(filePath: "/tmp").appending(path: name)
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
    // In several words, so that tmux runs it without the user's login shell, which may be none.
    try tmux(
      "-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "env", "-i",
      "PATH=\(Program.surroundings["PATH"] ?? "")", "TERM=tmux-256color", "PS1=ready$ ", "bash",
      "--norc", "--noprofile", "-i")
    try waitFor("ready$")
  }

  deinit { _ = try? tmux("kill-server") }

  @discardableResult
  private func tmux(_ arguments: String...) throws -> String {
    // Without a language it would tell each character outside ASCII as "_".
    try Program.run(
      "env", ["tmux", "-L", socket] + arguments, environment: ["LC_ALL": "C.UTF-8"]
    ).output
  }

  /// Starts the program with the home's environment; by another command, where one is given.
  func start(
    _ arguments: String = "", environment: [String: String] = [:], by command: String = ""
  ) throws {
    // What an earlier run left behind would be taken for what this one says.
    if screen.contains("status=") { try clear() }
    let assignments = home.environment(environment).map { "\($0)='\($1)'" }.sorted()
    type(
      "env \(assignments.joined(separator: " ")) \(command) '\(Program.path)' \(arguments); echo status=$?"
    )
    press("Enter")
  }

  /// Empties the screen of the shell, and waits until it is.
  func clear() throws {
    type("clear")
    press("Enter")
    try wait("a clear screen") {
      $0.trimmingCharacters(in: .whitespacesAndNewlines) == "ready$"
    }
  }

  /// A sum of what `stty -a` tells, taken anew.
  func modes() throws -> Substring? {
    try clear()
    type("stty -a | md5sum")
    press("Enter")
    return try waitFor("  -").split(separator: "\n").first { $0.hasSuffix("  -") }
  }

  /// Types text as it stands.
  func type(_ text: String) { _ = try? tmux("send-keys", "-l", "--", text) }

  /// Presses keys by tmux's names, such as `Enter`, `Down`, `C-c`.
  func press(_ keys: String...) { press(keys) }

  func press(_ keys: [String]) {
    for key in keys { _ = try? tmux("send-keys", key) }
  }

  var screen: String { (try? tmux("capture-pane", "-p")) ?? "" }

  /// Row and column of the terminal's cursor, from 0.
  var cursor: (row: Int, column: Int) {
    let words = (try? tmux("display-message", "-p", "#{cursor_y} #{cursor_x}")) ?? ""
    let numbers = words.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
    return numbers.count == 2 ? (numbers[0], numbers[1]) : (-1, -1)
  }

  /// Whether the second screen is shown, and whether the cursor is, as 0 or 1.
  var flags: String {
    ((try? tmux("display-message", "-p", "#{alternate_on} #{cursor_flag}")) ?? "")
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }

  func resize(columns: Int, rows: Int) throws {
    try tmux("resize-window", "-x", "\(columns)", "-y", "\(rows)")
  }

  /// The path of the terminal.
  var device: String {
    ((try? tmux("display-message", "-p", "#{pane_tty}")) ?? "")
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// The process that runs in the pane's shell.
  func program() throws -> Int32 {
    let shell = try tmux("display-message", "-p", "#{pane_pid}")
      .trimmingCharacters(in: .whitespacesAndNewlines)
    let children = try Program.run("env", ["pgrep", "-P", shell]).output
    return try #require(Int32(children.split(separator: "\n").first ?? ""))
  }

  func close() throws { try tmux("kill-server") }

  /// Looks at the screen until it shows the text; fails with the screen as `waitUntil` does.
  @discardableResult
  func waitFor(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
    try wait("\"\(text)\"", sourceLocation: sourceLocation) { $0.contains(text) }
  }

  /// Looks at the screen until it is so twice in a row: a frame that has not come whole yet is another a moment later.
  @discardableResult
  func wait(
    _ what: String, sourceLocation: SourceLocation = #_sourceLocation,
    until isRight: (String) -> Bool
  ) throws -> String {
    var seen = ""
    try waitUntil(what, saw: { seen }, sourceLocation: sourceLocation) {
      let before = seen
      seen = screen
      return seen == before && isRight(seen)
    }
    return seen
  }
}

/// Looks again and again until it is so; fails after two minutes, with what was seen instead.
func waitUntil(
  _ what: String, saw seen: () -> String? = { nil },
  sourceLocation: SourceLocation = #_sourceLocation, _ isSo: () throws -> Bool
) throws {
  let end = ContinuousClock.now + .seconds(120)
  while try !isSo() {
    guard ContinuousClock.now < end else {
      let instead = seen().map { ", saw:\n\($0)" } ?? ""
      Issue.record("waited for \(what)\(instead)", sourceLocation: sourceLocation)
      throw NotSeen()
    }
  }
}

struct NotSeen: Error {}
