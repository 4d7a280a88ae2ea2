import Foundation
import Testing

/// The program on a pseudoterminal whose other end the test holds, so that it can stop reading, change the size or hang up.
final class Pseudoterminal {
  let process: pid_t
  /// What the terminal was like before the program ran.
  let modesAtFirst: [UInt32]
  private var master: Int32
  private var slave: Int32
  private var status: Int32?
  /// How much was read when all that was typed had been, and how much was typed since, in bytes.
  private var (readBefore, typed) = (0, 0)
  /// `POSIX_SPAWN_SETSID`, which glibc shows under `_GNU_SOURCE` only.
  private static let startsASession: Int16 = 0x80
  /// `TIOCSPTLCK` and `TIOCGPTN` of Linux, which are macros that Swift does not see.
  private static let (setsLock, tellsNumber): (UInt, UInt) = (0x4004_5431, 0x8004_5430)
  /// All that the program wrote and the test has read.
  private(set) var written: [UInt8] = []

  /// Starts `command` as the leader of a session of its own, in a terminal of this size.
  init(
    _ command: [String], environment: [String: String], columns: Int = 80, rows: Int = 24
  ) throws {
    // Not openpty, for from the first moment on no other test's child may hold an end of it open.
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var (isLocked, number): (Int32, Int32) = (0, 0)
    try #require(
      ioctl(master, Self.setsLock, &isLocked) == 0 && ioctl(master, Self.tellsNumber, &number) == 0)
    let name = "/dev/pts/\(number)"
    slave = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC)
    try #require(slave >= 0)
    modesAtFirst = Self.modes(of: slave)
    var size = winsize()
    (size.ws_col, size.ws_row) = (UInt16(columns), UInt16(rows))
    try #require(ioctl(master, UInt(TIOCSWINSZ), &size) == 0)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The first terminal that a session's leader opens becomes its own.
    posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK) | Self.startsASession)
    let all = environment.merging([
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
      "TERM": "xterm-256color",
    ]) { given, _ in given }
    let words = command.map { strdup($0) } + [nil]
    let variables = all.map { strdup("\($0)=\($1)") } + [nil]
    defer { for pointer in words + variables { free(pointer) } }
    var child: pid_t = 0
    try #require(posix_spawnp(&child, command[0], &actions, &attributes, words, variables) == 0)
    process = child
    _ = fcntl(master, F_SETFL, O_NONBLOCK)
  }

  /// Reads what the program wrote before it ended, all of it: the kernel passes that on in its own time.
  private func readToTheEnd() throws {
    // No character of UTF-8 has these bytes; what is written behind all else is passed on last.
    let end: [UInt8] = [0xFF, 0xFE]
    try #require(write(slave, end, end.count) == end.count)
    try waitUntil("the end of what was written") {
      read()
      return written.suffix(end.count) == end
    }
    written.removeLast(end.count)
  }

  deinit {
    hangUp()
    if status == nil {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
  }

  /// Starts the program with a home's environment.
  convenience init(
    _ home: Home, _ arguments: [String], environment: [String: String] = [:], columns: Int = 80,
    rows: Int = 24
  ) throws {
    try self.init(
      [Program.path] + arguments, environment: home.environment(environment), columns: columns,
      rows: rows)
  }

  /// Types bytes as they stand; waits where the program does not read.
  func type(_ text: String) throws { try type(Array(text.utf8)) }

  func type(_ bytes: [UInt8]) throws {
    let read = bytesRead
    if read - readBefore >= typed { (readBefore, typed) = (read, 0) }
    typed += bytes.count
    var rest = bytes[...]
    try waitUntil("the keys are taken") {
      let count = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) }
      return rest.isEmpty
    }
  }

  /// Waits until what was typed is at the program's end; the kernel passes it on in its own time.
  func waitUntilArrived() throws {
    try waitUntil("the keys are there") { bytesRead - readBefore + waiting >= typed }
  }

  /// Waits until the program has read what was typed; what it has not, a hang-up throws away.
  func waitUntilTaken() throws {
    try waitUntil("the keys are read") { bytesRead - readBefore >= typed && waiting == 0 }
  }

  /// How many bytes stand in the program's end of the terminal.
  private var waiting: Int {
    var count: Int32 = 0
    return ioctl(slave, UInt(FIONREAD), &count) == 0 ? Int(count) : 0
  }

  /// Whether `bytesRead` can be told: a process that may not be dumped shows its counts to root alone.
  static let showsWhatIsRead = geteuid() == 0

  /// How many bytes the thread that reads the keys has read of anything.
  private var bytesRead: Int {
    let told = try? String(contentsOfFile: "/proc/\(process)/task/\(process)/io", encoding: .utf8)
    let line = told?.split(separator: "\n").first { $0.hasPrefix("rchar: ") }
    return line.flatMap { Int($0.dropFirst(7)) } ?? 0
  }

  /// Reads what is there now; at most `limit` bytes.
  @discardableResult
  func read(limit: Int = 1 << 20) -> Int {
    var chunk = [UInt8](repeating: 0, count: min(limit, 65_536))
    var total = 0
    while total < limit {
      let count = Foundation.read(master, &chunk, min(chunk.count, limit - total))
      guard count > 0 else { break }
      written += chunk[..<count]
      total += count
    }
    return total
  }

  /// Reads until this was written since the last call of `forget`.
  func waitFor(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let seen = { String(decoding: self.written.suffix(3000), as: UTF8.self).debugDescription }
    try waitUntil("\"\(text)\"", saw: seen, sourceLocation: sourceLocation) {
      read()
      return String(decoding: written, as: UTF8.self).contains(text)
    }
  }

  func forget() { written = [] }

  func resize(columns: Int, rows: Int) {
    var size = winsize()
    (size.ws_col, size.ws_row) = (UInt16(columns), UInt16(rows))
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// What `stty -a` tells now.
  var modes: [UInt32] { Self.modes(of: slave) }

  private static func modes(of descriptor: Int32) -> [UInt32] {
    var found = termios()
    tcgetattr(descriptor, &found)
    return [found.c_iflag, found.c_oflag, found.c_cflag, found.c_lflag]
  }

  /// As closing the terminal's window does.
  func hangUp() {
    for end in [master, slave] where end >= 0 { close(end) }
    (master, slave) = (-1, -1)
  }

  var hasEnded: Bool {
    if status == nil {
      var found: Int32 = 0
      if waitpid(process, &found, WNOHANG) == process { status = found }
    }
    return status != nil
  }

  /// As a shell tells it: 128 and the signal's number where one ended it.
  func end(reading: Bool = true, sourceLocation: SourceLocation = #_sourceLocation) throws -> Int {
    try waitUntil("the program has ended", sourceLocation: sourceLocation) {
      if reading { read() }
      return hasEnded
    }
    if reading { try readToTheEnd() }
    let status = Int(self.status ?? 0)
    return status & 0x7f == 0 ? status >> 8 & 0xff : 128 + status & 0x7f
  }
}
