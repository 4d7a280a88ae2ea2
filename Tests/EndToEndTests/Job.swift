import Foundation
import Testing

/// The program as a job that may be stopped, in a pane, started by something that mends nothing after it.
///
/// An interactive shell puts the modes right whenever a job of its stops or ends, so that it would hide what we left.
final class Job {
  let pane: Pane
  private let folder: URL
  private(set) var process: pid_t = 0

  /// Keeps the modes of before and after, and gives the job the terminal, as a shell does.
  private static let parent = """
    import os, signal, subprocess, sys
    def modes(name):
        with open(os.path.join(sys.argv[1], name), "w") as kept:
            subprocess.run(["stty", "-a"], stdout=kept)
    modes("before")
    signal.signal(signal.SIGTTOU, signal.SIG_IGN)
    child = os.fork()
    if child == 0:
        os.setpgid(0, 0)
        os.tcsetpgrp(0, os.getpid())
        signal.signal(signal.SIGTTOU, signal.SIG_DFL)
        with open(os.path.join(sys.argv[1], "process.new"), "w") as kept:
            kept.write(str(os.getpid()))
        os.rename(os.path.join(sys.argv[1], "process.new"), os.path.join(sys.argv[1], "process"))
        os.execv(sys.argv[2], sys.argv[2:])
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    os.tcsetpgrp(0, os.getpgrp())
    modes("after")
    sys.exit(status if status >= 0 else 128 - status)
    """

  init(
    _ home: Home, _ arguments: String, environment: [String: String] = [:], columns: Int = 80,
    rows: Int = 24
  ) throws {
    pane = try Pane(home, columns: columns, rows: rows)
    folder = home.folder.appending(path: "job")
    try? FileManager.default.removeItem(at: folder)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let script = folder.appending(path: "parent.py")
    try Data(Self.parent.utf8).write(to: script)
    try pane.start(
      arguments, environment: environment,
      by: "/usr/bin/python3 '\(script.path)' '\(folder.path)'")
    try waitUntil("the program runs") {
      process = Int32(kept("process")) ?? 0
      return process > 0
    }
  }

  private func kept(_ name: String) -> String {
    (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)) ?? ""
  }

  func send(_ signals: Int32...) { for signal in signals { kill(process, signal) } }

  /// As `ps` tells it: T while it is stopped.
  var condition: Substring? { Self.condition(of: process) }

  static func condition(of process: pid_t) -> Substring? {
    let told = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
    // A name in parentheses may hold blanks.
    return told?.split(separator: ")").last?.split(separator: " ").first
  }

  /// Stops it with the signal, and looks at what it left behind.
  func stop(_ signal: Int32 = SIGTSTP, sourceLocation: SourceLocation = #_sourceLocation) throws {
    send(signal)
    try waitUntilStopped(sourceLocation: sourceLocation)
  }

  func waitUntilStopped(sourceLocation: SourceLocation = #_sourceLocation) throws {
    try waitUntil("it is stopped", sourceLocation: sourceLocation) { condition == "T" }
  }

  /// The second screen is left, the cursor is shown, and the modes are those of before.
  func expectTerminalAsBefore(sourceLocation: SourceLocation = #_sourceLocation) throws {
    try waitUntil(
      "the terminal as it was", saw: { pane.flags }, sourceLocation: sourceLocation
    ) { pane.flags == "0 1" }
    let now = try Program.run("stty", ["-a", "-F", pane.device]).output
    #expect(Self.modes(now) == Self.modes(kept("before")), sourceLocation: sourceLocation)
  }

  /// After its end.
  func expectModesAsBefore(sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(!kept("before").isEmpty, sourceLocation: sourceLocation)
    #expect(
      Self.modes(kept("after")) == Self.modes(kept("before")), sourceLocation: sourceLocation)
  }

  /// Without the size, which a test may change.
  private static func modes(_ told: String) -> Substring {
    told.drop { $0 != ";" }.drop { $0 != "\n" }
  }
}
