import Glibc
import OnwardCore
import OnwardScreen
import OnwardTerminal
import Testing

/// What reaches the terminal of a frame; in the suite of the one terminal that a process has.
extension TerminalTests {
  @Test func drawsWideCellsMarksAndStyles() throws {
    let terminal = try open()
    _ = pty.written()
    var frame = Frame(size: terminal.size)
    frame.put([Cell("日", width: 2), Cell("本", width: 2)], at: Place(row: 0, column: 0))
    frame.put([Cell("e", marks: ["\u{301}", "\u{302}"])], at: Place(row: 1, column: 0))
    frame.put(
      [Cell("R", style: .reverse), Cell("A", style: .accent)], at: Place(row: 2, column: 0))
    terminal.show(frame)
    let bytes = pty.written()
    #expect(bytes.contains("日本"))
    #expect(bytes.unicodeScalars.contains("\u{302}"))
    #expect(bytes.contains("7mR"))
    #expect(bytes.contains("\u{1B}[36m"))
    terminal.show(frame)
    #expect(!pty.written().contains("日"))
    terminal.close()
  }

  /// Only the cells that changed are drawn, over half a wide one too.
  @Test func aFrameOverAnotherIsAsIfItWereAlone() throws {
    let terminal = try open()
    let cells = [
      Cell("a"), Cell("a", style: .bold), Cell(" "), Cell("日", width: 2), Cell("本", width: 2),
      Cell("a", marks: ["\u{301}"]),
    ]
    var seed: UInt32 = 7
    func anyCell() -> Cell {
      seed = seed &* 1_664_525 &+ 1_013_904_223
      return cells[Int(seed >> 16) % cells.count]
    }
    for _ in 0..<200 {
      var frame = Frame(size: terminal.size)
      for row in 0..<3 {
        frame.put((0..<12).map { _ in anyCell() }, at: Place(row: row, column: row))
      }
      terminal.show(frame)
      let over = repaint(terminal)
      // Of another size, so that nothing is left of what was there.
      terminal.show(Frame(size: Size(columns: 1, rows: 1)))
      terminal.show(frame)
      #expect(over == repaint(terminal))
    }
    terminal.close()
  }

  /// The bytes that paint the whole screen.
  private func repaint(_ terminal: Terminal) -> String {
    _ = pty.written()
    terminal.redraw()
    return pty.written()
  }

  @Test func withoutColoursTheAccentIsBold() throws {
    var options = options()
    options.usesColor = false
    let terminal = try Terminal(options)
    var frame = Frame(size: terminal.size)
    frame.put([Cell("A", style: .accent)], at: Place(row: 0, column: 0))
    terminal.show(frame)
    let bytes = pty.written()
    #expect(bytes.contains("1mA"))
    #expect(!bytes.contains("[36m"))
    terminal.close()
  }

  @Test func noControlEverReachesTheTerminal() throws {
    let terminal = try open()
    _ = pty.written()
    var frame = Frame(size: terminal.size)
    let bad: [Unicode.Scalar] = ["\u{1B}", "\u{07}", "\u{9B}", "\u{7F}", "\u{202E}", "\u{E0001}"]
    frame.put(bad.map { Cell($0) }, at: Place(row: 0, column: 0))
    frame.put([Cell("x", marks: ["\u{1B}", "\n"]), Cell("日")], at: Place(row: 1, column: 0))
    frame.put([Cell("a", width: 2), Cell("z")], at: Place(row: 2, column: 0))
    terminal.show(frame)
    let bytes = pty.written()
    for scalar in bad.dropFirst() { #expect(!bytes.unicodeScalars.contains(scalar)) }
    #expect(!bytes.contains("\u{1B}\u{1B}"))
    #expect(!bytes.contains("\u{1B}]"))
    #expect(!bytes.contains("日"))
    #expect(bytes.contains("a z"))
    terminal.close()
  }

  @Test func frameOfAnotherSizeIsCutOff() throws {
    let terminal = try open()
    for (size, text) in [(Size(columns: 200, rows: 90), "k"), (Size(columns: 1, rows: 1), "w")] {
      var frame = Frame(size: size)
      frame.cursor = Place(row: 500, column: -3)
      frame.put([Cell("日", width: 2)], at: Place(row: 0, column: 79))
      frame.put(
        [Cell(text.unicodeScalars.first ?? " ")], at: Place(row: 0, column: 0))
      terminal.show(frame)
      #expect(pty.written().contains(text))
    }
    terminal.close()
  }

  @Test func writesTheLastCellWithoutScrolling() throws {
    let terminal = try open()
    var frame = Frame(size: terminal.size)
    frame.put([Cell("Q")], at: Place(row: 23, column: 79))
    frame.put([Cell("T")], at: Place(row: 0, column: 0))
    terminal.show(frame)
    let bytes = pty.written()
    #expect(bytes.contains("Q") && bytes.contains("T"))
    terminal.close()
  }
}
