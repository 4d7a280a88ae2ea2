import Glibc

/// Shows text in a program of the person's, on a terminal that we do not draw on.
public enum Pager {
  /// Runs the program with the text on its standard input, and waits until it has ended.
  ///
  /// It is looked for in `PATH`, gets its arguments as they are, and default signals; Ctrl-C is for it alone.
  /// `environment` is of the form `NAME=value`. Returns false where it cannot be started.
  public static func show(_ text: [UInt8], _ argv: [String], environment: [String]) -> Bool {
    var ends: [Int32] = [-1, -1]
    guard let program = argv.first, pipe(&ends) == 0 else { return false }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let ignored = [SIGINT, SIGQUIT, SIGPIPE].map { ($0, signal($0, SIG_IGN)) }
    defer { for (number, handler) in ignored { signal(number, handler) } }
    let child = spawn(program, argv, environment, input: ends[0])
    close(ends[0])
    defer { if let child { wait(for: child) } }
    // Before the waiting: the program ends when its input does.
    defer { close(ends[1]) }
    guard child != nil else { return false }
    write(text, to: ends[1])
    return true
  }

  private static func spawn(
    _ program: String, _ argv: [String], _ environment: [String], input: Int32
  ) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var child: pid_t = 0
    let failure = withCStrings(argv) { arguments in
      withCStrings(environment) { variables in
        posix_spawnp(&child, program, &actions, &attributes, arguments, variables)
      }
    }
    return failure == 0 ? child : nil
  }

  /// Whoever has read enough leaves before the end: that is no failure.
  private static func write(_ text: [UInt8], to descriptor: Int32) {
    var sent = 0
    while sent < text.count {
      let count = text[sent...].withUnsafeBytes { bytes in
        Glibc.write(descriptor, bytes.baseAddress, bytes.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      sent += count
    }
  }

  private static func wait(for child: pid_t) {
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
  }
}
