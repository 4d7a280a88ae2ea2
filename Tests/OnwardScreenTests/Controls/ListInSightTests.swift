import OnwardCore
import Testing

@testable import OnwardScreen

/// Only the items of a long list that can be in sight are laid out.
@Suite struct ListInSightTests {
  @Test(arguments: 0..<40 as Range<UInt64>)
  func whatIsInSightIsAsIfAllWereLaidOut(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let items = (0..<Int.random(in: 1...60, using: &generator)).map { item in
      (0..<Int.random(in: 1...3, using: &generator)).map { cells(of: "item \(item) row \($0)") }
    }
    let height = Int.random(in: 1...20, using: &generator)
    for cursor in items.indices {
      var laidOut = 0
      let near = listView(items.count, cursor: cursor, height: height) {
        laidOut += 1
        return items[$0]
      }
      var whole = ControlView()
      for (place, rows) in items.enumerated() {
        if place == cursor { whole.cursor.row = whole.lines.count }
        for row in rows {
          whole.targets[whole.lines.count] = .item(place)
          whole.lines.append(row)
        }
      }
      #expect(sight(near, height) == sight(whole, height), "seed \(seed), cursor \(cursor)")
      #expect(laidOut <= 2 * height)
    }
  }

  /// The rows in sight, each with what answers to a click on it, and the cursor's row among them.
  private func sight(_ view: ControlView, _ height: Int) -> [String] {
    let window = view.window(height: height)
    return window.map { line in
      let mark = line == view.cursor.row ? ">" : " "
      return mark + shown(view.lines[line]) + " \(String(describing: view.targets[line]))"
    }
  }

  @Test func anEmptyListHasNoRows() {
    #expect(listView(0, cursor: 0, height: 5) { _ in [[]] }.lines.isEmpty)
  }
}
