import CBenchPty
import Glibc

/// What to start, and where.
struct Command {
  /// The program's path and its arguments.
  var words: [String]
  var environment: [String: String]
  var folder: String
}

/// A program on a pseudo-terminal of 120 × 40; what it writes is read with the time at which it came.
final class PseudoTerminal {
  static let columns = 120
  static let rows = 40

  let process: pid_t
  /// Nanoseconds of the monotonic clock just before the program was started.
  let started: Int
  private let name: String
  private let master: Int32
  private var shown = ShownText()
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)
  private(set) var hasEnded = false
  private var isReaped = false

  /// Nil where there is no terminal to be had or the program cannot be started.
  init?(_ command: Command) {
    var slave = [CChar](repeating: 0, count: 128)
    name = command.words.joined(separator: " ")
    master = bp_open(Int32(Self.rows), Int32(Self.columns), &slave, slave.count)
    guard master >= 0 else { return nil }
    let words = command.words.map { strdup($0) } + [nil]
    let variables = command.environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in words + variables { free(text) } }
    var process: pid_t = 0
    started = now()
    let failure = bp_spawn(slave, command.folder, words, variables, &process)
    self.process = process
    guard failure == 0 else {
      close(master)
      return nil
    }
  }

  deinit { end() }

  /// Writes keys as they are.
  func send(_ keys: String) {
    let bytes = Array(keys.utf8)
    _ = write(master, bytes, bytes.count)
  }

  /// Waits for more to read; nil when nothing came by then.
  func read(until deadline: Int) -> (count: Int, at: Int)? {
    guard bp_wait(master, max(0, deadline - now())) else { return nil }
    let count = Glibc.read(master, &buffer, buffer.count)
    let at = now()
    guard count > 0 else {
      hasEnded = true
      return nil
    }
    shown.add(buffer[..<count])
    return (count, at)
  }

  /// Reads until the text was shown since the last such wait; the time at which its last byte came.
  func wait(for text: String, seconds: Int = 20) -> Int? {
    let deadline = now() + seconds * 1_000_000_000
    var last = now()
    while !shown.take(text) {
      guard !hasEnded, let more = read(until: deadline) else {
        complain("“\(text)” was not shown by \(name); it ended with “\(shown.end)”")
        return nil
      }
      last = more.at
    }
    return last
  }

  /// Reads and forgets until nothing comes for so many milliseconds.
  func settle(_ milliseconds: Int = 60) {
    while read(until: now() + milliseconds * 1_000_000) != nil {}
    shown = ShownText()
  }

  /// Milliseconds from just before the start to the program's own end; nil where it takes ten seconds.
  func runToEnd() -> Double? {
    let deadline = started + 10_000_000_000
    while !hasEnded {
      guard read(until: deadline) != nil || hasEnded else { return nil }
    }
    return Double(now() - started) / 1e6
  }

  /// Forgets what was shown until now.
  func forget() { shown = ShownText() }

  /// Ends the program, by force after so many seconds; what it took of the processor until then, in nanoseconds.
  @discardableResult
  func end(patience: Int = 1) -> Int? {
    guard !isReaped, process > 0 else { return nil }
    isReaped = true
    kill(process, SIGTERM)
    var usage = rusage()
    var status: Int32 = 0
    let deadline = now() + patience * 1_000_000_000
    while wait4(process, &status, WNOHANG, &usage) == 0 {
      if now() > deadline { kill(process, SIGKILL) }
      // A program that says good-bye waits for its words to be read.
      _ = read(until: now() + 1_000_000)
    }
    close(master)
    return nanoseconds(usage.ru_utime) + nanoseconds(usage.ru_stime)
  }

  private func nanoseconds(_ time: timeval) -> Int {
    time.tv_sec * 1_000_000_000 + Int(time.tv_usec) * 1000
  }
}

/// Says on the standard error what went wrong.
func complain(_ words: String) {
  let bytes = Array("bench: \(words)\n".utf8)
  _ = write(STDERR_FILENO, bytes, bytes.count)
}

/// Nanoseconds of the monotonic clock.
func now() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return time.tv_sec * 1_000_000_000 + time.tv_nsec
}
