import OnwardCore
import OnwardScreen
import Testing

@Suite struct GoldenTests {
  private var frame: Frame {
    var frame = Frame(size: Size(columns: 12, rows: 4))
    frame.put(cells(of: "They chose", style: .bold), at: Place(row: 0, column: 1))
    frame.put(cells(of: "日本 cafe\u{301}", style: .accent), at: Place(row: 1, column: 0))
    frame.put(cells(of: "mix", style: [.bold, .underline]), at: Place(row: 3, column: 9))
    frame.cursor = Place(row: 3, column: 9)
    return frame
  }

  @Test func aFrameReadsAsItLooks() {
    #expect(
      goldenText(of: frame) == """
        12x4
        | They chose |
        |日本 cafe\u{301}   |
        |            |
        |         mix|
        styles
          0 .bbbbbbbbbb
          1 a.a.aaaaa
          3 .........AAA
        A = bold underline
        cursor row 3 column 9, hidden

        """)
  }

  @Test func theKeptFrameIsCompared() throws {
    try expectGolden(frame, "golden-sample")
  }

  @Test func aFrameThatDiffersFails() {
    var changed = frame
    changed.showsCursor = true
    withKnownIssue { try expectGolden(changed, "golden-sample", isRecording: false) }
  }
}
