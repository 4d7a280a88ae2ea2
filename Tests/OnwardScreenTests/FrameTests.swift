import OnwardCore
import OnwardScreen
import Testing

@Suite struct FrameTests {
  private func text(_ frame: Frame) -> [String] {
    frame.rows.map { row in
      String(String.UnicodeScalarView(row.filter { $0.width > 0 }.map(\.scalar)))
    }
  }

  @Test func neverDrawsHalfAWideCellAtTheEdge() {
    var frame = Frame(size: Size(columns: 3, rows: 1))
    frame.put(cells(of: "日本"), at: Place(row: 0, column: 0))
    #expect(text(frame) == ["日 "])
  }

  @Test(arguments: [0, 1])
  func overwritingOneHalfOfAWideCellBlanksTheOther(column: Int) {
    var frame = Frame(size: Size(columns: 3, rows: 1))
    frame.put(cells(of: "日"), at: Place(row: 0, column: 0))
    frame.put(cells(of: "x"), at: Place(row: 0, column: column))
    #expect(text(frame) == [column == 0 ? "x  " : " x "])
  }
}
