import Glibc

/// What the process was started with, as the C library tells it.
enum Machine {
  /// The environment; where a name stands twice the first counts, as for getenv(3).
  static func environment() -> [String: String] {
    var found: [String: String] = [:]
    var next = environ
    while let entry = next.pointee {
      let parts = String(cString: entry).split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2, found[String(parts[0])] == nil {
        found[String(parts[0])] = String(parts[1])
      }
      next += 1
    }
    return found
  }

  /// `getcwd`; nil where the folder is gone.
  static func workingFolder() -> String? {
    guard let path = getcwd(nil, 0) else { return nil }
    defer { free(path) }
    return String(cString: path)
  }

  /// Whether both ends are a terminal: `isatty`.
  static var hasTerminal: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

  /// Whether the output goes to a terminal, which obeys what it is sent.
  static var writesToTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// One line from the standard input, without its end; nil where there is none.
  static func readLine() -> String? { Swift.readLine() }

  /// All of the standard input, up to so many bytes and one more.
  static func readAll(most: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 64 << 10)
    while bytes.count <= most {
      let count = read(STDIN_FILENO, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      bytes += piece[..<count]
    }
    return bytes
  }

  /// `exit`.
  static func exit(_ code: Int32) -> Never { Glibc.exit(code) }
}

/// One of the two streams that the shell gave us.
enum Stream: Int32 {
  case output = 1
  case errors = 2

  func writeLine(_ text: String) { write(plain(text) + "\n") }

  /// `write` of the whole text; false where it did not all go out.
  @discardableResult
  func write(_ text: String) -> Bool { write(Array(text.utf8)) }

  /// The same for bytes that are to go out as they are.
  @discardableResult
  func write(_ bytes: [UInt8]) -> Bool {
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes { Glibc.write(rawValue, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      sent += count
    }
    return true
  }
}
