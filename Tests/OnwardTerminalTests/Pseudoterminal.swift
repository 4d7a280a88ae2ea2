import Glibc
import OnwardCore

/// A terminal whose other end the test holds.
final class Pseudoterminal {
  private(set) var master: Int32 = -1
  private(set) var slave: Int32 = -1

  init?(_ size: Size = Size(columns: 80, rows: 24)) {
    guard openpty(&master, &slave, nil, nil, nil) == 0 else { return nil }
    _ = fcntl(master, F_SETFL, O_NONBLOCK)
    resize(to: size)
  }

  deinit {
    hangUp()
    Glibc.close(slave)
  }

  func resize(to size: Size) {
    var window = winsize()
    window.ws_row = UInt16(size.rows)
    window.ws_col = UInt16(size.columns)
    let outcome = ioctl(slave, UInt(TIOCSWINSZ), &window)
    precondition(outcome == 0)
  }

  /// Types bytes, as the person's end would, and waits until they have arrived.
  func type(_ bytes: [UInt8]) {
    let written = write(master, bytes, bytes.count)
    precondition(written == bytes.count)
    var arrival = pollfd(fd: slave, events: Int16(POLLIN), revents: 0)
    poll(&arrival, 1, 60_000)
  }

  func type(_ text: String) { type(Array(text.utf8)) }

  /// All that was written to the terminal since the last call.
  func written() -> String {
    // The kernel passes it on in its own time, so this is written behind it; no character of UTF-8 has these bytes.
    let end: [UInt8] = [0xFF, 0xFE]
    let count = write(slave, end, end.count)
    precondition(count == end.count)
    var all: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4096)
    while all.suffix(end.count) != end {
      var arrival = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      guard poll(&arrival, 1, 60_000) == 1 else { return "what was written did not arrive" }
      let count = read(master, &chunk, chunk.count)
      all += chunk[..<max(0, count)]
    }
    return String(decoding: all.dropLast(end.count), as: UTF8.self)
  }

  func hangUp() {
    if master >= 0 { Glibc.close(master) }
    master = -1
  }

  var termios: termios {
    get {
      var found = Glibc.termios()
      tcgetattr(slave, &found)
      return found
    }
    set {
      var wanted = newValue
      tcsetattr(slave, TCSANOW, &wanted)
    }
  }

  /// The modes that a program may have changed.
  var modes: [UInt32] {
    let found = termios
    return [found.c_iflag, found.c_oflag, found.c_cflag, found.c_lflag]
  }
}
