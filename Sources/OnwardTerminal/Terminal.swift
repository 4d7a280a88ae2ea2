import CNcurses
public import OnwardCore
public import OnwardScreen

/// The person's terminal: shows frames, and tells what comes in; there is one in a process.
///
/// Not for use from several threads. From opening to closing, INT, TERM, HUP, TSTP, CONT and
/// WINCH are blocked in the thread that opened it and let in only inside `next`; start other
/// threads after opening, so that they inherit that.
public final class Terminal {
  var decoder = KeyDecoder()
  /// Milliseconds of the monotonic clock at which a paste without an end is given up.
  var pasteDeadline: Int?
  /// How often in a row the input was said to be ready and had nothing.
  var fruitlessReads = 0
  private var shown: Frame?

  /// Keeps what a person writes out of core files, debuggers and backtraces, until we end.
  ///
  /// To be called first in a run, with or without a terminal. Not for a process of tests: what
  /// belongs to the process under /proc can then only be opened by root.
  public static func keepMemoryPrivate() { cn_keep_memory_private() }

  /// Opens the terminal and clears it.
  public init(_ options: TerminalOptions) throws(TerminalError) {
    let name = options.name ?? ""
    switch cn_open(options.input, options.output, name, options.colourNumber, options.usesMouse) {
    case Int32(CN_OPENED): break
    case Int32(CN_UNKNOWN_TERMINAL): throw .unknownTerminal(name)
    case Int32(CN_INCAPABLE): throw .incapable(name)
    case Int32(CN_ALREADY_OPEN): throw .alreadyOpen
    default: throw .notATerminal
    }
  }

  deinit { cn_close() }

  /// The size of the screen, in cells.
  public var size: Size { Size(columns: Int(cn_columns()), rows: Int(cn_rows())) }

  /// Draws the cells that changed since the last frame, and leaves the cursor where the frame says.
  ///
  /// A frame of another size is cut off, or leaves the rest blank.
  public func show(_ frame: Frame) {
    if shown?.size != frame.size { cn_erase() }
    frame.visitCells(unlike: shown) { cell, place in
      // A right half is covered by what stands to its left.
      if cell.width > 0 { put(cell, at: place) }
    }
    cn_present(Int32(frame.cursor.row), Int32(frame.cursor.column), frame.showsCursor)
    shown = frame
  }

  /// Paints everything again, whatever others wrote over it.
  public func redraw() { cn_redraw() }

  /// Hands the terminal back to the shell and stops the job until it is continued.
  ///
  /// False: nobody could wake us, so we did not stop. A new size comes as an event.
  @discardableResult
  public func suspend() -> Bool { cn_suspend() }

  /// Wipes and leaves the screen, and puts modes and signals back; may be called again.
  public func close() { cn_close() }

  /// The screen has another size now: what was drawn on it says nothing any more.
  func forgetShown() { shown = nil }

  private func put(_ cell: Cell, at place: Place) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 5) { scalars in
      var count = 1
      scalars[0] = cell.scalar.value
      for mark in cell.marks {
        scalars[count] = mark.value
        count += 1
      }
      cn_put(
        Int32(place.row), Int32(place.column), scalars.baseAddress, Int32(count), Int32(cell.width),
        UInt32(cell.style.drawn))
    }
  }
}

extension Style {
  fileprivate var drawn: Int {
    var bits = 0
    if contains(.bold) { bits |= CN_BOLD }
    if contains(.dim) { bits |= CN_DIM }
    if contains(.reverse) { bits |= CN_REVERSE }
    if contains(.underline) { bits |= CN_UNDERLINE }
    if contains(.accent) { bits |= CN_ACCENT }
    return bits
  }
}
