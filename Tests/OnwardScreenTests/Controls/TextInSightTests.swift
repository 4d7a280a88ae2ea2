import OnwardCore
import Testing

@testable import OnwardScreen

/// Only the rows of a long answer that can be in sight are laid out.
@Suite struct TextInSightTests {
  @Test(arguments: [1, 2, 7, 30])
  func whatIsInSightIsAsIfAllWereLaidOut(_ height: Int) {
    let text = (0..<90).map {
      "line \($0) that goes on for longer than a row of the screen is wide"
    }
    var buffer = TextBuffer(text.joined(separator: "\n"))
    for line in 0..<90 {
      buffer.moveTo(line: line, character: line % 60)
      let near = textView(of: buffer, width: 30, height: height)
      let all = textView(of: buffer, width: 30, height: 10_000)
      let rows = all.window(height: height)
      #expect(near.window(height: height) == rows)
      #expect(rows.map { near.lines[$0] } == rows.map { all.lines[$0] })
      #expect(near.cursor == all.cursor)
    }
  }
}
