import OnwardScreen

/// Writes lines, and a cue behind which an answer is typed.
struct LineWriter {
  /// Columns that a line may take.
  let width: Int
  /// Whether the person types behind the cue: into a pipe it is a line of its own.
  let isTerminal: Bool
  private let write: (String) -> Bool
  private var isCueOpen = false
  private var wasBlank = true
  /// Nobody reads it any more.
  private(set) var isBroken = false

  /// The widest measure that reads well, in columns.
  static let measure = 72

  /// `columns` is the terminal's width, nil where there is none.
  init(columns: Int?, isTerminal: Bool, write: @escaping (String) -> Bool) {
    width = min(Self.measure, max(20, columns ?? Self.measure))
    self.isTerminal = isTerminal
    self.write = write
  }

  /// One text a line, broken between words where it is too long.
  mutating func say(_ texts: [String]) {
    for text in texts {
      if text.isEmpty {
        part()
      } else {
        for row in wrapped(text, width: width) { put(plain(row) + "\n") }
      }
    }
  }

  mutating func say(_ text: String) { say([text]) }

  /// Something to be copied as it stands, on one line.
  mutating func say(unbroken text: String) { put(plain(text) + "\n") }

  /// Lines that are broken and plain already.
  mutating func say(laidOut lines: [String]) {
    for line in lines {
      if line.isEmpty { part() } else { put(line + "\n") }
    }
  }

  /// An empty line, but never two.
  mutating func part() {
    if !wasBlank { put("\n") }
    wasBlank = true
  }

  /// Says what is to be typed, and leaves the cursor behind it.
  mutating func ask(_ cue: String) {
    guard isTerminal else { return say(cue) }
    let rows = wrapped(cue, width: width - 1).map { plain($0) }
    for row in rows.dropLast() { put(row + "\n") }
    put((rows.last ?? "") + " ")
    isCueOpen = true
  }

  /// The person ended the line that the cue stood on.
  mutating func lineCame() {
    isCueOpen = false
    wasBlank = false
  }

  private mutating func put(_ text: String) {
    let lead = isCueOpen ? "\n" : ""
    isCueOpen = false
    wasBlank = false
    if !isBroken { isBroken = !write(lead + text) }
  }
}
