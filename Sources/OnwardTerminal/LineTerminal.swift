import CNcurses
import Glibc

/// Lines in and lines out, with or without a terminal; there is one in a process, and no screen beside it.
///
/// Nothing is programmed: the terminal's own editing of a line stays. Signals are blocked but inside `next`, as for
/// `Terminal`; start other threads after opening.
public final class LineTerminal {
  private var assembler = LineAssembler()
  private var isAtEnd = false
  private let output: Int32

  /// Opens the program's own input and output, or two others.
  ///
  /// Throws `alreadyOpen`.
  public init(input: Int32 = 0, output: Int32 = 1) throws(TerminalError) {
    self.output = output
    guard cn_lines_open(input, output) else { throw .alreadyOpen }
  }

  deinit { cn_lines_close() }

  /// Columns of the terminal that is written to; nil where it is none, or does not tell.
  public var columns: Int? {
    let columns = Int(cn_output_columns(output))
    return columns > 0 ? columns : nil
  }

  /// Waits for something to happen and tells what; several lines may come at once.
  ///
  /// - `deadline`: milliseconds of the monotonic clock (`CLOCK_MONOTONIC`); nil waits for ever.
  /// - `watching`: at most 8 descriptors that end the wait when they can be read.
  public func next(deadline: Int? = nil, watching: [Int32] = []) -> [LineEvent] {
    var signals = cn_take_signals()
    let wait = signals != 0 ? 0 : milliseconds(until: deadline)
    let found = cn_wait(watching, Int32(watching.count), wait)
    signals |= cn_take_signals()
    var events: [LineEvent] = []
    if found & UInt32(CN_INPUT | CN_INPUT_GONE) != 0, !isAtEnd { read(into: &events) }
    if signals & UInt32(CN_HUP) != 0 { events.append(.signal(.hangUp)) }
    if signals & UInt32(CN_TERM) != 0 { events.append(.signal(.terminate)) }
    if signals & UInt32(CN_INT) != 0 { events.append(.signal(.interrupt)) }
    if signals & UInt32(CN_TSTP) != 0 { events.append(.suspendRequested) }
    for (index, descriptor) in watching.prefix(8).enumerated()
    where found & (UInt32(CN_READY) << UInt32(index)) != 0 {
      events.append(.ready(descriptor))
    }
    return events
  }

  private func read(into events: inout [LineEvent]) {
    var bytes = [UInt8](repeating: 0, count: 64 << 10)
    let count = bytes.withUnsafeMutableBytes { buffer in
      cn_lines_read(buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
    }
    guard count >= 0 else { return }
    if count == 0 {
      isAtEnd = true
      cn_lines_stop_reading()
      events += assembler.end().map(LineEvent.line) + [.end]
    } else {
      events += assembler.feed(bytes[..<count]).map(LineEvent.line)
    }
  }

  private func milliseconds(until deadline: Int?) -> Int32 {
    guard let deadline else { return -1 }
    return Int32(clamping: max(0, deadline - Int(cn_now())))
  }

  /// Writes text as it stands, control characters included; false when nobody reads it any more.
  public func write(_ text: String) -> Bool {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(output, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      bytes = bytes.dropFirst(count)
    }
    return true
  }

  /// Stops the job until it is continued; false: nobody could wake us, so we did not stop.
  @discardableResult
  public func suspend() -> Bool { cn_suspend() }

  /// Leaves the terminal to a program, and waits until it has ended; as `Terminal.run`.
  public func run(_ argv: [String], environment: [String]) -> ChildExit {
    runChild(argv, environment: environment)
  }

  /// Puts signals back; may be called again.
  public func close() { cn_lines_close() }
}

/// Something that the loop of lines has to look at.
public enum LineEvent: Hashable, Sendable {
  /// A line without its end.
  case line(String)
  /// Nothing more can be read.
  case end
  case signal(EndingSignal)
  /// Someone asks us to stop for a while: save, then call `suspend()`.
  case suspendRequested
  /// A watched descriptor can be read, or was closed at its other end.
  case ready(Int32)
}

/// Cuts bytes into lines.
struct LineAssembler {
  private var pending: [UInt8] = []

  /// Bytes; a longer line is cut here, so that input without line ends does not fill the memory.
  static let longest = 1 << 20

  /// The lines that these bytes end.
  mutating func feed(_ bytes: some Sequence<UInt8>) -> [String] {
    var lines: [String] = []
    for byte in bytes {
      if byte == 0x0A || pending.count == Self.longest {
        lines.append(take())
        if byte == 0x0A { continue }
      }
      pending.append(byte)
    }
    return lines
  }

  /// What stands behind the last line end; nothing when nothing does.
  mutating func end() -> [String] { pending.isEmpty ? [] : [take()] }

  /// Controls go, save for the tab: a terminal without line editing sends them for its arrow keys.
  private mutating func take() -> String {
    defer { pending = [] }
    let text = String(decoding: pending, as: UTF8.self)
    return String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { $0 == "\t" || $0.properties.generalCategory != .control }))
  }
}
